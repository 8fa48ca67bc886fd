using MedLib.Domain.Commands;

namespace MedLib.Domain.Holdings.Items;

/// <summary>The id of an item.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct ItemId(Guid Value) : IGuidId<ItemId>
{
    /// <inheritdoc/>
    public static ItemId From(Guid value) => new(value);
}
