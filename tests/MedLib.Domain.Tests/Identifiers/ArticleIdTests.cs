using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

/// <summary>Numbers of articles in PubMed and PubMed Central.</summary>
public sealed class ArticleIdTests
{
    [Theory]
    [InlineData("PMID: 13982385; PMCID: PMC197951", "13982385")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/13982385/", "13982385")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/13982385?dopt=Abstract", "13982385")]
    [InlineData("PMID13982385, PubMed ID 00012345", "13982385", "12345")]
    [InlineData("PMID: 139823855")]
    [InlineData("PubMed Central 197951")]
    [InlineData("in 13982385 cases")]
    public void A_PMID_is_found_in_the_wild(string text, params string[] numbers) =>
        Assert.Equal(numbers, PubMedId.ExtractAll(text).Select(static id => id.ToString()), StringComparer.Ordinal);

    [Theory]
    [InlineData("PMCID: PMC197951.1.", "PMC197951")]
    [InlineData("https://pmc.ncbi.nlm.nih.gov/articles/pmc197951/", "PMC197951")]
    [InlineData("PMC197951 and PMC0042.", "PMC197951", "PMC42")]
    [InlineData("XPMC197951")]
    [InlineData("PMC197951a")]
    [InlineData("PMC")]
    [InlineData("PMC1979510000")]
    public void A_PMCID_is_found_in_the_wild(string text, params string[] numbers) =>
        Assert.Equal(numbers, PmcId.ExtractAll(text).Select(static id => id.ToString()), StringComparer.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("00000000")]
    [InlineData("123456789")]
    [InlineData("PMID 1")]
    public void Other_texts_are_no_PMIDs(string text) => Assert.Equal("IDN-021", PubMedId.Diagnose(text)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("197951")]
    [InlineData("PMC")]
    [InlineData("PMC0")]
    [InlineData("PMC197951.1")]
    [InlineData("PMC1234567890")]
    public void Other_texts_are_no_PMCIDs(string text) => Assert.Equal("IDN-022", PmcId.Diagnose(text)?.Code);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_they_write_they_read(PubMedId article, PmcId central) =>
        PubMedId.Parse(article.ToString()) == article
        && PubMedId.Extract(article.ToUri()!.AbsoluteUri) == article
        && PmcId.Parse(central.ToString()) == central
        && PmcId.Extract(central.ToUri()!.AbsoluteUri) == central;

    [Property]
    public bool Any_text_is_answered(string? text) =>
        PubMedId.TryParse(text, out _) == (PubMedId.Diagnose(text) is null) && PmcId.TryParse(text, out _) == (PmcId.Diagnose(text) is null);
}
