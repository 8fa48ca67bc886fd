using MedLib.Domain.Cataloging;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings.Items;

/// <summary>The items as a store keeps them.</summary>
public interface IItems
{
    /// <summary>An item by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The item with its version, or null.</returns>
    ValueTask<Versioned<Item>?> FindAsync(ItemId id, CancellationToken cancellationToken);

    /// <summary>An item by the barcode on it, withdrawn or not.</summary>
    /// <param name="barcode">The barcode; at most one item has it, which the store sees to (<see cref="HoldingsCodes.BarcodeTaken"/>).</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The item with its version, or null.</returns>
    ValueTask<Versioned<Item>?> FindByBarcodeAsync(Barcode barcode, CancellationToken cancellationToken);

    /// <summary>The items of a record, withdrawn ones included, in the order of their ids.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ValueList<Versioned<Item>>> ForRecordAsync(RecordId record, CancellationToken cancellationToken);
}
