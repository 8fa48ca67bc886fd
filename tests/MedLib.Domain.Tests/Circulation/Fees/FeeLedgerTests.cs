using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;
using static MedLib.Domain.Tests.Circulation.Fees.Owing;

namespace MedLib.Domain.Tests.Circulation.Fees;

public class FeeLedgerTests
{
    [Fact]
    public void The_first_charge_opens_the_ledger_and_the_entries_are_counted()
    {
        var ledger = ((FeeLedger?)null).After(Charging(New(10), New(5, charge: 2, FeeKind.Processing))).After(Pay(4))!;

        Assert.Equal((Ledger(), Person(), Currency.Usd, Usd(11)), (ledger.Id, ledger.Payer, ledger.Currency, ledger.Balance));
        Assert.Equal([1, 2, 3], ledger.Entries.Select(static entry => entry.Number));
        Assert.Equal([Usd(6), Usd(5)], ledger.Charges.Select(static charge => charge.Outstanding));
        Assert.Equal((Lending.Loan(), FeeKind.Processing), (ledger.Charges[1].Loan!.Value, ledger.Charges[1].Kind));
    }

    [Fact]
    public void What_is_charged_must_be_an_amount_with_a_reason_for_somebody()
    {
        var wrong = new FeeCommand.Charge(Ledger(), Center(""), [New(-1) with { Kind = default, Reason = default }, New(1) with { Amount = Money.Of(1, Currency.Eur).Value }], Lending.Stamp());

        Assert.Equal("no CIR-179 CIR-170 CIR-176 CIR-177 CIR-171 CMD-005", ((FeeLedger?)null).Answer(wrong));
        Assert.Equal("no CIR-186 CIR-170 CIR-176 CIR-177 CMD-005 CIR-171 CMD-005 CMD-005", Charged(5).Answer(wrong));
        Assert.Equal("no CIR-185", Charged(5).Answer(Charging()));
        Assert.Equal("no CIR-185", ((FeeLedger?)null).Answer(Charging()));
        Assert.Equal("no FIN-001 CIR-170", ((FeeLedger?)null).Answer(Charging(New(1) with { Amount = Money.None })));
        Assert.Equal("no FIN-004", Charged(5).Answer(Charging(New(1, charge: 2) with { Amount = Usd(Money.MaxAmount) + Usd(1) })));
    }

    [Fact]
    public void No_more_is_taken_off_than_is_owed()
    {
        var ledger = Charged(10, paid: 4, waived: 1);

        foreach (var command in new Func<decimal, FeeCommand>[] { amount => Pay(amount), amount => Waive(amount), amount => WriteOff(amount), amount => Transfer(amount) })
        {
            Assert.Equal("no CIR-173", ledger.Answer(command(5.01m)));
            Assert.True(ledger.After(command(5))!.Balance.IsZero);
            Assert.Equal("no CIR-170", ledger.Answer(command(0)));
        }

        Assert.Equal("no CIR-172", ledger.Answer(Pay(1, charge: 9)));
        Assert.Equal("no CIR-170 CIR-171 CIR-176", ledger.Answer(new FeeCommand.Pay(Ledger(), Charge(), Money.None, default, Lending.Stamp())));
        Assert.Equal("no CMD-004", ledger.Answer(new FeeCommand.Pay(Ledger(7), Charge(), Usd(1), FeeReason.Received, Lending.Stamp())));
        Assert.Equal("no CMD-004", ((FeeLedger?)null).Answer(Pay(1)));
    }

    [Fact]
    public void A_charge_that_was_paid_is_taken_back_only_by_policy_or_override()
    {
        var ledger = Charged(10, paid: 4);

        Assert.Equal("USD 0.00", ledger.After(Cancel(6))!.Balance.ToString());
        Assert.Equal("no CIR-175", ledger.Answer(Cancel(6.01m)));
        Assert.Equal("USD -4.00", ledger.After(Cancel(10), Credit)!.Balance.ToString());
        Assert.Equal("no CIR-173", ledger.Answer(Cancel(10.01m), Credit));
        Assert.Equal("no CIR-173 CIR-175", ledger.Answer(Cancel(10.01m)));

        var overridden = FeeLedger.Decide(ledger, Cancel(10, stamp: Lending.Stamp().Overriding(CirculationPermissions.OwePayer)), FeeContext.Strict);
        Assert.Equal("yes CMD-006", Lending.Codes(overridden));
        Assert.Equal(CirculationPermissions.OwePayer, Assert.IsType<FeeEvent.Posted>(Assert.Single(overridden.Value!.Events)).Overrides.Single().Permission);
        Assert.Equal("USD 0.00", overridden.Value.State.After(Refund(4))!.Balance.ToString());
    }

    [Fact]
    public void A_refund_names_the_payments_that_it_takes_back()
    {
        var ledger = Charged(10).After(Pay(2)).After(Pay(3)).After(Refund(1)).After(Refund(2.5m))!;

        Assert.Equal(
            [(2, Usd(1)), (2, Usd(1)), (3, Usd(1.5m))],
            ledger.Entries.Where(static entry => entry.Kind is FeeEntryKind.Refund).Select(static entry => (entry.Reverses!.Value, entry.Amount)));
        Assert.Equal((Usd(1.5m), Usd(8.5m)), (ledger.ChargeOf(Charge())!.Refundable, ledger.Balance));
    }

    [Fact]
    public void A_transfer_charges_the_other_ledger_with_the_same_and_tells_what_it_is_for()
    {
        var from = new Versioned<FeeLedger>(Charged(10, loss: 1), 3);

        var changes = TransferDecision.Decide(from, to: null, Transfer(4)).Value;
        var (given, taken) = ((FeeLedger)changes[0].State, (FeeLedger)changes[1].State);

        Assert.Equal((3, 0), (changes[0].ExpectedVersion, changes[1].ExpectedVersion));
        Assert.Equal((Usd(6), Usd(4)), (given.Balance, taken.Balance));
        Assert.Equal((Center("BURSAR"), (LossEpisodeId?)Episode(), (Domain.Circulation.Loans.LoanId?)Lending.Loan()), (taken.Payer, taken.Charges[0].Loss, taken.Charges[0].Loan));
    }

    [Fact]
    public void A_transfer_that_either_ledger_refuses_changes_neither_and_tells_the_reasons_of_both()
    {
        var from = new Versioned<FeeLedger>(Charged(10), 1);
        var others = new Versioned<FeeLedger>(Charged(1) with { }, 1);

        Assert.Equal("no CIR-173 CMD-004", Lending.Codes(TransferDecision.Decide(from, others, Transfer(11))));
        Assert.Equal("no CIR-180", Charged(10).Answer(new FeeCommand.Transfer(Ledger(), Charge(), Usd(1), Person(), Ledger(2), Charge(2), FeeReason.BorneByOther, Lending.Stamp())));
        Assert.Equal("no CIR-180", Charged(10).Answer(new FeeCommand.Transfer(Ledger(), Charge(), Usd(1), Center("A"), Ledger(), Charge(2), FeeReason.BorneByOther, Lending.Stamp())));
        Assert.Equal("no CIR-179", Charged(10).Answer(new FeeCommand.Transfer(Ledger(), Charge(), Usd(1), Center(""), Ledger(2), Charge(2), FeeReason.BorneByOther, Lending.Stamp())));
    }

    [Fact]
    public void A_refund_of_what_another_bears_shrinks_the_charge_there()
    {
        var transferred = TransferDecision.Decide(new Versioned<FeeLedger>(Charged(10, paid: 3), 1), to: null, Transfer(4)).Value;
        var (ledger, other) = (new Versioned<FeeLedger>((FeeLedger)transferred[0].State, 2), new Versioned<FeeLedger>((FeeLedger)transferred[1].State, 1));

        var refunded = TransferDecision.Refund(ledger, [other], Refund(5), FeeContext.Strict).Value;

        Assert.Equal([Usd(8), Usd(2)], refunded.Select(static change => ((FeeLedger)change.State).Balance));
        Assert.Equal("no CIR-188", Lending.Codes(TransferDecision.Refund(ledger, [], Refund(5), FeeContext.Strict)));
        Assert.Single(TransferDecision.Refund(ledger, [], Refund(3), FeeContext.Strict).Value);
        Assert.Equal("no CIR-174", Lending.Codes(TransferDecision.Refund(ledger, [other], Refund(8), FeeContext.Strict)));
        var paid = other with { State = other.State.After(new FeeCommand.Pay(Ledger(2), Charge(100), Usd(4), FeeReason.Received, Lending.Stamp()))! };
        Assert.Equal("no CIR-175", Lending.Codes(TransferDecision.Refund(ledger, [paid], Refund(5), FeeContext.Strict)));
    }

    [Fact]
    public void One_payer_has_one_ledger()
    {
        Assert.Equal(FeePayer.LedgerKey(Person()), FeePayer.LedgerKey(Person()));
        Assert.NotEqual(FeePayer.LedgerKey(Person()), FeePayer.LedgerKey(Person(2)));
        Assert.NotEqual(FeePayer.LedgerKey(Center(Lending.Borrower().Value.ToString("D"))), FeePayer.LedgerKey(Person()));
    }

    [Fact]
    public void It_tells_nobody_what_somebody_owes()
    {
        Assert.Equal($"FeeLedger {Ledger().Value}", Charged(5).ToString());
        Assert.DoesNotContain(Lending.Borrower(3).Value.ToString("D"), FeePayer.LedgerKey(Person(3)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_history_is_told()
    {
        var entry = new FeeEntry(2, FeeEntryKind.Charge, Charge(), Usd(1), FeeReason.Terms, Lending.Start);

        Assert.Throws<ArgumentException>(() => FeeLedger.Evolve(null, new FeeEvent.Posted(Ledger(), entry, [], Lending.Start)));
        Assert.Throws<ArgumentException>(() => FeeLedger.Evolve(Charged(1), new FeeEvent.Posted(Ledger(), entry with { Number = 7 }, [], Lending.Start)));
        Assert.Throws<ArgumentException>(() => FeeLedger.Evolve(Charged(1), new FeeEvent.Opened(Ledger(), Person(), Currency.Usd, Lending.Start)));
    }
}
