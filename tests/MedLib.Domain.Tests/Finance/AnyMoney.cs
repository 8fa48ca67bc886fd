using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Tests.Finance;

/// <summary>Amounts at random, in currencies with no, two, three and four decimals.</summary>
public static class AnyMoney
{
    public static Arbitrary<Currency> Currencies() => Gen.Elements("JPY", "USD", "EUR", "JOD", "CLF", "QQQ").Select(Currency.Parse).ToArbitrary();

    public static Arbitrary<Money> Amounts() => (
        from currency in Currencies().Generator
        from units in Gen.Choose(-2_000_000, 2_000_000)
        select Money.Of(units * new decimal(1, 0, 0, false, (byte)currency.Exponent), currency).Value).ToArbitrary();

    public static Arbitrary<decimal[]> Weights() => (
        from count in Gen.Choose(1, 8)
        from weights in Gen.OneOf(
            Gen.Constant(0m),
            Gen.Choose(1, 5).Select(static n => (decimal)n),
            Gen.Choose(1, 1_000_000).Select(static n => n / 1000m)).ArrayOf(count)
        select weights).ToArbitrary();
}
