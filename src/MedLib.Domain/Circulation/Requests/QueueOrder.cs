using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>What the order of turns looks at.</summary>
public enum QueueKey
{
    /// <summary>The place in the queue, which staff may change.</summary>
    Position = 0,

    /// <summary>How urgent it is; the more urgent first.</summary>
    Urgency = 1,

    /// <summary>When it was placed; the earlier first.</summary>
    PlacedAt = 2,

    /// <summary>How near it is picked up to where the item is; the nearer first.</summary>
    Nearness = 3,

    /// <summary>Whether it is for this copy and no other; such a request first.</summary>
    ThisCopy = 4,
}

/// <summary>In which order the waiting requests get an item: by the first key, among equals by the second, and so on.</summary>
/// <param name="Keys">The keys; requests equal in all of them keep their place in the queue.</param>
public sealed record QueueOrder(ValueList<QueueKey> Keys)
{
    /// <summary>By the place in the queue: the default, since it can be seen and changed.</summary>
    public static QueueOrder ByPosition { get; } = new([QueueKey.Position]);

    /// <summary>First come, first served, but for urgency: Evergreen's "FIFO".</summary>
    public static QueueOrder FirstCome { get; } = new([QueueKey.Urgency, QueueKey.PlacedAt, QueueKey.ThisCopy, QueueKey.Nearness]);

    /// <summary>Who picks up nearest: Evergreen's "Traditional"; fewer items travel.</summary>
    public static QueueOrder Nearest { get; } = new([QueueKey.Nearness, QueueKey.Urgency, QueueKey.ThisCopy, QueueKey.PlacedAt]);

    /// <summary>How far service points are from each other, as the host sees it: 0 for the same, more for farther.</summary>
    public ValueList<Distance> Distances { get; init; } = [];

    /// <summary>Whether the first of two requests comes before the second, by which key, for an item at a service point.</summary>
    internal (int Order, QueueKey? By) Compare((Request Request, int Position) first, (Request Request, int Position) second, RequestCandidate candidate)
    {
        foreach (var key in Keys)
        {
            var order = key switch
            {
                QueueKey.Urgency => second.Request.Urgency.CompareTo(first.Request.Urgency),
                QueueKey.PlacedAt => first.Request.PlacedAt.CompareTo(second.Request.PlacedAt),
                QueueKey.Nearness => From(candidate.At, first.Request.Pickup).CompareTo(From(candidate.At, second.Request.Pickup)),
                QueueKey.ThisCopy => (first.Request.Scope is RequestScope.Copy ? 0 : 1).CompareTo(second.Request.Scope is RequestScope.Copy ? 0 : 1),
                _ => first.Position.CompareTo(second.Position),
            };
            if (order != 0)
            {
                return (order, key);
            }
        }

        return (first.Position.CompareTo(second.Position), null);
    }

    private int From(ServicePointCode at, ServicePointCode pickup) => at == pickup
        ? 0
        : Distances.FirstOrDefault(distance => (distance.From == at && distance.To == pickup) || (distance.From == pickup && distance.To == at))?.Far ?? int.MaxValue;
}

/// <summary>How far two service points are from each other, the same both ways.</summary>
/// <param name="From">One.</param>
/// <param name="To">The other.</param>
/// <param name="Far">How far; 1 or more.</param>
public sealed record Distance(ServicePointCode From, ServicePointCode To, int Far);
