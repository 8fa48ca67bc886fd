using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class DoiTests
{
    private const string OfAnArticle = "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2";

    [Fact]
    public void Capitals_and_small_letters_are_not_told_apart()
    {
        Assert.Equal(Doi.Parse("10.1000/ABC"), Doi.Parse("10.1000/abc"));
        Assert.NotEqual(Doi.Parse("10.1000/É"), Doi.Parse("10.1000/é")); // only those of ASCII, says the standard
    }

    [Theory]
    [InlineData("10.1000.10/182/3", "10.1000.10", "182/3")]
    [InlineData(OfAnArticle, "10.1002", "(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2")]
    public void Has_a_prefix_and_a_suffix(string text, string prefix, string suffix) => Assert.Equal((prefix, suffix), (Doi.Parse(text).Prefix, Doi.Parse(text).Suffix));

    [Theory]
    [InlineData("", "IDN-017")]
    [InlineData("10.100", "IDN-017")]
    [InlineData("10.100/1", "IDN-017")]
    [InlineData("10.1234567890/1", "IDN-017")]
    [InlineData("doi:10.1000/182", "IDN-017")]
    [InlineData("10.1000/", "IDN-018")]
    [InlineData("10.1000/a b", "IDN-019")]
    [InlineData("10.1000/a\u0000b", "IDN-019")]
    public void Says_what_is_wrong(string text, string code) => Assert.Equal(code, Doi.Diagnose(text)?.Code);

    [Fact]
    public void Half_a_character_or_thousands_of_them_are_no_DOI()
    {
        Assert.Equal("IDN-019", Doi.Diagnose("10.1000/a\ud800b")?.Code);
        Assert.Equal("IDN-020", Doi.Diagnose($"10.1000/{new string('x', 100_000)}")?.Code);
    }

    [Theory]
    [InlineData("doi:10.1000/182.", "10.1000/182")]
    [InlineData("(see https://doi.org/10.1000/182)", "10.1000/182")]
    [InlineData("https://doi.org/10.1000/18(2)?utm_source=x", "10.1000/18(2)")]
    [InlineData("https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2.", OfAnArticle)]
    [InlineData("[DOI 10.1000/182]; doi:10.1000/183, 10.1000/184,10.1000/185", "10.1000/182", "10.1000/183", "10.1000/184", "10.1000/185")]
    [InlineData("<a href=\"https://doi.org/10.1000/182\">10.1000/182</a>", "10.1000/182", "10.1000/182")]
    [InlineData("?doi=10.1000/182&page=3", "10.1000/182")]
    [InlineData("DOI10.1000/182", "10.1000/182")]
    [InlineData("10.1000/a;10.b, 10.1000/183", "10.1000/a;10.b", "10.1000/183")]
    [InlineData("10.1000/182.", "10.1000/182")]
    [InlineData("110.1000/182")]
    [InlineData("version 10.1000")]
    [InlineData("10.1000/).")]
    public void Is_found_in_the_wild(string text, params string[] dois)
    {
        Assert.Equal(dois, Doi.ExtractAll(text).Select(static doi => doi.ToString()), StringComparer.Ordinal);
        Assert.Equal(dois.FirstOrDefault() ?? "", Doi.Extract(text).ToString());
    }

    [Theory]
    [InlineData("10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData("10.1000/a%b?c#d", "https://doi.org/10.1000/a%25b%3Fc%23d")]
    [InlineData("10.1000/a/../b", "https://doi.org/10.1000/a/../b")]
    public void Leads_to_the_resolver(string text, string address) => Assert.Equal(address, Doi.Parse(text).ToUri()?.AbsoluteUri);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_it_writes_it_reads(Doi doi) =>
        Doi.Parse(doi.ToString()) == doi && Doi.Extract($"See {doi}.") == doi && Doi.Extract(doi.ToUri()!.AbsoluteUri) == doi;

    [Property]
    public bool Any_text_is_answered(string? text) =>
        Doi.TryParse(text, out _) == (Doi.Diagnose(text) is null) && Doi.TryParse($"10.1000/{text}", out _) == (Doi.Diagnose($"10.1000/{text}") is null);
}
