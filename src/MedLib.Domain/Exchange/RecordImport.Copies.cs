using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange;

internal sealed partial class RecordImport
{
    // The same source again brings no new places and no copies without barcode: they were taken over when it came first, and
    // may have been moved or labeled since. A copy with a barcode is asked for each time: it may have been left out before.
    private async ValueTask AddHoldingsAsync(
        RecordId record, BibliographicRecord? before, bool isNews, MappedRecord mapped, CancellationToken cancellationToken)
    {
        var known = before is null ? new KnownCopies([], [], mapped) : new KnownCopies(
            mapped.Holdings.IsEmpty ? [] : await holdings.ForRecordAsync(record, cancellationToken).ConfigureAwait(false),
            isNews || !mapped.Holdings.IsEmpty ? await items.ForRecordAsync(record, cancellationToken).ConfigureAwait(false) : [],
            mapped);
        foreach (var held in mapped.Holdings)
        {
            var holding = known.Holding(held);
            var copies = new List<HeldCopy>();
            foreach (var copy in held.Copies)
            {
                var isNew = copy.Barcode is { } barcode
                    ? await IsNewAsync(record, barcode, cancellationToken).ConfigureAwait(false)
                    : isNews && !known.Take(holding, copy);
                if (isNew)
                {
                    copies.Add(copy);
                }
            }

            if (copies.Count > 0 || (isNews && held.Copies.IsEmpty))
            {
                AddItems(record, holding ?? AddHolding(record, held), copies, mapped.Description.Material);
            }
        }

        if (isNews && before?.Source is { } source && known.Gone(source) is > 0 and var count)
        {
            _findings.Add(Finding.Information(ExchangeCodes.CopiesGone, new FindingArg.Number("count", count)));
        }
    }

    private async ValueTask<bool> IsNewAsync(RecordId record, Barcode barcode, CancellationToken cancellationToken)
    {
        var owner = await items.FindByBarcodeAsync(barcode, cancellationToken).ConfigureAwait(false);
        if (owner is not null && owner.State.Record != record)
        {
            _findings.Add(Finding.Warning(ExchangeCodes.BarcodeElsewhere) with { Path = "852$p" });
        }

        return owner is null;
    }

    private Holding? AddHolding(RecordId record, HeldCopies held)
    {
        var details = new HoldingDetails
        {
            Record = record,
            Location = held.Location,
            CallNumber = held.CallNumber,
            IsShelvedByTitle = held.IsShelvedByTitle,
            ShelvingTitle = held.ShelvingTitle,
            Coverage = held.Coverage,
        };
        var decision = Holding.Decide(
            state: null,
            new HoldingCommand.Add(ids.Next<HoldingId>(), details, stamp),
            new HoldingContext { RecordIsKnown = true });
        var holding = Stage(decision);
        _holdingsAdded += holding is null ? 0 : 1;
        return holding;
    }

    private void AddItems(RecordId record, Holding? holding, List<HeldCopy> copies, Material material)
    {
        if (holding is null)
        {
            return;
        }

        foreach (var copy in copies)
        {
            var details = new ItemDetails
            {
                Holding = holding.Id,
                Record = record,
                Barcode = copy.Barcode,
                Category = CategoryOf(holding.Location, material),
                Enumeration = copy.Enumeration,
                CopyNumber = copy.CopyNumber,
            };
            var decision = Item.Decide(
                state: null,
                new ItemCommand.Add(ids.Next<ItemId>(), details, stamp),
                new ItemContext { Holding = holding, RecordIsKnown = true });
            _itemsAdded += Stage(decision) is null ? 0 : 1;
        }
    }

    private ItemCategory CategoryOf(LocationCode location, Material material) =>
        request.Categories.FirstOrDefault(known => known.Location == location)?.Category ?? material.Code switch
        {
            "serial" or "e-journal" => ItemCategory.JournalVolume,
            "video" or "sound" or "image" => ItemCategory.AudioVisual,
            "model" => ItemCategory.Model,
            "kit" => ItemCategory.Kit,
            _ => ItemCategory.Book,
        };
}
