using FsCheck.Xunit;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class BarcodeTests
{
    [Theory]
    [InlineData("MED-00123")]
    [InlineData("MED 00123")]
    [InlineData("7")]
    [InlineData("10000123456786")]
    public void Accepts_any_local_label(string text)
    {
        Assert.Equal(text, Barcode.Parse($" {text} ").ToString());
        Assert.False(Barcode.Parse(text).IsStandard);
        Assert.Null(Barcode.Diagnose(text));
    }

    [Theory]
    [InlineData("", "IDN-009")]
    [InlineData("   ", "IDN-009")]
    [InlineData("12345678901234567890123456789012345678901", "IDN-009")]
    [InlineData("MED\t1", "IDN-010")]
    [InlineData("MÉD1", "IDN-010")]
    public void Says_what_is_wrong(string text, string code) => Assert.Equal(code, Barcode.Diagnose(text)?.Code);

    [Fact]
    public void A_wrong_check_digit_warns_only() => Assert.Equal(FindingSeverity.Warning, Barcode.Diagnose("30000123456787")?.Severity);

    [Fact]
    public void An_exception_does_not_tell_what_was_scanned()
    {
        var exception = Assert.Throws<FormatException>(() => Barcode.Parse("21234012345674\u0007"));

        Assert.DoesNotContain("2123", exception.Message, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_it_writes_it_reads(Barcode barcode) => Barcode.Parse(barcode.ToString()) == barcode;

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool One_wrong_digit_is_always_caught(Barcode barcode) =>
        !barcode.HasValidCheckDigit || WrongTexts.WithOneWrongDigit(barcode.ToString()).All(text => !Barcode.Parse(text).HasValidCheckDigit);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Two_digits_that_changed_places_are_caught_unless_they_are_0_and_9(Barcode barcode) =>
        !barcode.HasValidCheckDigit
        || WrongTexts.WithTwoNeighborsSwapped(barcode.ToString(), static (a, b) => Math.Abs(a - b) != 9).All(text => !Barcode.Parse(text).HasValidCheckDigit);

    [Property]
    public bool No_finding_holds_the_text(string? text) =>
        Barcode.Diagnose(text) is not { } finding || finding.Args.All(arg => arg is FindingArg.Number);
}
