using System.Text.Json.Serialization;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Holdings.Items;

/// <summary>What may be asked of an item.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Add), "item.add")]
[JsonDerivedType(typeof(Revise), "item.revise")]
[JsonDerivedType(typeof(ReportCondition), "item.report-condition")]
[JsonDerivedType(typeof(Withdraw), "item.withdraw")]
[JsonDerivedType(typeof(Reinstate), "item.reinstate")]
public abstract record ItemCommand
{
    private ItemCommand(ItemId item, CommandStamp stamp) => (Item, Stamp) = (item, stamp);

    /// <summary>The item.</summary>
    public ItemId Item { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Adds an item, in good condition.</summary>
    /// <param name="Item">A new id.</param>
    /// <param name="Details">What is to be said of it.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Add(ItemId Item, ItemDetails Details, CommandStamp Stamp) : ItemCommand(Item, Stamp);

    /// <summary>Says anew what is to be said of an item.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Details">All that is to be said of it.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Revise(ItemId Item, ItemDetails Details, CommandStamp Stamp) : ItemCommand(Item, Stamp);

    /// <summary>Says what state an item was found in.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Condition">The state.</param>
    /// <param name="Note">What was seen; of the item, never of a person.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ReportCondition(ItemId Item, ItemCondition Condition, string? Note, CommandStamp Stamp) : ItemCommand(Item, Stamp);

    /// <summary>Says that an item left the collection.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Withdraw(ItemId Item, WithdrawalReason Reason, CommandStamp Stamp) : ItemCommand(Item, Stamp);

    /// <summary>Takes a withdrawal back: it was a mistake, or the item came home.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Reinstate(ItemId Item, CommandStamp Stamp) : ItemCommand(Item, Stamp);
}
