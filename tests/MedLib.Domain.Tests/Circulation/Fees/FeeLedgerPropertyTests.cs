using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;
using static MedLib.Domain.Tests.Circulation.Fees.Owing;

namespace MedLib.Domain.Tests.Circulation.Fees;

/// <summary>Property CP11: any sequence of commands, however odd, against a model that knows only sums; and every command has an answer.</summary>
[Properties(MaxTest = 300)]
public class FeeLedgerPropertyTests
{
    [Property]
    public Property CP11_the_balance_is_the_sum_and_never_negative_unless_allowed(bool credit) => Prop.ForAll(
        Command().ListOf(40).ToArbitrary(),
        commands =>
        {
            var context = credit ? Credit : FeeContext.Strict;
            FeeLedger? ledger = null;
            var (history, model) = (new List<FeeEvent>(), new Dictionary<FeeChargeId, Sums>());
            foreach (var command in commands)
            {
                var answer = FeeLedger.Decide(ledger, command, context);
                Told(answer.Findings);
                Assert.True(answer.Succeeded || (answer.Findings.Count > 0 && answer.Findings.All(static finding => finding.Severity is FindingSeverity.Error)));
                if (!answer.Succeeded)
                {
                    continue;
                }

                Assert.NotEmpty(answer.Value.Events);
                Assert.Equal(answer.Value.State, answer.Value.Events.Aggregate(ledger, FeeLedger.Evolve));
                foreach (var posted in answer.Value.Events.OfType<FeeEvent.Posted>())
                {
                    Assert.True(posted.Entry.Amount.IsPositive);
                    model.TryAdd(posted.Entry.Charge, new Sums());
                    model[posted.Entry.Charge].Add(posted.Entry);
                }

                history.AddRange(answer.Value.Events);
                ledger = answer.Value.State;
                Assert.All(model.Values, sums => Assert.True(sums.Refunded <= sums.PaidOrTransferred));
                Assert.All(model.Values, sums => Assert.True(credit || sums.Outstanding >= 0));
                Assert.All(model.Values, static sums => Assert.True(sums.Outstanding >= -sums.PaidOrTransferred));
                Assert.Equal(model.Values.Sum(static sums => sums.Outstanding), ledger.Balance.Amount);
                Assert.All(ledger.Charges, charge => Assert.Equal(model[charge.Id].Outstanding, charge.Outstanding.Amount));
                Assert.All(ledger.Charges, charge => Assert.Equal(model[charge.Id].PaidOrTransferred - model[charge.Id].Refunded, charge.Refundable.Amount));
                Assert.All(ledger.Charges, charge => Assert.Equal(charge, ledger.ChargeOf(charge.Id)));
            }

            Assert.Equal(ledger, history.Aggregate((FeeLedger?)null, FeeLedger.Evolve));
        });

    [Property]
    public Property Money_is_conserved_when_a_debt_moves() => Prop.ForAll(
        (from charged in Gen.Choose(1, 500)
         from paid in Gen.Choose(0, 500)
         from moved in Gen.Choose(-5, 500)
         from back in Gen.Choose(-5, 500)
         select (charged, paid, moved, back)).ToArbitrary(),
        given =>
        {
            var ledger = Charged(given.charged, Math.Min(given.paid, given.charged));
            var moved = TransferDecision.Decide(new Versioned<FeeLedger>(ledger, 1), to: null, Transfer(given.moved));
            Assert.Equal(given.moved > 0 && given.moved <= ledger.Balance.Amount, moved.Succeeded);
            if (!moved.Succeeded)
            {
                return;
            }

            var (from, to) = ((FeeLedger)moved.Value[0].State, (FeeLedger)moved.Value[1].State);
            Assert.Equal(ledger.Balance, from.Balance + to.Balance);
            var back = TransferDecision.Refund(new Versioned<FeeLedger>(from, 2), [new Versioned<FeeLedger>(to, 1)], Refund(given.back), FeeContext.Strict);
            Assert.Equal(given.back > 0 && given.back <= Math.Min(given.paid, given.charged) + given.moved, back.Succeeded);
            if (back.Succeeded)
            {
                // What is paid out to the payer is owed again; what goes back to the other is owed by the payer instead.
                var cash = Math.Min(given.back, Math.Min(given.paid, given.charged));
                var after = (FeeLedger)back.Value[0].State;
                var other = back.Value.Count > 1 ? (FeeLedger)back.Value[1].State : to;
                Assert.Equal(ledger.Balance + Usd(cash), after.Balance + other.Balance);
            }
        });

    private static void Told(ValueList<Finding> findings) => Assert.All(findings, static finding =>
    {
        Assert.NotNull(MedLibMessages.Template(finding.Code));
        Assert.DoesNotContain('{', MedLibMessages.Render(finding));
    });

    private static readonly Gen<Money> Amounts = Gen.Frequency(
        (20, Gen.Choose(1, 12).Select(static amount => Usd(amount / 2m))),
        (1, Gen.Elements(Money.None, Usd(0), Usd(-1), Money.Of(3, Currency.Eur).Value, Usd(Money.MaxAmount) + Usd(1))));

    private static readonly Gen<FeeReason> Reasons = Gen.Frequency((20, Gen.Constant(FeeReason.Terms)), (1, Gen.Elements(default, new FeeReason(" "))));

    private static readonly Gen<FeePayer> Payers = Gen.Frequency((10, Gen.Constant(Person())), (1, Gen.Elements(Center("BURSAR"), Center(""), Person(2), null!)));

    private static readonly Gen<FeeChargeId> Charges = Gen.Choose(1, 5).Select(static number => Charge(number));

    private static readonly Gen<CommandStamp> Stamps = Gen.Elements(true, false, false).Select(static overriding => overriding
        ? Lending.Stamp() with { Overrides = [new OverrideGrant(CirculationPermissions.OwePayer, "asked")] } // without the permission
        : Lending.Stamp());

    private static readonly Gen<NewCharge> News =
        from charge in Charges
        from kind in Gen.Elements(FeeKind.Replacement, FeeKind.Processing, FeeKind.OverdueFine, FeeKind.Replacement, default)
        from amount in Amounts
        from reason in Reasons
        from loss in Gen.Elements<int?>(null, 1, 2)
        select new NewCharge(charge, kind, amount, reason) { Loss = loss is { } number ? Episode(number) : null };

    private static Gen<FeeCommand> Command() =>
        from ledger in Gen.Frequency((20, Gen.Constant(Ledger())), (1, Gen.Constant(Ledger(2))))
        from stamp in Stamps
        from command in Gen.Frequency(
            (3, from payer in Payers from count in Gen.Choose(0, 2) from charges in News.ListOf(count) select (FeeCommand)new FeeCommand.Charge(ledger, payer, [.. charges], stamp)),
            (6, from charge in Charges
                from amount in Amounts
                from reason in Reasons
                from made in Gen.Elements<FeeCommand>(
                    new FeeCommand.Pay(ledger, charge, amount, reason, stamp),
                    new FeeCommand.Pay(ledger, charge, amount, reason, stamp),
                    new FeeCommand.Waive(ledger, charge, amount, reason, stamp),
                    new FeeCommand.WriteOff(ledger, charge, amount, reason, stamp),
                    new FeeCommand.Cancel(ledger, charge, amount, reason, stamp),
                    new FeeCommand.Refund(ledger, charge, amount, reason, stamp))
                select made),
            (1, from charge in Charges
                from amount in Amounts
                from to in Payers
                from number in Gen.Choose(1, 2)
                select (FeeCommand)new FeeCommand.Transfer(ledger, charge, amount, number == 2 && to == Person() ? Center("DEAN") : to, Ledger(number), Charge(50), FeeReason.BorneByOther, stamp)),
            (1, from loss in Gen.Choose(1, 3)
                from outcome in Gen.Elements(Enum.GetValues<LostItemReturn>())
                from too in Gen.Elements(true, false)
                from fine in Gen.OneOf(Gen.Constant((NewCharge?)null), News.Select(static charge => (NewCharge?)charge))
                select (FeeCommand)new FeeCommand.SettleLoss(ledger, Episode(loss), outcome, too, fine, stamp)))
        select command;

    /// <summary>What a cash book would know of a charge.</summary>
    private sealed class Sums
    {
        public decimal Outstanding { get; private set; }

        public decimal PaidOrTransferred { get; private set; }

        public decimal Refunded { get; private set; }

        public void Add(FeeEntry entry)
        {
            Outstanding += entry.Kind is FeeEntryKind.Charge or FeeEntryKind.Refund ? entry.Amount.Amount : -entry.Amount.Amount;
            PaidOrTransferred += entry.Kind is FeeEntryKind.Payment or FeeEntryKind.Transfer ? entry.Amount.Amount : 0;
            Refunded += entry.Kind is FeeEntryKind.Refund ? entry.Amount.Amount : 0;
        }
    }
}
