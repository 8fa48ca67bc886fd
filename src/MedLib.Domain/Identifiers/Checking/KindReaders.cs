namespace MedLib.Domain.Identifiers.Checking;

/// <summary>A reader of each kind; those with a check character first.</summary>
internal static class KindReaders
{
    internal static KindReader[] All { get; } =
    [
        Of<Isbn>(StandardNumberKind.Isbn, "isbn", "International Standard Book Number", hasCheckCharacter: true, "isbn", Isbn.Diagnose, static isbn =>
            new(StandardNumberKind.Isbn, isbn.ToString(), isbn.ToHyphenated()) { OtherForms = isbn.ToHyphenatedIsbn10() is { } ten ? [ten] : [] }),
        Of<Issn>(StandardNumberKind.Issn, "issn", "International Standard Serial Number", hasCheckCharacter: true, "issn", Issn.Diagnose, static issn =>
            new(StandardNumberKind.Issn, issn.ToString(), issn.ToString()) { OtherForms = [issn.ToEan().ToString()] }),
        Of<Ismn>(StandardNumberKind.Ismn, "ismn", "International Standard Music Number", hasCheckCharacter: true, "ismn", Ismn.Diagnose, static ismn =>
            new(StandardNumberKind.Ismn, ismn.ToString(), ismn.ToHyphenated()) { OtherForms = [ismn.ToIsmn10()] }),
        Of<Ean>(StandardNumberKind.Ean, "ean", "Article number of GS1 (EAN, UPC, GTIN)", hasCheckCharacter: true, "ean", Ean.Diagnose, static ean =>
            new(StandardNumberKind.Ean, ean.ToGtin14(), ean.ToString()) { OtherForms = ean.ToIssn() is { IsNone: false } issn ? [issn.ToString()] : [] }),
        Of<Orcid>(StandardNumberKind.Orcid, "orcid", "ORCID iD", hasCheckCharacter: true, "orcid", Orcid.Diagnose, static orcid =>
            new(StandardNumberKind.Orcid, orcid.ToString(), orcid.ToString()) { Link = orcid.ToUri()?.AbsoluteUri }),
        Of<Isni>(StandardNumberKind.Isni, "isni", "International Standard Name Identifier", hasCheckCharacter: true, "isni", Isni.Diagnose, static isni =>
            new(StandardNumberKind.Isni, isni.ToCompact(), isni.ToString()) { Link = isni.ToUri()?.AbsoluteUri }),
        new BarcodeReader(new(StandardNumberKind.Barcode, "barcode", "Barcode of a library", HasCheckCharacter: true, MarcSource: null)),
        Of<Doi>(StandardNumberKind.Doi, "doi", "Digital Object Identifier", hasCheckCharacter: false, "doi", Doi.Diagnose, static doi =>
            new(StandardNumberKind.Doi, doi.ToString(), doi.ToString()) { Link = doi.ToUri()?.AbsoluteUri }),
        Of<PmcId>(StandardNumberKind.Pmcid, "pmcid", "Article in PubMed Central", hasCheckCharacter: false, marcSource: null, PmcId.Diagnose, static id =>
            new(StandardNumberKind.Pmcid, id.ToString(), id.ToString()) { Link = id.ToUri()?.AbsoluteUri }),
        Of<PubMedId>(StandardNumberKind.Pmid, "pmid", "Article in PubMed", hasCheckCharacter: false, marcSource: null, PubMedId.Diagnose, static id =>
            new(StandardNumberKind.Pmid, id.ToString(), id.ToString()) { Link = id.ToUri()?.AbsoluteUri }),
        Of<NlmUniqueId>(StandardNumberKind.Nlm, "nlm", "Unique id of the National Library of Medicine", hasCheckCharacter: false, marcSource: null, NlmUniqueId.Diagnose, static id =>
            new(StandardNumberKind.Nlm, id.ToString(), id.ToString())),
        Of<NlmLegacyId>(StandardNumberKind.NlmLegacy, "nlm-legacy", "Older number of the National Library of Medicine", hasCheckCharacter: false, marcSource: null, NlmLegacyId.Diagnose, static id =>
            new(StandardNumberKind.NlmLegacy, id.ToString(), $"(DNLM){id}")),
        Of<Lccn>(StandardNumberKind.Lccn, "lccn", "Control number of the Library of Congress", hasCheckCharacter: false, "lccn", Lccn.Diagnose, static lccn =>
            new(StandardNumberKind.Lccn, lccn.ToString(), lccn.ToCanonical()) { Link = lccn.ToUri()?.AbsoluteUri }),
        Of<OclcNumber>(StandardNumberKind.Oclc, "oclc", "Control number of OCLC", hasCheckCharacter: false, marcSource: null, OclcNumber.Diagnose, static number =>
            new(StandardNumberKind.Oclc, number.ToString(), number.ToCitation()) { OtherForms = [number.ToControlNumber()], Link = number.ToUri()?.AbsoluteUri }),
        Of<Isil>(StandardNumberKind.Isil, "isil", "International Standard Identifier of a library", hasCheckCharacter: false, "isil", Isil.Diagnose, static isil =>
            new(StandardNumberKind.Isil, isil.ToString().ToUpperInvariant(), isil.ToString())),
    ];

    private static KindReader<T> Of<T>(
        StandardNumberKind kind, string code, string name, bool hasCheckCharacter, string? marcSource, KindReader.Diagnosis diagnose, Func<T, StandardNumberReading> read)
        where T : struct, Reading.IExtractable<T> => new(new StandardNumberScheme(kind, code, name, hasCheckCharacter, marcSource), diagnose, read);
}
