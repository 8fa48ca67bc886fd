using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>A part of a refund: what it takes back of one payment or transfer.</summary>
/// <param name="Reverses">The number of that entry.</param>
/// <param name="To">Who gets it: the payer of the ledger, or the one to whom it was transferred.</param>
/// <param name="ToCharge">The charge of a transfer in the other's ledger; null for a payment.</param>
/// <param name="Amount">How much.</param>
public sealed record RefundLine(int Reverses, FeePayer To, FeeChargeId? ToCharge, Money Amount);

/// <summary>What falls to one payer of an amount: of a refund, or of a charge that several bear.</summary>
/// <param name="To">Who.</param>
/// <param name="Amount">How much.</param>
public sealed record PayerPart(FeePayer To, Money Amount);

/// <summary>How a refund is made up: payments first, then transfers, each the oldest first. What was waived is never refunded.</summary>
/// <param name="Lines">What it takes back, entry by entry.</param>
public sealed record RefundPlan(ValueList<RefundLine> Lines)
{
    /// <summary>What each gets in all: the payer first, then the others in the order in which they first bore a part.</summary>
    public ValueList<PayerPart> Shares =>
        [.. Lines.GroupBy(static line => line.To).Select(static of => new PayerPart(of.Key, Money.Sum(of.Select(static line => line.Amount), of.First().Amount.Currency)))];

    /// <summary>Plans a refund.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="charge">The charge whose payments are refunded.</param>
    /// <param name="amount">How much.</param>
    /// <returns>
    /// The plan; or <c>CIR-170</c> nothing or less, <c>CIR-171</c> another currency, <c>CIR-172</c> no such charge, <c>CIR-174</c> more
    /// than was paid and transferred.
    /// </returns>
    public static Result<RefundPlan> For(FeeLedger ledger, FeeChargeId charge, Money amount)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var known = ledger.ChargeOf(charge);
        ValueList<Finding> reasons =
        [
            .. LedgerReasons.OfAmount(amount, ledger.Currency),
            .. known is null ? [LedgerReasons.ChargeUnknown(charge)] : LedgerReasons.Exceeding(amount, known.Refundable, CirculationCodes.RefundTooMuch),
        ];
        return reasons.IsEmpty ? new RefundPlan(LinesOf(ledger, charge, amount)) : Result<RefundPlan>.Refused(reasons);
    }

    internal static ValueList<RefundLine> LinesOf(FeeLedger ledger, FeeChargeId charge, Money amount)
    {
        var refunded = ledger.Entries.Where(entry => entry.Charge == charge && entry.Kind == FeeEntryKind.Refund).ToLookup(static entry => entry.Reverses, static entry => entry.Amount);
        var lines = new List<RefundLine>();
        var left = amount;
        foreach (var kind in new[] { FeeEntryKind.Payment, FeeEntryKind.Transfer })
        {
            foreach (var entry in ledger.Entries.Where(entry => entry.Charge == charge && entry.Kind == kind))
            {
                var some = Money.Min(left, entry.Amount - Money.Sum(refunded[entry.Number], ledger.Currency));
                if (some.IsPositive)
                {
                    lines.Add(new RefundLine(entry.Number, entry.To ?? ledger.Payer, entry.ToCharge, some));
                    left -= some;
                }
            }
        }

        return [.. lines];
    }
}
