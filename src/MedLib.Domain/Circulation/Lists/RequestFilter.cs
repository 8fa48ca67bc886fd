using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>Which open requests are wanted; what is left null matches all.</summary>
public sealed record RequestFilter
{
    /// <summary>Of this borrower.</summary>
    public BorrowerId? Borrower { get; init; }

    /// <summary>In this queue.</summary>
    public RequestQueueId? Queue { get; init; }

    /// <summary>To be picked up here.</summary>
    public ServicePointCode? Pickup { get; init; }

    /// <summary>As far as this.</summary>
    public RequestStage? Stage { get; init; }

    /// <summary>Being filled with this item.</summary>
    public ItemId? Item { get; init; }

    /// <summary>Of this kind.</summary>
    public RequestKind? Kind { get; init; }

    /// <summary>On the pickup shelf and not picked up in time, at this instant: what is to be cleared.</summary>
    public Instant? ToClearAt { get; init; }

    /// <summary>What stands on the pickup shelf of a service point.</summary>
    /// <param name="point">The service point.</param>
    public static RequestFilter PickupShelf(ServicePointCode point) => new() { Pickup = point, Stage = RequestStage.Ready };

    /// <summary>Whether a row is wanted.</summary>
    /// <param name="row">The row.</param>
    public bool Matches(RequestEntry row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Borrower is null || row.Borrower == Borrower)
            && (Queue is null || row.Queue == Queue)
            && (Pickup is null || row.Pickup == Pickup)
            && (Stage is null || row.Stage == Stage)
            && (Item is null || row.Item == Item)
            && (Kind is null || row.Kind == Kind)
            && (ToClearAt is not { } at || at >= row.ClearFrom);
    }
}

/// <summary>How open requests are sorted.</summary>
public enum RequestSort
{
    /// <summary>By when they were placed.</summary>
    Placed = 0,

    /// <summary>Queue by queue, each in its own order.</summary>
    Position = 1,

    /// <summary>By when they must be picked up; those that are not on the pickup shelf come last.</summary>
    ReadyUntil = 2,
}

/// <summary>The order of a list of open requests; ties are broken by the request's id.</summary>
/// <param name="By">What it is sorted by.</param>
/// <param name="Direction">Which way.</param>
public sealed record RequestOrder(RequestSort By = RequestSort.Placed, SortDirection Direction = SortDirection.Ascending);
