using System.Globalization;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using static MedLib.Domain.Tests.Acquisitions.Given;

namespace MedLib.Domain.Tests.Acquisitions;

public class EncumbranceTests
{
    // Facts ACQ-093 to ACQ-109 of the FOLIO integration tests. There an invoice is approved and then paid; here paying is one step, so
    // both words mean it and what awaits payment there is expended here. A bill reads invoice:amount, with ! where it is the final
    // one; x:invoice cancels it. Where the source makes the user release or unrelease by hand, ours follows by itself.
    [Theory]
    //          fact       order  bills                                  enc.   exp.   cred.  available released
    [InlineData("ACQ-093", "100", "1:150 2:10", "0", "160", "0", null, false)]
    [InlineData("ACQ-094", "100", "1:150 2:10 x:1", "90", "10", "0", "900", false)]
    [InlineData("ACQ-095", "100", "1:150 2:10 x:1 x:2", "100", "0", "0", "900", false)]
    [InlineData("ACQ-096", "100", "1:20 2:-10 x:1 3:30", "80", "30", "10", "900", false)]
    [InlineData("ACQ-097", "100", "1:20 2:-10 x:1 3:30 x:2", "70", "30", "0", "900", false)]
    [InlineData("ACQ-098", "100", "1:20 2:-10 x:1 3:30 x:2 x:3", "100", "0", "0", "900", false)]
    [InlineData("ACQ-099", "100", "1:20 2:-10 x:1 3:30", "80", "30", "10", "900", false)]
    [InlineData("ACQ-100", "100", "1:20 2:-10 x:1 3:30 x:2", "70", "30", "0", "900", false)]
    [InlineData("ACQ-103", "10", "1:-5! x:1", "10", "0", "0", "990", false)]
    [InlineData("ACQ-104, ours", "100", "1:10! 2:150 x:1", "0", "150", "0", null, false)]
    [InlineData("ACQ-105", "100", "1:10! 2:150 x:1", "0", "150", "0", null, false)]
    [InlineData("ACQ-107", "0", "1:50! 2:200! x:2", "0", "50", "0", "950", true)]
    [InlineData("ACQ-109", "0", "1:50! 2:200! x:2 x:1", "0", "0", "0", "1000", false)]
    [InlineData("ACQ-083", "5", "1:15!", "0", "15", "0", null, true)]
    [InlineData("ACQ-085", "5", "1:5 x:1", "5", "0", "0", null, false)]
    [InlineData("ACQ-088", "5", "1:5 x:1", "5", "0", "0", null, false)]
    [InlineData("ACQ-081", "11", "1:4", "7", "4", "0", null, false)]
    [InlineData("ACQ-068", "8", "1:5 2:1", "2", "6", "0", null, false)]
    [InlineData("ACQ-069", "0", "1:5 2:1", "0", "6", "0", null, false)]
    [InlineData("ACQ-071", "8", "1:5 2:1 3:-1", "3", "6", "1", null, false)]
    [InlineData("ACQ-073", "5", "1:50 2:-55", "5", "50", "55", null, false)]
    [InlineData("ACQ-089, ours", "15", "1:2 2:1 3:-3 4:-2 x:3", "14", "3", "2", null, false)]
    [InlineData("ACQ-091, ours", "8", "1:2 2:-1.5 x:2", "6", "2", "0", null, false)]
    [InlineData("ACQ-092, ours", "9", "1:-1 2:-2 x:1", "9", "0", "2", null, false)]
    public void Follows_from_what_was_ordered_and_paid(
        string fact, string order, string bills, string encumbered, string expended, string credited, string? available, bool released)
    {
        var library = LibraryWith(1000);
        library.Do(Place(1, LineOf(Number(order))));

        foreach (var bill in bills.Split(' ').Select(static bill => bill.Split(':')))
        {
            if (bill[0] is "x")
            {
                library.Do(new InvoiceCommand.Cancel(Invoice((int)Number(bill[1])), "wrong", Stamp()));
            }
            else
            {
                library.BillAndPay((int)Number(bill[0]), Bill(Number(bill[1].TrimEnd('!')), bill[1].EndsWith('!')));
            }
        }

        var line = library.Order(Order()).Lines[0];
        var totals = library.Fund(Fund()).Totals;
        Assert.Equal((fact, Usd(Number(encumbered))), (fact, line.Encumbrance));
        Assert.Equal((Usd(Number(expended)), Usd(Number(credited))), (line.Expended, line.Credited));
        Assert.Equal((line.Encumbrance, line.Expended, line.Credited), (totals.Encumbered, totals.Expended, totals.Credited));
        Assert.Equal(released, line.IsReleased);
        Assert.Equal(available is null ? totals.Available : Usd(Number(available)), totals.Available);
    }

    [Fact]
    public void ACQ_080_nothing_stays_set_aside_when_all_lines_are_cancelled()
    {
        var library = LibraryWith(10_000);
        library.Do(Place(1, LineOf(4500), LineOf(5500, line: 2)));
        Assert.Equal((Usd(10_000), Usd(0)), (library.Fund(Fund()).Totals.Encumbered, library.Fund(Fund()).Available));

        library.Do(new OrderCommand.CancelLine(Order(), Line(1), "out of print", Stamp()));
        library.Do(new OrderCommand.CancelLine(Order(), Line(2), "out of print", Stamp()));

        Assert.Equal((Usd(0), Usd(10_000)), (library.Fund(Fund()).Totals.Encumbered, library.Fund(Fund()).Available));
        Assert.Equal(OrderState.Closed, library.Order(Order()).State);
    }

    [Fact]
    public void A_reinstated_line_sets_aside_what_is_still_to_be_paid()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(60)));
        library.BillAndPay(1, Bill(20, final: false));
        library.Do(new OrderCommand.CancelLine(Order(), Line(), "mistaken", Stamp()));
        Assert.Equal(Usd(80), library.Fund(Fund()).Available);

        library.Do(new OrderCommand.ReinstateLine(Order(), Line(), "still wanted", Stamp()));

        Assert.Equal((Usd(40), Usd(40)), (library.Fund(Fund()).Totals.Encumbered, library.Fund(Fund()).Available));
        Assert.Equal(OrderState.Open, library.Order(Order()).State);
    }

    [Fact]
    public void A_line_without_a_fund_moves_no_fund()
    {
        var library = LibraryWith(0);
        library.Do(Place(1, LineOf(60, fund: null)));
        library.BillAndPay(1, Bill(60));

        Assert.Equal(FundTotals.Zero(MedLib.Domain.Finance.Currency.Usd), library.Fund(Fund()).Totals);
        Assert.Equal(PaymentStatus.Full, library.Order(Order()).Lines[0].PaymentStatus);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
