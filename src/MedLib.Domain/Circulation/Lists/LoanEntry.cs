using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>One open loan as a list shows it.</summary>
public sealed record LoanEntry
{
    /// <summary>The loan.</summary>
    public required LoanId Loan { get; init; }

    /// <summary>What is lent.</summary>
    public required ItemId Item { get; init; }

    /// <summary>To whom.</summary>
    public required BorrowerId Borrower { get; init; }

    /// <summary>Since when.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>The day it is due on, in the library's zone.</summary>
    public required LocalDate DueOn { get; init; }

    /// <summary>The first instant at which it is late.</summary>
    public required Instant LateFrom { get; init; }

    /// <summary>How often it was renewed.</summary>
    public required int Renewals { get; init; }

    /// <summary>The row of a loan.</summary>
    /// <param name="loan">The loan.</param>
    public static LoanEntry From(Loan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        return new LoanEntry
        {
            Loan = loan.Id,
            Item = loan.Item,
            Borrower = loan.Borrower,
            OpenedAt = loan.OpenedAt,
            DueOn = loan.Due.Day,
            LateFrom = loan.Due.LateFrom,
            Renewals = loan.Renewals,
        };
    }

    /// <summary>The key that stores sort this row by, by code point (<see cref="SortKeys.Order"/>); ties are broken by the loan's id.</summary>
    /// <param name="sort">The order.</param>
    public string SortKey(LoanSort sort) => SortKey(sort switch
    {
        LoanSort.Opened => OpenedAt,
        _ => LateFrom,
    });

    /// <summary>An instant as a text that sorts ordinally as the instants do.</summary>
    /// <param name="at">The instant.</param>
    public static string SortKey(Instant at) => SortKeys.Of(at);
}
