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

    /// <summary>Whether it lost an item that was chosen for it; such a request first. Every order begins with it, whether it names it or not.</summary>
    Released = 5,

    /// <summary>Whether staff have put it where it stands; such requests first, in the order that staff gave them. Asked next, but where the place in the queue tells that already.</summary>
    PlacedByStaff = 6,
}

/// <summary>In which order the waiting requests get an item: by the first key, among equals by the second, and so on.</summary>
/// <remarks>
/// Two facts come before the keys. Who was promised an item and lost it waits no second time: such a request is the first. And an order that staff gave
/// the queue holds, for the requests that they put in order and against those that came since, until they are served: an urgent newcomer goes
/// before them once staff say so again. Without that, staff could move requests and nothing would come of it. An order that begins with the place in the
/// queue needs no second word on it: there a page still goes before those who wait for what is out.
/// </remarks>
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
        if (second.Request.IsReleased.CompareTo(first.Request.IsReleased) is var released and not 0)
        {
            return (released, QueueKey.Released);
        }

        if (Keys is not [QueueKey.Position, ..] && ByStaff(first, second) is var byStaff and not 0)
        {
            return (byStaff, QueueKey.PlacedByStaff);
        }

        foreach (var key in Keys)
        {
            if (By(key, first, second, candidate) is var order and not 0)
            {
                return (order, key);
            }
        }

        return (first.Position.CompareTo(second.Position), null);
    }

    private int By(QueueKey key, (Request Request, int Position) first, (Request Request, int Position) second, RequestCandidate candidate) => key switch
    {
        QueueKey.Urgency => second.Request.Urgency.CompareTo(first.Request.Urgency),
        QueueKey.PlacedAt => first.Request.PlacedAt.CompareTo(second.Request.PlacedAt),
        QueueKey.Nearness => From(candidate.At, first.Request.Pickup).CompareTo(From(candidate.At, second.Request.Pickup)),
        QueueKey.ThisCopy => (first.Request.Scope is RequestScope.Copy ? 0 : 1).CompareTo(second.Request.Scope is RequestScope.Copy ? 0 : 1),
        QueueKey.Released => second.Request.IsReleased.CompareTo(first.Request.IsReleased),
        QueueKey.PlacedByStaff => ByStaff(first, second),
        _ => first.Position.CompareTo(second.Position),
    };

    private static int ByStaff((Request Request, int Position) first, (Request Request, int Position) second) =>
        first.Request.IsPlacedByStaff && second.Request.IsPlacedByStaff
            ? first.Position.CompareTo(second.Position)
            : second.Request.IsPlacedByStaff.CompareTo(first.Request.IsPlacedByStaff);

    private int From(ServicePointCode at, ServicePointCode pickup) => at == pickup
        ? 0
        : Distances.FirstOrDefault(distance => (distance.From == at && distance.To == pickup) || (distance.From == pickup && distance.To == at))?.Far ?? int.MaxValue;
}

/// <summary>How far two service points are from each other, the same both ways.</summary>
/// <param name="From">One.</param>
/// <param name="To">The other.</param>
/// <param name="Far">How far; 1 or more.</param>
public sealed record Distance(ServicePointCode From, ServicePointCode To, int Far);
