namespace MedLib.Domain.Circulation;

/// <summary>Codes of circulation: why a loan is refused, and what a desk should be told.</summary>
public static partial class CirculationCodes
{
    /// <summary>The loan is closed: the item was returned.</summary>
    public const string LoanClosed = "CIR-001";

    /// <summary>The loan was renewed as often as its policy allows.</summary>
    public const string RenewalLimitReached = "CIR-002";

    /// <summary>Renewing would not give a later due date.</summary>
    public const string RenewalNotLater = "CIR-003";

    /// <summary>The item is on loan. Nobody can override this: an item has at most one open loan.</summary>
    public const string ItemOnLoan = "CIR-004";

    /// <summary>The item is not on its shelf but on its way, in repair or in cataloging.</summary>
    public const string ItemSetAside = "CIR-005";

    /// <summary>The borrower's registration has ended.</summary>
    public const string BorrowerExpired = "CIR-006";

    /// <summary>The borrower has as many loans as the policy allows.</summary>
    public const string LoanLimitReached = "CIR-008";

    /// <summary>Items of this category are used in the library only.</summary>
    public const string NotForLoan = "CIR-009";

    /// <summary>The item was withdrawn from the collection.</summary>
    public const string ItemWithdrawn = "CIR-010";

    /// <summary>The calendar has no open day within its horizon, so nothing could fall due.</summary>
    public const string NoOpenDay = "CIR-011";

    /// <summary>The loan is still open: there is no return to correct.</summary>
    public const string LoanOpen = "CIR-012";

    /// <summary>The return cannot be corrected any more: the item has moved on since.</summary>
    public const string ItemMovedOn = "CIR-013";

    /// <summary>Another borrower holds this card.</summary>
    public const string CardTaken = "CIR-014";

    /// <summary>A correction without a reason.</summary>
    public const string ReasonMissing = "CIR-015";

    /// <summary>Advisory: the due date was moved to the next open day.</summary>
    public const string DueDateMoved = "CIR-020";

    /// <summary>Advisory: the item came back late.</summary>
    public const string ReturnedLate = "CIR-021";

    /// <summary>Advisory: the item was not on loan when it was returned.</summary>
    public const string WasNotOnLoan = "CIR-022";

    /// <summary>Advisory: no item of this library has the barcode, or the id.</summary>
    public const string NotOurs = "CIR-023";

    /// <summary>Advisory: the item is damaged, or was recorded as away for repair.</summary>
    public const string ReturnedDamaged = "CIR-024";

    /// <summary>Advisory: the item belongs to another service point.</summary>
    public const string ReturnedElsewhere = "CIR-025";

    /// <summary>Advisory: the item was last found damaged or incomplete, and somebody should look at it.</summary>
    public const string ConditionDoubtful = "CIR-026";

    /// <summary>Advisory: the return is dated before the check-out; it is recorded as it was said.</summary>
    public const string ReturnedBeforeLent = "CIR-027";

    /// <summary>The borrower has no name.</summary>
    public const string NameMissing = "CIR-030";

    /// <summary>The borrower has no card.</summary>
    public const string CardMissing = "CIR-031";

    /// <summary>The borrower has no category.</summary>
    public const string CategoryMissing = "CIR-032";

    /// <summary>A period that nothing can be lent for: none or fewer of a unit.</summary>
    public const string PeriodNotPositive = "CIR-040";

    /// <summary>The schedule has no due day for the day of lending.</summary>
    public const string OutsideSchedule = "CIR-041";

    /// <summary>The loan would be due as soon as it is lent, or before: what it may not outlast has come.</summary>
    public const string NoTimeLeft = "CIR-042";

    /// <summary>Terms of recalls without a guaranteed time and without a time to bring it back: a recalled loan would be due at once.</summary>
    public const string RecallWithoutPeriod = "CIR-043";

    /// <summary>Step: the period was counted.</summary>
    public const string Counted = "CIR-050";

    /// <summary>Step: the period for what others wait for was counted.</summary>
    public const string CountedWhileAwaited = "CIR-051";

    /// <summary>Step: the moment was moved out of closed time.</summary>
    public const string MovedFromClosedTime = "CIR-052";

    /// <summary>Step: the moment was moved back to what the loan may not outlast.</summary>
    public const string LimitedTo = "CIR-053";

    /// <summary>Step: due before the doors close on the due day.</summary>
    public const string DueBeforeClosing = "CIR-054";

    /// <summary>Not renewed: the item was recalled.</summary>
    public const string Recalled = "CIR-060";

    /// <summary>Not renewed: others wait for it.</summary>
    public const string OthersWait = "CIR-061";

    /// <summary>Not renewed: nobody has seen the item for as many renewals as the terms allow.</summary>
    public const string UnseenTooOften = "CIR-062";

    /// <summary>Not renewed: earlier before the due moment than the terms allow.</summary>
    public const string RenewalTooEarly = "CIR-063";

    /// <summary>Not renewed without being asked: the terms do not say so.</summary>
    public const string NotRenewedUnasked = "CIR-064";

    /// <summary>Not renewed without being asked: it has been out for as long as the terms allow.</summary>
    public const string UnaskedTooLate = "CIR-065";

    /// <summary>Not renewed without being asked: the borrower owes more than the terms allow.</summary>
    public const string UnaskedInDebt = "CIR-066";

    /// <summary>The item is not where the command would move it from.</summary>
    public const string NotFromThere = "CIR-070";

    /// <summary>The item is kept for another borrower's request.</summary>
    public const string KeptForAnother = "CIR-071";

    /// <summary>The borrower has passed a limit of a count, such as overdue loans.</summary>
    public const string CountPassed = "CIR-072";

    /// <summary>The borrower owes more than a limit.</summary>
    public const string DebtPassed = "CIR-073";

    /// <summary>Somebody imposed a block on the borrower.</summary>
    public const string BlockImposed = "CIR-074";

    /// <summary>What is taken back can only go to a place in the library.</summary>
    public const string NotInHouse = "CIR-075";

    /// <summary>Requests of this kind are not allowed on the borrower's terms.</summary>
    public const string RequestKindNotAllowed = "CIR-080";

    /// <summary>No copy allows a request of this kind from where it is.</summary>
    public const string NoCopyForKind = "CIR-081";

    /// <summary>The borrower has an open request for the same.</summary>
    public const string RequestedAlready = "CIR-082";

    /// <summary>The borrower has as many open requests as the terms allow.</summary>
    public const string RequestLimitReached = "CIR-083";

    /// <summary>It may not be picked up there.</summary>
    public const string PickupNotAllowed = "CIR-084";

    /// <summary>The borrower has it on loan.</summary>
    public const string HasItOnLoan = "CIR-085";

    /// <summary>Advisory: the borrower may place no more requests.</summary>
    public const string RequestLimitNowReached = "CIR-086";

    /// <summary>This cannot be done with a request as it stands.</summary>
    public const string NotAsItStands = "CIR-087";

    /// <summary>An order of the queue that does not name each request once.</summary>
    public const string OrderIncomplete = "CIR-088";

    /// <summary>A request that is being filled would come after one that waits.</summary>
    public const string FulfilmentStaysFirst = "CIR-089";

    /// <summary>A page would come after requests that wait for what is out.</summary>
    public const string PageStaysFirst = "CIR-090";

    /// <summary>The item was chosen for another request.</summary>
    public const string ItemServesAnother = "CIR-091";

    /// <summary>The request is for another copy.</summary>
    public const string NotTheCopy = "CIR-092";

    /// <summary>A request whose last day is past when it is placed.</summary>
    public const string ExpiredWhenPlaced = "CIR-093";
    /// <summary>An interval or a grace of no length: none or fewer of a unit.</summary>
    public const string LatenessNotCountable = "CIR-150";

    /// <summary>The interval or the grace cannot be counted in the time that counts: there are no hours in whole open days.</summary>
    public const string LatenessUnitsDiffer = "CIR-151";

    /// <summary>The rates of a fine are no rates: below nothing, of several currencies, or one follows the last.</summary>
    public const string FineRatesUnsound = "CIR-152";

    /// <summary>The limit of a fine is none: below nothing, of another currency than the rates, or a part of the price that is none.</summary>
    public const string FineLimitUnsound = "CIR-153";

    /// <summary>The terms of a recall have another currency than the ordinary ones, or terms of a recall of their own.</summary>
    public const string FineOfRecallUnsound = "CIR-154";

    /// <summary>The item's price is below nothing, or has another currency than the rates.</summary>
    public const string PriceUnsound = "CIR-155";

    /// <summary>The days that a suspension lasts are fewer than none, or more than a hundred years.</summary>
    public const string SuspensionUnsound = "CIR-156";

    /// <summary>What a loan costs is below nothing, or its discount not between 0 and 100 percent.</summary>
    public const string RentalUnsound = "CIR-157";

    /// <summary>A loan without an end cannot be charged by its length.</summary>
    public const string RentalWithoutEnd = "CIR-158";

    /// <summary>Step: all late time was counted.</summary>
    public const string LateTimeCounted = "CIR-160";

    /// <summary>Step: late time was counted while it was open.</summary>
    public const string LateOpenTime = "CIR-161";

    /// <summary>Step: late days were counted on which it opens.</summary>
    public const string LateOpenDays = "CIR-162";

    /// <summary>Step: all of it lies within the grace.</summary>
    public const string LateWithinGrace = "CIR-163";

    /// <summary>Step: the grace was taken off.</summary>
    public const string GraceDeducted = "CIR-164";

    /// <summary>Step: intervals were charged at a rate.</summary>
    public const string FineCharged = "CIR-165";

    /// <summary>Step: the fine was limited to the most that the terms name.</summary>
    public const string FineLimited = "CIR-166";

    /// <summary>Step: intervals of lateness cost days without borrowing.</summary>
    public const string Suspended = "CIR-167";

    /// <summary>Step: the lateness costs no day without borrowing.</summary>
    public const string NotSuspended = "CIR-168";

    /// <summary>Step: the fine was limited to a part of the item's price.</summary>
    public const string FineLimitedByPrice = "CIR-169";

    /// <summary>An amount of nothing or less.</summary>
    public const string FeeNotPositive = "CIR-170";

    /// <summary>An amount has another currency than the ledger, or than the others.</summary>
    public const string FeeCurrencyDiffers = "CIR-171";

    /// <summary>The ledger has no such charge.</summary>
    public const string ChargeUnknown = "CIR-172";

    /// <summary>More than is still owed on the charge, or than stands of it.</summary>
    public const string FeeTooMuch = "CIR-173";

    /// <summary>More than was paid and transferred and not yet given back.</summary>
    public const string RefundTooMuch = "CIR-174";

    /// <summary>The charge was paid, so the library would owe the payer; a policy or an override must allow that.</summary>
    public const string LibraryWouldOwe = "CIR-175";

    /// <summary>An entry without the code of a reason.</summary>
    public const string FeeReasonMissing = "CIR-176";

    /// <summary>A charge that does not say what it is for.</summary>
    public const string FeeKindMissing = "CIR-177";

    /// <summary>The payer has a ledger already.</summary>
    public const string FeeLedgerTaken = "CIR-178";

    /// <summary>Nobody is named who pays.</summary>
    public const string PayerMissing = "CIR-179";

    /// <summary>A debt is transferred to the payer who has it.</summary>
    public const string TransferToSelf = "CIR-180";

    /// <summary>The charges of the loss were settled before.</summary>
    public const string LossSettled = "CIR-181";

    /// <summary>The ledger has no charge of this loss.</summary>
    public const string LossUnknown = "CIR-182";

    /// <summary>A fine is given with an outcome of a loss that charges none.</summary>
    public const string FineNotDue = "CIR-183";

    /// <summary>More than the charges can take together.</summary>
    public const string SplitTooMuch = "CIR-184";

    /// <summary>No charge is given.</summary>
    public const string NothingToCharge = "CIR-185";

    /// <summary>The ledger is another payer's.</summary>
    public const string PayerDiffers = "CIR-186";

    /// <summary>The shares of a split are all nothing, or one is less.</summary>
    public const string SharesUnsound = "CIR-187";

    /// <summary>A refund goes to a payer to whom the debt was transferred, and the ledger of that payer is not at hand.</summary>
    public const string LedgerOfOtherMissing = "CIR-188";

    /// <summary>Step: what the lateness costs in all.</summary>
    public const string FineOwed = "CIR-190";

    /// <summary>Step: the lateness costs nothing.</summary>
    public const string NothingOwed = "CIR-191";

    /// <summary>A period of a loss that cannot be counted: less than nothing, or of no known unit.</summary>
    public const string LossPeriodUnsound = "CIR-192";

    /// <summary>What a loss costs is below nothing, or in two currencies.</summary>
    public const string LossChargeUnsound = "CIR-193";

    /// <summary>Not renewed: one borrower may keep it no longer, with all renewals.</summary>
    public const string RenewalCeilingReached = "CIR-250";

    /// <summary>Not renewed without being asked: the borrower does not want it.</summary>
    public const string UnaskedOptedOut = "CIR-251";

    /// <summary>Not renewed without being asked: the borrower's registration has ended.</summary>
    public const string UnaskedExpired = "CIR-252";

    /// <summary>Not renewed without being asked: the borrower's registration ends before it would be due.</summary>
    public const string UnaskedOutlivesRegistration = "CIR-253";

    /// <summary>Not renewed without being asked: somebody waits for it urgently.</summary>
    public const string UnaskedUrgentWaiting = "CIR-254";

    /// <summary>A loan gets no notices: it names a zone that the tz database does not know.</summary>
    public const string NoticesNotPlanned = "CIR-255";
    /// <summary>Two service points of a profile have one code.</summary>
    public const string ServicePointRepeated = "CIR-200";

    /// <summary>A service point of a profile has no code.</summary>
    public const string ServicePointUnnamed = "CIR-201";

    /// <summary>A service point keeps a calendar that the profile does not have.</summary>
    public const string PointCalendarUnknown = "CIR-202";

    /// <summary>Advisory: two service points serve one location; it is the home of the first.</summary>
    public const string LocationServedTwice = "CIR-203";

    /// <summary>Two calendars of a profile have one code and one version.</summary>
    public const string CalendarVersionsClash = "CIR-204";

    /// <summary>A time that the desk allows is less than nothing, or longer than ten years.</summary>
    public const string HabitOutOfRange = "CIR-205";

    /// <summary>How long history is kept, or the smallest count that statistics tell, is none.</summary>
    public const string RetentionUnsound = "CIR-206";

    /// <summary>Two notices have one name, which is their key.</summary>
    public const string NoticeRepeated = "CIR-207";

    /// <summary>A notice has no name, or a time that cannot be.</summary>
    public const string NoticeUnsound = "CIR-208";

    /// <summary>Advisory: something names a service point that the profile does not have.</summary>
    public const string ServicePointUnknown = "CIR-209";

    /// <summary>A profile has no rules.</summary>
    public const string RulesMissing = "CIR-210";

    /// <summary>A rule or a block has an amount in another currency than the profile.</summary>
    public const string ProfileCurrencyDiffers = "CIR-211";

    /// <summary>The order of turns looks at nothing, at something twice, or at a distance that is none.</summary>
    public const string QueueOrderUnsound = "CIR-212";

    /// <summary>Advisory: a place has two rules for what was lost and comes back; the first holds.</summary>
    public const string LostReturnRepeated = "CIR-213";

    /// <summary>A rule of blocks blocks nothing, or everybody.</summary>
    public const string BlockRuleUnsound = "CIR-214";
}
