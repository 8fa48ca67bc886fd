namespace MedLib.Domain.Classification.Nlm;

/// <summary>The codes of what may be found in an NLM call number, and in the MARC 21 field that holds it.</summary>
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

    /// <summary>The edition of the schedules does not have the number. Its nearest neighbors are given.</summary>
    public const string UnknownInEdition = "NLM-005";

    /// <summary>An edition canceled the number. What stands for it now is given.</summary>
    public const string CanceledClass = "NLM-006";

    /// <summary>The number was added by an edition that is newer than the record.</summary>
    public const string NewerThanRecord = "NLM-007";

    /// <summary>The number only holds topics A-Z and is never used alone.</summary>
    public const string PlaceholderAlone = "NLM-008";

    /// <summary>A letters-only class with a year after 1913, or a numbered one with an earlier year. NLM's own stacks only.</summary>
    public const string YearOutsideSchedule = "NLM-009";

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

    /// <summary>A letter O, I or l where a digit is meant, or a 0 where a letter is.</summary>
    public const string Lookalike = "NLM-015";

    /// <summary>There are double or wide spaces or full-width characters.</summary>
    public const string WideCharacters = "NLM-016";

    /// <summary>Two letters with four or more digits: an accession number, or a class of the Library of Congress.</summary>
    public const string MaybeAccession = "NLM-017";

    /// <summary>A topic is glued to a whole number that the schedules do not divide by topics.</summary>
    public const string TopicWithoutDecimals = "NLM-020";

    /// <summary>The topic is not in the list of its number.</summary>
    public const string UnknownTopic = "NLM-021";

    /// <summary>A place of Table G in a class that is not divided by place.</summary>
    public const string PlaceOutsideTableG = "NLM-030";

    /// <summary>No place in a class that is divided by place, while there is a number for the general coverage.</summary>
    public const string PlaceMissing = "NLM-031";

    /// <summary>A place in the number for the general coverage of a class that is divided by place.</summary>
    public const string PlaceInGeneralCoverage = "NLM-032";

    /// <summary>The notation is in no list of Table G. Only where the schedules have the whole list: the embedded ones have not.</summary>
    public const string UnknownNotation = "NLM-033";

    /// <summary>The notation is expanded to a county, province or city, which the printed outline of Table G does not show.</summary>
    public const string ExpandedNotation = "NLM-034";

    /// <summary>A number in W1, the serials, has a year without a volume, or a mark in lower case.</summary>
    public const string SerialAsMonograph = "NLM-040";

    /// <summary>The letters of a number in W1 are not those that the title begins with. NLM's own stacks only.</summary>
    public const string SerialCutterDiffers = "NLM-041";

    /// <summary>A congress (W3) acquired after W3 was closed in June 1988. NLM's own stacks only.</summary>
    public const string CongressAfterClosing = "NLM-042";

    /// <summary>The number of a book lacks the cutter or the year. NLM's own stacks only.</summary>
    public const string ItemNumberIncomplete = "NLM-043";

    /// <summary>The first letter of the cutter is not that of the main entry. NLM's own stacks only.</summary>
    public const string CutterDiffers = "NLM-044";

    /// <summary>Another work in the shelf list has the call number. NLM's own stacks only.</summary>
    public const string Duplicate = "NLM-045";

    /// <summary>A field 060 lacks $a, has two $b, or has indicators it cannot have.</summary>
    public const string FieldMalformed = "NLM-050";

    /// <summary>The item number stands inside $a of a field 060.</summary>
    public const string ItemInClassSubfield = "NLM-051";

    /// <summary>A field 060 says that NLM gave the number, but the record does not come from NLM.</summary>
    public const string NotFromNlm = "NLM-052";

    /// <summary>A field 060 has an accession number; the class is in the next $a or field.</summary>
    public const string AccessionInField = "NLM-053";

    /// <summary>A field 070, of the National Agricultural Library, has a number of the NLM classification.</summary>
    public const string NlmNumberInField070 = "NLM-054";
}
