using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;

namespace MedLib.Domain.Tests.Circulation.Fees;

/// <summary>What the tests of ledgers say again and again.</summary>
internal static class Owing
{
    public static readonly FeeContext Credit = new() { NegativeBalance = NegativeBalance.Allowed };

    public static FeeLedgerId Ledger(int number = 1) => new(Lending.Key(number));

    public static FeeChargeId Charge(int number = 1) => new(Lending.Key(number));

    public static LossEpisodeId Episode(int number = 1) => new(Lending.Key(number));

    public static FeePayer Person(int number = 1) => new FeePayer.Person(Lending.Borrower(number));

    public static FeePayer Center(string code) => new FeePayer.CostCenter(new CostCenterCode(code));

    public static NewCharge New(decimal amount, int charge = 1, FeeKind? kind = null, int? loss = null) => new(Charge(charge), kind ?? FeeKind.Replacement, Usd(amount), FeeReason.Terms)
    {
        Loan = Lending.Loan(),
        Loss = loss is { } number ? Episode(number) : null,
    };

    public static FeeCommand.Charge Charging(params ReadOnlySpan<NewCharge> charges) => new(Ledger(), Person(), ValueList.Create(charges), Lending.Stamp());

    public static FeeCommand.Pay Pay(decimal amount, int charge = 1) => new(Ledger(), Charge(charge), Usd(amount), FeeReason.Received, Lending.Stamp());

    public static FeeCommand.Waive Waive(decimal amount, int charge = 1) => new(Ledger(), Charge(charge), Usd(amount), FeeReason.GoodWill, Lending.Stamp());

    public static FeeCommand.WriteOff WriteOff(decimal amount, int charge = 1) => new(Ledger(), Charge(charge), Usd(amount), FeeReason.Uncollectible, Lending.Stamp());

    public static FeeCommand.Cancel Cancel(decimal amount, int charge = 1, CommandStamp? stamp = null) =>
        new(Ledger(), Charge(charge), Usd(amount), FeeReason.StaffError, stamp ?? Lending.Stamp());

    public static FeeCommand.Refund Refund(decimal amount, int charge = 1) => new(Ledger(), Charge(charge), Usd(amount), FeeReason.StaffError, Lending.Stamp());

    public static FeeCommand.Transfer Transfer(decimal amount, string center = "BURSAR", int toCharge = 100, int charge = 1) =>
        new(Ledger(), Charge(charge), Usd(amount), Center(center), Ledger(2), Charge(toCharge), FeeReason.BorneByOther, Lending.Stamp());

    public static FeeCommand.SettleLoss Settle(LostItemReturn outcome, NewCharge? fine = null, bool processingFeeToo = false) =>
        new(Ledger(), Episode(), outcome, processingFeeToo, fine, Lending.Stamp());

    public static FeeLedger? After(this FeeLedger? ledger, FeeCommand command, FeeContext? context = null) =>
        FeeLedger.Decide(ledger, command, context ?? FeeContext.Strict) is { Succeeded: true, Value: { } change }
            ? change.State
            : throw new InvalidOperationException($"{command.GetType().Name} is refused: {Lending.Codes(FeeLedger.Decide(ledger, command, context ?? FeeContext.Strict))}");

    public static string Answer(this FeeLedger? ledger, FeeCommand command, FeeContext? context = null) => Lending.Codes(FeeLedger.Decide(ledger, command, context ?? FeeContext.Strict));

    /// <summary>A ledger with one charge, of which so much was waived, paid and transferred.</summary>
    public static FeeLedger Charged(decimal amount, decimal paid = 0, decimal transferred = 0, decimal waived = 0, int? loss = null)
    {
        var ledger = ((FeeLedger?)null).After(Charging(New(amount, loss: loss)));
        ledger = waived > 0 ? ledger.After(Waive(waived)) : ledger;
        ledger = transferred > 0 ? ledger.After(Transfer(transferred)) : ledger;
        return (paid > 0 ? ledger.After(Pay(paid)) : ledger)!;
    }
}
