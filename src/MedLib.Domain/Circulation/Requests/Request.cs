using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Terms;
using NodaTime;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>One borrower's open wish for a title, a volume or a copy.</summary>
public sealed record Request
{
    [JsonConstructor]
    internal Request(RequestId id, BorrowerId borrower, RequestKind kind, RequestScope scope, ServicePointCode pickup, Instant placedAt, RequestState state, LoanPeriod.Rolling? shelf = null) =>
        (Id, Borrower, Kind, Scope, Pickup, PlacedAt, State, Shelf) = (id, borrower, kind, scope, pickup, placedAt, state, shelf ?? new RequestTerms().Shelf);

    /// <summary>The request's id.</summary>
    public RequestId Id { get; }

    /// <summary>Who wants it.</summary>
    public BorrowerId Borrower { get; }

    /// <summary>What kind.</summary>
    public RequestKind Kind { get; }

    /// <summary>Which copy.</summary>
    public RequestScope Scope { get; }

    /// <summary>Where it is picked up.</summary>
    public ServicePointCode Pickup { get; }

    /// <summary>When it was placed.</summary>
    public Instant PlacedAt { get; }

    /// <summary>The last day on which it may be filled; null for ever.</summary>
    [JsonInclude]
    public LocalDate? Expires { get; internal init; }

    /// <summary>How long the item waits on the pickup shelf, from its arrival there: as the terms said when it was placed.</summary>
    [JsonInclude]
    public LoanPeriod.Rolling Shelf { get; internal init; }

    /// <summary>How urgent it is: the greater first, where the order of the queue looks at it; 0 as any other.</summary>
    [JsonInclude]
    public int Urgency { get; internal init; }

    /// <summary>How far it has come.</summary>
    [JsonInclude]
    public RequestState State { get; internal init; }

    /// <summary>Whether it lost the item that was chosen for it, and waits for another: in every order its turn comes first.</summary>
    [JsonInclude]
    public bool IsReleased { get; internal init; }

    /// <summary>Whether staff have put it where it stands.</summary>
    [JsonInclude]
    public bool IsPlacedByStaff { get; internal init; }

    /// <summary>Whether an item was chosen for it.</summary>
    [JsonIgnore]
    public bool IsInFulfilment => State.AllocatedItem is not null;

    /// <summary>Whether its turn may come on a day.</summary>
    /// <param name="day">The day, in the library's zone.</param>
    public bool IsWaitingOn(LocalDate day) => State switch
    {
        RequestState.Waiting => Expires is not { } last || day <= last,
        RequestState.Suspended { Until: { } until } => day > until && (Expires is not { } last || day <= last),
        _ => false,
    };
}
