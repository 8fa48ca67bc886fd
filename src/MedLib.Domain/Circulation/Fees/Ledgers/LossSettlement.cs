using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>Settles what becomes of the charges of a loss when the item comes back: once, and by the loss's id.</summary>
internal static class LossSettlement
{
    public static Result<Change<FeeLedger, FeeEvent>> Decide(FeeLedger ledger, FeeCommand.SettleLoss command, FeeContext context)
    {
        var charges = ledger.Charges.Where(charge => charge.Loss == command.Loss).ToList();
        ValueList<Finding> reasons =
        [
            .. charges.Count == 0 ? [Finding.Error(CirculationCodes.LossUnknown, new FindingArg.Identifier("id", command.Loss.Value))] : Array.Empty<Finding>(),
            .. ledger.SettledLosses.Contains(command.Loss) ? [Finding.Error(CirculationCodes.LossSettled)] : Array.Empty<Finding>(),
            .. command.Fine is null ? [] : FeeLedger.ReasonsAgainst(ledger, command.Fine, ledger.Currency),
            .. command.Fine is not null && !HasFine(command.Outcome) ? [Finding.Error(CirculationCodes.FineNotDue)] : Array.Empty<Finding>(),
        ];
        if (!reasons.IsEmpty)
        {
            return Result<Change<FeeLedger, FeeEvent>>.Refused(reasons);
        }

        IEnumerable<FeeEntry> drafts =
        [
            .. charges.Where(charge => IsTakenBack(charge, command)).SelectMany(charge => TakeBack(ledger, charge, command.Outcome, context)),
            .. command.Fine is null ? [] : new[] { FeeLedger.Draft(command.Fine) },
        ];
        var settled = new FeeEvent.LossSettled(ledger.Id, command.Loss, command.Outcome, command.Stamp.At);
        return FeeLedger.Post(ledger, ledger.Id, command.Stamp, drafts, last: settled);
    }

    private static bool HasFine(LostItemReturn outcome) => outcome is LostItemReturn.RefundAndFine or LostItemReturn.RefundAndRestoreFine;

    // Lateness is no part of the loss: whether it is paid for is another question.
    private static bool IsTakenBack(FeeCharge charge, FeeCommand.SettleLoss command) =>
        charge.Kind != FeeKind.OverdueFine && (command.ProcessingFeeToo || charge.Kind != FeeKind.Processing);

    private static IEnumerable<FeeEntry> TakeBack(FeeLedger ledger, FeeCharge charge, LostItemReturn outcome, FeeContext context)
    {
        var isRefunded = outcome is LostItemReturn.Refund || HasFine(outcome);
        var canceled = isRefunded ? charge.Standing : outcome is LostItemReturn.RefundUnpaid ? charge.Outstanding : Money.Zero(ledger.Currency);
        if (isRefunded && context.NegativeBalance is not NegativeBalance.Allowed && charge.Paid.IsPositive)
        {
            // The money is given back before the charge is taken back, so the library owes nothing at any moment.
            foreach (var draft in FeeLedger.RefundDrafts(charge.Id, RefundPlan.LinesOf(ledger, charge.Id, charge.Paid), FeeReason.LostReturned))
            {
                yield return draft;
            }
        }

        if (canceled.IsPositive)
        {
            yield return FeeLedger.Draft(FeeEntryKind.Cancellation, charge.Id, canceled, FeeReason.LostReturned);
        }
    }
}
