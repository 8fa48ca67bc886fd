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
    [InlineData("*MED-00123*", "MED-00123")]
    [InlineData("A31234012345671B", "31234012345671")]
    [InlineData("**", "**")]
    [InlineData("*med*", "*med*")] // Code 39 has no small letters, so these are no frame
    public void What_frames_the_code_is_left_out(string text, string kept) => Assert.Equal(kept, Barcode.Parse(text).ToString());

    [Theory]
    [InlineData("MED-00123", true)]
    [InlineData("A B.C$/+%", true)]
    [InlineData("med-00123", false)]
    [InlineData("A*B", false)]
    public void Knows_what_Code_39_can_print(string text, bool fits)
    {
        Assert.Equal(fits, Barcode.Parse(text).FitsCode39);
        Assert.Equal(fits ? null : IdentifierCodes.Code39Characters, Barcode.DiagnoseCode39(text)?.Code);
    }

    [Theory]
    [InlineData("CODE39", 'W')] // 12 + 24 + 13 + 14 + 3 + 9 = 75, less 43 is 32
    [InlineData("A", 'A')]
    [InlineData("%A", '9')] // 42 + 10 = 52, less 43 is 9
    public void Knows_the_check_character_of_Code_39(string text, char check)
    {
        Assert.Equal(check, Barcode.Parse(text).Code39CheckCharacter);
        Assert.True(Barcode.Parse($"{text}{check}").HasValidCode39CheckCharacter);
        Assert.Null(Barcode.DiagnoseCode39($"{text}{check}", hasCheckCharacter: true));
        Assert.Equal(IdentifierCodes.Code39CheckCharacter, Barcode.DiagnoseCode39($"{text}/", hasCheckCharacter: true)?.Code);
    }

    [Theory]
    [InlineData("Card 21234012345674, item A30000123456786B.", "21234012345674", "30000123456786")]
    [InlineData("30000123456787")]
    [InlineData("MED-00123")]
    [InlineData("130000123456786")]
    [InlineData("10000123456789")]
    public void The_library_barcode_is_found_in_the_wild(string text, params string[] barcodes) =>
        Assert.Equal(barcodes, Barcode.ExtractAll(text).Select(static barcode => barcode.ToString()), StringComparer.Ordinal);

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
        (Barcode.Diagnose(text) is not { } finding || finding.Args.All(static arg => arg is FindingArg.Number))
        && (Barcode.DiagnoseCode39(text, hasCheckCharacter: true) is not { } other || other.Args.All(static arg => arg is FindingArg.Number));

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Code_39_catches_one_wrong_character(Barcode barcode)
    {
        if (barcode.Code39CheckCharacter is not { } check || check == ' ' || barcode.ToString().Length == 40) // a space at the end is left out
        {
            return true;
        }

        return WrongTexts.WithOneWrongDigit($"{barcode}{check}").All(text => !Barcode.Parse(text).HasValidCode39CheckCharacter);
    }
}
