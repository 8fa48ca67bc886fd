using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange;

/// <summary>Decides what one record of a file changes: the record, its holdings and its items, in one commit.</summary>
/// <remarks>An import adds and never removes: a copy that a file does not name may have been added here.</remarks>
internal sealed class RecordImport(
    ICatalogRecords records, IHoldings holdings, IItems items, IIds ids, ImportRequest request, CommandStamp stamp)
{
    private readonly List<StagedChange> _changes = [];
    private readonly List<Finding> _findings = [];
    private int _holdingsAdded;
    private int _itemsAdded;

    public async ValueTask<Result<Plan<ImportedRecord>>> DecideAsync(
        RecordOrigin origin, SourceRecord source, MappedRecord mapped, CancellationToken cancellationToken)
    {
        var before = await records.FindByOriginAsync(origin, cancellationToken).ConfigureAwait(false);
        var id = before?.State.Id ?? ids.Next<RecordId>();
        BibliographicCommand command = before is null
            ? new BibliographicCommand.Add(id, mapped.Description, source, origin, stamp)
            : new BibliographicCommand.ReplaceSource(id, mapped.Description, source, stamp);
        var decision = BibliographicRecord.Decide(before?.State, command);
        if (!decision.Succeeded)
        {
            return Result<Plan<ImportedRecord>>.Refused(decision.Findings);
        }

        _findings.AddRange(decision.Findings);
        if (!decision.Value.Events.IsEmpty)
        {
            _changes.Add(StagedChange.Of(before, decision.Value));
        }

        await AddHoldingsAsync(id, isNew: before is null, mapped, cancellationToken).ConfigureAwait(false);
        var answer = new ImportedRecord
        {
            Index = 0,
            Offset = 0,
            Outcome = before is null ? ImportOutcome.Added : _changes.Count > 0 ? ImportOutcome.Updated : ImportOutcome.Unchanged,
            Record = id,
            HoldingsAdded = _holdingsAdded,
            ItemsAdded = _itemsAdded,
        };
        return Result.Of(new Plan<ImportedRecord>(answer, [.. _changes]), [.. _findings]);
    }

    private async ValueTask AddHoldingsAsync(RecordId record, bool isNew, MappedRecord mapped, CancellationToken cancellationToken)
    {
        if (mapped.Holdings.IsEmpty)
        {
            return;
        }

        var known = isNew ? [] : await holdings.ForRecordAsync(record, cancellationToken).ConfigureAwait(false);
        foreach (var held in mapped.Holdings)
        {
            var holding = known.Select(static one => one.State)
                .FirstOrDefault(one => one.Location == held.Location && one.CallNumber == held.CallNumber)
                ?? AddHolding(record, held);
            if (holding is not null)
            {
                await AddItemsAsync(record, holding, held, mapped.Description.Material, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private Holding? AddHolding(RecordId record, HeldCopies held)
    {
        var details = new HoldingDetails { Record = record, Location = held.Location, CallNumber = held.CallNumber, Coverage = held.Coverage };
        var decision = Holding.Decide(
            state: null,
            new HoldingCommand.Add(ids.Next<HoldingId>(), details, stamp),
            new HoldingContext { RecordIsKnown = true });
        var holding = Stage(decision);
        _holdingsAdded += holding is null ? 0 : 1;
        return holding;
    }

    private async ValueTask AddItemsAsync(
        RecordId record, Holding holding, HeldCopies held, Material material, CancellationToken cancellationToken)
    {
        foreach (var copy in held.Copies)
        {
            var owner = await items.FindByBarcodeAsync(copy.Barcode, cancellationToken).ConfigureAwait(false);
            var isStaged = _changes.Any(change => change.State is Item staged && staged.Barcode == copy.Barcode);
            if (isStaged || owner?.State.Record == record)
            {
                continue;
            }

            if (owner is not null)
            {
                _findings.Add(Finding.Warning(ExchangeCodes.BarcodeElsewhere) with { Path = "852$p" });
                continue;
            }

            AddItem(record, holding, copy, material);
        }
    }

    private void AddItem(RecordId record, Holding holding, HeldCopy copy, Material material)
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

    // What is refused here, such as a location that is no code, leaves the copy out and not the record.
    private TState? Stage<TState, TEvent>(Result<Change<TState, TEvent>> decision)
        where TState : class, IAggregate<TState>
        where TEvent : class, IEvent
    {
        if (!decision.Succeeded)
        {
            _findings.AddRange(decision.Findings.Select(static finding => finding with { Severity = FindingSeverity.Warning }));
            return null;
        }

        _findings.AddRange(decision.Findings);
        _changes.Add(StagedChange.Of(before: null, decision.Value));
        return decision.Value.State;
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
