using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class IssnTests
{
    [Theory]
    [InlineData("", "IDN-005")]
    [InlineData("003214712", "IDN-005")]
    [InlineData("0028-X793", "IDN-006")]
    [InlineData("0028.4793", "IDN-006")]
    [InlineData("0028-4794", "IDN-007")]
    public void Says_what_is_wrong(string text, string code) => Assert.Equal(code, Issn.Diagnose(text)?.Code);

    [Fact]
    public void Is_written_with_its_hyphen() => Assert.Equal("1050-124X", Issn.Parse(" 1050124x ").ToString());

    [Fact]
    public void Number_zero_is_a_number_unlike_none() => Assert.NotEqual(Issn.None, Issn.Parse("0000-0000"));

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_it_writes_it_reads(Issn issn) => Issn.Parse(issn.ToString()) == issn;

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Formats_into_a_span_as_into_a_string(Issn issn) => string.Equals($"{issn}", issn.ToString(), StringComparison.Ordinal);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool One_wrong_digit_is_always_caught(Issn issn) =>
        WrongTexts.WithOneWrongDigit(issn.ToString()).All(text => !Issn.TryParse(text, out _));

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Two_digits_that_changed_places_are_always_caught(Issn issn) =>
        WrongTexts.WithTwoNeighborsSwapped(issn.ToString(), static (a, b) => a != '-' && b != '-').All(text => !Issn.TryParse(text, out _));

    [Property]
    public bool Any_text_is_answered(string? text) => Issn.TryParse(text, out _) == (Issn.Diagnose(text) is null);
}
