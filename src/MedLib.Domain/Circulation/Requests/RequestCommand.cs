using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>What can be asked about requests.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Place), "request.place")]
[JsonDerivedType(typeof(Cancel), "request.cancel")]
[JsonDerivedType(typeof(Suspend), "request.suspend")]
[JsonDerivedType(typeof(Resume), "request.resume")]
[JsonDerivedType(typeof(Reorder), "request.reorder")]
[JsonDerivedType(typeof(Allocate), "request.allocate")]
[JsonDerivedType(typeof(Ship), "request.ship")]
[JsonDerivedType(typeof(Arrive), "request.arrive")]
[JsonDerivedType(typeof(Release), "request.release")]
[JsonDerivedType(typeof(Fill), "request.fill")]
[JsonDerivedType(typeof(Expire), "request.expire")]
public abstract record RequestCommand
{
    private RequestCommand(RequestQueueId queue, CommandStamp stamp) => (Queue, Stamp) = (queue, stamp);

    /// <summary>The queue.</summary>
    public RequestQueueId Queue { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>The request that it is about; the default where it is about the queue as a whole.</summary>
    internal virtual RequestId Named => default;

    /// <summary>Places a request at the end of the queue.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The id the request gets.</param>
    /// <param name="Borrower">Who wants it.</param>
    /// <param name="Kind">What kind.</param>
    /// <param name="Scope">Which copy.</param>
    /// <param name="Pickup">Where it is picked up.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Place(
        RequestQueueId Queue, RequestId Request, BorrowerId Borrower, RequestKind Kind, RequestScope Scope, ServicePointCode Pickup, CommandStamp Stamp)
        : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;

        /// <summary>How urgent it is: the greater first, where the order of the queue looks at it.</summary>
        public int Urgency { get; init; }

        /// <summary>Who asks in the borrower's name, such as a clinician's secretary; null for the borrower.</summary>
        public BorrowerId? Proxy { get; init; }

        /// <summary>The last day on which it may be filled, if that is earlier than the terms say; null for what they say.</summary>
        public LocalDate? Expires { get; init; }
    }

    /// <summary>Cancels a request, whatever has become of it.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Cause">Why.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Cancel(RequestQueueId Queue, RequestId Request, CancelCause Cause, CommandStamp Stamp) : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;
    }

    /// <summary>Lets others pass for some time.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Until">The last day; null until it is resumed.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Suspend(RequestQueueId Queue, RequestId Request, LocalDate? Until, CommandStamp Stamp) : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;
    }

    /// <summary>Waits again.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Resume(RequestQueueId Queue, RequestId Request, CommandStamp Stamp) : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;
    }

    /// <summary>Puts the queue into another order.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Order">Every request of the queue once. Those being filled stay first, and among the others a page.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Reorder(RequestQueueId Queue, ValueList<RequestId> Order, CommandStamp Stamp) : RequestCommand(Queue, Stamp);

    /// <summary>Chooses an item for a request, which then comes before all that wait.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Allocate(RequestQueueId Queue, RequestId Request, ItemId Item, CommandStamp Stamp) : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;
    }

    /// <summary>The item chosen is on its way to where it is picked up.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Ship(RequestQueueId Queue, RequestId Request, CommandStamp Stamp) : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;
    }

    /// <summary>The item chosen is on the pickup shelf.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Until">By when it must be picked up, reckoned from now.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Arrive(RequestQueueId Queue, RequestId Request, DueMoment Until, CommandStamp Stamp) : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;
    }

    /// <summary>Takes the item away from a request, which waits again, first of all: the item is missing, damaged or needed elsewhere.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Release(RequestQueueId Queue, RequestId Request, CommandStamp Stamp) : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;
    }

    /// <summary>Fills a request: the borrower got an item, the one chosen or another that serves as well.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Item">The item lent.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Fill(RequestQueueId Queue, RequestId Request, ItemId Item, CommandStamp Stamp) : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;
    }

    /// <summary>Ends a request whose time is over: it was not filled, or not picked up.</summary>
    /// <param name="Queue">The queue.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Today">The day, in the library's zone.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Expire(RequestQueueId Queue, RequestId Request, LocalDate Today, CommandStamp Stamp) : RequestCommand(Queue, Stamp)
    {
        internal override RequestId Named => Request;
    }
}
