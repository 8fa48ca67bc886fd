using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings;

/// <summary>The holdings desk over a store.</summary>
/// <param name="holdings">The holdings.</param>
/// <param name="items">The items.</param>
/// <param name="records">The catalog's records, of which holdings and items are.</param>
/// <param name="runner">Runs the commands.</param>
internal sealed class HoldingsDesk(IHoldings holdings, IItems items, ICatalogRecords records, CommandRunner runner) : IHoldingsDesk
{
    public IHoldingsDesk DryRun => new HoldingsDesk(holdings, items, records, runner.DryRun());

    public ValueTask<Result<HoldingId>> AddHoldingAsync(HoldingCommand.Add command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<HoldingId>> ReviseHoldingAsync(HoldingCommand.Revise command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<ItemId>> AddItemAsync(ItemCommand.Add command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<ItemId>> ReviseItemAsync(ItemCommand.Revise command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<ItemId>> ReportConditionAsync(ItemCommand.ReportCondition command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<ItemId>> WithdrawItemAsync(ItemCommand.Withdraw command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<ItemId>> ReinstateItemAsync(ItemCommand.Reinstate command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    private ValueTask<Result<HoldingId>> RunAsync(HoldingCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync<HoldingId>(command, command.Stamp, token => DecideAsync(command, token), cancellationToken);
    }

    private ValueTask<Result<ItemId>> RunAsync(ItemCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync<ItemId>(command, command.Stamp, token => DecideAsync(command, token), cancellationToken);
    }

    private async ValueTask<Result<Plan<HoldingId>>> DecideAsync(HoldingCommand command, CancellationToken cancellationToken)
    {
        var before = await holdings.FindAsync(command.Holding, cancellationToken).ConfigureAwait(false);
        var context = new HoldingContext { RecordIsKnown = await IsKnownAsync(command.Details.Record, cancellationToken).ConfigureAwait(false) };
        return Holding.Decide(before?.State, command, context).Then<Plan<HoldingId>>(change => new Plan<HoldingId>(
            command.Holding,
            change.Events.IsEmpty ? [] : [StagedChange.Of(before, change)]));
    }

    private async ValueTask<Result<Plan<ItemId>>> DecideAsync(ItemCommand command, CancellationToken cancellationToken)
    {
        var before = await items.FindAsync(command.Item, cancellationToken).ConfigureAwait(false);
        var context = command switch
        {
            ItemCommand.Add add => await add.Details.ReadContextAsync(holdings, items, records, cancellationToken).ConfigureAwait(false),
            ItemCommand.Revise revise => await revise.Details.ReadContextAsync(holdings, items, records, cancellationToken).ConfigureAwait(false),
            _ => ItemContext.None,
        };
        return Item.Decide(before?.State, command, context).Then<Plan<ItemId>>(change => new Plan<ItemId>(
            command.Item,
            change.Events.IsEmpty ? [] : [StagedChange.Of(before, change)]));
    }

    private async ValueTask<bool> IsKnownAsync(RecordId record, CancellationToken cancellationToken) =>
        await records.FindAsync(record, cancellationToken).ConfigureAwait(false) is not null;
}
