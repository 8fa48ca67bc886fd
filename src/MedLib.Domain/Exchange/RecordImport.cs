using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange;

/// <summary>Decides what one record of a file changes: the record, its holdings and its items, in one commit.</summary>
/// <remarks>An import adds and never removes: a copy that a file does not name may have been added here.</remarks>
internal sealed partial class RecordImport(
    ICatalogRecords records, IHoldings holdings, IItems items, IIds ids, ImportRequest request, CommandStamp stamp)
{
    private readonly List<StagedChange> _changes = [];
    private readonly List<Finding> _findings = [];
    private int _holdingsAdded;
    private int _itemsAdded;

    public async ValueTask<Result<Plan<ImportedRecord>>> DecideAsync(
        RecordOrigin origin, IncomingRecord incoming, MappedRecord mapped, CancellationToken cancellationToken)
    {
        var source = incoming.Source!;
        var before = await records.FindByOriginAsync(origin, cancellationToken).ConfigureAwait(false);
        if (before is not null && incoming.IsDamaged && before.State.Source != source)
        {
            return Finding.Error(ExchangeCodes.DamagedNotTaken);
        }

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

        await AddHoldingsAsync(id, before?.State, isNews: before?.State.Source != source, mapped, cancellationToken).ConfigureAwait(false);
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
}
