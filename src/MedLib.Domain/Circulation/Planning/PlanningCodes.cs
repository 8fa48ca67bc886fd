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

    /// <summary>Dropped: the same command is in the batch twice, or was accepted before.</summary>
    public const string SentTwice = "CIR-270";

    /// <summary>Dropped: the same act was scanned again within moments.</summary>
    public const string ScannedTwice = "CIR-271";

    /// <summary>Not run: it is dated after the batch was handed over, so the clock of the device was wrong.</summary>
    public const string DatedAhead = "CIR-272";

    /// <summary>The item was lent while another loan of it was open, so it must have come back before: a return was put in, and somebody should look at it.</summary>
    public const string ReturnImplied = "CIR-273";

    /// <summary>Not run: nobody has the card, and the item has left with somebody.</summary>
    public const string CardUnknown = "CIR-274";

    /// <summary>Not run: no item has the barcode, and it is to be added first.</summary>
    public const string BarcodeUnknown = "CIR-275";

    /// <summary>Not run: the item was scanned elsewhere after it, and the later scan wins.</summary>
    public const string ScannedSince = "CIR-276";

    /// <summary>Not run: the item was on no loan that could be renewed.</summary>
    public const string NothingToRenew = "CIR-277";

    /// <summary>The clock of the device ran backwards, so the order of what it recorded is in doubt.</summary>
    public const string ClockRanBack = "CIR-278";

    /// <summary>Kept: the loan is open.</summary>
    public const string HistoryOpen = "CIR-280";

    /// <summary>Kept: the time for which history is kept is not over.</summary>
    public const string HistoryKeptUntil = "CIR-281";

    /// <summary>Kept: something is owed for it.</summary>
    public const string HistoryOwed = "CIR-282";

    /// <summary>Kept: history of this kind is kept for ever, or for a time that cannot be counted.</summary>
    public const string HistoryKept = "CIR-283";
}
