using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Finance;
using MedLib.Domain.Queries;

namespace MedLib.Domain.Acquisitions;

/// <summary>Which orders are wanted; what is left null matches all.</summary>
public sealed record OrderFilter
{
    /// <summary>Open or closed.</summary>
    public OrderState? State { get; init; }

    /// <summary>From this vendor.</summary>
    public VendorCode? Vendor { get; init; }

    /// <summary>Drawing on this fund.</summary>
    public FundId? Fund { get; init; }

    /// <summary>Whether a row is wanted.</summary>
    /// <param name="row">The row.</param>
    public bool Matches(OrderEntry row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (State is null || row.State == State)
            && (Vendor is null || row.Vendor == Vendor)
            && (Fund is not { } fund || row.Funds.Contains(fund));
    }
}

/// <summary>How orders are sorted.</summary>
public enum OrderSort
{
    /// <summary>By number; runs of digits as numbers.</summary>
    Number = 0,

    /// <summary>By when they were placed.</summary>
    Placed = 1,
}

/// <summary>The sequence of a list of orders; ties are broken by the order's id.</summary>
/// <param name="By">What it is sorted by.</param>
/// <param name="Direction">Which way.</param>
public sealed record OrderSequence(OrderSort By = OrderSort.Number, SortDirection Direction = SortDirection.Ascending);

/// <summary>Which funds are wanted; what is left null matches all.</summary>
public sealed record FundFilter
{
    /// <summary>In this currency.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Whether only funds with less than nothing available are wanted.</summary>
    public bool OverdrawnOnly { get; init; }

    /// <summary>Whether a row is wanted.</summary>
    /// <param name="row">The row.</param>
    public bool Matches(FundBalance row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Currency is null || row.Allocated.Currency == Currency)
            && (!OverdrawnOnly || row.Available.IsNegative);
    }
}

/// <summary>Lists of acquisitions. Rows are made by their <c>From</c> and sorted by their keys, so that every store gives the same.</summary>
public interface IAcquisitionsQueries
{
    /// <summary>A page of the orders.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="sequence">In which sequence.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows, and where to go on.</returns>
    ValueTask<Page<OrderEntry>> OrdersAsync(OrderFilter filter, OrderSequence sequence, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How many orders there are.</summary>
    /// <param name="filter">Which to count.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    ValueTask<int> CountOrdersAsync(OrderFilter filter, CancellationToken cancellationToken = default);

    /// <summary>All orders, one by one, for exports.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="sequence">In which sequence.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows.</returns>
    IAsyncEnumerable<OrderEntry> StreamOrdersAsync(OrderFilter filter, OrderSequence sequence, CancellationToken cancellationToken = default);

    /// <summary>A page of the funds with their balances, by <see cref="FundBalance.SortKey"/>.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows, and where to go on.</returns>
    ValueTask<Page<FundBalance>> FundsAsync(FundFilter filter, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How many funds there are.</summary>
    /// <param name="filter">Which to count.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    ValueTask<int> CountFundsAsync(FundFilter filter, CancellationToken cancellationToken = default);

    /// <summary>All funds with their balances, one by one, for exports.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows.</returns>
    IAsyncEnumerable<FundBalance> StreamFundsAsync(FundFilter filter, CancellationToken cancellationToken = default);
}
