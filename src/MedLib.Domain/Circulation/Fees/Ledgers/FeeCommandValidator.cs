using System.Globalization;
using FluentValidation;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>Checks a command about fees before it is sent, without looking at the library: what it finds the desk would refuse too.</summary>
/// <remarks>
/// <c>CMD-007</c> to <c>CMD-009</c> of the stamp and of ids; <c>CIR-170</c> and <c>FIN-004</c> an amount that is not more than nothing, or too large, <c>CIR-176</c> no reason,
/// <c>CIR-179</c> nobody who pays, <c>CIR-185</c> nothing to charge.
/// </remarks>
public sealed class FeeCommandValidator : AbstractValidator<FeeCommand>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public FeeCommandValidator() =>
        RuleFor(static command => command).Custom(static (command, context) => context.AddFindings(CommandShape.Of(command.Stamp).And(Ids(command)).And(Parts(command))));

    /// <summary>The ids that are missing: no desk makes or looks for something that has none.</summary>
    internal static ValueList<Finding> Ids(FeeCommand command) => CommandShape.Ids((command.Ledger.Value, nameof(command.Ledger))).And(command switch
    {
        FeeCommand.Charge charge => [.. charge.Charges.Index().SelectMany(static made => CommandShape.Ids((made.Item.Id.Value, PathOf(made.Index, nameof(NewCharge.Id)))))],
        FeeCommand.Pay pay => For(pay.For),
        FeeCommand.Waive waive => For(waive.For),
        FeeCommand.WriteOff write => For(write.For),
        FeeCommand.Cancel cancel => For(cancel.For),
        FeeCommand.Refund refund => For(refund.For),
        FeeCommand.Transfer transfer => For(transfer.For).And(
            CommandShape.Ids((transfer.ToLedger.Value, nameof(transfer.ToLedger)), (transfer.ToCharge.Value, nameof(transfer.ToCharge)))),
        FeeCommand.SettleLoss settle => CommandShape.Ids((settle.Loss.Value, nameof(settle.Loss))),
        _ => [],
    });

    private static ValueList<Finding> Parts(FeeCommand command) => command switch
    {
        FeeCommand.Charge charge => CommandShape.Unless(charge.Payer is { IsNamed: true }, CirculationCodes.PayerMissing, nameof(charge.Payer))
            .And(CommandShape.Unless(!charge.Charges.IsEmpty, CirculationCodes.NothingToCharge, nameof(charge.Charges)))
            .And([.. charge.Charges.Index().SelectMany(static made => Parts(
                made.Item.Amount, made.Item.Reason, PathOf(made.Index, nameof(NewCharge.Amount)), PathOf(made.Index, nameof(NewCharge.Reason))))]),
        FeeCommand.Pay pay => Parts(pay.Amount, pay.Reason),
        FeeCommand.Waive waive => Parts(waive.Amount, waive.Reason),
        FeeCommand.WriteOff write => Parts(write.Amount, write.Reason),
        FeeCommand.Cancel cancel => Parts(cancel.Amount, cancel.Reason),
        FeeCommand.Refund refund => Parts(refund.Amount, refund.Reason),
        FeeCommand.Transfer transfer => Parts(transfer.Amount, transfer.Reason)
            .And(CommandShape.Unless(transfer.To is { IsNamed: true }, CirculationCodes.PayerMissing, nameof(transfer.To))),
        FeeCommand.SettleLoss { Fine: { } fine } => Parts(fine.Amount, fine.Reason, "Fine.Amount", "Fine.Reason"),
        _ => [],
    };

    private static ValueList<Finding> Parts(Money amount, FeeReason reason, string amountPath = "Amount", string reasonPath = "Reason") =>
        CommandShape.Unless(amount.IsPositive, CirculationCodes.FeeNotPositive, amountPath)
            .And(CommandShape.Unless(amount.Amount <= Money.MaxAmount, FinanceCodes.TooLarge, amountPath))
            .And(CommandShape.Unless(!string.IsNullOrWhiteSpace(reason.Code), CirculationCodes.FeeReasonMissing, reasonPath));

    private static ValueList<Finding> For(FeeChargeId charge) => CommandShape.Ids((charge.Value, "For"));

    private static string PathOf(int index, string part) => string.Create(CultureInfo.InvariantCulture, $"{nameof(FeeCommand.Charge.Charges)}[{index}].{part}");
}
