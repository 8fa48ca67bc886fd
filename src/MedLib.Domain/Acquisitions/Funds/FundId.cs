using MedLib.Domain.Commands;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>A fund's id.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct FundId(Guid Value) : IGuidId<FundId>
{
    /// <inheritdoc/>
    public static FundId From(Guid value) => new(value);
}
