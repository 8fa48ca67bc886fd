namespace MedLib.Domain.Holdings.Items;

/// <summary>What kind of item it is, by which policies tell items apart.</summary>
/// <remarks>An open list: a library adds its own.</remarks>
/// <param name="Code">The code, such as <c>book</c>.</param>
public readonly record struct ItemCategory(string Code)
{
    /// <summary>A book that is lent.</summary>
    public static ItemCategory Book => new("book");

    /// <summary>A book that stays in the library.</summary>
    public static ItemCategory Reference => new("reference");

    /// <summary>A number of a journal.</summary>
    public static ItemCategory JournalIssue => new("journal-issue");

    /// <summary>A bound volume of a journal.</summary>
    public static ItemCategory JournalVolume => new("journal-volume");

    /// <summary>A recording.</summary>
    public static ItemCategory AudioVisual => new("av");

    /// <summary>A device: a laptop, an AV cart.</summary>
    public static ItemCategory Equipment => new("equipment");

    /// <summary>An anatomical model.</summary>
    public static ItemCategory Model => new("model");

    /// <summary>Several things lent together.</summary>
    public static ItemCategory Kit => new("kit");

    /// <summary>Something rare or old, seen under supervision.</summary>
    public static ItemCategory Rare => new("rare");

    /// <summary>Whether the code is one of those named here; others are kept as they are.</summary>
    public bool IsKnown => Code is
            "book" or "reference" or "journal-issue" or "journal-volume" or "av" or "equipment" or "model" or
            "kit" or "rare";

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
