using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>What happened to requests.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Placed), "request.placed.v1")]
[JsonDerivedType(typeof(Cancelled), "request.cancelled.v1")]
[JsonDerivedType(typeof(Suspended), "request.suspended.v1")]
[JsonDerivedType(typeof(Resumed), "request.resumed.v1")]
[JsonDerivedType(typeof(Reordered), "request.reordered.v1")]
[JsonDerivedType(typeof(Allocated), "request.allocated.v1")]
[JsonDerivedType(typeof(Shipped), "request.shipped.v1")]
[JsonDerivedType(typeof(Arrived), "request.arrived.v1")]
[JsonDerivedType(typeof(Released), "request.released.v1")]
[JsonDerivedType(typeof(Filled), "request.filled.v1")]
[JsonDerivedType(typeof(Expired), "request.expired.v1")]
[JsonDerivedType(typeof(PickupExpired), "request.pickup-expired.v1")]
public abstract record RequestEvent : IEvent
{
    private RequestEvent(RequestQueueId queue, Instant at) => (Queue, At) = (queue, at);

    /// <summary>The queue.</summary>
    public RequestQueueId Queue { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>A request was placed.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request as it was placed.</param>
    /// <param name="At">When.</param>
    public sealed record Placed(RequestQueueId Queue, Request Request, Instant At) : RequestEvent(Queue, At);

    /// <summary>A request was cancelled.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Cause">Why.</param>
    /// <param name="At">When.</param>
    public sealed record Cancelled(RequestQueueId Queue, RequestId Request, CancelCause Cause, Instant At) : RequestEvent(Queue, At);

    /// <summary>A request lets others pass.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Until">The last day; null until it is resumed.</param>
    /// <param name="At">When.</param>
    public sealed record Suspended(RequestQueueId Queue, RequestId Request, LocalDate? Until, Instant At) : RequestEvent(Queue, At);

    /// <summary>A request waits again.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="At">When.</param>
    public sealed record Resumed(RequestQueueId Queue, RequestId Request, Instant At) : RequestEvent(Queue, At);

    /// <summary>The queue was put into another order.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Order">The requests in their order.</param>
    /// <param name="At">When.</param>
    public sealed record Reordered(RequestQueueId Queue, ValueList<RequestId> Order, Instant At) : RequestEvent(Queue, At);

    /// <summary>An item was chosen for a request.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Item">The item.</param>
    /// <param name="At">When.</param>
    public sealed record Allocated(RequestQueueId Queue, RequestId Request, ItemId Item, Instant At) : RequestEvent(Queue, At);

    /// <summary>The item was sent to where it is picked up.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="At">When.</param>
    public sealed record Shipped(RequestQueueId Queue, RequestId Request, Instant At) : RequestEvent(Queue, At);

    /// <summary>The item was put on the pickup shelf.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Until">By when it must be picked up.</param>
    /// <param name="At">When.</param>
    public sealed record Arrived(RequestQueueId Queue, RequestId Request, DueMoment Until, Instant At) : RequestEvent(Queue, At);

    /// <summary>The item was taken away from a request, which waits again, first of all.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="At">When.</param>
    public sealed record Released(RequestQueueId Queue, RequestId Request, Instant At) : RequestEvent(Queue, At);

    /// <summary>A request was filled.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Item">The item lent.</param>
    /// <param name="At">When.</param>
    public sealed record Filled(RequestQueueId Queue, RequestId Request, ItemId Item, Instant At) : RequestEvent(Queue, At);

    /// <summary>A request's time was over before it was filled.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="At">When.</param>
    public sealed record Expired(RequestQueueId Queue, RequestId Request, Instant At) : RequestEvent(Queue, At);

    /// <summary>An item was not picked up in time.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="At">When.</param>
    public sealed record PickupExpired(RequestQueueId Queue, RequestId Request, Instant At) : RequestEvent(Queue, At);
}
