using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings.Items;

/// <summary>The items of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredItems(IStateReader states) : IItems
{
    public ValueTask<Versioned<Item>?> FindAsync(ItemId id, CancellationToken cancellationToken) =>
        states.FindAsync<Item>(id.Value, cancellationToken);

    public ValueTask<Versioned<Item>?> FindByBarcodeAsync(Barcode barcode, CancellationToken cancellationToken) =>
        states.FindAsync<Item>(Item.BarcodeKey(barcode), cancellationToken);

    public ValueTask<ValueList<Versioned<Item>>> ForRecordAsync(RecordId record, CancellationToken cancellationToken) =>
        states.FindAllAsync<Item>(Item.RecordKey(record), cancellationToken);
}
