using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans;

/// <content>Check-out, and undoing it.</content>
public sealed partial record Loan
{
    private static Result<Change<Loan, LoanEvent>> Open(LoanCommand.CheckOut command, LoanContext context)
    {
        if (context.Terms is not { } terms || context.Item is not { } item)
        {
            return Finding.Error(CirculationCodes.NotLent);
        }

        var due = command.Due is { } byHand
            ? ByHand(byHand, command.Stamp)
            : DueDate.Reckon(terms.Due, new DueRequest { At = command.Stamp.At, Openings = context.Openings, Awaited = context.Waiting > 0, Limits = context.Limits });
        var settled = command.Stamp.Settle(OpenReasons(item, context).And(command.Due is null ? [] : SetByHand).And(due.Succeeded ? [] : due.Findings));
        return due.Succeeded && settled.Standing.IsEmpty
            ? Record(null, new LoanEvent.Opened(
                    command.Loan, command.Item, command.Borrower, context.Facts, terms, due.Value, Overridden(command.Stamp, settled, context), command.Stamp.At)
            {
                Proxy = command.Proxy,
                IsByHand = command.Due is not null,
                Limits = command.Due is null ? context.Limits : [],
            })
                .With(settled.Advisories.And(due.Findings).And(OpenAdvisories(item)))
            : Result<Change<Loan, LoanEvent>>.Refused(settled.Standing);
    }

    private static readonly ValueList<Finding> SetByHand =
        [Finding.Error(CirculationCodes.DueByHand) with { Override = CirculationPermissions.ChangeDue }];

    private static ValueList<Finding> OpenReasons(Item item, LoanContext context)
    {
        ValueList<Finding> withdrawn = item.IsWithdrawn ? [Finding.Error(CirculationCodes.ItemWithdrawn)] : [];
        ValueList<Finding> setAside = item.Condition == ItemCondition.InRepair
            ? [Finding.Error(CirculationCodes.ItemSetAside) with { Override = CirculationPermissions.LendSetAside }]
            : [];
        return withdrawn.And(setAside).And(context.Lend switch
        {
            LendingMode.Out => [],
            LendingMode.InLibraryOnly => [Finding.Error(CirculationCodes.NotForLoan) with { Override = CirculationPermissions.LendLibraryUseOnly }],
            _ => [Finding.Error(CirculationCodes.NotLent)],
        });
    }

    private static ValueList<Finding> OpenAdvisories(Item item) =>
        item.Condition is ItemCondition.Damaged or ItemCondition.Incomplete ? [Finding.Warning(CirculationCodes.ConditionDoubtful)] : [];

    // What staff set is taken as they set it, but nothing is due before it is lent, and every zone must be known.
    private static Result<DueMoment> ByHand(DueMoment due, CommandStamp stamp) =>
        !due.ZoneIsKnown ? Finding.Error(TimeCodes.ZoneUnknown, new FindingArg.Text("zone", due.ZoneName ?? ""))
        : due.LateFrom <= stamp.At ? Finding.Error(CirculationCodes.NoTimeLeft, new FindingArg.Date("due", due.Day))
        : due;

    private static ValueList<OverrideGrant> Overridden(CommandStamp stamp, Settled settled, LoanContext context) =>
        context.Overridden.IsEmpty && settled.Lifted.IsEmpty ? [] : [.. context.Overridden.Concat(stamp.GrantsUsed(settled.Advisories)).Distinct()];

    private static Result<Change<Loan, LoanEvent>> Undo(Loan loan, LoanCommand.Undo command, LoanContext context)
    {
        var settled = command.Stamp.Settle(
        [
            .. command.Stamp.At - loan.OpenedAt > context.UndoWithin
                ? [Finding.Error(CirculationCodes.UndoneTooLate, new FindingArg.Moment("until", loan.OpenedAt + context.UndoWithin)) with { Override = CirculationPermissions.UndoLate }]
                : Array.Empty<Finding>(),
            .. command.ServicePoint != loan.Facts.ServicePoint
                ? [Finding.Error(CirculationCodes.UndoneElsewhere, new FindingArg.Text("lentAt", loan.Facts.ServicePoint.ToString())) with { Override = CirculationPermissions.UndoLate }]
                : Array.Empty<Finding>(),
        ]);
        return settled.Standing.IsEmpty
            ? Record(loan, new LoanEvent.Undone(loan.Id, Overridden(command.Stamp, settled, context), command.Stamp.At)).With(settled.Advisories)
            : Result<Change<Loan, LoanEvent>>.Refused(settled.Standing);
    }
}
