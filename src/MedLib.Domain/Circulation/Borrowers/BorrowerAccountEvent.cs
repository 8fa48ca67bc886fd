using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What happened to a borrower's account.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LoanAdded), "borrower-account.loan-added.v1")]
[JsonDerivedType(typeof(LoanRemoved), "borrower-account.loan-removed.v1")]
[JsonDerivedType(typeof(ClaimCounted), "borrower-account.claim-counted.v1")]
[JsonDerivedType(typeof(Suspended), "borrower-account.suspended.v1")]
[JsonDerivedType(typeof(SuspensionLifted), "borrower-account.suspension-lifted.v1")]
public abstract record BorrowerAccountEvent : IEvent
{
    private BorrowerAccountEvent(BorrowerId borrower, LoanId loan, Instant at) => (Borrower, Loan, At) = (borrower, loan, at);

    /// <summary>Whose account.</summary>
    public BorrowerId Borrower { get; }

    /// <summary>Which loan.</summary>
    public LoanId Loan { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>A loan was added.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="Category">The item's category.</param>
    /// <param name="At">When.</param>
    public sealed record LoanAdded(BorrowerId Borrower, LoanId Loan, ItemCategory Category, Instant At) : BorrowerAccountEvent(Borrower, Loan, At);

    /// <summary>A loan was taken off.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="At">When.</param>
    public sealed record LoanRemoved(BorrowerId Borrower, LoanId Loan, Instant At) : BorrowerAccountEvent(Borrower, Loan, At);

    /// <summary>The borrower said that something was returned.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="At">When.</param>
    public sealed record ClaimCounted(BorrowerId Borrower, LoanId Loan, Instant At) : BorrowerAccountEvent(Borrower, Loan, At);

    /// <summary>A late return cost days without borrowing.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="First">The first day.</param>
    /// <param name="Last">The last day.</param>
    /// <param name="At">When.</param>
    public sealed record Suspended(BorrowerId Borrower, LoanId Loan, LocalDate First, LocalDate Last, Instant At) : BorrowerAccountEvent(Borrower, Loan, At);

    /// <summary>A suspension was taken back.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan that had caused it.</param>
    /// <param name="At">When.</param>
    public sealed record SuspensionLifted(BorrowerId Borrower, LoanId Loan, Instant At) : BorrowerAccountEvent(Borrower, Loan, At);
}
