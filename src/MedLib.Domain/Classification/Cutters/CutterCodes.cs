namespace MedLib.Domain.Classification.Cutters;

/// <summary>The codes of what may be found when a cutter is made.</summary>
public static class CutterCodes
{
    /// <summary>The name starts with no Latin letter and no digit, so no table files it: transliterate it, or choose a mark by hand.</summary>
    public const string NotInTable = "CLS-020";

    /// <summary>The name starts with a number. The number stands before all letters, where the tables leave room for it.</summary>
    public const string NumberFirst = "CLS-021";

    /// <summary>There is no cutter between the neighbors on the shelf: they share a number, or follow one another without a gap, or stand in another order than their names.</summary>
    public const string NoRoom = "CLS-022";

    /// <summary>The title has no Latin letter that could be the mark of the work, so there is no mark.</summary>
    public const string NoMark = "CLS-023";

    /// <summary>Every mark that the title offers, and every letter after the first of them, stands for another work of the author.</summary>
    public const string MarksTaken = "CLS-024";

    /// <summary>The class is arranged by place, and no place was given.</summary>
    public const string PlaceMissing = "CLS-025";

    /// <summary>The call number stands on the shelf list already; a volume, a copy or a letter after the year tells the two apart.</summary>
    public const string CallNumberTaken = "CLS-026";

    /// <summary>The class takes serials, whose call numbers have no year: the year was left out.</summary>
    public const string YearLeftOut = "CLS-027";

    /// <summary>The schedules say to make the cutter of this class from a certain name, such as a biographee's, and no such name was given: the main entry was taken.</summary>
    public const string OtherNameAsked = "CLS-028";
}
