using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>What one payer bears of a charge, in proportion to the others.</summary>
/// <param name="Payer">Who.</param>
/// <param name="Weight">How much, in proportion: 60 and 40, or 1 and 2.</param>
public sealed record PayerShare(FeePayer Payer, decimal Weight);

/// <summary>Splits a charge over several payers before it is made: a department and a borrower, say.</summary>
public static class ChargeSplit
{
    /// <summary>What each payer is charged: the parts add up, and each is within the smallest unit of its exact share.</summary>
    /// <param name="amount">The whole; more than nothing.</param>
    /// <param name="shares">Who bears it; at least one, no weight less than nothing.</param>
    /// <returns>The parts in the order of the payers, without those that would be nothing; or <c>CIR-170</c>, <c>CIR-179</c> or <c>CIR-187</c> where there is nothing to split, no payer, or no weight.</returns>
    public static Result<ValueList<PayerPart>> Of(Money amount, ValueList<PayerShare> shares)
    {
        ValueList<Finding> reasons =
        [
            .. amount.IsPositive ? [] : new[] { Finding.Error(CirculationCodes.FeeNotPositive) },
            .. shares.Any(static share => !share.Payer.IsNamed) ? [Finding.Error(CirculationCodes.PayerMissing)] : Array.Empty<Finding>(),
            .. shares.All(static share => share.Weight == 0) || shares.Any(static share => share.Weight < 0)
                ? [Finding.Error(CirculationCodes.SharesUnsound)]
                : Array.Empty<Finding>(),
        ];
        if (!reasons.IsEmpty)
        {
            return Result<ValueList<PayerPart>>.Refused(reasons);
        }

        var parts = amount.Allocate([.. shares.Select(static share => share.Weight)]);
        return Result.Of<ValueList<PayerPart>>(
            [.. shares.Select((share, place) => new PayerPart(share.Payer, parts[place])).Where(static part => part.Amount.IsPositive)]);
    }
}
