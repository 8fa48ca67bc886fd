using MedLib.Domain.Commands;

namespace MedLib.Domain.Holdings;

/// <summary>The id of a holding.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct HoldingId(Guid Value) : IGuidId<HoldingId>
{
    /// <inheritdoc/>
    public static HoldingId From(Guid value) => new(value);
}
