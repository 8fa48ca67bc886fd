using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>A department that pays for what its people owe, wholly or in part: its part goes to the ledger of its cost center, and nobody is blocked for it.</summary>
/// <remarks>It is frozen with the terms of a loan at check-out, for the borrower's unit of then: what a cost center was billed is taken back from that same one.</remarks>
/// <param name="Unit">The unit whose people it pays for.</param>
/// <param name="Center">The cost center that is charged.</param>
/// <param name="Percent">How much of each charge it bears, in percent: more than 0, at most 100. The rest is the borrower's; the parts add up to the charge.</param>
/// <param name="Kinds">Which charges, such as <see cref="FeeKind.Replacement"/>; empty for all.</param>
public sealed record UnitPayer(UnitCode Unit, CostCenterCode Center, decimal Percent = 100, ValueList<FeeKind> Kinds = default)
{
    /// <summary>Whether it is a payer of anything: a unit, a cost center and a part are named.</summary>
    internal bool IsSound =>
        !string.IsNullOrWhiteSpace(Unit.Code) && Payer.IsNamed && Percent is > 0 and <= 100 && !Kinds.Any(static kind => string.IsNullOrWhiteSpace(kind.Code));

    internal FeePayer Payer => new FeePayer.CostCenter(Center);

    internal bool Bears(FeeKind kind) => Kinds.IsEmpty || Kinds.Contains(kind);
}
