using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Finance;

public class MoneyAllocationTests
{
    // Facts ACQ-182 to ACQ-199 of folio-org mod-orders, mod-invoice and mod-finance and their integration tests.
    [Theory]
    [InlineData("ACQ-182", "USD 100.03", "50 50", "50.01 50.02")]
    [InlineData("ACQ-183", "USD 100.01", "30 30 40", "30 30 40.01")]
    [InlineData("ACQ-183 mirrored", "USD -100.01", "30 30 40", "-30 -30 -40.01")]
    [InlineData("ACQ-185", "USD 90", "30 30 30", "30 30 30")]
    [InlineData("ACQ-186", "USD 9.30", "1 1", "4.65 4.65")]
    [InlineData("ACQ-187", "USD 15", "10 20", "5 10")]
    [InlineData("ACQ-188", "USD 15", "0 0", "7.5 7.5")]
    [InlineData("ACQ-189", "USD 5", "5 20 25", "0.5 2 2.5")]
    [InlineData("ACQ-191", "JPY 6", "1 1 1 1 1 1 1", "0 1 1 1 1 1 1")]
    [InlineData("ACQ-193", "USD -0.02", "1 1 1", "0 -0.01 -0.01")]
    [InlineData("ACQ-194", "USD 10", "275 725", "2.75 7.25")]
    [InlineData("ACQ-163, the split alone", "USD 5.89", "30 30 30", "1.96 1.96 1.97")]
    [InlineData("5 JPY by 4/6/1", "JPY 5", "4 6 1", "2 3 0")]
    [InlineData("5 USD by sub-totals", "USD 5", "50 15 5", "3.57 1.07 0.36")]
    [InlineData("a line of nothing pays nothing", "JOD 5.001", "25 25 0", "2.500 2.501 0")]
    public void Splits_by_weights(string fact, string total, string weights, string parts) =>
        Assert.Equal((fact, Amounts(parts)), (fact, Money.Parse(total).Allocate(Numbers(weights)).Select(part => part.Amount).ToValueList()));

    [Fact]
    public void ACQ_200_gives_the_odd_yen_to_the_first_when_asked() =>
        Assert.Equal([9m, 9m, 8m, 8m], Money.Parse("JPY 34").AllocateEvenly(4, AllocationOrder.TiesToFirst).Select(part => part.Amount));

    [Property(Arbitrary = [typeof(AnyMoney)], MaxTest = 500)]
    public void Parts_add_up_and_stay_within_one_unit_of_their_exact_share(Money money, decimal[] weights)
    {
        var parts = money.Allocate(weights);
        var sum = weights.Sum();

        Assert.Equal(money, Money.Sum(parts, money.Currency));
        for (var i = 0; i < weights.Length; i++)
        {
            // Cross-multiplied by the sum of the weights, so that nothing is divided: |part * sum - total * weight| < sum.
            var (weight, whole) = sum == 0 ? (1m, weights.Length) : (weights[i], sum);
            var off = ((decimal)parts[i].MinorUnits * whole) - ((decimal)money.MinorUnits * weight);
            Assert.True(Math.Abs(off) < whole, $"part {i.ToString(CultureInfo.InvariantCulture)} is off");
            Assert.True(weight > 0 || parts[i].IsZero);
            Assert.True(parts[i].IsZero || parts[i].IsNegative == money.IsNegative);
        }
    }

    [Property(Arbitrary = [typeof(AnyMoney)])]
    public bool Mirrors_with_the_sign_and_ignores_the_scale_of_the_weights(Money money, decimal[] weights) =>
        (-money).Allocate(weights).SequenceEqual(money.Allocate(weights).Select(part => -part))
        && money.Allocate([.. weights.Select(weight => weight * 12.5m)]).Equals(money.Allocate(weights));

    [Fact]
    public void Needs_a_currency_and_weights_that_are_not_negative()
    {
        Assert.Throws<ArgumentException>(() => Money.None.Allocate([1]));
        Assert.Throws<ArgumentException>(() => Money.Parse("USD 1").Allocate([]));
        Assert.Throws<ArgumentException>(() => Money.Parse("USD 1").Allocate([2, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Parse("USD 1").AllocateEvenly(0));
    }

    [Fact]
    public void Counts_exactly_where_floating_numbers_would_not() =>
        Assert.Equal(new BigInteger(99_999_999_999_999_999), Money.Parse("USD 999999999999999.99").MinorUnits);

    private static decimal[] Numbers(string text) => [.. text.Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture))];

    private static ValueList<decimal> Amounts(string text) => [.. Numbers(text)];
}
