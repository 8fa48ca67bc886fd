using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>Which closed loans are wanted: of an item, of a borrower, or closed within a time, and then narrower. There is none for all.</summary>
/// <remarks>
/// It asks for no permission itself. A host offers those filters that its policy permits: many show the history of an item to
/// everybody at the desk, and that of a borrower to the borrower alone, or to nobody.
/// </remarks>
public sealed record LoanHistoryFilter
{
    private LoanHistoryFilter()
    {
    }

    /// <summary>Of this item; null for any.</summary>
    public ItemId? Item { get; private init; }

    /// <summary>Of this borrower; null for any.</summary>
    public BorrowerId? Borrower { get; private init; }

    /// <summary>Closed at this instant or later; null for any.</summary>
    public Instant? ClosedFrom { get; private init; }

    /// <summary>Closed before this instant; null for any.</summary>
    public Instant? ClosedBefore { get; private init; }

    /// <summary>The closed loans of an item.</summary>
    /// <param name="item">The item.</param>
    public static LoanHistoryFilter Of(ItemId item) => new() { Item = item };

    /// <summary>The closed loans of a borrower.</summary>
    /// <param name="borrower">The borrower.</param>
    public static LoanHistoryFilter Of(BorrowerId borrower) => new() { Borrower = borrower };

    /// <summary>The loans that were closed within a time.</summary>
    /// <param name="from">From this instant on.</param>
    /// <param name="before">Up to, and not including, this one.</param>
    public static LoanHistoryFilter Closed(Instant from, Instant before) => new() { ClosedFrom = from, ClosedBefore = before };

    /// <summary>Of these, those of one item.</summary>
    /// <param name="item">The item.</param>
    public LoanHistoryFilter And(ItemId item) => this with { Item = item };

    /// <summary>Of these, those of one borrower.</summary>
    /// <param name="borrower">The borrower.</param>
    public LoanHistoryFilter And(BorrowerId borrower) => this with { Borrower = borrower };

    /// <summary>Of these, those closed within a time.</summary>
    /// <param name="from">From this instant on.</param>
    /// <param name="before">Up to, and not including, this one.</param>
    public LoanHistoryFilter AndClosed(Instant from, Instant before) => this with { ClosedFrom = from, ClosedBefore = before };

    /// <summary>Whether a row is wanted.</summary>
    /// <param name="row">The row.</param>
    public bool Matches(LoanHistoryEntry row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Item is null || row.Item == Item)
            && (Borrower is null || row.Borrower == Borrower)
            && (ClosedFrom is not { } from || row.ClosedAt >= from)
            && (ClosedBefore is not { } before || row.ClosedAt < before);
    }
}

/// <summary>How closed loans are sorted.</summary>
public enum LoanHistorySort
{
    /// <summary>By when they were closed.</summary>
    Closed = 0,

    /// <summary>By when they were lent.</summary>
    Opened = 1,
}

/// <summary>The order of a list of closed loans, newest first where nothing else is said; ties are broken by the loan's id.</summary>
/// <param name="By">What it is sorted by.</param>
/// <param name="Direction">Which way.</param>
public sealed record LoanHistoryOrder(LoanHistorySort By = LoanHistorySort.Closed, SortDirection Direction = SortDirection.Descending);
