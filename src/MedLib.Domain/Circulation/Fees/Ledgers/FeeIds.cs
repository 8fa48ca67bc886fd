using MedLib.Domain.Commands;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>A fee ledger's id.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct FeeLedgerId(Guid Value) : IGuidId<FeeLedgerId>
{
    /// <inheritdoc/>
    public static FeeLedgerId From(Guid value) => new(value);
}

/// <summary>A charge's id: whatever is paid, waived or refunded names the charge.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct FeeChargeId(Guid Value) : IGuidId<FeeChargeId>
{
    /// <inheritdoc/>
    public static FeeChargeId From(Guid value) => new(value);
}
