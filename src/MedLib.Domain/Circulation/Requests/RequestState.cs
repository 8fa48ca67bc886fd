using System.Text.Json.Serialization;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>How far an open request has come.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Allocated), "allocated")]
[JsonDerivedType(typeof(InTransit), "in-transit")]
[JsonDerivedType(typeof(Ready), "ready")]
public abstract record RequestState
{
    private RequestState()
    {
    }

    /// <summary>The item that it is being filled with; null while it waits.</summary>
    [JsonIgnore]
    public virtual ItemId? AllocatedItem => null;

    /// <summary>Waits for its turn.</summary>
    public sealed record Waiting : RequestState;

    /// <summary>Keeps its place and lets others pass: the borrower is away.</summary>
    /// <param name="Until">The last day on which it lets others pass; null until it is resumed.</param>
    public sealed record Suspended(LocalDate? Until) : RequestState;

    /// <summary>An item was chosen and is to be fetched.</summary>
    /// <param name="Item">The item.</param>
    public sealed record Allocated(ItemId Item) : RequestState
    {
        /// <inheritdoc/>
        public override ItemId? AllocatedItem => Item;
    }

    /// <summary>The item is on its way to where it is picked up.</summary>
    /// <param name="Item">The item.</param>
    public sealed record InTransit(ItemId Item) : RequestState
    {
        /// <inheritdoc/>
        public override ItemId? AllocatedItem => Item;
    }

    /// <summary>The item is on the pickup shelf.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Until">By when it must be picked up, reckoned from when it came there.</param>
    public sealed record Ready(ItemId Item, DueMoment Until) : RequestState
    {
        /// <inheritdoc/>
        public override ItemId? AllocatedItem => Item;
    }
}
