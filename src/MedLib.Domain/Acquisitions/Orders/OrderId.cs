using MedLib.Domain.Commands;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>A purchase order's id.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct OrderId(Guid Value) : IGuidId<OrderId>
{
    /// <inheritdoc/>
    public static OrderId From(Guid value) => new(value);
}

/// <summary>An order line's id.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct OrderLineId(Guid Value) : IGuidId<OrderLineId>
{
    /// <inheritdoc/>
    public static OrderLineId From(Guid value) => new(value);
}
