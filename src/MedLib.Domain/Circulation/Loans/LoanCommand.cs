using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What can be asked about loans.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CheckOut), "loan.check-out")]
[JsonDerivedType(typeof(Undo), "loan.undo")]
[JsonDerivedType(typeof(Renew), "loan.renew")]
[JsonDerivedType(typeof(ChangeDue), "loan.change-due")]
[JsonDerivedType(typeof(Recall), "loan.recall")]
[JsonDerivedType(typeof(WithdrawRecall), "loan.withdraw-recall")]
[JsonDerivedType(typeof(Return), "loan.return")]
[JsonDerivedType(typeof(CorrectReturn), "loan.correct-return")]
[JsonDerivedType(typeof(CorrectBorrower), "loan.correct-borrower")]
[JsonDerivedType(typeof(ClaimReturned), "loan.claim-returned")]
[JsonDerivedType(typeof(AcceptMissing), "loan.accept-missing")]
[JsonDerivedType(typeof(DeclareLost), "loan.declare-lost")]
[JsonDerivedType(typeof(BillLoss), "loan.bill-loss")]
[JsonDerivedType(typeof(KeepLending), "loan.keep-lending")]
[JsonDerivedType(typeof(SettleLoss), "loan.settle-loss")]
[JsonDerivedType(typeof(WriteOff), "loan.write-off")]
[JsonDerivedType(typeof(ReTerm), "loan.re-term")]
public abstract record LoanCommand
{
    private LoanCommand(CommandStamp stamp) => Stamp = stamp;

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>The loan that it names; null where it names none.</summary>
    internal virtual LoanId? Named => null;

    /// <summary>Lends an item.</summary>
    /// <param name="Loan">The id the loan gets.</param>
    /// <param name="Item">What is lent.</param>
    /// <param name="Borrower">To whom.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record CheckOut(LoanId Loan, ItemId Item, BorrowerId Borrower, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        /// <summary>Where it is lent; its calendar decides when it is due. None: the library's own.</summary>
        public ServicePointCode ServicePoint { get; init; }

        /// <summary>What it is lent for, where the rules ask.</summary>
        public LoanPurpose Purpose { get; init; }

        /// <summary>Whether nobody was at the desk, as at night; a service point may say so of itself.</summary>
        public bool IsUnattended { get; init; }

        /// <summary>Who takes it in the borrower's name, such as a clinician's secretary; null for the borrower.</summary>
        public BorrowerId? Proxy { get; init; }

        /// <summary>When it is due, where staff decide that themselves: this needs a permission. Null: as the rules say.</summary>
        public DueMoment? Due { get; init; }

        /// <summary>What the item is, where it was never cataloged: it is added with the id given, and lent in the same commit. Null where it is known.</summary>
        public ItemDetails? FastAdd { get; init; }

        internal override LoanId? Named => Loan;
    }

    /// <summary>Undoes a check-out that was a mistake, soon after it.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="ServicePoint">Where it is undone; the place that lent it.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Undo(LoanId Loan, ServicePointCode ServicePoint, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Lengthens a loan by its own terms.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Renew(LoanId Loan, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        /// <summary>Whether somebody has the item in the hand.</summary>
        public bool IsSeen { get; init; }

        /// <summary>Whether nobody asked: the nightly run renews.</summary>
        public bool IsAutomatic { get; init; }

        /// <summary>When it is due, where staff decide that themselves: this needs a permission. Null: as the terms say.</summary>
        public DueMoment? Due { get; init; }

        internal override LoanId? Named => Loan;
    }

    /// <summary>Sets the due moment of a loan by hand. It needs a permission and a reason, which are recorded.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Due">When it is due from then on.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ChangeDue(LoanId Loan, DueMoment Due, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Wants a loan back for somebody else's request. Placing a request for a recall gives this command itself.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Recall(LoanId Loan, RequestId Request, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>No longer wants it back. Cancelling the request gives this command itself.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Request">The request that had recalled it.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record WithdrawRecall(LoanId Loan, RequestId Request, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Takes an item back. Never refused for what the item or its loan is: the book is in the hand.</summary>
    /// <param name="Barcode">The barcode read, which may be nobody's; none where the item is told by its id.</param>
    /// <param name="ServicePoint">Where it came back.</param>
    /// <param name="Stamp">Under which id, by whom and when it came back.</param>
    public sealed record Return(Barcode Barcode, ServicePointCode ServicePoint, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        /// <summary>The item, where it was not found by a barcode: an item need not have one.</summary>
        public ItemId? Item { get; init; }

        /// <summary>How the return is known. What is no desk may be dated back without a permission.</summary>
        public ReturnEvidence Evidence { get; init; }

        /// <summary>Without the barcode: a borrower's card may have been read by mistake.</summary>
        public override string ToString() => $"{nameof(Return)} {Stamp.Id.Value}";
    }

    /// <summary>Corrects a return that did not happen, such as the wrong copy scanned: the loan goes on as it was.</summary>
    /// <param name="Loan">The loan that was closed by mistake.</param>
    /// <param name="Reason">Why, for the record; not empty.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record CorrectReturn(LoanId Loan, string Reason, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Corrects whose loan it is: the wrong card was read, or a borrower of the night became known.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Borrower">Whose it is.</param>
    /// <param name="Reason">Why, for the record; not empty.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record CorrectBorrower(LoanId Loan, BorrowerId Borrower, string Reason, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Records that the borrower says it was returned: somebody goes and looks for it.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ClaimReturned(LoanId Loan, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Believes the borrower who says that it was returned, though nobody found it: the loan is over, the item is missing.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record AcceptMissing(LoanId Loan, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Gives a loan up, and bills it where its terms say at once.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Cause">How it came to count as lost.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record DeclareLost(LoanId Loan, LossCause Cause, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        /// <summary>The item's price, where the host knows it; null: as the terms say.</summary>
        public Money? Price { get; init; }

        internal override LoanId? Named => Loan;
    }

    /// <summary>Bills a loss whose terms had delayed that.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record BillLoss(LoanId Loan, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        /// <summary>The item's price, where the host knows it; null: as the terms say.</summary>
        public Money? Price { get; init; }

        internal override LoanId? Named => Loan;
    }

    /// <summary>Goes on with a loan that was given up or claimed to be returned: the borrower has the item after all, and keeps it.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record KeepLending(LoanId Loan, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Closes a loss that was paid for, or replaced in kind.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record SettleLoss(LoanId Loan, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Closes a loss that nobody will pay for.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record WriteOff(LoanId Loan, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }

    /// <summary>Gives a running loan the terms of today's rules: the one way to do so. Its due moment stays.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ReTerm(LoanId Loan, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        internal override LoanId? Named => Loan;
    }
}
