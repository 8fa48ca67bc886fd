using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Acquisitions.Vendors;
using NodaTime;
using static MedLib.Domain.Tests.Acquisitions.Given;

namespace MedLib.Domain.Tests.Acquisitions;

public class ListRowTests
{
    [Fact]
    public void A_row_shows_how_far_an_order_is()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10, quantity: 3), LineOf(5, line: 2)));
        library.Do(Receive(Copy(1)));
        library.BillAndPay(1, Bill(5, line: 2));

        var row = OrderEntry.From(library.Order(Order()));

        Assert.Equal((2, 4, 1, Usd(35), Usd(30), OrderState.Open), (row.Lines, row.Ordered, row.Received, row.Total, row.Encumbrance, row.State));
        Assert.Equal([Fund()], row.Funds);
        Assert.True(new OrderFilter { State = OrderState.Open, Vendor = Vendor, Fund = Fund() }.Matches(row));
        Assert.False(new OrderFilter { State = OrderState.Closed }.Matches(row));
        Assert.False(new OrderFilter { Vendor = new VendorCode("OTHER") }.Matches(row));
        Assert.False(new OrderFilter { Fund = Fund(2) }.Matches(row));
    }

    [Theory]
    [InlineData("PO-9", "PO-10")]
    [InlineData("PO-2026-2", "PO-2026-11")]
    [InlineData("PO-009", "PO-10")]
    [InlineData("A-10", "B-9")]
    public void Numbers_are_sorted_as_people_count(string lower, string higher) =>
        Assert.True(string.CompareOrdinal(Row(lower, 0).SortKey(OrderSort.Number), Row(higher, 0).SortKey(OrderSort.Number)) < 0);

    [Fact]
    public void Days_are_sorted_as_they_follow() =>
        Assert.True(string.CompareOrdinal(Row("B", 9).SortKey(OrderSort.Placed), Row("A", 10).SortKey(OrderSort.Placed)) < 0);

    [Fact]
    public void A_balance_shows_what_the_fund_has()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(30), LineOf(20, line: 2)));
        library.BillAndPay(1, Bill(30));
        library.BillAndPay(2, Bill(-4, line: 2, final: false));

        var row = FundBalance.From(library.Fund(Fund()));

        Assert.Equal(
            (Usd(100), Usd(20), Usd(30), Usd(4), Usd(54), Usd(74)),
            (row.Allocated, row.Encumbered, row.Expended, row.Credited, row.Available, row.CashBalance));
        Assert.Equal("F1", row.SortKey);
        Assert.False(new FundFilter { OverdrawnOnly = true }.Matches(row));
        Assert.True(new FundFilter { OverdrawnOnly = true, Currency = row.Available.Currency }.Matches(row with { Available = Usd(-1) }));
    }

    private static OrderEntry Row(string number, int day)
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(1)));
        return OrderEntry.From(library.Order(Order())) with { Number = number, PlacedAt = Start + Duration.FromDays(day) };
    }
}
