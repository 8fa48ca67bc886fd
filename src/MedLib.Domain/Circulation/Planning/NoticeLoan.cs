using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>An open loan as the planner of notices sees it; one that is returned, lost or claimed to be returned is none.</summary>
/// <param name="Loan">The loan.</param>
/// <param name="Borrower">Who has it.</param>
/// <param name="Due">When it is due.</param>
public sealed record NoticeLoan(LoanId Loan, BorrowerId Borrower, DueMoment Due)
{
    /// <summary>Whether it was recalled.</summary>
    public bool IsRecalled { get; init; }
}

/// <summary>What tells a notice from all others: sent once, it is not sent again.</summary>
/// <param name="Loan">The loan.</param>
/// <param name="Step">The step's name.</param>
/// <param name="Due">The due moment that it speaks of: a renewed loan gets its notices anew.</param>
/// <param name="Number">Which time it is, from 1.</param>
public sealed record NoticeKey(LoanId Loan, string Step, DueMoment Due, int Number);

/// <summary>A notice that is to be sent.</summary>
/// <param name="Key">What tells it from others.</param>
/// <param name="Borrower">Whose loan it is.</param>
/// <param name="To">To whom it goes.</param>
/// <param name="At">Since when it is to be sent.</param>
public sealed record PlannedNotice(NoticeKey Key, BorrowerId Borrower, NoticeRecipient To, NodaTime.Instant At);
