using System.Runtime.CompilerServices;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Exchange;

/// <summary>Imports and exports over a store.</summary>
internal sealed partial class MarcExchange(
    ICatalogRecords records, IHoldings holdings, IItems items, CommandRunner runner, IIds ids, IClock clock) : IMarcExchange
{
    public async IAsyncEnumerable<ImportedRecord> ImportAsync(
        Stream file, ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(request);
        var seen = new HashSet<RecordOrigin>();
        await foreach (var incoming in IncomingRecord.ReadAsync(file, request.Format, cancellationToken).ConfigureAwait(false))
        {
            // Who gives up gives up between two records: the one in hand is finished, so that nobody has to wonder about it.
            cancellationToken.ThrowIfCancellationRequested();
            yield return await ImportAsync(incoming, request, seen, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async ValueTask<ImportedRecord> ImportAsync(
        IncomingRecord incoming, ImportRequest request, HashSet<RecordOrigin> seen, CancellationToken cancellationToken)
    {
        var dropped = new ImportedRecord
        {
            Index = incoming.Index,
            Offset = incoming.Offset,
            Outcome = ImportOutcome.Dropped,
            Findings = incoming.Findings,
        };
        if (incoming.Record is null)
        {
            return dropped;
        }

        var mapped = MarcMapping.Import(incoming.Record);
        if (!mapped.Succeeded)
        {
            return dropped with { Findings = [.. incoming.Findings, .. mapped.Findings] };
        }

        var origin = incoming.Origin;
        ValueList<Finding> found = [.. incoming.Findings, .. mapped.Findings, .. seen.Add(origin) ? Array.Empty<Finding>() : [Finding.Warning(ExchangeCodes.OriginRepeated)]];
        var title = mapped.Value.Description.Title.Line;
        var command = new ImportCommand(origin, incoming.Source!.Sha256, new CommandStamp(ids.Next<CommandId>(), request.By, clock.GetCurrentInstant()));
        var result = await (request.DryRun ? runner.DryRun() : runner).RunAsync<ImportedRecord>(
            command,
            command.Stamp,
            async token =>
            {
                var import = new RecordImport(records, holdings, items, ids, request, command.Stamp);
                var plan = await import.DecideAsync(origin, incoming, mapped.Value, token).ConfigureAwait(false);
                return plan.Then<Plan<ImportedRecord>>(decided => decided with
                {
                    Answer = decided.Answer with { Index = incoming.Index, Offset = incoming.Offset, Title = title },
                });
            },
            cancellationToken).ConfigureAwait(false);
        return result.Succeeded
            ? result.Value with { Findings = [.. found, .. result.Findings] }
            : dropped with { Title = title, Findings = [.. found, .. result.Findings] };
    }
}

/// <summary>That a record of a file is imported, as the command log knows it.</summary>
/// <param name="Origin">Which record.</param>
/// <param name="Sha256">Its bytes.</param>
/// <param name="Stamp">Under which id, by whom and when.</param>
internal sealed record ImportCommand(RecordOrigin Origin, string Sha256, CommandStamp Stamp);
