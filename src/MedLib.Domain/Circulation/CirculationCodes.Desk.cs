namespace MedLib.Domain.Circulation;

/// <content>Of the desk: loans as they run and end, and what is told beside them.</content>
public static partial class CirculationCodes
{
    /// <summary>Who had the loan is no longer kept, so its return cannot be corrected.</summary>
    public const string BorrowerForgotten = "CIR-260";

    /// <summary>Advisory: a department pays for a part, or for all.</summary>
    public const string DepartmentPays = "CIR-287";

    /// <summary>A department that pays names no unit, no cost center, or a part that is not more than 0 and at most 100 percent.</summary>
    public const string UnitPayerUnsound = "CIR-288";

    /// <summary>Two departments pay for one unit.</summary>
    public const string UnitPaidTwice = "CIR-289";

    /// <summary>The command is dated in the future.</summary>
    public const string InFuture = "CIR-290";

    /// <summary>The command is dated further back than the library's habits allow.</summary>
    public const string DatedTooFarBack = "CIR-291";

    /// <summary>A check-out is undone later than the library's habits allow.</summary>
    public const string UndoneTooLate = "CIR-292";

    /// <summary>A check-out is undone at another place than that which lent.</summary>
    public const string UndoneElsewhere = "CIR-293";

    /// <summary>This cannot be done with a loan as it stands.</summary>
    public const string LoanNotAsItStands = "CIR-294";

    /// <summary>The due moment is set by hand and not by the terms.</summary>
    public const string DueByHand = "CIR-295";

    /// <summary>The loan's terms allow no recall.</summary>
    public const string NotRecallable = "CIR-296";

    /// <summary>The loan was recalled already.</summary>
    public const string RecalledAlready = "CIR-297";

    /// <summary>The loan was not recalled by that request.</summary>
    public const string NotRecalledByThat = "CIR-298";

    /// <summary>Others wait for the item, and it is another's turn.</summary>
    public const string OthersFirst = "CIR-299";

    /// <summary>The borrower may not borrow until a day, for returning late.</summary>
    public const string BorrowerSuspended = "CIR-300";

    /// <summary>Advisory: the lateness was charged.</summary>
    public const string FineRaised = "CIR-301";

    /// <summary>Advisory: the lateness costs days without borrowing.</summary>
    public const string SuspensionImposed = "CIR-302";

    /// <summary>Advisory: the borrower's own request was filled.</summary>
    public const string OwnRequestFilled = "CIR-303";

    /// <summary>Advisory: the item goes to the next who waits.</summary>
    public const string GoesToRequest = "CIR-304";

    /// <summary>Advisory: the loss was billed.</summary>
    public const string LossWasBilled = "CIR-305";

    /// <summary>Advisory: what had been lost came back, and its charges were settled.</summary>
    public const string LossCameBack = "CIR-306";

    /// <summary>Advisory: what was claimed to be returned came to light.</summary>
    public const string ClaimCameToLight = "CIR-307";

    /// <summary>Advisory: the return was dated further back than allowed, and is recorded as of now.</summary>
    public const string ReturnDatedNow = "CIR-308";

    /// <summary>Advisory: something was due to be charged, and the ledger refused it.</summary>
    public const string ChargeRefused = "CIR-309";

    /// <summary>Advisory: the item is set aside to be cleaned or looked over.</summary>
    public const string Quarantined = "CIR-310";

    /// <summary>Advisory: the item was used in the house.</summary>
    public const string UsedInHouse = "CIR-311";

    /// <summary>The loan is that borrower's already.</summary>
    public const string ThatBorrowersAlready = "CIR-312";

    /// <summary>Nothing is lent by the rules that hold for this loan, or no rules are in force.</summary>
    public const string NotLent = "CIR-313";

    /// <summary>A return names neither a barcode nor an item.</summary>
    public const string NothingReturned = "CIR-314";

    /// <summary>Advisory: a fine was paid in part or in full; giving it back is up to staff.</summary>
    public const string FineWasPaid = "CIR-315";

    /// <summary>No loan of what is asked for can be recalled.</summary>
    public const string NothingToRecall = "CIR-316";

    /// <summary>Step: by which rule of which version.</summary>
    public const string DueByRule = "CIR-320";

    /// <summary>Step: a recall set the due moment.</summary>
    public const string DueByRecall = "CIR-321";

    /// <summary>Step: the time that a recall had taken was given back.</summary>
    public const string DueAsBeforeRecall = "CIR-322";

    /// <summary>Step: somebody set the due moment by hand.</summary>
    public const string DueSetByHand = "CIR-323";
}
