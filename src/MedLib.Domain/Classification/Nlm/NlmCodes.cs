namespace MedLib.Domain.Classification.Nlm;

/// <summary>The codes of what may be found in an NLM call number. Gaps are codes that need the schedules or the record.</summary>
public static class NlmCodes
{
    /// <summary>The text starts neither with class letters nor as an accession number does.</summary>
    public const string NoClass = "NLM-001";

    /// <summary>The letters are of no schedule that NLM uses: QS-QZ, W-WZ, Z before those, the 19th century's, the Library of Congress'.</summary>
    public const string UnknownLetters = "NLM-002";

    /// <summary>NLM never uses the Library of Congress' QM, QR and R.</summary>
    public const string NeverUsedLetters = "NLM-003";

    /// <summary>No schedule has numbers over 999.</summary>
    public const string NumberTooLarge = "NLM-004";

    /// <summary>The class letters are in lower case.</summary>
    public const string LowerCaseLetters = "NLM-010";

    /// <summary>There is no space between letters and number.</summary>
    public const string SpaceMissing = "NLM-011";

    /// <summary>There is a space in W1 to W9.</summary>
    public const string SpaceTooMany = "NLM-012";

    /// <summary>There is a dot before a cutter or a notation, as the Library of Congress writes it.</summary>
    public const string DotBeforeCutter = "NLM-013";

    /// <summary>There is a space inside a number with decimals or a topic.</summary>
    public const string SpaceInNumber = "NLM-014";

    /// <summary>There are double or wide spaces or full-width characters.</summary>
    public const string WideCharacters = "NLM-016";

    /// <summary>Two letters with four or more digits: an accession number, or a class of the Library of Congress.</summary>
    public const string MaybeAccession = "NLM-017";

    /// <summary>A number in W1, the serials, has a year without a volume, or a mark in lower case.</summary>
    public const string SerialAsMonograph = "NLM-040";
}
