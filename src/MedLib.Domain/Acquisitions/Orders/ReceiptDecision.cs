using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>An item that a receipt, or its correction, concerns, as the stores hold it.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Before">The item; for a receipt there must be none yet.</param>
/// <param name="Context">What a decision on it must know.</param>
internal sealed record ItemAtReceipt(ItemId Id, Versioned<Item>? Before, ItemContext Context);

/// <summary>Receives copies on an order line, each of which becomes an item; and takes a receipt back.</summary>
internal static class ReceiptDecision
{
    /// <summary>What is said of the new items, with what the order line knows of them.</summary>
    public static ValueList<ReceivedItem> Complete(PurchaseOrder order, OrderCommand.Receive command) =>
        order.FindLine(command.Line) is { } line
            ? [.. command.Items.Select(item => item with { Details = Complete(item.Details, line.Details) })]
            : command.Items;

    /// <param name="command">What is received.</param>
    /// <param name="order">The order.</param>
    /// <param name="items">The items by id, read for what <see cref="Complete(PurchaseOrder, OrderCommand.Receive)"/> says of them.</param>
    /// <returns>The order, or every reason of the order and of the items why not.</returns>
    public static Result<Plan<PurchaseOrder>> Receive(
        OrderCommand.Receive command, Versioned<PurchaseOrder> order, IReadOnlyDictionary<ItemId, ItemAtReceipt> items)
    {
        var change = PurchaseOrder.Decide(order.State, command);
        var arrivals = Complete(order.State, command).DistinctBy(static item => item.Id).ToValueList();
        return StagedChanges.Gather(
            [
                change.Stage(order),
                .. arrivals.Select((item, i) => Item.Decide(
                    items[item.Id].Before?.State,
                    new ItemCommand.Add(item.Id, item.Details, command.Stamp),
                    WithinReceipt(items[item.Id].Context, item, arrivals.Take(i))).Stage(items[item.Id].Before)),
            ])
            .Then(changes => Result.Of(new Plan<PurchaseOrder>(change.Value!.State, changes)));
    }

    /// <param name="command">Which receipt was a mistake.</param>
    /// <param name="order">The order.</param>
    /// <param name="items">The items by id.</param>
    /// <returns>The order, or every reason of the order and of the items why not.</returns>
    public static Result<Plan<PurchaseOrder>> Undo(
        OrderCommand.UndoReceive command, Versioned<PurchaseOrder> order, IReadOnlyDictionary<ItemId, ItemAtReceipt> items)
    {
        var change = PurchaseOrder.Decide(order.State, command);
        return StagedChanges.Gather(
            [
                change.Stage(order),
                .. command.Items.Distinct().Select(id => Withdraw(items[id], command.Stamp)),
            ])
            .Then(changes => Result.Of(new Plan<PurchaseOrder>(
                change.Value!.State, [.. changes.Where(static staged => !staged.Events.IsEmpty)])));
    }

    private static ItemDetails Complete(ItemDetails item, OrderLineDetails line) => item switch
    {
        { Holding: not null } or { Record: not null } => item,
        _ when line.Record is not null => item with { Record = line.Record },
        _ => item with { Label = item.Label ?? line.Title },
    };

    // Two copies of one parcel may carry one barcode by mistake, which no store could know yet.
    private static ItemContext WithinReceipt(ItemContext context, ReceivedItem item, IEnumerable<ReceivedItem> earlier) =>
        item.Details.Barcode is { IsNone: false } barcode && earlier.FirstOrDefault(other => other.Details.Barcode == barcode) is { } holder
            ? context with { BarcodeHolder = holder.Id }
            : context;

    // The item never came, so its barcode is still free for the one that does.
    private static Result<StagedChange> Withdraw(ItemAtReceipt item, CommandStamp stamp)
    {
        if (item.Before is not { State: var before })
        {
            return Reasons.NotFound(item.Id.Value);
        }

        return Item.Decide(before, new ItemCommand.Revise(item.Id, before.Details with { Barcode = null }, stamp), item.Context)
            .Then(bare => Item.Decide(bare.State, new ItemCommand.Withdraw(item.Id, WithdrawalReason.EnteredByMistake, stamp), ItemContext.None)
                .Then(gone => Result.Of(new Change<Item, ItemEvent>(gone.State, [.. bare.Events, .. gone.Events]))))
            .Stage(item.Before);
    }
}
