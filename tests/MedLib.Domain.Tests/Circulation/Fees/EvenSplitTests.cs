using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Finance;
using MedLib.Domain.Tests.Results;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;
using static MedLib.Domain.Tests.Circulation.Fees.Owing;

namespace MedLib.Domain.Tests.Circulation.Fees;

/// <summary>Money split over charges and over payers, with the LOS vectors and property CP10.</summary>
public class EvenSplitTests
{
    [Theory]
    [InlineData("LOS-023", 50, "15 15 15 15 7.5", "7.50 10.62 10.62 10.63 10.63")]
    [InlineData("LOS-024", 50, "100 100 100", "16.66 16.67 16.67")]
    [InlineData("LOS-025", 15.01, "5 6 7 8", "3.75 3.75 3.75 3.76")]
    [InlineData("all of it", 26, "5 6 7 8", "5.00 6.00 7.00 8.00")]
    [InlineData("less than a cent for each", 0.02, "5 6 7 8", "0.00 0.00 0.01 0.01")]
    public void Evenly_and_what_is_left_again(string id, double amount, string room, string shares)
    {
        var split = EvenSplit.Over(Usd((decimal)amount), [.. room.Split(' ').Select(static text => Usd(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)))]);

        Assert.Equal((id, shares), (id, string.Join(' ', split.Value.Order().Select(static share => share.ToString()[4..]))));
    }

    [Property(Arbitrary = [typeof(AnyMoney)])]
    public Property CP10_shares_add_up_fit_and_are_even(Currency currency) => Prop.ForAll(
        (from count in Gen.Choose(1, 9)
         from room in Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(0, 100_000)).ListOf(count)
         from part in Gen.Choose(1, 1000)
         select (room, part)).ToArbitrary(),
        given =>
        {
            Money Minor(int units) => Money.Of(units * new decimal(1, 0, 0, false, (byte)currency.Exponent), currency).Value;
            ValueList<Money> room = [.. given.room.Select(Minor)];
            var amount = Minor((int)(given.room.Sum() * (long)given.part / 1000));
            if (!amount.IsPositive)
            {
                return;
            }

            var shares = EvenSplit.Over(amount, room).Value;

            Assert.Equal(amount, Money.Sum(shares, currency));
            Assert.All(shares.Zip(room), static pair => Assert.True(pair.First <= pair.Second && !pair.First.IsNegative));
            var uncovered = shares.Zip(room).Where(static pair => pair.First < pair.Second).Select(static pair => pair.First).ToList();
            Assert.True(uncovered.Count == 0 || uncovered.Max() - uncovered.Min() <= Minor(1));
            Assert.True(uncovered.Count == 0 || shares.Max() <= uncovered.Min() + Minor(1)); // who is full got no more than the others
        });

    [Fact]
    public void What_cannot_be_split_is_refused()
    {
        Assert.Equal("CIR-184", EvenSplit.Over(Usd(10), [Usd(5), Usd(4.99m)]).Findings.Codes());
        Assert.Equal("CIR-184", EvenSplit.Over(Usd(10), []).Findings.Codes());
        Assert.Equal("CIR-170", EvenSplit.Over(Usd(0), [Usd(5)]).Findings.Codes());
        Assert.Equal("CIR-170", EvenSplit.Over(Usd(1), [Usd(-5)]).Findings.Codes());
        Assert.Equal("CIR-170", EvenSplit.Over(Money.None, [Usd(5)]).Findings.Codes());
        Assert.Equal("CIR-171", EvenSplit.Over(Usd(1), [Money.Of(5, Currency.Eur).Value]).Findings.Codes());
    }

    [Fact]
    public void A_charge_is_split_over_payers_to_the_last_cent()
    {
        var split = ChargeSplit.Of(Usd(100), [new(Person(), 1), new(Center("CARDIO"), 2), new(Center("NONE"), 0)]);

        Assert.Equal([new PayerPart(Person(), Usd(33.33m)), new PayerPart(Center("CARDIO"), Usd(66.67m))], split.Value);
        Assert.Equal("CIR-170 CIR-179 CIR-187", ChargeSplit.Of(Usd(0), [new(Center(" "), -1)]).Findings.Codes());
        Assert.Equal("CIR-187", ChargeSplit.Of(Usd(1), []).Findings.Codes());
    }
}
