using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>Changes an order and with it the funds that its lines draw on, all or nothing.</summary>
internal static class OrderDecision
{
    /// <returns>The order, or every reason of the order and of the funds why not.</returns>
    public static Result<Plan<PurchaseOrder>> Place(
        OrderCommand.Place command, Versioned<PurchaseOrder>? before, IReadOnlyDictionary<FundId, Versioned<Fund>> funds)
    {
        var order = PurchaseOrder.Decide(before?.State, command);

        // The funds are asked even where the order itself is refused, so that no reason hides another.
        var wanted = before is null && OrderDetailsValidator.IsReckonable(command.Details)
            ? PurchaseOrder.Evolve(null, new OrderEvent.Placed(command.Order, command.Details, command.Stamp.At))
            : null;
        return StagedChanges.Gather(
            [
                order.Stage(before),
                .. FundReasons(command.Details, funds),
                .. wanted is null ? [] : FundFollowing.Follow([(null, wanted)], funds, command.Stamp),
            ])
            .Then(changes => Result.Of(new Plan<PurchaseOrder>(order.Value!.State, changes)));
    }

    /// <returns>The order, or every reason of the order and of the funds why not.</returns>
    public static Result<Plan<PurchaseOrder>> Decide(
        OrderCommand command, Versioned<PurchaseOrder> before, IReadOnlyDictionary<FundId, Versioned<Fund>> funds)
    {
        var order = PurchaseOrder.Decide(before.State, command);
        return StagedChanges.Gather(
            [
                order.Stage(before),
                .. order.Succeeded ? FundFollowing.Follow([(before.State, order.Value.State)], funds, command.Stamp) : [],
            ])
            .Then(changes => Result.Of(new Plan<PurchaseOrder>(order.Value!.State, changes)));
    }

    // A line that costs nothing yet moves no money, but its fund must be there when it does.
    private static IEnumerable<Result<StagedChange>> FundReasons(OrderDetails details, IReadOnlyDictionary<FundId, Versioned<Fund>> funds)
    {
        foreach (var id in details.Lines.Select(static line => line.Fund).OfType<FundId>().Distinct())
        {
            if (!funds.TryGetValue(id, out var fund))
            {
                yield return Reasons.NotFound(id.Value);
            }
            else if (fund.State.Currency != details.Currency)
            {
                yield return Reasons.CurrencyDiffers(fund.State.Currency, details.Currency);
            }
        }
    }
}
