using MedLib.Domain.Identifiers;
using MedLib.Domain.Identifiers.Reading;
using Fact = MedLib.Domain.Tests.Identifiers.NumberFacts.Fact;

namespace MedLib.Domain.Tests.Identifiers;

/// <summary>
/// Every fact that others state of standard numbers. What is given with something around the number is for <c>Extract</c>; what is
/// given as digits, hyphens and spaces is read whole, and <c>Extract</c> says the same.
/// </summary>
public sealed class NumberFactsTests
{
    private delegate bool Reading<T>(ReadOnlySpan<char> text, out T value);

    [Theory]
    [MemberData(nameof(NumberFacts.Ids), MemberType = typeof(NumberFacts))]
    public void The_fact_holds(string id)
    {
        var fact = NumberFacts.Find(id);
        switch (fact.Kind)
        {
            case "isbn" or "isbn-to10" or "isbn-to13" or "isbn-hyphen": OfIsbn(fact); break;
            case "issn": Assert.Equal(fact.Normalized ?? "", Plain(Read<Issn>(fact, Issn.TryParse, Issn.Extract).ToString())); break;
            case "ismn" or "ismn-hyphen": OfIsmn(fact); break;
            case "lccn": OfLccn(fact); break;
            case "isni": Read<Isni>(fact, Isni.TryParse, Isni.Extract); break;
            case "orcid": OfOrcid(fact); break;
            case "oclc": Assert.Equal(fact.Normalized ?? "", Read<OclcNumber>(fact, OclcNumber.TryParse, OclcNumber.Extract).ToString()); break;
            case "nlm-ui": Assert.Equal(fact.Normalized ?? "", Read<NlmUniqueId>(fact, NlmUniqueId.TryParse, NlmUniqueId.Extract).ToString()); break;
            case "nlm-legacy-id": OfNlmLegacyId(fact); break;
            case "doi": Assert.Equal(fact.Normalized ?? "", Read<Doi>(fact, Doi.TryParse, Doi.Extract).ToString()); break;
            case "pmid": Assert.Equal(fact.Normalized ?? "", Read<PubMedId>(fact, PubMedId.TryParse, PubMedId.Extract).ToString()); break;
            case "pmcid": Assert.Equal(fact.Normalized ?? "", Read<PmcId>(fact, PmcId.TryParse, PmcId.Extract).ToString()); break;
            case "library-barcode-14": OfBarcode(fact); break;
            case "luhn": Assert.Equal(fact.Valid, CheckDigits.Luhn(fact.Input.AsSpan()[..^1]) == fact.Input[^1]); break;
            case "ean": Assert.Equal(Plain(fact.Input), Read<Ean>(fact, Ean.TryParse, Ean.Extract).ToString()); break;
            case "isil": Assert.Equal(fact.Formatted ?? "", Read<Isil>(fact, Isil.TryParse, Isil.Extract).ToString()); break;
            default: Assert.Fail($"Nothing tests facts of the kind {fact.Kind}."); break;
        }
    }

    [Fact]
    public void No_fact_is_missing() => Assert.Equal(314, NumberFacts.All.Count);

    private static void OfIsbn(Fact fact)
    {
        var isbn = Read<Isbn>(fact, Isbn.TryParse, Isbn.Extract);
        Assert.Equal(isbn.IsNone, Isbn.Diagnose(isbn.ToString()) is not null);
        if (isbn.IsNone)
        {
            return;
        }

        Holds(fact.To13 ?? fact.Normalized, isbn.ToString());
        Holds(fact.To10, isbn.ToIsbn10());
        if (fact.Hyphenated is { } hyphenated)
        {
            Assert.Equal(hyphenated, Plain(hyphenated).Length == 10 ? isbn.ToHyphenatedIsbn10() : isbn.ToHyphenated());
        }

        if (fact.CheckDigit is { } check)
        {
            Assert.Equal(check, (Plain(fact.Input).Length == 10 ? isbn.ToIsbn10()! : isbn.ToString())[^1..]);
        }
    }

    [Theory]
    [InlineData("checksum", IdentifierCodes.IsbnCheckDigit)]
    [InlineData("length", IdentifierCodes.IsbnLength)]
    [InlineData("prefix", IdentifierCodes.IsbnPrefix)]
    [InlineData("format", IdentifierCodes.IsbnCharacters)]
    public void A_wrong_ISBN_is_wrong_for_the_reason_that_others_give(string error, string code)
    {
        var facts = NumberFacts.All.Where(fact => string.Equals(fact.Kind, "isbn", StringComparison.Ordinal)
            && fact.Error?.StartsWith(error, StringComparison.Ordinal) == true && !fact.Input.StartsWith("ISBN", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Equal(code, Isbn.Diagnose(fact.Input)?.Code));
    }

    private static void OfIsmn(Fact fact)
    {
        var ismn = Read<Ismn>(fact, Ismn.TryParse, Ismn.Extract);
        if (fact.Hyphenated is { } hyphenated)
        {
            Assert.Equal(hyphenated, ismn.ToHyphenated());
        }
        else
        {
            Assert.Equal(fact.Normalized ?? "", ismn.ToString());
        }
    }

    private static void OfLccn(Fact fact)
    {
        var lccn = Read<Lccn>(fact, Lccn.TryParse, Lccn.Extract);
        Assert.Equal(fact.Normalized ?? lccn.ToString(), lccn.ToString());
        if (fact.Canonical is { } canonical)
        {
            _ = Lccn.TryParse(fact.Input, out _, out var suffix);
            Assert.Equal((canonical, fact.Serial, fact.Prefix ?? ""), (lccn.ToCanonical(suffix), lccn.Serial, lccn.Prefix));
        }
    }

    private static void OfOrcid(Fact fact)
    {
        var orcid = Read<Orcid>(fact, Orcid.TryParse, Orcid.Extract);
        Assert.Equal(fact.Normalized ?? "", orcid.ToString());
        if (fact.Uri is { } uri)
        {
            Assert.Equal(uri, orcid.ToUri()?.AbsoluteUri);
        }
    }

    // Numbers of images and of old serial records are valid numbers of NLM's, but no unique ids.
    private static void OfNlmLegacyId(Fact fact)
    {
        Read<NlmLegacyId>(fact, NlmLegacyId.TryParse, NlmLegacyId.Extract);
        Assert.True(NlmUniqueId.Extract(fact.Input).IsNone);
    }

    // Any label is a barcode; what is valid or not is its being the usual one of 14 digits.
    private static void OfBarcode(Fact fact)
    {
        var barcode = Barcode.Parse(fact.Input);
        Assert.Equal(fact.Stripped ?? fact.Input, barcode.ToString());
        if (fact.Valid is { } valid)
        {
            Assert.Equal(valid, barcode.HasValidCheckDigit);
            Assert.Equal(valid ? null : IdentifierCodes.BarcodeCheckDigit, Barcode.Diagnose(fact.Input)?.Code);
            Assert.Equal(valid ? barcode : Barcode.None, Barcode.Extract(fact.Input));
        }

        if (fact.Role is { } role)
        {
            Assert.Equal(string.Equals(role, "item", StringComparison.Ordinal) ? BarcodeUse.Item : BarcodeUse.BorrowerCard, barcode.Use);
        }
    }

    private static T Read<T>(Fact fact, Reading<T> tryParse, Func<ReadOnlySpan<char>, T> extract)
        where T : struct, IEquatable<T>
    {
        var found = extract(fact.Input);
        if (tryParse(fact.Input, out var whole))
        {
            Assert.Equal(whole, found);
        }

        Assert.Equal(fact.Valid ?? fact.To10 is not null, !found.Equals(default));
        return found;
    }

    private static void Holds(string? stated, string? actual)
    {
        if (stated is not null)
        {
            Assert.Equal(Plain(stated), actual);
        }
    }

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
