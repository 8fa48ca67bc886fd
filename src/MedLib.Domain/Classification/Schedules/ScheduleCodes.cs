namespace MedLib.Domain.Classification.Schedules;

/// <summary>The codes of what may be found in a file of schedules.</summary>
public static class ScheduleCodes
{
    /// <summary>The first line does not say that this is a file of schedules of a version that is known here.</summary>
    public const string NotSchedules = "CLS-001";

    /// <summary>No line names the edition.</summary>
    public const string EditionMissing = "CLS-002";

    /// <summary>A line starts with no word that is known here.</summary>
    public const string UnknownLine = "CLS-003";

    /// <summary>A class number cannot be read: letters, a number up to 999, up to four decimals, a topic of a letter and up to three digits.</summary>
    public const string NumberUnreadable = "CLS-004";

    /// <summary>The letters are those of none of NLM's 35 schedules, or of no subdivision of one in the 19th century.</summary>
    public const string UnknownSchedule = "CLS-005";

    /// <summary>A line has fewer columns than its kind needs, or an empty one.</summary>
    public const string ColumnMissing = "CLS-006";

    /// <summary>A mark is none of G, n and C.</summary>
    public const string UnknownMark = "CLS-007";

    /// <summary>A class is given twice.</summary>
    public const string GivenTwice = "CLS-008";

    /// <summary>A class marked "Not Table G" does not follow one marked "Table G". It is kept.</summary>
    public const string PairMissing = "CLS-009";

    /// <summary>A line is longer than 4,000 characters, or there are more than 200,000 lines: nothing after it was read.</summary>
    public const string TooLarge = "CLS-010";

    /// <summary>There is neither a class nor a change nor a place in the file.</summary>
    public const string NothingInIt = "CLS-011";

    /// <summary>A text has control characters or halves of characters.</summary>
    public const string NotPrintable = "CLS-012";

    /// <summary>A notation has not the shape of Table G's.</summary>
    public const string PlaceUnreadable = "CLS-013";

    /// <summary>There are more findings; they are not told one by one.</summary>
    public const string MoreFindings = "CLS-014";
}
