using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>Splits a payment, a waiver or a refund over several charges: evenly, and again what is left, over what each can take.</summary>
public static class EvenSplit
{
    /// <summary>The shares of the charges.</summary>
    /// <remarks>They add up to the amount to the smallest unit. Those that could take more differ by at most one smallest unit.</remarks>
    /// <param name="amount">What is split; more than nothing.</param>
    /// <param name="room">What each can take; none less than nothing.</param>
    /// <returns>
    /// One share for each, which may be nothing; or <c>CIR-170</c> where the amount or what one can take is none, <c>CIR-171</c> where
    /// currencies differ, <c>CIR-184</c> where all together cannot take so much.
    /// </returns>
    public static Result<ValueList<Money>> Over(Money amount, ValueList<Money> room)
    {
        if (Flaw(amount, room) is { } flaw)
        {
            return flaw;
        }

        var shares = new Money[room.Count];
        var byRoom = Enumerable.Range(0, room.Count).OrderBy(i => room[i]).ToList();
        var left = amount;
        for (var next = 0; next < byRoom.Count; next++)
        {
            var others = byRoom.Count - next;
            var smallest = room[byRoom[next]];
            if (smallest * others > left)
            {
                // None of these is filled by an even share, not even by one of those with the odd cent.
                var even = left.AllocateEvenly(others);
                for (var i = 0; i < others; i++)
                {
                    shares[byRoom[next + i]] = even[i];
                }

                break;
            }

            shares[byRoom[next]] = smallest;
            left -= smallest;
        }

        return Result.Of<ValueList<Money>>([.. shares]);
    }

    private static Finding? Flaw(Money amount, ValueList<Money> room)
    {
        if (!amount.IsPositive || amount.Amount > Money.MaxAmount)
        {
            return Finding.Error(CirculationCodes.FeeNotPositive);
        }

        var total = Money.Zero(amount.Currency);
        foreach (var some in room)
        {
            if (some.Currency != amount.Currency)
            {
                return LedgerReasons.CurrencyDiffers(amount.Currency, some.Currency);
            }

            if (some.IsNegative || some.Amount > Money.MaxAmount)
            {
                return Finding.Error(CirculationCodes.FeeNotPositive);
            }

            total += some;
        }

        return amount > total ? Finding.Error(CirculationCodes.SplitTooMuch, amount.ToArg("amount"), total.ToArg("limit")) : null;
    }
}
