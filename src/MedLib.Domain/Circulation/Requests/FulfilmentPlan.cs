using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>At which service points a request may be picked up, by where the item is.</summary>
public enum PickupRule
{
    /// <summary>Anywhere.</summary>
    Anywhere = 0,

    /// <summary>Where the item belongs.</summary>
    AtItemsHome = 1,

    /// <summary>Where the item is.</summary>
    WhereItemIs = 2,
}

/// <summary>How the items that stand on their shelves are given to those who wait.</summary>
public sealed record FulfilmentRules
{
    /// <summary>Where requests may be picked up.</summary>
    public PickupRule Pickup { get; init; }

    /// <summary>Whether borrowers get only items of the service point that they belong to.</summary>
    public bool OnlyFromOwnPoint { get; init; }

    /// <summary>The service points that are closed today, from which nothing is fetched.</summary>
    public ValueList<ServicePointCode> ClosedToday { get; init; } = [];
}

/// <summary>An item to be fetched for a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Item">The item.</param>
public sealed record PlannedFetch(Request Request, RequestCandidate Item);

/// <summary>Plans the morning's round: which item is fetched for which request. A pure function; each fetch is then allocated by a command.</summary>
public static class FulfilmentPlan
{
    /// <summary>Gives each item to the request whose turn it is, as a return would; first the items that stand where somebody picks up.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="items">The items on their shelves.</param>
    /// <param name="today">The day, in the library's zone.</param>
    /// <param name="order">The order of turns.</param>
    /// <param name="rules">How items are given.</param>
    /// <param name="ownPoint">The service point that a request's borrower belongs to; asked only where the rules look at it.</param>
    public static ValueList<PlannedFetch> For(
        RequestQueue queue, ValueList<RequestCandidate> items, LocalDate today, QueueOrder order, FulfilmentRules rules, Func<Request, ServicePointCode?> ownPoint)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(ownPoint);
        var pickups = queue.Requests.Where(request => request.IsWaitingOn(today)).Select(static request => request.Pickup).ToHashSet();
        var served = new HashSet<RequestId>();
        var fetches = new List<PlannedFetch>();
        foreach (var item in items.Where(item => !rules.ClosedToday.Contains(item.At)).OrderBy(item => pickups.Contains(item.At) ? 0 : 1))
        {
            var next = QueuePick.InOrder(queue, item, today, order).Select(static turn => turn.Request).FirstOrDefault(request =>
                !served.Contains(request.Id) && MayBePickedUp(request, item, rules.Pickup) && (!rules.OnlyFromOwnPoint || item.Home == ownPoint(request)));
            if (next is not null)
            {
                served.Add(next.Id);
                fetches.Add(new PlannedFetch(next, item));
            }
        }

        return [.. fetches];
    }

    private static bool MayBePickedUp(Request request, RequestCandidate item, PickupRule rule) => rule switch
    {
        PickupRule.AtItemsHome => request.Pickup == item.Home,
        PickupRule.WhereItemIs => request.Pickup == item.At,
        _ => true,
    };
}
