using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>A charge that is to be made.</summary>
/// <param name="Id">The id that it gets.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Amount">How much; more than nothing.</param>
/// <param name="Reason">Why.</param>
public sealed record NewCharge(FeeChargeId Id, FeeKind Kind, Money Amount, FeeReason Reason)
{
    /// <summary>The loan that it comes from; null where it comes from none.</summary>
    public LoanId? Loan { get; init; }

    /// <summary>The loss that it comes from; null where it comes from none.</summary>
    public LossEpisodeId? Loss { get; init; }
}

/// <summary>What can be asked of a fee ledger.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Charge), "fee-ledger.charge")]
[JsonDerivedType(typeof(Pay), "fee-ledger.pay")]
[JsonDerivedType(typeof(Waive), "fee-ledger.waive")]
[JsonDerivedType(typeof(WriteOff), "fee-ledger.write-off")]
[JsonDerivedType(typeof(Cancel), "fee-ledger.cancel")]
[JsonDerivedType(typeof(Transfer), "fee-ledger.transfer")]
[JsonDerivedType(typeof(Refund), "fee-ledger.refund")]
[JsonDerivedType(typeof(SettleLoss), "fee-ledger.settle-loss")]
public abstract record FeeCommand
{
    private FeeCommand(FeeLedgerId ledger, CommandStamp stamp) => (Ledger, Stamp) = (ledger, stamp);

    /// <summary>The ledger concerned.</summary>
    public FeeLedgerId Ledger { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Charges a payer. The first charge opens the payer's ledger, in its currency.</summary>
    /// <param name="Ledger">The ledger, or the id that it gets.</param>
    /// <param name="Payer">Who pays.</param>
    /// <param name="Charges">The charges, one or more: all or none are made.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Charge(FeeLedgerId Ledger, FeePayer Payer, ValueList<NewCharge> Charges, CommandStamp Stamp) : FeeCommand(Ledger, Stamp);

    /// <summary>Books money that was received.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="For">The charge that it pays.</param>
    /// <param name="Amount">How much; not more than is owed.</param>
    /// <param name="Reason">Why, or by which means.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Pay(FeeLedgerId Ledger, FeeChargeId For, Money Amount, FeeReason Reason, CommandStamp Stamp) : FeeCommand(Ledger, Stamp);

    /// <summary>Lets a debt off.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="For">The charge.</param>
    /// <param name="Amount">How much; not more than is owed.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Waive(FeeLedgerId Ledger, FeeChargeId For, Money Amount, FeeReason Reason, CommandStamp Stamp) : FeeCommand(Ledger, Stamp);

    /// <summary>Gives up a debt that will never be paid.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="For">The charge.</param>
    /// <param name="Amount">How much; not more than is owed.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record WriteOff(FeeLedgerId Ledger, FeeChargeId For, Money Amount, FeeReason Reason, CommandStamp Stamp) : FeeCommand(Ledger, Stamp);

    /// <summary>Takes a charge back, or a part of it. What was paid of that is owed to the payer then: a policy or an override must allow it.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="For">The charge.</param>
    /// <param name="Amount">How much; not more than stands.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Cancel(FeeLedgerId Ledger, FeeChargeId For, Money Amount, FeeReason Reason, CommandStamp Stamp) : FeeCommand(Ledger, Stamp);

    /// <summary>Moves a debt to another payer. <see cref="TransferDecision"/> charges the other ledger in the same commit.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="For">The charge.</param>
    /// <param name="Amount">How much; not more than is owed.</param>
    /// <param name="To">Who bears it.</param>
    /// <param name="ToLedger">The ledger of that payer, or the id that it gets.</param>
    /// <param name="ToCharge">The id of the charge there.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Transfer(
        FeeLedgerId Ledger, FeeChargeId For, Money Amount, FeePayer To, FeeLedgerId ToLedger, FeeChargeId ToCharge, FeeReason Reason, CommandStamp Stamp)
        : FeeCommand(Ledger, Stamp);

    /// <summary>Gives back what was paid or transferred for a charge: payments first, then transfers. The charge itself stands.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="For">The charge.</param>
    /// <param name="Amount">How much; not more than was paid or transferred and not given back.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Refund(FeeLedgerId Ledger, FeeChargeId For, Money Amount, FeeReason Reason, CommandStamp Stamp) : FeeCommand(Ledger, Stamp);

    /// <summary>Settles the charges of a loss whose item came back, once.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="Loss">The loss.</param>
    /// <param name="Outcome">What becomes of its charges; see <see cref="Loss.OutcomeOf"/>.</param>
    /// <param name="ProcessingFeeToo">Whether the processing fee is taken back with the rest.</param>
    /// <param name="Fine">The fine that is charged, or stands again, by an outcome that has one; null for none.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record SettleLoss(
        FeeLedgerId Ledger, LossEpisodeId Loss, LostItemReturn Outcome, bool ProcessingFeeToo, NewCharge? Fine, CommandStamp Stamp) : FeeCommand(Ledger, Stamp);
}
