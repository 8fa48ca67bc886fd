using MedLib.Domain.Cataloging;

namespace MedLib.Domain.Holdings.Items;

/// <summary>Reads what a decision on an item must know beside it.</summary>
internal static class ItemContextReading
{
    /// <summary>The context of what is to be said of an item.</summary>
    public static async ValueTask<ItemContext> ReadContextAsync(
        this ItemDetails details, IHoldings holdings, IItems items, ICatalogRecords records, CancellationToken cancellationToken) => new()
        {
            Holding = details.Holding is { } holding
            ? (await holdings.FindAsync(holding, cancellationToken).ConfigureAwait(false))?.State
            : null,
            RecordIsKnown = details.Record is { } record && await records.FindAsync(record, cancellationToken).ConfigureAwait(false) is not null,
            BarcodeHolder = details.Barcode is { IsNone: false } barcode
            ? (await items.FindByBarcodeAsync(barcode, cancellationToken).ConfigureAwait(false))?.State.Id
            : null,
        };
}
