using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
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
[JsonDerivedType(typeof(Renewed), "loan.renewed.v1")]
[JsonDerivedType(typeof(Returned), "loan.returned.v1")]
[JsonDerivedType(typeof(ReturnCorrected), "loan.return-corrected.v1")]
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
    /// <param name="Terms">On what terms.</param>
    /// <param name="Due">When it is due.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record Opened(
        LoanId Loan, ItemId Item, BorrowerId Borrower, LoanTerms Terms, DueMoment Due, ValueList<OverrideGrant> Overrides, Instant At)
        : LoanEvent(Loan, At);

    /// <summary>The loan was lengthened.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Due">When it is due from then on.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record Renewed(LoanId Loan, DueMoment Due, ValueList<OverrideGrant> Overrides, Instant At) : LoanEvent(Loan, At);

    /// <summary>The item came back.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="At">When.</param>
    public sealed record Returned(LoanId Loan, Instant At) : LoanEvent(Loan, At);

    /// <summary>The return was found to be a mistake.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="At">When.</param>
    public sealed record ReturnCorrected(LoanId Loan, string Reason, Instant At) : LoanEvent(Loan, At);
}
