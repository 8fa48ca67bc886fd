using System.Globalization;
using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>One open request as a list shows it.</summary>
public sealed record RequestEntry
{
    // After every instant.
    private const string NotReady = "~";

    /// <summary>The request.</summary>
    public required RequestId Request { get; init; }

    /// <summary>The queue that it stands in.</summary>
    public required RequestQueueId Queue { get; init; }

    /// <summary>Who wants it.</summary>
    public required BorrowerId Borrower { get; init; }

    /// <summary>What kind.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>Which copy is wanted.</summary>
    public required RequestScope Scope { get; init; }

    /// <summary>Where it is picked up.</summary>
    public required ServicePointCode Pickup { get; init; }

    /// <summary>When it was placed.</summary>
    public required Instant PlacedAt { get; init; }

    /// <summary>How far it has come.</summary>
    public required RequestStage Stage { get; init; }

    /// <summary>Its place in the queue, counted from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The item that it is being filled with; null while it waits.</summary>
    public ItemId? Item { get; init; }

    /// <summary>The last day on which it may be filled; null for ever.</summary>
    public LocalDate? Expires { get; init; }

    /// <summary>The day by which it is to be picked up, in the library's zone; null where nothing is on the pickup shelf for it.</summary>
    public LocalDate? ReadyUntil { get; init; }

    /// <summary>The first instant at which it is to be cleared from the pickup shelf; null where nothing is there for it.</summary>
    public Instant? ClearFrom { get; init; }

    /// <summary>Which copy is wanted, in words: <c>any copy</c>, <c>any copy: av</c>, <c>volume: v.3</c> or <c>this copy</c>.</summary>
    [JsonIgnore]
    public string ScopeWords => Scope switch
    {
        RequestScope.AnyCopy { Category: { } category } => $"any copy: {category}",
        RequestScope.AnyCopy => "any copy",
        RequestScope.Volume volume => $"volume: {volume.Label}",
        _ => "this copy",
    };

    /// <summary>The rows of a queue, in the order of the queue.</summary>
    /// <param name="queue">The queue.</param>
    public static ValueList<RequestEntry> From(RequestQueue queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        return [.. queue.Requests.Select((request, place) => From(queue.Id, request, place + 1))];
    }

    /// <summary>The key that stores sort this row by, by code point (<see cref="SortKeys.Order"/>); ties are broken by the request's id.</summary>
    /// <param name="sort">The order.</param>
    public string SortKey(RequestSort sort) => sort switch
    {
        RequestSort.Position => string.Create(CultureInfo.InvariantCulture, $"{Queue.Value:D} {Position:D10}"),
        RequestSort.ReadyUntil => ClearFrom is { } at ? SortKeys.Of(at) : NotReady,
        _ => SortKeys.Of(PlacedAt),
    };

    private static RequestEntry From(RequestQueueId queue, Request request, int position)
    {
        var shelf = (request.State as RequestState.Ready)?.Until;
        return new RequestEntry
        {
            Request = request.Id,
            Queue = queue,
            Borrower = request.Borrower,
            Kind = request.Kind,
            Scope = request.Scope,
            Pickup = request.Pickup,
            PlacedAt = request.PlacedAt,
            Stage = StageOf(request.State),
            Position = position,
            Item = request.State.AllocatedItem,
            Expires = request.Expires,
            ReadyUntil = shelf?.Day,
            ClearFrom = shelf?.LateFrom,
        };
    }

    private static RequestStage StageOf(RequestState state) => state switch
    {
        RequestState.Suspended => RequestStage.Suspended,
        RequestState.Allocated => RequestStage.Allocated,
        RequestState.InTransit => RequestStage.InTransit,
        RequestState.Ready => RequestStage.Ready,
        _ => RequestStage.Waiting,
    };
}
