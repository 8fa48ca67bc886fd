namespace MedLib.Domain.Circulation;

/// <content>Of borrowers.</content>
public static partial class CirculationCodes
{
    /// <summary>The id in the personnel system belongs to another borrower.</summary>
    public const string ExternalIdTaken = "CIR-215";

    /// <summary>A card is listed twice.</summary>
    public const string CardTwice = "CIR-216";

    /// <summary>The id in the personnel system is blank; where there is none it is left out.</summary>
    public const string ExternalIdBlank = "CIR-217";

    /// <summary>A block has no reason.</summary>
    public const string BlockReasonMissing = "CIR-218";

    /// <summary>A block keeps from nothing that is known.</summary>
    public const string BlockOfNothing = "CIR-219";

    /// <summary>A proxy may do nothing that is known.</summary>
    public const string ProxyForNothing = "CIR-220";

    /// <summary>A proxy's leave ends before it starts.</summary>
    public const string ProxyEndsBeforeStart = "CIR-221";

    /// <summary>A proxy is listed twice.</summary>
    public const string ProxyTwice = "CIR-222";

    /// <summary>A borrower cannot be their own proxy.</summary>
    public const string ProxyIsSelf = "CIR-223";

    /// <summary>A borrower cannot answer for themselves.</summary>
    public const string SupervisorIsSelf = "CIR-224";

    /// <summary>A provisional borrower has no label that staff could call them by.</summary>
    public const string LabelMissing = "CIR-225";

    /// <summary>A provisional borrower left nothing behind to go by.</summary>
    public const string EvidenceMissing = "CIR-226";

    /// <summary>The time to identify a provisional borrower ends before it starts.</summary>
    public const string ProvisionalEndsBeforeStart = "CIR-227";

    /// <summary>It cannot be done with a borrower as they stand.</summary>
    public const string BorrowerNotInState = "CIR-228";

    /// <summary>The very same block stands already.</summary>
    public const string BlockedAlready = "CIR-229";

    /// <summary>No block of that reason stands.</summary>
    public const string BlockUnknown = "CIR-230";

    /// <summary>The proxy is none of the borrower's.</summary>
    public const string ProxyUnknown = "CIR-231";

    /// <summary>A provisional borrower cannot turn out to be themselves.</summary>
    public const string MergedIntoSelf = "CIR-232";

    /// <summary>A borrower leaves with a loan that is not settled.</summary>
    public const string LeavesWithLoan = "CIR-233";

    /// <summary>A borrower leaves with an open request.</summary>
    public const string LeavesWithRequest = "CIR-234";

    /// <summary>A borrower leaves owing the library.</summary>
    public const string LeavesOwing = "CIR-235";

    /// <summary>A borrower leaves whom the library owes.</summary>
    public const string LeavesOwed = "CIR-236";

    /// <summary>A borrower leaves who is another's proxy.</summary>
    public const string LeavesSponsor = "CIR-237";

    /// <summary>Somebody acts for a borrower who did not allow it.</summary>
    public const string NoProxy = "CIR-238";

    /// <summary>A proxy does what the borrower did not allow.</summary>
    public const string ProxyNotForThat = "CIR-239";

    /// <summary>A proxy acts before or after the days for which the borrower allowed it.</summary>
    public const string ProxyNotOnThatDay = "CIR-240";

    /// <summary>A row of the personnel system has no id.</summary>
    public const string FeedIdMissing = "CIR-241";

    /// <summary>A file of the personnel system lacks a column, or has it twice.</summary>
    public const string FeedColumnMissing = "CIR-242";

    /// <summary>A row of the personnel system cannot be split into the columns of the header.</summary>
    public const string FeedRowUneven = "CIR-243";

    /// <summary>A value of the personnel system cannot be read. The value is not repeated: it may be personal.</summary>
    public const string FeedValueUnread = "CIR-244";

    /// <summary>Two rows of the personnel system have the same id: neither is taken over.</summary>
    public const string FeedIdTwice = "CIR-245";

    /// <summary>So many borrowers would leave that the export is rather broken.</summary>
    public const string FeedManyLeavers = "CIR-246";

    /// <summary>The personnel system lists somebody both as working and as having left.</summary>
    public const string FeedListedAndLeft = "CIR-247";

    /// <summary>Advisory: the supervisor whom the personnel system names is no borrower; what is known is left as it is.</summary>
    public const string FeedSupervisorUnknown = "CIR-248";

    /// <summary>Advisory: rows without a readable id might be of anybody, so nobody was taken for a leaver because of being absent.</summary>
    public const string FeedAbsenceNotJudged = "CIR-249";
}
