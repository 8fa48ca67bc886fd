using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans;

/// <content>What moves the due moment of a running loan.</content>
public sealed partial record Loan
{
    private static Result<Change<Loan, LoanEvent>> Renew(Loan loan, LoanCommand.Renew command, LoanContext context)
    {
        var due = command.Due is { } byHand ? RenewedByHand(loan, byHand, command.Stamp) : Renewal.Decide(loan.Terms.Renewal, loan.Terms.Due, RenewalOf(loan, command, context), command.Stamp);
        return due.Succeeded
            ? Record(loan, new LoanEvent.Renewed(
                    loan.Id,
                    due.Value,
                    command.IsSeen,
                    command.IsAutomatic,
                    [.. context.Overridden.Concat(command.Stamp.GrantsUsed(due.Findings)).Distinct()],
                    command.Stamp.At)
            {
                IsByHand = command.Due is not null,
                Limits = command.Due is null ? context.Limits : [],
            }).With(due.Findings)
            : Result<Change<Loan, LoanEvent>>.Refused(due.Findings);
    }

    private static RenewalRequest RenewalOf(Loan loan, LoanCommand.Renew command, LoanContext context) => new()
    {
        At = command.Stamp.At,
        LentAt = loan.OpenedAt,
        Due = loan.Due,
        Openings = context.Openings,
        Renewals = loan.Renewals,
        Unseen = loan.UnseenRenewals,
        IsSeen = command.IsSeen,
        IsAutomatic = command.IsAutomatic,
        IsRecalled = loan.State is LoanState.Recalled,
        Waiting = context.Waiting,
        OtherCopies = context.OtherCopies,
        UrgentWaiting = context.UrgentWaiting,
        HasOptedOut = context.HasOptedOut,
        ValidUntil = context.ValidUntil,
        Owed = context.Owed,
        Limits = context.Limits,
    };

    // One permission covers all that the terms say against it: staff took the decision as a whole.
    private static Result<DueMoment> RenewedByHand(Loan loan, DueMoment due, CommandStamp stamp)
    {
        var settled = stamp.Settle(SetByHand);
        var sound = ByHand(due, stamp);
        ValueList<Finding> reasons =
        [
            .. settled.Standing,
            .. sound.Succeeded ? [] : sound.Findings,
            .. sound.Succeeded && due.LateFrom <= loan.Due.LateFrom
                ? [Finding.Error(CirculationCodes.RenewalNotLater, new FindingArg.Date("due", loan.Due.Day))]
                : Array.Empty<Finding>(),
        ];
        return reasons.IsEmpty ? Result.Of(due, settled.Advisories) : Result<DueMoment>.Refused(reasons);
    }

    private static Result<Change<Loan, LoanEvent>> ChangeDue(Loan loan, LoanCommand.ChangeDue command)
    {
        var settled = command.Stamp.Settle(SetByHand);
        var sound = ByHand(command.Due, command.Stamp);
        ValueList<Finding> reasons = [.. settled.Standing, .. sound.Succeeded ? [] : sound.Findings];
        return reasons.IsEmpty
            ? Record(loan, new LoanEvent.DueChanged(loan.Id, command.Due, command.Stamp.GrantsUsed(settled.Advisories), command.Stamp.At)).With(settled.Advisories)
            : Result<Change<Loan, LoanEvent>>.Refused(reasons);
    }

    private static Result<Change<Loan, LoanEvent>> RecallFor(Loan loan, LoanCommand.Recall command, LoanContext context)
    {
        if (loan.State is LoanState.Recalled known)
        {
            return Finding.Error(CirculationCodes.RecalledAlready, new FindingArg.Identifier("request", known.Recall.Request.Value));
        }

        if (loan.Terms.Recall is not { } terms)
        {
            return Finding.Error(CirculationCodes.NotRecallable);
        }

        var due = DueDates.Recall.Reckon(terms, loan.Terms.Due, new RecallRequest
        {
            LentAt = loan.OpenedAt,
            Due = loan.Due,
            At = command.Stamp.At,
            Openings = context.Openings,
            Limits = loan.DueBy.Limits,
        });
        return due.Succeeded
            ? Record(loan, new LoanEvent.Recalled(loan.Id, new LoanRecall(command.Request, command.Stamp.At, loan.Due), due.Value, command.Stamp.At)).With(due.Findings)
            : Result<Change<Loan, LoanEvent>>.Refused(due.Findings);
    }

    // A loan that was renewed or given another due moment since it was recalled keeps that one: it is later than what the recall had left.
    private static Result<Change<Loan, LoanEvent>> WithdrawRecall(Loan loan, LoanCommand.WithdrawRecall command)
    {
        if (loan.State.WantedBack is not { } recall || recall.Request != command.Request)
        {
            return Finding.Error(CirculationCodes.NotRecalledByThat, new FindingArg.Identifier("request", command.Request.Value));
        }

        var due = loan.Terms.Recall is { } terms ? DueDates.Recall.Withdraw(terms, recall.OriginalDue, loan.Due) : loan.Due;
        return Record(loan, new LoanEvent.RecallWithdrawn(loan.Id, due, command.Stamp.At));
    }
}
