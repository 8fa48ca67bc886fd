using System.Linq.Expressions;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Holdings;
using MedLib.Domain.Queries;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

internal sealed partial class RelationalStore
{
    public ValueTask<Page<CatalogEntry>> SearchAsync(
        CatalogFilter filter, CatalogOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Catalog(filter, order).PageAsync(database, page, cancellationToken);

    public ValueTask<int> CountAsync(CatalogFilter filter, CancellationToken cancellationToken = default) =>
        Catalog(filter, new CatalogOrder()).CountAsync(database, cancellationToken);

    public IAsyncEnumerable<CatalogEntry> StreamAsync(CatalogFilter filter, CatalogOrder order, CancellationToken cancellationToken = default) =>
        Catalog(filter, order).StreamAsync(database, cancellationToken);

    public ValueTask<Page<ShelfEntry>> ShelfAsync(ShelfFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        Shelf(filter).PageAsync(database, page, cancellationToken);

    public ValueTask<Page<ShelfEntry>> ShelfBackwardsAsync(ShelfFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        Shelf(filter, SortDirection.Descending).PageAsync(database, page, cancellationToken);

    public ValueTask<int> CountShelfAsync(ShelfFilter filter, CancellationToken cancellationToken = default) =>
        Shelf(filter).CountAsync(database, cancellationToken);

    public IAsyncEnumerable<ShelfEntry> StreamShelfAsync(ShelfFilter filter, CancellationToken cancellationToken = default) =>
        Shelf(filter).StreamAsync(database, cancellationToken);

    public async ValueTask<ShelvingPractices> ShelvingAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        return database.Shelving;
    }

    public ValueTask<Page<OrderEntry>> OrdersAsync(
        OrderFilter filter, OrderSequence sequence, PageRequest page, CancellationToken cancellationToken = default) =>
        Orders(filter, sequence).PageAsync(database, page, cancellationToken);

    public ValueTask<int> CountOrdersAsync(OrderFilter filter, CancellationToken cancellationToken = default) =>
        Orders(filter, new OrderSequence()).CountAsync(database, cancellationToken);

    public IAsyncEnumerable<OrderEntry> StreamOrdersAsync(
        OrderFilter filter, OrderSequence sequence, CancellationToken cancellationToken = default) =>
        Orders(filter, sequence).StreamAsync(database, cancellationToken);

    public ValueTask<Page<FundBalance>> FundsAsync(FundFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        Funds(filter).PageAsync(database, page, cancellationToken);

    public ValueTask<int> CountFundsAsync(FundFilter filter, CancellationToken cancellationToken = default) =>
        Funds(filter).CountAsync(database, cancellationToken);

    public IAsyncEnumerable<FundBalance> StreamFundsAsync(FundFilter filter, CancellationToken cancellationToken = default) =>
        Funds(filter).StreamAsync(database, cancellationToken);

    private static ListQuery<CatalogRow, CatalogEntry> Catalog(CatalogFilter filter, CatalogOrder order)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(order);
        return new(rows => Narrow(rows, filter), order.By switch
        {
            CatalogSort.Title => static row => row.TitleKey,
            CatalogSort.Name => static row => row.NameKey,
            CatalogSort.Year => static row => row.YearKey,
            CatalogSort.Added => static row => row.AddedKey,
            _ => throw new ArgumentOutOfRangeException(nameof(order)),
        }, order.Direction);
    }

    private static IQueryable<CatalogRow> Narrow(IQueryable<CatalogRow> rows, CatalogFilter filter)
    {
        if (filter.Material is { } material)
        {
            rows = rows.Where(row => row.Material == material.Code);
        }

        foreach (var term in filter.Terms)
        {
            var needle = term.Needle;
            rows = term.Field switch
            {
                CatalogField.Title => rows.Where(row => row.TitleText.Contains(needle)),
                CatalogField.Name => rows.Where(row => row.NameText.Contains(needle)),
                CatalogField.Identifier => rows.Where(row => row.IdentifierText.Contains(needle)),
                _ => rows.Where(row => row.AnyText.Contains(needle)),
            };
        }

        return rows;
    }

    private static ListQuery<ShelfRow, ShelfEntry> Shelf(ShelfFilter filter, SortDirection direction = SortDirection.Ascending)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new(rows => Narrow(rows, filter), static row => row.SortKey, direction);
    }

    private static IQueryable<ShelfRow> Narrow(IQueryable<ShelfRow> rows, ShelfFilter filter)
    {
        if (!filter.IncludeWithdrawn)
        {
            rows = rows.Where(static row => !row.IsWithdrawn);
        }

        if (filter.Location is { } location)
        {
            rows = rows.Where(row => row.Location == location.Code);
        }

        if (filter.LowestKey is { } lowest)
        {
            rows = rows.Where(row => string.Compare(row.ShelfKey, lowest) >= 0);
        }

        if (filter.KeyBound is { } bound)
        {
            rows = rows.Where(row => string.Compare(row.ShelfKey, bound) < 0);
        }

        if (filter.FoldedPrefix is { } prefix)
        {
            // LIKE folds case, which the folded text has done already; it holds no wildcard.
            rows = rows.Where(row => row.CallNumberText.StartsWith(prefix));
        }

        return rows;
    }

    private static ListQuery<OrderRow, OrderEntry> Orders(OrderFilter filter, OrderSequence sequence)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(sequence);
        return new(
            rows => Narrow(rows, filter),
            sequence.By == OrderSort.Number ? static row => row.NumberKey : static row => row.PlacedKey,
            sequence.Direction);
    }

    private static IQueryable<OrderRow> Narrow(IQueryable<OrderRow> rows, OrderFilter filter)
    {
        if (filter.State is { } state)
        {
            var name = state.ToString();
            rows = rows.Where(row => row.State == name);
        }

        if (filter.Vendor is { } vendor)
        {
            rows = rows.Where(row => row.Vendor == vendor.Code);
        }

        if (filter.Fund is { } fund)
        {
            var id = $" {fund.Value:D} ";
            rows = rows.Where(row => row.Funds.Contains(id));
        }

        return rows;
    }

    private static ListQuery<FundRow, FundBalance> Funds(FundFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new(rows => Narrow(rows, filter), static row => row.SortKey, SortDirection.Ascending);
    }

    private static IQueryable<FundRow> Narrow(IQueryable<FundRow> rows, FundFilter filter)
    {
        if (filter.Currency is { } currency)
        {
            rows = rows.Where(row => row.Currency == currency.Code);
        }

        return filter.OverdrawnOnly ? rows.Where(static row => row.IsOverdrawn) : rows;
    }
}
