using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What happened to a loan.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Opened), "loan.opened.v1")]
[JsonDerivedType(typeof(Undone), "loan.undone.v1")]
[JsonDerivedType(typeof(Renewed), "loan.renewed.v1")]
[JsonDerivedType(typeof(DueChanged), "loan.due-changed.v1")]
[JsonDerivedType(typeof(Recalled), "loan.recalled.v1")]
[JsonDerivedType(typeof(RecallWithdrawn), "loan.recall-withdrawn.v1")]
[JsonDerivedType(typeof(Returned), "loan.returned.v1")]
[JsonDerivedType(typeof(ReturnCorrected), "loan.return-corrected.v1")]
[JsonDerivedType(typeof(BorrowerCorrected), "loan.borrower-corrected.v1")]
[JsonDerivedType(typeof(ClaimedReturned), "loan.claimed-returned.v1")]
[JsonDerivedType(typeof(MissingAccepted), "loan.missing-accepted.v1")]
[JsonDerivedType(typeof(DeclaredLost), "loan.declared-lost.v1")]
[JsonDerivedType(typeof(LossBilled), "loan.loss-billed.v1")]
[JsonDerivedType(typeof(LendingKept), "loan.lending-kept.v1")]
[JsonDerivedType(typeof(LossClosed), "loan.loss-closed.v1")]
[JsonDerivedType(typeof(TermsReplaced), "loan.terms-replaced.v1")]
public abstract record LoanEvent : IEvent
{
    private LoanEvent(LoanId loan, Instant at) => (Loan, At) = (loan, at);

    /// <summary>The loan.</summary>
    public LoanId Loan { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>The item was lent.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Item">What was lent.</param>
    /// <param name="Borrower">To whom.</param>
    /// <param name="Facts">What it was, as far as it is counted.</param>
    /// <param name="Terms">On what terms.</param>
    /// <param name="Due">When it is due.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record Opened(
        LoanId Loan, ItemId Item, BorrowerId Borrower, LoanFacts Facts, LoanTerms Terms, DueMoment Due, ValueList<OverrideGrant> Overrides, Instant At)
        : LoanEvent(Loan, At)
    {
        /// <summary>Who took it in the borrower's name; null for the borrower.</summary>
        public BorrowerId? Proxy { get; init; }

        /// <summary>Whether the due moment was set by hand.</summary>
        public bool IsByHand { get; init; }

        /// <summary>What it was not to outlast.</summary>
        public ValueList<DueLimit> Limits { get; init; } = [];
    }

    /// <summary>The check-out was undone.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record Undone(LoanId Loan, ValueList<OverrideGrant> Overrides, Instant At) : LoanEvent(Loan, At);

    /// <summary>The loan was lengthened.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Due">When it is due from then on.</param>
    /// <param name="IsSeen">Whether somebody had the item in the hand.</param>
    /// <param name="IsAutomatic">Whether nobody had asked.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record Renewed(LoanId Loan, DueMoment Due, bool IsSeen, bool IsAutomatic, ValueList<OverrideGrant> Overrides, Instant At)
        : LoanEvent(Loan, At)
    {
        /// <summary>Whether the due moment was set by hand.</summary>
        public bool IsByHand { get; init; }

        /// <summary>What it was not to outlast.</summary>
        public ValueList<DueLimit> Limits { get; init; } = [];
    }

    /// <summary>The due moment was set by hand.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Due">When it is due from then on.</param>
    /// <param name="Overrides">By which permission, and why.</param>
    /// <param name="At">When.</param>
    public sealed record DueChanged(LoanId Loan, DueMoment Due, ValueList<OverrideGrant> Overrides, Instant At) : LoanEvent(Loan, At);

    /// <summary>Somebody wants it back.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Recall">For whom, and when it had been due.</param>
    /// <param name="Due">When it is due from then on; never later than before, unless it was overdue and its terms give time.</param>
    /// <param name="At">When.</param>
    public sealed record Recalled(LoanId Loan, LoanRecall Recall, DueMoment Due, Instant At) : LoanEvent(Loan, At);

    /// <summary>It is no longer wanted back.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Due">When it is due from then on.</param>
    /// <param name="At">When.</param>
    public sealed record RecallWithdrawn(LoanId Loan, DueMoment Due, Instant At) : LoanEvent(Loan, At);

    /// <summary>The item came back.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Evidence">How that is known.</param>
    /// <param name="At">When.</param>
    public sealed record Returned(LoanId Loan, ReturnEvidence Evidence, Instant At) : LoanEvent(Loan, At);

    /// <summary>The return was found to be a mistake.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="At">When.</param>
    public sealed record ReturnCorrected(LoanId Loan, string Reason, Instant At) : LoanEvent(Loan, At);

    /// <summary>It is another borrower's loan.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Borrower">Whose.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="At">When.</param>
    public sealed record BorrowerCorrected(LoanId Loan, BorrowerId Borrower, string Reason, Instant At) : LoanEvent(Loan, At)
    {
        /// <summary>What it is with that borrower, as far as it is counted; null where it stays as it was, and who pays too.</summary>
        public LoanFacts? Facts { get; init; }

        /// <summary>The department that pays for that borrower; null for none.</summary>
        public UnitPayer? PaidBy { get; init; }
    }

    /// <summary>The borrower says that it was returned.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="At">Since when.</param>
    public sealed record ClaimedReturned(LoanId Loan, Instant At) : LoanEvent(Loan, At);

    /// <summary>The borrower was believed; the item is missing.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="At">When.</param>
    public sealed record MissingAccepted(LoanId Loan, Instant At) : LoanEvent(Loan, At);

    /// <summary>It counts as lost.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Episode">The loss.</param>
    /// <param name="At">When.</param>
    public sealed record DeclaredLost(LoanId Loan, LossEpisode Episode, Instant At) : LoanEvent(Loan, At);

    /// <summary>The loss was billed.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="At">When.</param>
    public sealed record LossBilled(LoanId Loan, Instant At) : LoanEvent(Loan, At);

    /// <summary>The borrower has it after all, and keeps it.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="At">When.</param>
    public sealed record LendingKept(LoanId Loan, Instant At) : LoanEvent(Loan, At);

    /// <summary>A loss was closed.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="IsWrittenOff">Whether nobody paid for it.</param>
    /// <param name="At">When.</param>
    public sealed record LossClosed(LoanId Loan, bool IsWrittenOff, Instant At) : LoanEvent(Loan, At);

    /// <summary>It has the terms of newer rules.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Terms">The terms from then on.</param>
    /// <param name="At">When.</param>
    public sealed record TermsReplaced(LoanId Loan, LoanTerms Terms, Instant At) : LoanEvent(Loan, At);
}
