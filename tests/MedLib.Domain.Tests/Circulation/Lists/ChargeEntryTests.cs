using FsCheck.Xunit;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Finance;
using MedLib.Domain.Queries;
using MedLib.Domain.Tests.Circulation.Fees;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;
using static MedLib.Domain.Tests.Circulation.Fees.Owing;

namespace MedLib.Domain.Tests.Circulation.Lists;

public class ChargeEntryTests
{
    private static readonly ChargeEntry Row = ChargeEntry.From(Charged(10, paid: 4, waived: 1, loss: 3))[0];

    [Fact]
    public void A_row_says_what_the_charge_says_and_what_is_owed_of_it()
    {
        Assert.Equal((Charge(), Ledger(), Person(), FeeKind.Replacement), (Row.Charge, Row.Ledger, Row.Payer, Row.Kind));
        Assert.Equal((Usd(10), Usd(5), Lending.Start, Lending.Loan(), Episode(3)), (Row.Amount, Row.Owed, Row.ChargedAt, Row.Loan, Row.Loss));
        Assert.True(Row.IsOpen);
    }

    [Fact]
    public void A_ledger_has_a_row_for_each_charge_and_their_sum_is_its_balance()
    {
        var ledger = ((FeeLedger?)null).After(Charging(New(10), New(5, charge: 2), New(1, charge: 3))).After(Pay(5, charge: 2)).After(Waive(1, charge: 3)).After(Pay(2.5m));

        var rows = ChargeEntry.From(ledger!);

        Assert.Equal([(Charge(1), Usd(7.5m), true), (Charge(2), Usd(0), false), (Charge(3), Usd(0), false)], rows.Select(static row => (row.Charge, row.Owed, row.IsOpen)));
        Assert.Equal(ledger!.Balance, Money.Sum(rows.Select(static row => row.Owed), ledger.Currency));
    }

    [Fact]
    public void A_charge_taken_back_after_it_was_paid_is_open_until_the_payer_has_the_money()
    {
        var ledger = Charged(10, paid: 10).After(Cancel(10), Credit);

        Assert.Equal((Usd(-10), true), (ChargeEntry.From(ledger!)[0].Owed, ChargeEntry.From(ledger!)[0].IsOpen));
        Assert.False(ChargeEntry.From(ledger.After(Refund(10))!)[0].IsOpen);
    }

    [Property]
    public bool Amounts_owed_sort_as_numbers(int left, int right, bool many) =>
        Math.Sign(SortKeys.Compare(KeyOf(left, many), KeyOf(right, many))) == Math.Sign(left.CompareTo(right));

    [Fact]
    public void Rows_sort_by_when_they_were_charged_or_by_what_is_owed_currency_by_currency()
    {
        Assert.Equal("2026-03-02T09:00:00.000000000", Row.SortKey(ChargeSort.Charged));
        Assert.Equal("USD 0000000000000000000000000000500", Row.SortKey(ChargeSort.Owed));
        var euros = Row with { Owed = Money.Of(1_000_000, Currency.Eur).Value };
        Assert.True(SortKeys.Compare(euros.SortKey(ChargeSort.Owed), Row.SortKey(ChargeSort.Owed)) < 0);
    }

    [Fact]
    public void A_filter_matches_by_every_dimension_it_names()
    {
        var after = Lending.Start + Duration.Epsilon;
        Assert.True(new ChargeFilter().Matches(Row));
        Assert.True(new ChargeFilter
        {
            Payer = Person(),
            OpenOnly = true,
            Kind = FeeKind.Replacement,
            Loan = Lending.Loan(),
            ChargedFrom = Lending.Start,
            ChargedBefore = after,
        }.Matches(Row));
        Assert.False(new ChargeFilter { Payer = Person(2) }.Matches(Row));
        Assert.False(new ChargeFilter { Payer = Center("1") }.Matches(Row));
        Assert.False(new ChargeFilter { OpenOnly = true }.Matches(Row with { Owed = Usd(0) }));
        Assert.False(new ChargeFilter { Kind = FeeKind.Rental }.Matches(Row));
        Assert.False(new ChargeFilter { Loan = Lending.Loan(2) }.Matches(Row));
        Assert.False(new ChargeFilter { Loan = Lending.Loan() }.Matches(Row with { Loan = null }));
        Assert.False(new ChargeFilter { ChargedFrom = after }.Matches(Row));
        Assert.False(new ChargeFilter { ChargedBefore = Lending.Start }.Matches(Row));
    }

    [Fact]
    public void What_is_owed_is_not_told_by_its_text() => Assert.Equal($"ChargeEntry {Lending.Key(1)}", Row.ToString());

    private static string KeyOf(int cents, bool many) => (Row with { Owed = Usd(cents / 100m * (many ? 1_000_000 : 1)) }).SortKey(ChargeSort.Owed);
}
