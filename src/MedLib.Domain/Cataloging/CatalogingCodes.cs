namespace MedLib.Domain.Cataloging;

/// <summary>Codes of what is found wrong with a bibliographic record, and of what its commands are refused for.</summary>
public static class CatalogingCodes
{
    /// <summary>There is no title proper.</summary>
    public const string TitleMissing = "CAT-001";

    /// <summary>The count of nonfiling characters is not 0 to 9.</summary>
    public const string NonFilingOutOfRange = "CAT-002";

    /// <summary>The count of nonfiling characters leaves nothing of the title.</summary>
    public const string NonFilingPastTitle = "CAT-003";

    /// <summary>A contributor has no name.</summary>
    public const string NameMissing = "CAT-004";

    /// <summary>Warning: more than one contributor is the main entry.</summary>
    public const string MainEntryRepeated = "CAT-005";

    /// <summary>An identifier has no text.</summary>
    public const string IdentifierMissing = "CAT-006";

    /// <summary>Warning: an ISBN that is not given as canceled is not a right one.</summary>
    public const string IsbnDoubtful = "CAT-007";

    /// <summary>Warning: an ISSN that is not given as canceled is not a right one.</summary>
    public const string IssnDoubtful = "CAT-008";

    /// <summary>Warning: a language code does not have the form of one.</summary>
    public const string LanguageDoubtful = "CAT-009";

    /// <summary>A subject has no heading.</summary>
    public const string HeadingMissing = "CAT-010";

    /// <summary>A classification has no number.</summary>
    public const string ClassificationMissing = "CAT-011";

    /// <summary>A note has no text.</summary>
    public const string NoteMissing = "CAT-012";

    /// <summary>Warning: the address of an electronic location is not a whole one.</summary>
    public const string AddressDoubtful = "CAT-013";

    /// <summary>A year of publication is not 1 to 9999.</summary>
    public const string YearOutOfRange = "CAT-014";

    /// <summary>A source record holds no bytes.</summary>
    public const string SourceEmpty = "CAT-015";

    /// <summary>A set invariant: another record has this origin.</summary>
    public const string OriginTaken = "CAT-016";

    /// <summary>Warning: a newer source replaced a description that had been revised here.</summary>
    public const string RevisionReplaced = "CAT-017";

    /// <summary>The same source came again, and the revisions made here since were kept.</summary>
    public const string RevisionKept = "CAT-018";
}
