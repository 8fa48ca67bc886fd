using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>Why a request was passed over, or what put it where it stands.</summary>
public enum TurnReason
{
    /// <summary>Its turn has come.</summary>
    Next = 0,

    /// <summary>It comes later in the order.</summary>
    Later = 1,

    /// <summary>It is being filled already.</summary>
    BeingFilled = 2,

    /// <summary>It lets others pass, or its time is over.</summary>
    NotToday = 3,

    /// <summary>It is for another copy, volume or category.</summary>
    AnotherItem = 4,
}

/// <summary>One request as the order of turns saw it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Reason">What became of it.</param>
/// <param name="By">The key by which it comes after the one before it; null where it is the first, or equal in all keys.</param>
public sealed record Turn(RequestId Request, TurnReason Reason, QueueKey? By);

/// <summary>Tells whose turn it is when an item comes free.</summary>
public static class QueuePick
{
    /// <summary>The request that gets an item.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="candidate">The item.</param>
    /// <param name="today">The day, in the library's zone.</param>
    /// <param name="order">The order of turns.</param>
    /// <returns>The request, or null where none of those that wait can be served with it.</returns>
    public static Request? Next(RequestQueue queue, RequestCandidate candidate, LocalDate today, QueueOrder order) =>
        InOrder(queue, candidate, today, order).Select(static turn => turn.Request).FirstOrDefault();

    /// <summary>Every request of the queue, those whose turn may come in its order and then the others, each with its reason.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="candidate">The item.</param>
    /// <param name="today">The day, in the library's zone.</param>
    /// <param name="order">The order of turns.</param>
    public static ValueList<Turn> Explain(RequestQueue queue, RequestCandidate candidate, LocalDate today, QueueOrder order)
    {
        var turns = new List<Turn>();
        (Request Request, int Position)? before = null;
        foreach (var turn in InOrder(queue, candidate, today, order))
        {
            turns.Add(new Turn(turn.Request.Id, before is null ? TurnReason.Next : TurnReason.Later, before is { } first ? order.Compare(first, turn, candidate).By : null));
            before = turn;
        }

        turns.AddRange(queue.Requests.Where(request => !MayBeServed(request, candidate, today)).Select(request => new Turn(request.Id, ReasonAgainst(request, today), null)));
        return [.. turns];
    }

    internal static IOrderedEnumerable<(Request Request, int Position)> InOrder(RequestQueue queue, RequestCandidate candidate, LocalDate today, QueueOrder order)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(order);
        return queue.Requests.Select(static (request, position) => (Request: request, Position: position))
            .Where(turn => MayBeServed(turn.Request, candidate, today))
            .Order(Comparer<(Request Request, int Position)>.Create((first, second) => order.Compare(first, second, candidate).Order));
    }

    private static bool MayBeServed(Request request, RequestCandidate candidate, LocalDate today) => request.IsWaitingOn(today) && request.Scope.Admits(candidate);

    private static TurnReason ReasonAgainst(Request request, LocalDate today) => request switch
    {
        { IsInFulfilment: true } => TurnReason.BeingFilled,
        _ when !request.IsWaitingOn(today) => TurnReason.NotToday,
        _ => TurnReason.AnotherItem,
    };
}
