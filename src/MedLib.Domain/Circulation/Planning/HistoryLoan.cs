using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>A loan as the planner of anonymization sees it.</summary>
/// <param name="Loan">The loan.</param>
/// <param name="Borrower">Who had it.</param>
/// <param name="ClosedAt">When it was closed; null while it is open.</param>
public sealed record HistoryLoan(LoanId Loan, BorrowerId Borrower, Instant? ClosedAt)
{
    /// <summary>Whether something is owed for it, by whomever.</summary>
    public bool IsOwed { get; init; }
}

/// <summary>A loan that keeps its borrower for now.</summary>
/// <param name="Loan">The loan.</param>
/// <param name="Reason">Why.</param>
public sealed record KeptHistory(LoanId Loan, Finding Reason);
