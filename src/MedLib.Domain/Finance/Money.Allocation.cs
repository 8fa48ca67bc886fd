using System.Numerics;
using MedLib.Domain.Results;

namespace MedLib.Domain.Finance;

/// <summary>Who receives the odd cent where two shares have an equal right to it.</summary>
public enum AllocationOrder
{
    /// <summary>The later share.</summary>
    TiesToLast = 0,

    /// <summary>The earlier share.</summary>
    TiesToFirst = 1,
}

/// <content>Splitting an amount without losing a cent.</content>
public readonly partial record struct Money
{
    /// <summary>Splits the amount by weights, by largest remainder: the parts add up, and each is within one smallest unit of its exact share.</summary>
    /// <param name="weights">The weights, none negative. A weight of nothing receives nothing, unless all are nothing: then all are equal.</param>
    /// <param name="order">Who receives the odd cent on a tie.</param>
    /// <returns>One part a weight, in the order of the weights, with the sign of the whole.</returns>
    /// <exception cref="ArgumentException">There is no currency, no weight, or a negative one.</exception>
    public ValueList<Money> Allocate(IReadOnlyList<decimal> weights, AllocationOrder order = AllocationOrder.TiesToLast)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (IsNone)
        {
            throw new ArgumentException("An amount without a currency cannot be split.", nameof(weights));
        }

        if (weights.Count == 0 || weights.Any(static weight => weight < 0))
        {
            throw new ArgumentException("There must be a weight, and none may be negative.", nameof(weights));
        }

        var shares = ToIntegers(weights);
        var (currency, sign) = (Currency, IsNegative ? -1 : 1);
        return [.. Apportion(BigInteger.Abs(MinorUnits), shares, order).Select(units => FromMinorUnits(units * sign, currency))];
    }

    /// <summary>Splits the amount into parts that differ by at most one smallest unit.</summary>
    /// <param name="parts">How many parts, at least one.</param>
    /// <param name="order">Who receives the odd cents.</param>
    public ValueList<Money> AllocateEvenly(int parts, AllocationOrder order = AllocationOrder.TiesToLast)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        return Allocate([.. Enumerable.Repeat(1m, parts)], order);
    }

    /// <summary>So many hundredths of the amount, without what is less than the smallest unit: for limits, which nothing may pass.</summary>
    internal Money PercentRoundedDown(int percent) =>
        new(decimal.Round(Amount * percent / 100, Currency.Exponent, MidpointRounding.ToZero), Currency);

    private static BigInteger[] Apportion(BigInteger total, BigInteger[] weights, AllocationOrder order)
    {
        var sum = weights.Aggregate(BigInteger.Zero, static (a, b) => a + b);
        var parts = weights.Select(weight => total * weight / sum).ToArray();
        var left = (int)(total - parts.Aggregate(BigInteger.Zero, static (a, b) => a + b)); // less than the number of parts

        var byRemainder = Enumerable.Range(0, weights.Length)
            .Where(i => !weights[i].IsZero)
            .OrderByDescending(i => total * weights[i] % sum)
            .ThenBy(i => order == AllocationOrder.TiesToLast ? -i : i);
        foreach (var i in byRemainder.Take(left))
        {
            parts[i] += 1;
        }

        return parts;
    }

    // Decimals are integers over a power of ten, so bringing all to one power keeps their ratios exactly.
    private static BigInteger[] ToIntegers(IReadOnlyList<decimal> weights)
    {
        if (weights.All(static weight => weight == 0))
        {
            return [.. Enumerable.Repeat(BigInteger.One, weights.Count)];
        }

        var scale = weights.Max(static weight => weight.Scale);
        return [.. weights.Select(weight => Mantissa(weight) * Ten(scale - weight.Scale))];
    }

    private static BigInteger Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
    }
}
