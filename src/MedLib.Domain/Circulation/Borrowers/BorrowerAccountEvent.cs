using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What happened to a borrower's account.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LoanAdded), "borrower-account.loan-added.v1")]
[JsonDerivedType(typeof(LoanRemoved), "borrower-account.loan-removed.v1")]
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
    /// <param name="At">When.</param>
    public sealed record LoanAdded(BorrowerId Borrower, LoanId Loan, Instant At) : BorrowerAccountEvent(Borrower, Loan, At);

    /// <summary>A loan was taken off.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="At">When.</param>
    public sealed record LoanRemoved(BorrowerId Borrower, LoanId Loan, Instant At) : BorrowerAccountEvent(Borrower, Loan, At);
}
