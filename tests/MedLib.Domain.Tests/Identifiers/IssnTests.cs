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

    [Theory]
    [InlineData("ISSN 0028-4793 (print), 1533-4406 (online)", "0028-4793", "1533-4406")]
    [InlineData("eISSN:15334406", "1533-4406")]
    [InlineData("0028 4793 (print)", "0028-4793")]
    [InlineData("https://portal.issn.org/resource/ISSN/0028-4793", "0028-4793")]
    [InlineData("1050–124x.", "1050-124X")]
    [InlineData("Annals 1934-1938, reprint")] // two years whose check digit fits by chance
    [InlineData("ISSN 1934-1938", "1934-1938")]
    [InlineData("0028-4793-1")]
    [InlineData("issued as 00284793 there")]
    [InlineData("978-0-0028-4793-0")]
    public void Is_found_in_the_wild(string text, params string[] numbers)
    {
        Assert.Equal(numbers, Issn.ExtractAll(text).Select(static issn => issn.ToString()), StringComparer.Ordinal);
        Assert.Equal(numbers.FirstOrDefault() ?? "", Issn.Extract(text).ToString());
    }

    [Fact]
    public void The_bar_code_of_an_issue_holds_the_number_and_a_variant()
    {
        Assert.Equal("9771050124008", Issn.Parse("1050-124X").ToEan().ToString());
        Assert.Equal("9771050124077", Issn.Parse("1050-124X").ToEan(variant: 7).ToString());
        Assert.Equal(Issn.Parse("1050-124X"), Ean.Parse("9771050124077").ToIssn());
        Assert.True(Issn.None.ToEan().IsNone);
        Assert.Throws<ArgumentOutOfRangeException>(() => Issn.Parse("1050-124X").ToEan(100));
    }

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Its_bar_code_gives_it_back(Issn issn, byte variant) =>
        issn.ToEan(variant % 100) is var ean && ean.ToIssn() == issn && Ean.Parse(ean.ToString()) == ean;

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
