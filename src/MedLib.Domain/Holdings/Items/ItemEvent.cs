using System.Text.Json.Serialization;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Holdings.Items;

/// <summary>What happened to an item.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Added), "item.added.v1")]
[JsonDerivedType(typeof(Revised), "item.revised.v1")]
[JsonDerivedType(typeof(ConditionReported), "item.condition-reported.v1")]
[JsonDerivedType(typeof(Withdrawn), "item.withdrawn.v1")]
[JsonDerivedType(typeof(Reinstated), "item.reinstated.v1")]
public abstract record ItemEvent : IEvent
{
    private ItemEvent(ItemId item, Instant at) => (Item, At) = (item, at);

    /// <summary>The item.</summary>
    public ItemId Item { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>It was added.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="At">When.</param>
    /// <param name="Details">What is said of it; location and record filled in from its holding.</param>
    public sealed record Added(ItemId Item, Instant At, ItemDetails Details) : ItemEvent(Item, At);

    /// <summary>It was revised.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="At">When.</param>
    /// <param name="Details">What is said of it from now on; location and record filled in from its holding.</param>
    public sealed record Revised(ItemId Item, Instant At, ItemDetails Details) : ItemEvent(Item, At);

    /// <summary>It was found in a state.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="At">When.</param>
    /// <param name="Condition">The state.</param>
    /// <param name="Note">What was seen.</param>
    public sealed record ConditionReported(ItemId Item, Instant At, ItemCondition Condition, string? Note) : ItemEvent(Item, At);

    /// <summary>It left the collection.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="At">When.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Withdrawn(ItemId Item, Instant At, WithdrawalReason Reason) : ItemEvent(Item, At);

    /// <summary>Its withdrawal was taken back.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="At">When.</param>
    public sealed record Reinstated(ItemId Item, Instant At) : ItemEvent(Item, At);
}
