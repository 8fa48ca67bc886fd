using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>Moves a debt from one payer to another in one commit: what one ledger gives up the other charges, to the last cent.</summary>
public static class TransferDecision
{
    /// <summary>Decides a transfer for both ledgers.</summary>
    /// <param name="from">The ledger that gives up the debt.</param>
    /// <param name="to">The ledger that takes it; null where the other payer has none yet.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>Both changes; or all reasons of both ledgers, with the codes of <see cref="FeeLedger.Decide"/>.</returns>
    public static Result<ValueList<StagedChange>> Decide(Versioned<FeeLedger>? from, Versioned<FeeLedger>? to, FeeCommand.Transfer command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var given = FeeLedger.Decide(from?.State, command, FeeContext.Strict);
        var charge = from?.State.ChargeOf(command.For);
        var taken = FeeLedger.Decide(
            to?.State,
            new FeeCommand.Charge(
                command.ToLedger,
                command.To,
                [new NewCharge(command.ToCharge, charge?.Kind ?? FeeKind.Replacement, command.Amount, command.Reason) { Loan = charge?.Loan, Loss = charge?.Loss }],
                command.Stamp),
            FeeContext.Strict);
        return given.Succeeded && taken.Succeeded
            ? Result.Of<ValueList<StagedChange>>([StagedChange.Of(from, given.Value), StagedChange.Of(to, taken.Value)])
            : Result<ValueList<StagedChange>>.Refused([.. ReasonsOf(given).Concat(ReasonsOf(taken)).Distinct()]);
    }

    /// <summary>Decides a refund for the ledger that refunds and for those that bore a part by transfer, whose charges shrink by it.</summary>
    /// <param name="ledger">The ledger that refunds.</param>
    /// <param name="others">The ledgers of those to whom the charge was transferred.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Whether the library may come to owe a payer: the other's charge may be paid already.</param>
    /// <returns>All changes; or all reasons of all ledgers, with the codes of <see cref="FeeLedger.Decide"/>, and <c>CIR-188</c> for a ledger that is not among the others.</returns>
    public static Result<ValueList<StagedChange>> Refund(
        Versioned<FeeLedger>? ledger, ValueList<Versioned<FeeLedger>> others, FeeCommand.Refund command, FeeContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        var refunded = FeeLedger.Decide(ledger?.State, command, context);
        if (!refunded.Succeeded || ledger is null)
        {
            return Result<ValueList<StagedChange>>.Refused(refunded.Findings);
        }

        var reasons = new List<Finding>();
        var changes = new List<StagedChange> { StagedChange.Of(ledger, refunded.Value) };
        foreach (var lines in RefundPlan.LinesOf(ledger.State, command.For, command.Amount).Where(static line => line.ToCharge is not null).GroupBy(static line => line.To))
        {
            if (others.FirstOrDefault(other => other.State.Payer == lines.Key) is { } other)
            {
                Shrink(other, lines, command, context, changes, reasons);
            }
            else
            {
                reasons.Add(Finding.Error(CirculationCodes.LedgerOfOtherMissing));
            }
        }

        return reasons.Count == 0 ? Result.Of<ValueList<StagedChange>>([.. changes]) : Result<ValueList<StagedChange>>.Refused([.. reasons.Distinct()]);
    }

    private static void Shrink(
        Versioned<FeeLedger> other, IEnumerable<RefundLine> lines, FeeCommand.Refund command, FeeContext context, List<StagedChange> changes, List<Finding> reasons)
    {
        var (state, events) = (other.State, new List<FeeEvent>());
        foreach (var line in lines)
        {
            var canceled = FeeLedger.Decide(state, new FeeCommand.Cancel(state.Id, line.ToCharge!.Value, line.Amount, command.Reason, command.Stamp), context);
            if (canceled.Succeeded)
            {
                state = canceled.Value.State;
                events.AddRange(canceled.Value.Events);
            }
            else
            {
                reasons.AddRange(canceled.Findings);
            }
        }

        if (reasons.Count == 0)
        {
            changes.Add(StagedChange.Of(other, new Change<FeeLedger, FeeEvent>(state, [.. events])));
        }
    }

    private static ValueList<Finding> ReasonsOf<T>(Result<T> result)
        where T : notnull => result.Succeeded ? [] : result.Findings;
}
