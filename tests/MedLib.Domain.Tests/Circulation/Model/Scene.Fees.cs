using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>Money.</content>
internal sealed partial class Scene
{
    private static readonly FeePayer TheWard = new FeePayer.CostCenter(new CostCenterCode("ward"));

    /// <summary>A person's ledger has the person's id, as the desk gives it that opens one for a fine.</summary>
    public static FeeLedgerId LedgerId(int payer) => new(payer == NaiveLibrary.Ward ? Key(700) : Borrower(payer).Value);

    private (object Command, Verdict Verdict)? OfFees(Act act, CommandStamp stamp)
    {
        var payer = PayerOf(act);
        var (ledger, at, force) = (LedgerId(payer), Moment(stamp), act.Force);
        var charges = Naive.ChargesOf(payer);
        var owing = charges.FindAll(static charge => charge.Outstanding > 0);
        var number = act.What % 16 == 0 || charges.Count == 0 ? Unknown
            : act.What % 2 == 1 && owing.Count > 0 ? owing[act.What % owing.Count].Number
            : charges[act.What % charges.Count].Number;
        var owed = charges.Find(charge => charge.Number == number);
        var amount = (act.How % 6) switch { 0 => 0, 1 => owed?.Outstanding ?? 1, 2 => owed is null ? 1 : owed.Paid + owed.Transferred, _ => act.How % 16 };
        var (money, charge) = (Euro(amount), ChargeId(payer, number));
        var loss = charges.Find(known => known.First.Loss != default && (act.What % 2 == 0 || known.Number == number))?.First.Loss ?? Key(Unknown);
        (FeeCommand Command, Verdict Verdict) meaning = act.Verb switch
        {
            Verb.Charge => Charge(act, payer, amount, stamp),
            Verb.Pay => (new FeeCommand.Pay(ledger, charge, money, FeeReason.Received, stamp), Naive.TakeOff(payer, 'p', number, amount)),
            Verb.Waive => (new FeeCommand.Waive(ledger, charge, money, FeeReason.GoodWill, stamp), Naive.TakeOff(payer, 'w', number, amount)),
            Verb.GiveUpDebt => (new FeeCommand.WriteOff(ledger, charge, money, FeeReason.Uncollectible, stamp), Naive.TakeOff(payer, 'o', number, amount)),
            Verb.CancelCharge => (new FeeCommand.Cancel(ledger, charge, money, FeeReason.StaffError, stamp), Naive.CancelCharge(payer, number, amount, force)),
            Verb.Transfer => (
                new FeeCommand.Transfer(ledger, charge, money, TheWard, LedgerId(NaiveLibrary.Ward), new FeeChargeId(stamp.Id.Value), FeeReason.BorneByOther, stamp),
                Naive.Transfer(payer, number, amount, at)),
            Verb.Refund => (new FeeCommand.Refund(ledger, charge, money, FeeReason.StaffError, stamp), Naive.Refund(payer, number, amount, force)),
            _ => (
                new FeeCommand.SettleLoss(ledger, new LossEpisodeId(loss), LostItemReturn.Refund, ProcessingFeeToo: false, Fine: null, stamp),
                Naive.SettleLoss(payer, loss)),
        };
        return (meaning.Command, InTime(meaning.Verdict, stamp, act));
    }

    private (FeeCommand Command, Verdict Verdict) Charge(Act act, int payer, int amount, CommandStamp stamp)
    {
        var id = new FeeChargeId(stamp.Id.Value);
        var charge = new NewCharge(id, FeeKind.Replacement, Euro(amount), FeeReason.Terms);
        FeePayer who = payer == NaiveLibrary.Ward ? TheWard : new FeePayer.Person(Borrower(payer));
        return act.What % 16 == 0
            ? (new FeeCommand.Charge(LedgerId(payer), who, [charge, charge], stamp), Naive.Charge(payer, amount, Moment(stamp), sameIdTwice: true))
            : (new FeeCommand.Charge(LedgerId(payer), who, [charge], stamp), Naive.Charge(payer, amount, Moment(stamp), sameIdTwice: false));
    }

    // Mostly somebody who has a ledger.
    private int PayerOf(Act act)
    {
        int[] payers = [.. Naive.Ledgers.Keys.Order()];
        return act.Who % 4 == 0 || payers.Length == 0 || act.Verb is Verb.Charge ? act.Who % 5 : payers[act.Who % payers.Length];
    }

    private FeeChargeId ChargeId(int payer, int number) => number == Unknown
        ? new FeeChargeId(Key(Unknown))
        : Real.All<FeeLedger>().Single(ledger => ledger.Id == LedgerId(payer)).Charges[number - 1].Id;

    private static Money Euro(int amount) => Money.Of(amount, Currency.Eur).Value;
}
