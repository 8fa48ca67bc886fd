using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using static MedLib.Domain.Tests.Acquisitions.Given;

namespace MedLib.Domain.Tests.Acquisitions;

public class FundLimitTests
{
    // ACQ-047 to ACQ-052 pay without an order's encumbrance in the source; here the order line costs nothing.
    [Theory]
    [InlineData("ACQ-047", 100, 90, 10, true)]
    [InlineData("ACQ-048", 100, 100, 0, true)]
    [InlineData("ACQ-050", 100, 101, 0, false)]
    [InlineData("ACQ-051", 50, 50, 1, false)]
    [InlineData("ACQ-052", 50, 51, 0, false)]
    public void Nothing_may_remain_but_no_less(string fact, int allocated, int first, int second, bool accepted)
    {
        var library = LibraryWith(allocated);
        library.Do(Place(1, LineOf(0)));
        library.Do(second == 0 ? Enter(1, Bill(first)) : Enter(1, Bill(first), Bill(second)));

        var paid = library.Ask(Pay(1));

        Assert.Equal((fact, accepted ? "" : AcquisitionsCodes.FundExceeded), (fact, paid.Findings.Codes()));
    }

    [Theory]
    [InlineData("ACQ-044", 17, true)]
    [InlineData("ACQ-045", 18, true)]
    [InlineData("ACQ-046, ours", 19, false)]
    public void A_payment_never_set_aside_meets_the_same_limit(string fact, int amount, bool accepted)
    {
        var library = LibraryWith(110);
        library.Do(Place(1, LineOf(50), LineOf(0, line: 2)));
        library.BillAndPay(1, Bill(42, line: 2)); // 25 that await payment there and 17 expended
        library.Do(Enter(2, Bill(amount, line: 2)));

        Assert.Equal((fact, accepted), (fact, library.Ask(Pay(2)).Succeeded));
    }

    [Fact]
    public void ACQ_054_an_invoice_is_paid_as_a_whole_or_not_at_all()
    {
        var library = LibraryWith(10);
        library.Do(Place(1, LineOf(0)));
        library.Do(Enter(1, Bill(7), Bill(8)));
        var before = library.Fund(Fund());

        var refused = library.Ask(Pay(1));

        Assert.Equal(AcquisitionsCodes.FundExceeded, refused.Findings.Codes());
        Assert.Contains(new FindingArg.Amount("shortfall", 5.00m, "USD"), refused.Findings[0].Args);
        Assert.Equal(before, library.Fund(Fund()));
    }

    [Fact]
    public void Paying_what_was_set_aside_for_it_never_meets_the_limit()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(100)));

        library.BillAndPay(1, Bill(100));

        Assert.Equal((Usd(0), Usd(100)), (library.Fund(Fund()).Available, library.Fund(Fund()).Totals.Expended));
    }

    [Fact]
    public void Ordering_beyond_the_fund_says_which_and_by_how_much()
    {
        var library = LibraryWith(100);

        var refused = library.Ask(Place(1, LineOf(30, quantity: 4)));

        var reason = Assert.Single(refused.Findings);
        Assert.Equal((AcquisitionsCodes.FundExceeded, AcquisitionsPermissions.ExceedFund), (reason.Code, reason.Override));
        Assert.Equal([new FindingArg.Text("fund", "F1"), new FindingArg.Amount("shortfall", 20.00m, "USD")], reason.Args);
        Assert.Empty(library.All<PurchaseOrder>());
    }

    [Fact]
    public void An_override_needs_the_permission_and_is_recorded_with_its_reason()
    {
        var library = LibraryWith(100);
        var wanted = Place(1, LineOf(120));
        var stamp = Overriding(AcquisitionsPermissions.ExceedFund);

        Assert.False(library.Ask(new OrderCommand.Place(wanted.Order, wanted.Details, stamp with { By = new Actor("temp") })).Succeeded);
        var placed = library.Ask(new OrderCommand.Place(wanted.Order, wanted.Details, stamp));

        Assert.Equal(CommandCodes.Overridden, placed.Findings.Codes());
        Assert.Equal(Usd(-20), library.Fund(Fund()).Available);
        Assert.Equal(stamp.Overrides, Assert.Single(library.Events.OfType<FundEvent.Encumbered>()).Overrides);
    }

    [Fact]
    public void A_fund_beyond_its_limit_still_releases_and_pays()
    {
        var library = LibraryWith(100);
        var beyond = Place(1, LineOf(80), LineOf(70, line: 2));
        library.Do(new OrderCommand.Place(beyond.Order, beyond.Details, Overriding(AcquisitionsPermissions.ExceedFund)));

        library.BillAndPay(1, Bill(80));
        library.Do(CancelLine(line: 2));

        Assert.Equal(Usd(20), library.Fund(Fund()).Available);
    }

    [Fact]
    public void Every_reason_of_the_order_and_of_its_funds_is_told()
    {
        var library = LibraryWith(10);
        library.Do(Open(fund: 2, currency: "EUR"));

        var refused = library.Ask(Place(
            1, LineOf(20) with { Title = " " }, LineOf(1, line: 2, fund: 2), LineOf(1, line: 3, fund: 9)));

        Assert.Equal(
            $"{AcquisitionsCodes.FundExceeded} {AcquisitionsCodes.CurrencyDiffers} {AcquisitionsCodes.TitleMissing} {CommandCodes.NotFound}",
            refused.Findings.SortedCodes());
    }

    [Fact]
    public void An_allocation_is_taken_back_as_far_as_it_is_available_and_with_a_reason()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(60)));

        Assert.Equal(AcquisitionsCodes.ReasonMissing, library.Ask(new FundCommand.ReduceAllocation(Fund(), Usd(40), "", Stamp())).Findings.Codes());
        Assert.Equal(AcquisitionsCodes.FundExceeded, library.Ask(new FundCommand.ReduceAllocation(Fund(), Usd(41), "cut", Stamp())).Findings.Codes());
        library.Do(new FundCommand.ReduceAllocation(Fund(), Usd(40), "cut", Stamp()));

        Assert.Equal((Usd(60), Usd(0)), (library.Fund(Fund()).Totals.Allocated, library.Fund(Fund()).Available));
    }

    [Theory]
    [InlineData("USD 0.00", AcquisitionsCodes.AmountNotPositive)]
    [InlineData("USD -5.00", AcquisitionsCodes.AmountNotPositive)] // ACQ-065: the sign lies in what is done
    [InlineData("EUR 5.00", AcquisitionsCodes.CurrencyDiffers)]
    [InlineData("USD 1000000000000000.01", FinanceCodes.TooLarge)]
    public void An_allocation_is_a_sensible_amount_in_the_funds_currency(string amount, string code) =>
        Assert.Equal(code, LibraryWith(0).Ask(new FundCommand.Allocate(Fund(), Money.Parse(amount), Stamp())).Findings.Codes());

    [Fact]
    public void No_two_funds_have_one_code_and_a_dry_run_knows()
    {
        var library = LibraryWith(0);
        var second = Open(fund: 2) with { Details = library.Fund(Fund()).Details with { Name = " " } };

        Assert.Equal($"{AcquisitionsCodes.FundNameMissing} {AcquisitionsCodes.FundCodeTaken}", library.Ask(second).Findings.Codes());
    }

    [Fact]
    public void A_posting_cannot_undo_what_never_was()
    {
        var fund = LibraryWith(100).Fund(Fund());
        var posting = new FundPosting(FundPostingKind.Release, Order(), Line(), Usd(1));

        Assert.Equal(AcquisitionsCodes.TotalBelowZero, Decide(posting));
        Assert.Equal(AcquisitionsCodes.PostingIncomplete, Decide(posting with { Kind = FundPostingKind.Expend }));
        Assert.Equal(AcquisitionsCodes.PostingIncomplete, Decide(posting with { Kind = (FundPostingKind)77, Invoice = Invoice() }));

        string Decide(FundPosting asked) => MedLib.Domain.Acquisitions.Funds.Fund.Decide(fund, new FundCommand.Post(fund.Id, [asked], Stamp())).Findings.Codes();
    }
}
