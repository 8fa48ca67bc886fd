using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;
using static MedLib.Domain.Tests.Circulation.Fees.Owing;

namespace MedLib.Domain.Tests.Circulation.Fees;

/// <summary>The LOS vectors on refunds and on what becomes of the charges when something lost comes back.</summary>
public class RefundVectorTests
{
    [Theory]
    [InlineData("LOS-014", 6, 5, 0, 1, 5, 5, 0, 5)]
    [InlineData("LOS-015", 6, 3, 2, 1, 5, 3, 2, 5)]
    [InlineData("LOS-016", 7, 3, 2, 1, 5, 3, 2, 6)]
    [InlineData("LOS-017", 6, 3, 2, 1, 4, 3, 1, 4)]
    [InlineData("LOS-018", 7, 3, 2, 1, 4, 3, 1, 5)]
    public void Payments_are_refunded_before_transfers_and_waivers_never(
        string id, decimal charge, decimal paid, decimal transferred, decimal waived, decimal refund, decimal toPayer, decimal toOther, decimal remaining)
    {
        var ledger = Charged(charge, paid, transferred, waived);

        var shares = RefundPlan.For(ledger, Charge(), Usd(refund)).Value!.Shares;

        Assert.Equal((id, Usd(toPayer)), (id, shares.Single(static share => share.To == Person()).Amount));
        Assert.Equal((id, toOther == 0 ? null : Usd(toOther)), (id, shares.SingleOrDefault(static share => share.To == Center("BURSAR"))?.Amount));
        Assert.Equal((id, Usd(remaining)), (id, ledger.After(Refund(refund))!.Balance));
    }

    [Theory]
    [InlineData("LOS-019", 7, 3, 2, 1, 6)]
    [InlineData("LOS-020", 7, 0, 0, 5, 4)]
    public void More_than_was_paid_and_transferred_is_refused(string id, decimal charge, decimal paid, decimal transferred, decimal waived, decimal refund)
    {
        var ledger = Charged(charge, paid, transferred, waived);

        Assert.Equal((id, "no CIR-174"), (id, ledger.Answer(Refund(refund))));
        Assert.Equal((id, "no CIR-174"), (id, Lending.Codes(RefundPlan.For(ledger, Charge(), Usd(refund)))));
    }

    [Fact]
    public void LOS_022_transfers_are_refunded_together_to_each_who_bore_a_part()
    {
        var ledger = Charged(10).After(Transfer(1, "BURSAR")).After(Transfer(2, "UNIVERSITY")).After(Transfer(3, "BURSAR")).After(Transfer(4, "UNIVERSITY"))!;

        Assert.Equal([new PayerPart(Center("BURSAR"), Usd(4)), new PayerPart(Center("UNIVERSITY"), Usd(6))], RefundPlan.For(ledger, Charge(), Usd(10)).Value!.Shares);
    }

    // Evergreen's settings are our outcomes: where it prohibits a negative balance, only what is unpaid is taken back. What it
    // does by default, or outside of a prohibition, takes all back and leaves the payer a credit, which a policy must allow here.
    [Theory]
    [InlineData("LOS-029", 50, 0, LostItemReturn.Refund, null, "USD 0.00")]
    [InlineData("LOS-030", 50, 50, LostItemReturn.RefundUnpaid, null, "USD 0.00")]
    [InlineData("LOS-032", 50, 50, LostItemReturn.Refund, null, "USD -50.00")]
    [InlineData("LOS-034", 50, 0, LostItemReturn.RefundUnpaid, null, "USD 0.00")]
    [InlineData("LOS-035", 50, 10, LostItemReturn.RefundUnpaid, null, "USD 0.00")]
    [InlineData("LOS-039", 50, 10, LostItemReturn.RefundAndRestoreFine, 3, "USD -7.00")]
    [InlineData("charge", 50, 10, LostItemReturn.RefundAndFine, 3, "USD -7.00")]
    [InlineData("keep", 50, 10, LostItemReturn.Keep, null, "USD 40.00")]
    public void What_was_lost_and_comes_back(string id, decimal charged, decimal paid, LostItemReturn outcome, int? fine, string balance)
    {
        var ledger = Charged(charged, paid, loss: 1);

        var settled = ledger.After(Settle(outcome, fine is { } amount ? New(amount, charge: 2, FeeKind.OverdueFine) : null), Credit)!;

        Assert.Equal((id, balance), (id, settled.Balance.ToString()));
        Assert.Equal((id, "no CIR-181"), (id, settled.Answer(Settle(outcome), Credit)));
    }

    [Theory]
    [InlineData(LostItemReturn.Refund, null, "USD 0.00", 10)]
    [InlineData(LostItemReturn.RefundAndRestoreFine, 3, "USD 3.00", 10)]
    [InlineData(LostItemReturn.RefundUnpaid, null, "USD 0.00", 0)]
    public void Where_the_library_may_not_owe_what_was_paid_is_given_back_at_once(LostItemReturn outcome, int? fine, string balance, decimal refunded)
    {
        var settled = Charged(50, paid: 10, loss: 1).After(Settle(outcome, fine is { } amount ? New(amount, charge: 2, FeeKind.OverdueFine) : null))!;

        Assert.Equal(balance, settled.Balance.ToString());
        Assert.Equal(Usd(refunded), Money.Sum(settled.Entries.Where(static entry => entry.Kind is FeeEntryKind.Refund).Select(static entry => entry.Amount), Currency.Usd));
        for (var some = 1; some <= settled.Entries.Count; some++)
        {
            Assert.False(Money.Sum(settled.Entries.Take(some).Select(static entry => entry.Effect), Currency.Usd).IsNegative);
        }
    }

    [Theory]
    [InlineData(false, "USD 9.00")]
    [InlineData(true, "USD 4.00")]
    public void The_processing_fee_stands_unless_it_is_taken_back_too_and_the_fine_stands_in_any_case(bool processingFeeToo, string balance)
    {
        var ledger = ((FeeLedger?)null).After(Charging(New(50, 1, loss: 1), New(5, 2, FeeKind.Processing, loss: 1), New(4, 3, FeeKind.OverdueFine, loss: 1), New(0.5m, 4, loss: 2)));

        Assert.Equal(balance, (ledger.After(Settle(LostItemReturn.Refund, processingFeeToo: processingFeeToo))!.Balance - Usd(0.5m)).ToString());
    }

    [Fact]
    public void What_others_bear_of_a_loss_is_settled_in_their_ledger()
    {
        var settled = Charged(50, transferred: 20, loss: 1).After(Settle(LostItemReturn.Refund))!;

        Assert.True(settled.Balance.IsZero);
        Assert.Equal(Usd(20), settled.ChargeOf(Charge())!.Transferred);
    }

    [Fact]
    public void A_loss_is_settled_once_and_only_where_it_was_charged()
    {
        var ledger = Charged(50, loss: 2);

        Assert.Equal("no CIR-182", ledger.Answer(Settle(LostItemReturn.Refund)));
        Assert.Equal("no CIR-182 CIR-176 CMD-005 CIR-183", ledger.Answer(Settle(LostItemReturn.Keep, New(1) with { Reason = default })));
    }
}
