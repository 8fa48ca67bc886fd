using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation;

/// <content>Fees.</content>
internal sealed partial class CirculationDesk
{
    public ValueTask<Result<FeeLedger>> PostAsync(FeeCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<FeeLedger>>> DecideAsync(CancellationToken token)
        {
            var ledger = await ledgers.FindAsync(command.Ledger, token).ConfigureAwait(false);
            return command switch
            {
                FeeCommand.Transfer transfer => Planned(
                    TransferDecision.Decide(ledger, await ledgers.FindByPayerAsync(transfer.To, token).ConfigureAwait(false), transfer)),
                FeeCommand.Refund refund => Planned(
                    TransferDecision.Refund(ledger, await BearersAsync(ledger, token).ConfigureAwait(false), refund, FeeContext.Strict)),
                _ => FeeLedger.Decide(ledger?.State, command, FeeContext.Strict).Then(change =>
                    Result.Of(new Plan<FeeLedger>(change.State, [StagedChange.Of(ledger, change)]))),
            };
        }
    }

    // The ledger that the command names is the first of those that change.
    private static Result<Plan<FeeLedger>> Planned(Result<ValueList<StagedChange>> changes) =>
        changes.Then(all => Result.Of(new Plan<FeeLedger>((FeeLedger)all[0].State, all)));

    /// <summary>The ledgers of those who bear a part of this one's charges.</summary>
    private async ValueTask<ValueList<Versioned<FeeLedger>>> BearersAsync(Versioned<FeeLedger>? ledger, CancellationToken cancellationToken)
    {
        var bearers = new List<Versioned<FeeLedger>>();
        foreach (var payer in ledger?.State.Entries.Select(static entry => entry.To).OfType<FeePayer>().Distinct() ?? [])
        {
            if (await ledgers.FindByPayerAsync(payer, cancellationToken).ConfigureAwait(false) is { } bearer)
            {
                bearers.Add(bearer);
            }
        }

        return [.. bearers];
    }
}
