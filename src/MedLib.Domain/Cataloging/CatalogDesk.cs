using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging;

/// <summary>The catalog desk over a store.</summary>
/// <param name="records">The records.</param>
/// <param name="runner">Runs the commands.</param>
internal sealed class CatalogDesk(ICatalogRecords records, CommandRunner runner) : ICatalog
{
    public ICatalog DryRun => new CatalogDesk(records, runner.DryRun());

    public ValueTask<Result<RecordId>> AddAsync(BibliographicCommand.Add command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<RecordId>> ReviseAsync(BibliographicCommand.Revise command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<RecordId>> ReplaceSourceAsync(BibliographicCommand.ReplaceSource command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public async ValueTask<BibliographicRecord?> FindAsync(RecordId id, CancellationToken cancellationToken = default) =>
        (await records.FindAsync(id, cancellationToken).ConfigureAwait(false))?.State;

    private ValueTask<Result<RecordId>> RunAsync(BibliographicCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync<RecordId>(command, command.Stamp, token => DecideAsync(command, token), cancellationToken);
    }

    private async ValueTask<Result<Plan<RecordId>>> DecideAsync(BibliographicCommand command, CancellationToken cancellationToken)
    {
        var before = await records.FindAsync(command.Record, cancellationToken).ConfigureAwait(false);
        var decision = BibliographicRecord.Decide(before?.State, command);
        if (before is null && command is BibliographicCommand.Add { Origin: { } origin }
            && await records.FindByOriginAsync(origin, cancellationToken).ConfigureAwait(false) is { } holder)
        {
            var taken = Finding.Error(CatalogingCodes.OriginTaken, new FindingArg.Identifier("holder", holder.State.Id.Value));
            return Result<Plan<RecordId>>.Refused(decision.Succeeded ? [taken] : [.. decision.Findings, taken]);
        }

        return decision.Then<Plan<RecordId>>(change => new Plan<RecordId>(
            command.Record,
            change.Events.IsEmpty ? [] : [StagedChange.Of(before, change)]));
    }
}
