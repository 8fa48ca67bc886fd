namespace MedLib.Domain.Identifiers;

/// <summary>The codes of what may be wrong with an identifier.</summary>
public static class IdentifierCodes
{
    /// <summary>An ISBN has 10 or 13 digits (9 before 1970).</summary>
    public const string IsbnLength = "IDN-001";

    /// <summary>An ISBN is written with digits, hyphens and spaces; only the last of ten may be an X.</summary>
    public const string IsbnCharacters = "IDN-002";

    /// <summary>The check digit of an ISBN does not fit the others.</summary>
    public const string IsbnCheckDigit = "IDN-003";

    /// <summary>An ISBN of 13 digits starts with 978 or 979, and 979-0 is for printed music.</summary>
    public const string IsbnPrefix = "IDN-004";

    /// <summary>An ISSN has 8 digits.</summary>
    public const string IssnLength = "IDN-005";

    /// <summary>An ISSN is written with digits, hyphens and spaces; only the last may be an X.</summary>
    public const string IssnCharacters = "IDN-006";

    /// <summary>The check digit of an ISSN does not fit the others.</summary>
    public const string IssnCheckDigit = "IDN-007";

    /// <summary>An NLM Unique ID has 7 to 9 digits, and after them perhaps a letter.</summary>
    public const string NlmUniqueIdShape = "IDN-008";

    /// <summary>A barcode has 1 to 40 characters.</summary>
    public const string BarcodeLength = "IDN-009";

    /// <summary>A barcode is written with printable ASCII characters.</summary>
    public const string BarcodeCharacters = "IDN-010";

    /// <summary>A barcode looks like a library barcode of 14 digits, but its check digit does not fit the others.</summary>
    public const string BarcodeCheckDigit = "IDN-011";

    /// <summary>An ISMN has 13 digits that start with 979-0, or an M and 9 digits.</summary>
    public const string IsmnShape = "IDN-012";

    /// <summary>The check digit of an ISMN does not fit the others.</summary>
    public const string IsmnCheckDigit = "IDN-013";

    /// <summary>An LCCN has up to three letters, a year of two digits and six digits, or up to two letters, a year of four and six digits.</summary>
    public const string LccnShape = "IDN-014";

    /// <summary>An OCLC number has 1 to 12 digits.</summary>
    public const string OclcNumberShape = "IDN-015";

    /// <summary>An older number of NLM is the name of a file, a colon and digits, or a number of the serials file with (s).</summary>
    public const string NlmLegacyIdShape = "IDN-016";

    /// <summary>A DOI starts with 10., at least four digits and a slash.</summary>
    public const string DoiPrefix = "IDN-017";

    /// <summary>A DOI has something behind its slash.</summary>
    public const string DoiSuffix = "IDN-018";

    /// <summary>A DOI holds no spaces, control characters and halves of characters.</summary>
    public const string DoiCharacters = "IDN-019";

    /// <summary>A DOI that is read here has at most 2000 characters.</summary>
    public const string DoiLength = "IDN-020";

    /// <summary>A PMID has 1 to 8 digits.</summary>
    public const string PubMedIdShape = "IDN-021";

    /// <summary>A PMCID is PMC and 1 to 9 digits.</summary>
    public const string PmcIdShape = "IDN-022";

    /// <summary>An ORCID iD has 15 digits and a check character, a digit or an X.</summary>
    public const string OrcidShape = "IDN-023";

    /// <summary>The check character of an ORCID iD does not fit the digits.</summary>
    public const string OrcidCheckDigit = "IDN-024";

    /// <summary>Warning: an ORCID iD is outside of the numbers that ISNI set aside for ORCID.</summary>
    public const string OrcidBlock = "IDN-025";

    /// <summary>An ISNI has 15 digits and a check character, a digit or an X.</summary>
    public const string IsniShape = "IDN-026";

    /// <summary>The check character of an ISNI does not fit the digits.</summary>
    public const string IsniCheckDigit = "IDN-027";

    /// <summary>An article number has 8, 12, 13 or 14 digits.</summary>
    public const string EanShape = "IDN-028";

    /// <summary>The check digit of an article number does not fit the others.</summary>
    public const string EanCheckDigit = "IDN-029";

    /// <summary>An ISIL is the code of a country or agency, a hyphen and 1 to 11 further characters.</summary>
    public const string IsilShape = "IDN-030";

    /// <summary>The prefix of an ISIL is the code of no country and of no other agency.</summary>
    public const string IsilPrefix = "IDN-031";

    /// <summary>A barcode in Code 39 has capitals, digits, spaces and - . $ / + % only.</summary>
    public const string Code39Characters = "IDN-032";

    /// <summary>The modulus 43 check character of a barcode in Code 39 does not fit the others.</summary>
    public const string Code39CheckCharacter = "IDN-033";

    /// <summary>A text has the shape of a kind of identifier, but its check character does not fit the others.</summary>
    public const string CheckDigitOfKind = "IDN-034";

    /// <summary>A text is an identifier of no kind that is known.</summary>
    public const string NoKnownKind = "IDN-035";

    /// <summary>Information: an identifier was found inside a longer text.</summary>
    public const string FoundInside = "IDN-036";
}
