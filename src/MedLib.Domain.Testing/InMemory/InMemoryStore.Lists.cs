using System.Runtime.CompilerServices;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;

namespace MedLib.Domain.Testing.InMemory;

// Rows are made when they are asked for, and remembered with the states they were made of: nothing can fall out of step.
public sealed partial class InMemoryStore
{
    private readonly ConditionalWeakTable<BibliographicRecord, CatalogIndex> _indexes = [];
    private readonly ConditionalWeakTable<Item, ShelfLine> _shelf = [];

    /// <inheritdoc/>
    public ValueTask<Page<CatalogEntry>> SearchAsync(
        CatalogFilter filter, CatalogOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageOf(Catalog(filter, order), order.Direction, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(CatalogFilter filter, CancellationToken cancellationToken = default) =>
        CountOf(Catalog(filter, new CatalogOrder()), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<CatalogEntry> StreamAsync(CatalogFilter filter, CatalogOrder order, CancellationToken cancellationToken = default) =>
        StreamOf(Catalog(filter, order), order.Direction, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<ShelfEntry>> ShelfAsync(ShelfFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        PageOf(Shelf(filter), SortDirection.Ascending, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<ShelfEntry>> ShelfBackwardsAsync(ShelfFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        PageOf(Shelf(filter), SortDirection.Descending, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountShelfAsync(ShelfFilter filter, CancellationToken cancellationToken = default) =>
        CountOf(Shelf(filter), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ShelfEntry> StreamShelfAsync(ShelfFilter filter, CancellationToken cancellationToken = default) =>
        StreamOf(Shelf(filter), SortDirection.Ascending, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ShelvingPractices> ShelvingAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(shelving ?? ShelvingPractices.Default);
    }

    /// <inheritdoc/>
    public ValueTask<Page<OrderEntry>> OrdersAsync(
        OrderFilter filter, OrderSequence sequence, PageRequest page, CancellationToken cancellationToken = default) =>
        PageOf(Orders(filter, sequence), sequence.Direction, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountOrdersAsync(OrderFilter filter, CancellationToken cancellationToken = default) =>
        CountOf(Orders(filter, new OrderSequence()), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<OrderEntry> StreamOrdersAsync(
        OrderFilter filter, OrderSequence sequence, CancellationToken cancellationToken = default) =>
        StreamOf(Orders(filter, sequence), sequence.Direction, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<FundBalance>> FundsAsync(FundFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        PageOf(Funds(filter), SortDirection.Ascending, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountFundsAsync(FundFilter filter, CancellationToken cancellationToken = default) =>
        CountOf(Funds(filter), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FundBalance> StreamFundsAsync(FundFilter filter, CancellationToken cancellationToken = default) =>
        StreamOf(Funds(filter), SortDirection.Ascending, cancellationToken);

    private IEnumerable<SortedRow<CatalogEntry>> Catalog(CatalogFilter filter, CatalogOrder order) =>
        from record in Snapshot<BibliographicRecord>()
        let index = _indexes.GetValue(record.State, CatalogIndex.Of)
        where filter.Matches(index)
        select new SortedRow<CatalogEntry>(index.SortKey(order.By), record.State.Id.Value, CatalogEntry.From(record.State));

    private List<SortedRow<ShelfEntry>> Shelf(ShelfFilter filter)
    {
        lock (_lock)
        {
            return
            [
                .. from item in Snapshot<Item>()
                   let holding = item.State.Holding is { } holding ? Find<Holding>(holding.Value) : null
                   let record = item.State.Record is { } record ? Find<BibliographicRecord>(record.Value) : null
                   let row = Line(item.State, holding?.State, record?.State)
                   where filter.Matches(row)
                   select new SortedRow<ShelfEntry>(row.SortKey, row.Item.Value, row),
            ];
        }
    }

    private ShelfEntry Line(Item item, Holding? holding, BibliographicRecord? record)
    {
        if (_shelf.TryGetValue(item, out var line) && ReferenceEquals(line.Holding, holding) && ReferenceEquals(line.Record, record))
        {
            return line.Entry;
        }

        line = new ShelfLine(holding, record, ShelfEntry.From(item, holding, record, shelving));
        _shelf.AddOrUpdate(item, line);
        return line.Entry;
    }

    private IEnumerable<SortedRow<OrderEntry>> Orders(OrderFilter filter, OrderSequence sequence) =>
        from order in Snapshot<PurchaseOrder>()
        let row = OrderEntry.From(order.State)
        where filter.Matches(row)
        select new SortedRow<OrderEntry>(row.SortKey(sequence.By), row.Order.Value, row);

    private IEnumerable<SortedRow<FundBalance>> Funds(FundFilter filter) =>
        from fund in Snapshot<Fund>()
        let row = FundBalance.From(fund.State)
        where filter.Matches(row)
        select new SortedRow<FundBalance>(row.SortKey, row.Fund.Value, row);

    private static ValueTask<Page<T>> PageOf<T>(
        IEnumerable<SortedRow<T>> rows, SortDirection direction, PageRequest page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(rows.Take(direction, page));
    }

    private static ValueTask<int> CountOf<T>(IEnumerable<SortedRow<T>> rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(rows.Count());
    }

    private static async IAsyncEnumerable<T> StreamOf<T>(
        IEnumerable<SortedRow<T>> rows, SortDirection direction, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var row in rows.InOrder(direction))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row.Row;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    private sealed record ShelfLine(Holding? Holding, BibliographicRecord? Record, ShelfEntry Entry);
}
