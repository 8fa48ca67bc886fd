using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>Makes the rows of the lists anew that a commit touches, in the commit's own transaction.</summary>
internal static partial class ListWriter
{
    public static async Task RefreshAsync(MedLibDbContext db, ValueList<StagedChange> changes, ShelvingPractices shelving, CancellationToken cancellationToken)
    {
        var shelf = new HashSet<ItemId>();
        foreach (var change in changes)
        {
            await RemoveAsync(db, change, cancellationToken).ConfigureAwait(false);
            Add(db, change.State);
            await CollectAsync(db, change.State, shelf, cancellationToken).ConfigureAwait(false);
        }

        foreach (var item in shelf)
        {
            await PutOnShelfAsync(db, item, shelving, cancellationToken).ConfigureAwait(false);
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The row of a line of the shelf list.</summary>
    public static ShelfRow RowOf(ShelfEntry entry) => new()
    {
        Id = entry.Item.Value,
        Location = entry.Location.Code ?? "",
        ShelfKey = entry.ShelfKey,
        CallNumberText = entry.CallNumberText,
        IsWithdrawn = entry.IsWithdrawn,
        SortKey = entry.SortKey,
        Json = StateText.WriteRow(entry),
    };

    private static async Task RemoveAsync(MedLibDbContext db, StagedChange change, CancellationToken cancellationToken)
    {
        if (change.ExpectedVersion == 0)
        {
            return;
        }

        var removed = change.State switch
        {
            BibliographicRecord => db.Catalog.Where(row => row.Id == change.Key).ExecuteDeleteAsync(cancellationToken),
            Loan or RequestQueue or FeeLedger => RemoveCirculationAsync(db, change, cancellationToken),
            PurchaseOrder => db.Orders.Where(row => row.Id == change.Key).ExecuteDeleteAsync(cancellationToken),
            Fund => db.Funds.Where(row => row.Id == change.Key).ExecuteDeleteAsync(cancellationToken),
            _ => Task.CompletedTask,
        };
        await removed.ConfigureAwait(false);
    }

    private static void Add(MedLibDbContext db, IAggregate state)
    {
        ListRow? row = state switch
        {
            BibliographicRecord record => RowOf(record),
            PurchaseOrder order => RowOf(order),
            Fund fund => RowOf(fund),
            _ => null,
        };
        if (row is not null)
        {
            db.Add(row);
        }

        db.AddRange(RowsOf(state));
    }

    // A line of the shelf list tells of the item, its holding and its record.
    private static async Task CollectAsync(MedLibDbContext db, IAggregate state, HashSet<ItemId> shelf, CancellationToken cancellationToken)
    {
        switch (state)
        {
            case Item item:
                shelf.Add(item.Id);
                break;
            case Holding holding:
                shelf.UnionWith(await ItemsAsync(db, Item.HoldingKey(holding.Id), cancellationToken).ConfigureAwait(false));
                break;
            case BibliographicRecord record:
                shelf.UnionWith(await ItemsAsync(db, Item.RecordKey(record.Id), cancellationToken).ConfigureAwait(false));
                break;
            default:
                break;
        }
    }

    private static async Task<IEnumerable<ItemId>> ItemsAsync(MedLibDbContext db, LookupKey key, CancellationToken cancellationToken) =>
        (await db.LookupKeys.Where(row => row.Index == key.Index && row.Value == key.Value)
            .Select(static row => row.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false))
        .Select(ItemId.From);

    private static async Task PutOnShelfAsync(MedLibDbContext db, ItemId id, ShelvingPractices shelving, CancellationToken cancellationToken)
    {
        var item = (await StateReading.FindAsync<Item>(db, id.Value, cancellationToken).ConfigureAwait(false))!.State;
        var holding = item.Holding is { } holdingId
            ? await StateReading.FindAsync<Holding>(db, holdingId.Value, cancellationToken).ConfigureAwait(false)
            : null;
        var record = item.Record is { } recordId
            ? await StateReading.FindAsync<BibliographicRecord>(db, recordId.Value, cancellationToken).ConfigureAwait(false)
            : null;
        await db.Shelf.Where(row => row.Id == id.Value).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        db.Add(RowOf(ShelfEntry.From(item, holding?.State, record?.State, shelving)));
    }

    private static CatalogRow RowOf(BibliographicRecord record)
    {
        var index = CatalogIndex.Of(record);
        return new CatalogRow
        {
            Id = record.Id.Value,
            Material = index.Material,
            TitleText = index.TitleText,
            NameText = index.NameText,
            IdentifierText = index.IdentifierText,
            AnyText = index.AnyText,
            TitleKey = index.TitleKey,
            NameKey = index.NameKey,
            YearKey = index.YearKey,
            AddedKey = index.AddedKey,
            Json = StateText.WriteRow(CatalogEntry.From(record)),
        };
    }

    private static OrderRow RowOf(PurchaseOrder order)
    {
        var entry = OrderEntry.From(order);
        return new OrderRow
        {
            Id = order.Id.Value,
            State = entry.State.ToString(),
            Vendor = entry.Vendor.Code ?? "",
            Funds = string.Concat(entry.Funds.Select(static fund => $" {fund.Value:D} ")),
            NumberKey = entry.SortKey(OrderSort.Number),
            PlacedKey = entry.SortKey(OrderSort.Placed),
            Json = StateText.WriteRow(entry),
        };
    }

    private static FundRow RowOf(Fund fund)
    {
        var balance = FundBalance.From(fund);
        return new FundRow
        {
            Id = fund.Id.Value,
            Currency = balance.Allocated.Currency.Code,
            IsOverdrawn = balance.Available.IsNegative,
            SortKey = balance.SortKey,
            Json = StateText.WriteRow(balance),
        };
    }
}
