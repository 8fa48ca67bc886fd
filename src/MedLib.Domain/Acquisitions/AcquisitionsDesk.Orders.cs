using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions;

/// <content>Ordering and receiving.</content>
internal sealed partial class AcquisitionsDesk
{
    public ValueTask<Result<PurchaseOrder>> PlaceOrderAsync(OrderCommand.Place command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<PurchaseOrder>>> DecideAsync(CancellationToken token)
        {
            var before = await orders.FindAsync(command.Order, token).ConfigureAwait(false);
            var drawnOn = await FindFundsAsync(command.Details.Lines.Select(static line => line.Fund), token).ConfigureAwait(false);
            return OrderDecision.Place(command, before, drawnOn);
        }
    }

    public ValueTask<Result<PurchaseOrder>> ReceiveAsync(OrderCommand.Receive command, CancellationToken cancellationToken = default) =>
        RunAsync(command, DecideAsync, cancellationToken);

    public ValueTask<Result<PurchaseOrder>> UndoReceiveAsync(OrderCommand.UndoReceive command, CancellationToken cancellationToken = default) =>
        RunAsync(command, DecideAsync, cancellationToken);

    public ValueTask<Result<PurchaseOrder>> CancelLineAsync(OrderCommand.CancelLine command, CancellationToken cancellationToken = default) =>
        RunAsync(command, DecideWithFundsAsync, cancellationToken);

    public ValueTask<Result<PurchaseOrder>> ReinstateLineAsync(OrderCommand.ReinstateLine command, CancellationToken cancellationToken = default) =>
        RunAsync(command, DecideWithFundsAsync, cancellationToken);

    private ValueTask<Result<PurchaseOrder>> RunAsync<TCommand>(
        TCommand command,
        Func<TCommand, Versioned<PurchaseOrder>, CancellationToken, ValueTask<Result<Plan<PurchaseOrder>>>> decide,
        CancellationToken cancellationToken)
        where TCommand : OrderCommand
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<PurchaseOrder>>> DecideAsync(CancellationToken token) =>
            await orders.FindAsync(command.Order, token).ConfigureAwait(false) is { } order
                ? await decide(command, order, token).ConfigureAwait(false)
                : Reasons.NotFound(command.Order.Value);
    }

    private async ValueTask<Result<Plan<PurchaseOrder>>> DecideAsync(
        OrderCommand.Receive command, Versioned<PurchaseOrder> order, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ItemId, ItemAtReceipt>();
        foreach (var item in ReceiptDecision.Complete(order.State, command).DistinctBy(static item => item.Id))
        {
            found.Add(item.Id, new ItemAtReceipt(
                item.Id,
                await items.FindAsync(item.Id, cancellationToken).ConfigureAwait(false),
                await item.Details.ReadContextAsync(holdings, items, records, cancellationToken).ConfigureAwait(false)));
        }

        return ReceiptDecision.Receive(command, order, found);
    }

    private async ValueTask<Result<Plan<PurchaseOrder>>> DecideAsync(
        OrderCommand.UndoReceive command, Versioned<PurchaseOrder> order, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ItemId, ItemAtReceipt>();
        foreach (var id in command.Items.Distinct())
        {
            var item = await items.FindAsync(id, cancellationToken).ConfigureAwait(false);
            var context = item is null
                ? ItemContext.None
                : await item.State.Details.ReadContextAsync(holdings, items, records, cancellationToken).ConfigureAwait(false);
            found.Add(id, new ItemAtReceipt(id, item, context));
        }

        return ReceiptDecision.Undo(command, order, found);
    }

    private async ValueTask<Result<Plan<PurchaseOrder>>> DecideWithFundsAsync(
        OrderCommand command, Versioned<PurchaseOrder> order, CancellationToken cancellationToken) =>
        OrderDecision.Decide(
            command,
            order,
            await FindFundsAsync(order.State.Lines.Select(static line => line.Fund), cancellationToken).ConfigureAwait(false));
}
