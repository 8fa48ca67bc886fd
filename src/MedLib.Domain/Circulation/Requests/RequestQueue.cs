using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>The open requests for a title and its copies, in their order. It owns their order and what each is filled with.</summary>
public sealed partial record RequestQueue : IAggregate<RequestQueue>
{
    [JsonConstructor]
    internal RequestQueue(RequestQueueId id, ValueList<Request> requests) => (Id, Requests) = (id, requests);

    static string IAggregate<RequestQueue>.Kind => "request-queue";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<UniqueKey> IAggregate.UniqueKeys =>
        Requests.Where(static request => request.IsInFulfilment).Select(static request => AllocatedKey(request.State.AllocatedItem!.Value));

    IEnumerable<LookupKey> IAggregate.LookupKeys => Requests.Select(static request => BorrowerKey(request.Borrower)).Distinct();

    /// <summary>The queue's id.</summary>
    public RequestQueueId Id { get; }

    /// <summary>The open requests: those being filled first, and then those that wait, in the order of their turn.</summary>
    [JsonInclude]
    public ValueList<Request> Requests { get; internal init; }

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event is not one of a queue.</exception>
    public static RequestQueue Evolve(RequestQueue? state, RequestEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        ValueList<Request> requests = state?.Requests ?? [];
        return new RequestQueue(e.Queue, e switch
        {
            RequestEvent.Placed placed => PlaceIn(requests, placed.Request),
            RequestEvent.Cancelled cancelled => Without(requests, cancelled.Request),
            RequestEvent.Suspended suspended => With(requests, suspended.Request, new RequestState.Suspended(suspended.Until)),
            RequestEvent.Resumed resumed => With(requests, resumed.Request, new RequestState.Waiting()),
            RequestEvent.Reordered reordered => ByStaff(requests, reordered.Order),
            RequestEvent.Allocated allocated => ToHead(requests, allocated.Request, new RequestState.Allocated(allocated.Item), isReleased: false),
            RequestEvent.Shipped shipped => With(requests, shipped.Request, new RequestState.InTransit(ItemOf(requests, shipped.Request))),
            RequestEvent.Arrived arrived => With(requests, arrived.Request, new RequestState.Ready(ItemOf(requests, arrived.Request), arrived.Until)),
            RequestEvent.Released released => ToHead(requests, released.Request, new RequestState.Waiting(), isReleased: true),
            RequestEvent.Filled filled => Without(requests, filled.Request),
            RequestEvent.Expired expired => Without(requests, expired.Request),
            RequestEvent.PickupExpired expired => Without(requests, expired.Request),
            _ => throw new ArgumentException($"{e.GetType().Name} is not known here.", nameof(e)),
        });
    }

    /// <summary>The key under which the queues that hold a borrower's requests are found.</summary>
    /// <param name="borrower">The borrower.</param>
    public static LookupKey BorrowerKey(BorrowerId borrower) => new("requests-of-borrower", borrower.Value.ToString("D"));

    /// <summary>The set invariant that an item is chosen for one request at a time.</summary>
    /// <param name="item">The item.</param>
    public static UniqueKey AllocatedKey(ItemId item) => new("allocated-item", item.Value.ToString("D"), CirculationCodes.ItemServesAnother);

    // A page is fetched from the shelf today: it does not wait behind those who wait for what is out.
    private static ValueList<Request> PlaceIn(ValueList<Request> requests, Request placed)
    {
        var all = requests.ToList();
        var at = placed.Kind is RequestKind.Page ? all.FindLastIndex(static request => request.IsInFulfilment || request.Kind is RequestKind.Page) + 1 : all.Count;
        all.Insert(at, placed);
        return [.. all];
    }

    // Behind those being filled, and before all others.
    private static ValueList<Request> ToHead(ValueList<Request> requests, RequestId id, RequestState state, bool isReleased)
    {
        var all = requests.ToList();
        var moved = all.Find(request => request.Id == id)!;
        all.Remove(moved);
        all.Insert(all.FindLastIndex(static request => request.IsInFulfilment) + 1, moved with { State = state, IsReleased = isReleased });
        return [.. all];
    }

    // Staff have seen the whole queue: their order is the newer word on who goes first, and on those who lost an item too.
    private static ValueList<Request> ByStaff(ValueList<Request> requests, ValueList<RequestId> order) =>
        [.. order.Select(id => requests.First(request => request.Id == id) with { IsReleased = false, IsPlacedByStaff = true })];

    private static ValueList<Request> With(ValueList<Request> requests, RequestId id, RequestState state) =>
        [.. requests.Select(request => request.Id == id ? request with { State = state } : request)];

    private static ValueList<Request> Without(ValueList<Request> requests, RequestId id) => [.. requests.Where(request => request.Id != id)];

    private static ItemId ItemOf(ValueList<Request> requests, RequestId id) => requests.First(request => request.Id == id).State.AllocatedItem!.Value;
}
