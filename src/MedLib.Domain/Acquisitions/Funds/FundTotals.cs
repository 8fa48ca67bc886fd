using System.Text.Json.Serialization;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>The four totals of a fund's journal, and the figures that follow from them.</summary>
/// <remarks>
/// Allocated is always available plus encumbered plus expended less credited. Credits are kept apart and never taken off what is
/// expended. All is in the fund's currency.
/// </remarks>
/// <param name="Allocated">What the fund was given.</param>
/// <param name="Encumbered">What open orders will cost.</param>
/// <param name="Expended">What was paid.</param>
/// <param name="Credited">What vendors gave back.</param>
public sealed record FundTotals(Money Allocated, Money Encumbered, Money Expended, Money Credited)
{
    /// <summary>What orders and payments take up; never less than nothing.</summary>
    [JsonIgnore]
    public Money Unavailable => AtLeastZero(Encumbered + Expended - Credited);

    /// <summary>What is left to commit; less than nothing after an override.</summary>
    [JsonIgnore]
    public Money Available => Allocated - (Encumbered + Expended - Credited);

    /// <summary>What is left in cash, orders not yet paid left aside.</summary>
    [JsonIgnore]
    public Money CashBalance => Allocated - Expended + Credited;

    /// <summary>How much more was paid than allocated.</summary>
    [JsonIgnore]
    public Money OverExpended => AtLeastZero(Expended - Credited - AtLeastZero(Allocated));

    /// <summary>How much more is ordered than allocated, beside what is overpaid.</summary>
    [JsonIgnore]
    public Money OverEncumbered => OverCommitted - OverExpended;

    /// <summary>How much more is taken up than allocated.</summary>
    [JsonIgnore]
    public Money OverCommitted => AtLeastZero(Unavailable - AtLeastZero(Allocated));

    /// <summary>The totals of a fund without a journal.</summary>
    /// <param name="currency">The fund's currency.</param>
    internal static FundTotals Zero(Currency currency)
    {
        var zero = Money.Zero(currency);
        return new(zero, zero, zero, zero);
    }

    private static Money AtLeastZero(Money money) => Money.Max(money, Money.Zero(money.Currency));
}
