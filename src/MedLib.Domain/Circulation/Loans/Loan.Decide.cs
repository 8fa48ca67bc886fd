using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans;

/// <content>The loan's decisions.</content>
public sealed partial record Loan
{
    /// <summary>Answers a command about this loan.</summary>
    /// <param name="state">The loan, or null where there is none yet.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">The calendar, the policy and the item.</param>
    /// <returns>
    /// The change, with <c>CIR-020</c> where closed days moved the due date, <c>CIR-021</c> where the item came back late,
    /// <c>CIR-026</c> where its condition is doubtful and <c>CIR-027</c> where it came back before it was lent; or all of:
    /// <c>CIR-001</c> closed, <c>CIR-002</c> renewal limit reached, <c>CIR-003</c> not later, <c>CIR-005</c> in repair, <c>CIR-009</c>
    /// in the library only, <c>CIR-010</c> withdrawn, <c>CIR-011</c> no open day, <c>CIR-012</c> still open, <c>CIR-015</c> no reason
    /// for a correction, <c>TIM-005</c> zone unknown, <c>CMD-003</c> no loan to return, <c>CMD-004</c> no such loan, <c>CMD-005</c> id
    /// taken.
    /// </returns>
    public static Result<Change<Loan, LoanEvent>> Decide(Loan? state, LoanCommand command, LoanContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return (state, command) switch
        {
            (null, LoanCommand.CheckOut checkOut) => Open(checkOut, context),
            ({ } loan, LoanCommand.CheckOut) => Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", loan.Id.Value)),
            (_, LoanCommand.Renew renew) when renew.Loan != state?.Id => NotFound(renew.Loan),
            (_, LoanCommand.CorrectReturn correct) when correct.Loan != state?.Id => NotFound(correct.Loan),
            ({ } loan, LoanCommand.CorrectReturn correct) => Correct(loan, correct),
            ({ IsOpen: false }, _) => Finding.Error(CirculationCodes.LoanClosed),
            ({ } loan, LoanCommand.Renew renew) => Renew(loan, renew, context),
            ({ } loan, LoanCommand.Return back) => Return(loan, back),
            _ => Finding.Error(CommandCodes.NotInThisState, new FindingArg.Text("state", "no loan")),
        };
    }

    private static Result<Change<Loan, LoanEvent>> Open(LoanCommand.CheckOut command, LoanContext context)
    {
        var terms = LoanTerms.Of(context.Policy);
        var due = terms.DueFrom(command.Stamp.At, context.Openings);
        var settled = command.Stamp.Settle([.. OpenReasons(context), .. due.Succeeded ? [] : due.Findings]);
        return due.Succeeded && settled.Standing.IsEmpty
            ? Record(null, new LoanEvent.Opened(
                    command.Loan, command.Item, command.Borrower, terms, due.Value, Overridden(command.Stamp, settled, context), command.Stamp.At))
                .With([.. settled.Advisories, .. due.Findings, .. OpenAdvisories(context.Item)])
            : Result<Change<Loan, LoanEvent>>.Refused(settled.Standing);
    }

    private static IEnumerable<Finding> OpenReasons(LoanContext context)
    {
        if (context.Item.IsWithdrawn)
        {
            yield return Finding.Error(CirculationCodes.ItemWithdrawn);
        }

        if (context.Item.Condition == ItemCondition.InRepair)
        {
            yield return Finding.Error(CirculationCodes.ItemSetAside) with { Override = CirculationPermissions.LendSetAside };
        }

        if (context.Policy.Days <= 0)
        {
            yield return Finding.Error(CirculationCodes.NotForLoan) with { Override = CirculationPermissions.LendLibraryUseOnly };
        }
    }

    private static ValueList<Finding> OpenAdvisories(Item item) =>
        item.Condition is ItemCondition.Damaged or ItemCondition.Incomplete ? [Finding.Warning(CirculationCodes.ConditionDoubtful)] : [];

    private static ValueList<OverrideGrant> Overridden(CommandStamp stamp, Settled settled, LoanContext context) =>
        [.. context.Overridden.Concat(stamp.GrantsUsed(settled.Advisories)).Distinct()];

    private static Result<Change<Loan, LoanEvent>> Renew(Loan loan, LoanCommand.Renew command, LoanContext context)
    {
        var due = loan.Terms.DueFrom(command.Stamp.At, context.Openings);
        var settled = command.Stamp.Settle([.. RenewReasons(loan, due)]);
        return due.Succeeded && settled.Standing.IsEmpty
            ? Record(loan, new LoanEvent.Renewed(loan.Id, due.Value, Overridden(command.Stamp, settled, context), command.Stamp.At))
                .With([.. settled.Advisories, .. due.Findings])
            : Result<Change<Loan, LoanEvent>>.Refused(settled.Standing);
    }

    private static IEnumerable<Finding> RenewReasons(Loan loan, Result<DueMoment> due)
    {
        if (loan.Renewals >= loan.Terms.MaxRenewals)
        {
            yield return Finding.Error(
                CirculationCodes.RenewalLimitReached,
                new FindingArg.Number("renewals", loan.Renewals),
                new FindingArg.Number("limit", loan.Terms.MaxRenewals)) with
            { Override = CirculationPermissions.ExceedRenewalLimit };
        }

        if (!due.Succeeded)
        {
            foreach (var reason in due.Findings)
            {
                yield return reason;
            }
        }
        else if (due.Value.Day <= loan.Due.Day)
        {
            yield return Finding.Error(CirculationCodes.RenewalNotLater, new FindingArg.Date("due", loan.Due.Day));
        }
    }

    private static Result<Change<Loan, LoanEvent>> Return(Loan loan, LoanCommand.Return command)
    {
        var closed = Record(loan, new LoanEvent.Returned(loan.Id, command.Stamp.At));
        if (command.Stamp.At < loan.OpenedAt)
        {
            return closed.With(
            [
                Finding.Warning(
                    CirculationCodes.ReturnedBeforeLent,
                    new FindingArg.Moment("returned", command.Stamp.At),
                    new FindingArg.Moment("opened", loan.OpenedAt)),
            ]);
        }

        var late = loan.Due.DaysOverdue(command.Stamp.At);
        return late > 0
            ? closed.With([Finding.Information(CirculationCodes.ReturnedLate, new FindingArg.Number("days", late))])
            : closed;
    }

    private static Result<Change<Loan, LoanEvent>> Correct(Loan loan, LoanCommand.CorrectReturn command)
    {
        ValueList<Finding> reasons =
        [
            .. loan.IsOpen ? [Finding.Error(CirculationCodes.LoanOpen)] : Array.Empty<Finding>(),
            .. string.IsNullOrWhiteSpace(command.Reason) ? [Finding.Error(CirculationCodes.ReasonMissing)] : Array.Empty<Finding>(),
        ];
        return reasons.IsEmpty
            ? Record(loan, new LoanEvent.ReturnCorrected(loan.Id, command.Reason, command.Stamp.At))
            : Result<Change<Loan, LoanEvent>>.Refused(reasons);
    }

    private static Finding NotFound(LoanId id) => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", id.Value));

    private static Result<Change<Loan, LoanEvent>> Record(Loan? state, LoanEvent e) =>
        new Change<Loan, LoanEvent>(Evolve(state, e), [e]);
}
