namespace MedLib.Domain.Marc.Editing;

/// <summary>How the fields of a record are put in order. Fields that are alike for it keep their order.</summary>
public enum MarcSortOrder
{
    /// <summary>By tag, all of them.</summary>
    Tag = 0,

    /// <summary>
    /// By tag; but the fields in another script (880) and those of local meaning (9XX, and tags with letters) come after all others, in the
    /// order in which they stood: it may mean something.
    /// </summary>
    TagKeepingLocal = 1,
}
