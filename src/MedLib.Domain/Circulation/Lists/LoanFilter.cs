using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>Which open loans are wanted; what is left null matches all.</summary>
public sealed record LoanFilter
{
    /// <summary>Of this borrower.</summary>
    public BorrowerId? Borrower { get; init; }

    /// <summary>Of this item.</summary>
    public ItemId? Item { get; init; }

    /// <summary>Late at this instant.</summary>
    public Instant? OverdueAt { get; init; }

    /// <summary>Whether a row is wanted.</summary>
    /// <param name="row">The row.</param>
    public bool Matches(LoanEntry row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Borrower is null || row.Borrower == Borrower)
            && (Item is null || row.Item == Item)
            && (OverdueAt is not { } at || at >= row.LateFrom);
    }
}

/// <summary>How open loans are sorted.</summary>
public enum LoanSort
{
    /// <summary>By when they are due.</summary>
    Due = 0,

    /// <summary>By when they were lent.</summary>
    Opened = 1,
}

/// <summary>The order of a list of open loans; ties are broken by the loan's id.</summary>
/// <param name="By">What it is sorted by.</param>
/// <param name="Direction">Which way.</param>
public sealed record LoanOrder(LoanSort By = LoanSort.Due, SortDirection Direction = SortDirection.Ascending);
