namespace MedLib.Domain.Circulation.Planning;

/// <summary>Codes of the planners of circulation: what they did and why, and what they leave to somebody.</summary>
public static class PlanningCodes
{
    /// <summary>Step: the library is closed unplanned, and what was to be brought or fetched until then cannot be.</summary>
    public const string ClosedUnplanned = "CIR-265";

    /// <summary>Not moved: what the loan may not outlast leaves no later moment.</summary>
    public const string NoLaterMoment = "CIR-266";

    /// <summary>Not restored: somebody gave it another moment since.</summary>
    public const string ChangedSince = "CIR-267";

    /// <summary>Not restored: the moment it had before is past, and would make it late for nothing.</summary>
    public const string OriginalIsPast = "CIR-268";

    /// <summary>Not restored: it is over.</summary>
    public const string OverSince = "CIR-269";
}
