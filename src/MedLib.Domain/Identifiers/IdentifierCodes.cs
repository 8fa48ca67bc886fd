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
}
