using System.Text.Json;
using FsCheck.Xunit;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Json;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class IdentifierJsonTests
{
    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public void Numbers_of_books_and_journals_are_texts(Isbn isbn, Issn issn, Ismn ismn, Ean ean, Barcode barcode)
    {
        Holds(isbn, isbn.ToString());
        Holds(issn, issn.ToString());
        Holds(ismn, ismn.ToString());
        Holds(ean, ean.ToString());
        Holds(barcode, barcode.ToString());
    }

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public void Numbers_of_records_are_texts(Lccn lccn, OclcNumber oclc, NlmUniqueId nlm, NlmLegacyId older, Isil isil)
    {
        Holds(lccn, lccn.ToString());
        Holds(oclc, oclc.ToString());
        Holds(nlm, nlm.ToString());
        Holds(older, older.ToString());
        Holds(isil, isil.ToString());
    }

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public void Numbers_of_articles_and_names_are_texts(Doi doi, PubMedId article, PmcId central, Orcid orcid, Isni isni)
    {
        Holds(doi, doi.ToString());
        Holds(article, article.ToString());
        Holds(central, central.ToString());
        Holds(orcid, orcid.ToString());
        Holds(isni, isni.ToString());
    }

    [Fact]
    public void None_is_null()
    {
        Assert.Equal("null", JsonSerializer.Serialize(Orcid.None, MedLibJson.TypeOf<Orcid>()));
        Assert.Equal(Orcid.None, JsonSerializer.Deserialize("null", MedLibJson.TypeOf<Orcid>()));
    }

    [Fact]
    public void A_wrong_text_is_not_told() =>
        Assert.DoesNotContain("1825", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("\"0000-0002-1825-0098\"", MedLibJson.TypeOf<Orcid>())).Message, StringComparison.Ordinal);

    private static void Holds<T>(T value, string text)
        where T : struct
    {
        var json = JsonSerializer.Serialize(value, MedLibJson.TypeOf<T>());
        Assert.Equal(text, JsonDocument.Parse(json).RootElement.GetString());
        Assert.Equal(value, JsonSerializer.Deserialize(json, MedLibJson.TypeOf<T>()));
    }
}
