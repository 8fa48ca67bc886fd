using System.Globalization;
using System.Numerics;
using MedLib.Domain.Results;

namespace MedLib.Domain.Finance;

/// <summary>An exact amount in one currency, such as <c>USD 10.00</c>.</summary>
/// <remarks>
/// An amount has no more decimals than its currency, so that nothing is ever rounded in silence. Amounts of two currencies are
/// never added or compared, not even nothing: that is misuse and throws. There is no division: see <c>Allocate</c>.
/// The default value is <see cref="None"/>, which has no currency.
/// </remarks>
public readonly partial record struct Money : IComparable<Money>
{
    /// <summary>The largest amount, in the main unit, that <see cref="Of"/> and the validators take: a thousand million million.</summary>
    public const decimal MaxAmount = 1_000_000_000_000_000m;

    // The scale is brought to the currency's, so that equal amounts print alike; no digit is lost by that.
    private Money(decimal amount, Currency currency) =>
        (Amount, Currency) = (amount + new decimal(0, 0, 0, isNegative: false, (byte)currency.Exponent), currency);

    /// <summary>No amount, in no currency.</summary>
    public static Money None => default;

    /// <summary>The amount in the currency's main unit.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => Currency.IsNone;

    /// <summary>Whether the amount is nothing.</summary>
    public bool IsZero => Amount == 0;

    /// <summary>Whether the amount is more than nothing.</summary>
    public bool IsPositive => Amount > 0;

    /// <summary>Whether the amount is less than nothing.</summary>
    public bool IsNegative => Amount < 0;

    /// <summary>The amount without its sign.</summary>
    public Money Abs => IsNegative ? -this : this;

    /// <summary>The amount in the currency's smallest unit: cents, yen, fils.</summary>
    public BigInteger MinorUnits => new BigInteger(decimal.Truncate(Amount)) * Ten(Currency.Exponent)
        + new BigInteger(decimal.Truncate((Amount - decimal.Truncate(Amount)) * (decimal)Ten(Currency.Exponent)));

    /// <summary>The sum of two amounts of one currency.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The currencies differ, or one has none.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.In(left.Currency), left.Currency);

    /// <summary>The difference of two amounts of one currency.</summary>
    /// <param name="left">What is taken from.</param>
    /// <param name="right">What is taken.</param>
    /// <exception cref="ArgumentException">The currencies differ, or one has none.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.In(left.Currency), left.Currency);

    /// <summary>The amount with the other sign.</summary>
    /// <param name="money">The amount.</param>
    public static Money operator -(Money money) => new(-money.Amount, money.Currency);

    /// <summary>The amount so many times.</summary>
    /// <param name="money">The amount.</param>
    /// <param name="times">How many times.</param>
    public static Money operator *(Money money, int times) => new(money.Amount * times, money.Currency);

    /// <summary>Whether an amount is less than another of its currency.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether an amount is more than another of its currency.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether an amount is at most another of its currency.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether an amount is at least another of its currency.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>An amount in a currency.</summary>
    /// <param name="amount">The amount in the main unit.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount; or all of: <c>FIN-001</c> no currency, <c>FIN-003</c> too many decimals, <c>FIN-004</c> too large.</returns>
    public static Result<Money> Of(decimal amount, Currency currency)
    {
        ValueList<Finding> reasons = [.. Reasons(amount, currency)];
        return reasons.IsEmpty ? new Money(amount, currency) : Result<Money>.Refused(reasons);
    }

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentException">There is no currency.</exception>
    public static Money Zero(Currency currency) =>
        currency.IsNone ? throw new ArgumentException("An amount needs a currency.", nameof(currency)) : new Money(0, currency);

    /// <summary>The sum of amounts, which is nothing when there are none.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="currency">Their currency.</param>
    /// <exception cref="ArgumentException">An amount has another currency.</exception>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Aggregate(Zero(currency), static (sum, amount) => sum + amount);
    }

    /// <summary>The larger of two amounts of one currency.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>The smaller of two amounts of one currency.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The amount brought between two others of its currency.</summary>
    /// <param name="low">The least.</param>
    /// <param name="high">The most, not less than <paramref name="low"/>.</param>
    public Money Clamp(Money low, Money high) => Min(Max(this, low), high);

    /// <summary>Compares with another amount of the same currency.</summary>
    /// <param name="other">The other amount.</param>
    /// <exception cref="ArgumentException">The currencies differ, or one has none.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(other.In(Currency));

    internal FindingArg ToArg(string name) => new FindingArg.Amount(name, Amount, Currency.Code);

    private static IEnumerable<Finding> Reasons(decimal amount, Currency currency)
    {
        if (currency.IsNone)
        {
            yield return Finding.Error(FinanceCodes.CurrencyMalformed);
        }

        if (decimal.Round(amount, currency.Exponent) != amount)
        {
            yield return Finding.Error(FinanceCodes.TooPrecise, new FindingArg.Number("exponent", currency.Exponent));
        }

        if (Math.Abs(amount) > MaxAmount)
        {
            yield return Finding.Error(FinanceCodes.TooLarge);
        }
    }

    private static BigInteger Ten(int exponent) => BigInteger.Pow(10, exponent);

    private static Money FromMinorUnits(BigInteger units, Currency currency) =>
        new((decimal)units * new decimal(1, 0, 0, isNegative: false, (byte)currency.Exponent), currency);

    private decimal In(Currency currency) => currency == Currency && !currency.IsNone
        ? Amount
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{currency}' and '{Currency}' do not mix."), nameof(currency));
}
