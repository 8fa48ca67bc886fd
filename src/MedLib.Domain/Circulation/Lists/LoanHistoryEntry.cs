using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>One closed loan as the history shows it.</summary>
/// <remarks>
/// Who borrowed what is shown as the host's policy permits, and to no one else. Where a loan was anonymised, its borrower is a
/// random tag that leads to nobody: the row stays, and every statistic with it.
/// </remarks>
public sealed record LoanHistoryEntry
{
    /// <summary>The loan.</summary>
    public required LoanId Loan { get; init; }

    /// <summary>What was lent.</summary>
    public required ItemId Item { get; init; }

    /// <summary>To whom; a random tag where the loan was anonymised.</summary>
    public required BorrowerId Borrower { get; init; }

    /// <summary>When it was lent.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>The day it was last due on, in the library's zone.</summary>
    public required LocalDate DueOn { get; init; }

    /// <summary>When it was closed.</summary>
    public required Instant ClosedAt { get; init; }

    /// <summary>How it was closed.</summary>
    public required LoanEnding Ending { get; init; }

    /// <summary>How often it was renewed.</summary>
    public required int Renewals { get; init; }

    /// <summary>How many days late it was closed, by the days of the calendar in the library's zone; 0 where it was not late.</summary>
    public required int DaysOverdue { get; init; }

    /// <summary>The row of a closed loan.</summary>
    /// <param name="loan">The loan.</param>
    /// <exception cref="ArgumentException">The loan is open.</exception>
    public static LoanHistoryEntry From(Loan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        if (loan.State.ClosedAt is not { } closedAt)
        {
            throw new ArgumentException("An open loan is no history.", nameof(loan));
        }

        return new LoanHistoryEntry
        {
            Loan = loan.Id,
            Item = loan.Item,
            Borrower = loan.Borrower,
            OpenedAt = loan.OpenedAt,
            DueOn = loan.Due.Day,
            ClosedAt = closedAt,
            Ending = EndingOf(loan.State),
            Renewals = loan.Renewals,
            DaysOverdue = loan.State is LoanState.Undone ? 0 : loan.Due.DaysOverdue(closedAt),
        };
    }

    /// <summary>The key that stores sort this row by, by code point (<see cref="SortKeys.Order"/>); ties are broken by the loan's id.</summary>
    /// <param name="sort">The order.</param>
    public string SortKey(LoanHistorySort sort) => SortKeys.Of(sort == LoanHistorySort.Opened ? OpenedAt : ClosedAt);

    private static LoanEnding EndingOf(LoanState state) => state switch
    {
        LoanState.Settled => LoanEnding.Settled,
        LoanState.WrittenOff => LoanEnding.WrittenOff,
        LoanState.MissingAccepted => LoanEnding.MissingAccepted,
        LoanState.Undone => LoanEnding.Undone,
        _ => LoanEnding.Returned,
    };
}
