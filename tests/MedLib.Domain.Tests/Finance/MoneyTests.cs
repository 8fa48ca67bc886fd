using System.Globalization;
using FsCheck.Xunit;
using MedLib.Domain.Finance;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Finance;

public class MoneyTests
{
    [Theory]
    [InlineData("USD", "10", "USD 10.00")]
    [InlineData("JPY", "10.0", "JPY 10")]
    [InlineData("JOD", "-1.5", "JOD -1.500")]
    [InlineData("CLF", "0", "CLF 0.0000")]
    public void Is_written_with_all_the_decimals_of_its_currency(string code, string amount, string text) =>
        Assert.Equal(text, Money.Of(decimal.Parse(amount, CultureInfo.InvariantCulture), Currency.Parse(code)).Value.ToString());

    [Theory]
    [InlineData("USD", "0.001", FinanceCodes.TooPrecise)]
    [InlineData("JPY", "0.5", FinanceCodes.TooPrecise)]
    [InlineData("USD", "1000000000000000.01", FinanceCodes.TooLarge)]
    public void Refuses_what_it_would_have_to_round_and_what_nobody_can_mean(string code, string amount, string reason) =>
        Assert.Equal(reason, Money.Of(decimal.Parse(amount, CultureInfo.InvariantCulture), Currency.Parse(code)).Findings.Codes());

    [Fact]
    public void Refuses_for_every_reason_at_once() =>
        Assert.Equal(
            $"{FinanceCodes.CurrencyMalformed} {FinanceCodes.TooPrecise} {FinanceCodes.TooLarge}",
            Money.Of(decimal.MaxValue / 1000m, Currency.None).Findings.Codes());

    [Theory]
    [InlineData("USD 10.00", null)]
    [InlineData("USD 10", null)]
    [InlineData("USD 10.0000", null)]
    [InlineData("USD", FinanceCodes.MoneyMalformed)]
    [InlineData("USD ten", FinanceCodes.MoneyMalformed)]
    [InlineData("USD 1,000.00", FinanceCodes.MoneyMalformed)]
    [InlineData("USD  1", FinanceCodes.MoneyMalformed)]
    [InlineData("usd 1", FinanceCodes.CurrencyMalformed)]
    [InlineData("XAU 1", FinanceCodes.CurrencyWithoutUnits)]
    [InlineData("USD 1.005", FinanceCodes.TooPrecise)]
    [InlineData("USD 1.00000000000000000000000000000000000001", FinanceCodes.TooPrecise)]
    [InlineData(null, FinanceCodes.MoneyMalformed)]
    public void Says_what_keeps_a_text_from_being_an_amount(string? text, string? code) => Assert.Equal(code, Money.Diagnose(text)?.Code);

    [Property(Arbitrary = [typeof(AnyMoney)])]
    public bool What_it_writes_it_reads(Money money) => Money.Parse(money.ToString()) == money && string.Equals(Money.Parse(money.ToString()).ToString(), money.ToString(), StringComparison.Ordinal);

    [Property(Arbitrary = [typeof(AnyMoney)])]
    public bool Adds_as_whole_numbers_of_its_smallest_unit_do(Money a, int cents)
    {
        var b = Money.Of(cents * new decimal(1, 0, 0, false, (byte)a.Currency.Exponent), a.Currency).Value;

        return (a + b).MinorUnits == a.MinorUnits + cents
            && (a - b).MinorUnits == a.MinorUnits - cents
            && (a * 3).MinorUnits == a.MinorUnits * 3
            && (a < b) == (a.MinorUnits < cents)
            && Money.Sum([a, b, -a], a.Currency) == b;
    }

    [Fact]
    public void Never_mixes_currencies_not_even_nothing()
    {
        var (usd, eur) = (Money.Zero(Currency.Usd), Money.Zero(Currency.Eur));

        Assert.Throws<ArgumentException>(() => usd + eur);
        Assert.Throws<ArgumentException>(() => usd - eur);
        Assert.Throws<ArgumentException>(() => usd < eur);
        Assert.Throws<ArgumentException>(() => usd + Money.None);
        Assert.Throws<ArgumentException>(() => Money.None + Money.None);
        Assert.NotEqual(usd, eur);
    }

    [Theory]
    [InlineData("USD", 2, true)]
    [InlineData("JPY", 0, true)]
    [InlineData("KWD", 3, true)]
    [InlineData("UYW", 4, true)]
    [InlineData("BGN", 2, false)]
    [InlineData("QQQ", 2, false)]
    public void A_currency_knows_its_decimals_and_whether_it_is_in_use(string code, int exponent, bool known)
    {
        var currency = Currency.Parse(code);

        Assert.Equal((exponent, known), (currency.Exponent, currency.IsKnown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("US")]
    [InlineData("usd")]
    [InlineData("U5D")]
    [InlineData("XXX")]
    [InlineData("XDR")]
    public void A_currency_is_three_capitals_that_can_be_paid_in(string text) => Assert.False(Currency.TryParse(text, out _));
}
