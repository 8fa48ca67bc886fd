using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>Takes over what a preview says, person by person, through the desk.</summary>
/// <remarks>
/// The id of each command comes from the run's stamp and the borrower: a run that was interrupted is started again with the same stamp
/// and the same preview, and does what is left. A run after a new preview changes nothing that was done.
/// </remarks>
/// <param name="desk">The desk.</param>
public sealed class PersonnelFeedRun(IBorrowerDesk desk)
{
    /// <summary>Takes over a preview.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="stamp">The run: its id, who asks and when; with the override where too many would leave. Overrides count for nothing else.</param>
    /// <param name="cancellationToken">Gives up between two people; what was done stays done.</param>
    /// <returns>What came of it; or <c>CIR-246</c> where too many would leave, and then nothing was done.</returns>
    public async ValueTask<Result<FeedOutcome>> ApplyAsync(FeedPreview preview, CommandStamp stamp, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(preview);
        ArgumentNullException.ThrowIfNull(stamp);
        var settled = stamp.Settle(preview.Reasons);
        if (!settled.Standing.IsEmpty)
        {
            return Result<FeedOutcome>.Refused(settled.Standing);
        }

        var outcome = new FeedOutcome();
        foreach (var entry in preview.Entries)
        {
            outcome = await ApplyAsync(outcome, entry, stamp, cancellationToken).ConfigureAwait(false);
        }

        return Result.Of(outcome, [.. preview.Advisories, .. settled.Advisories]);
    }

    private async ValueTask<FeedOutcome> ApplyAsync(FeedOutcome outcome, FeedEntry entry, CommandStamp run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (entry)
        {
            case FeedEntry.New added:
                var register = new BorrowerCommand.Register(added.Borrower, added.Details, StampOf(run, "register", added.Borrower));
                return Told(outcome with { Registered = outcome.Registered + 1 }, outcome, entry, await desk.RegisterBorrowerAsync(register, cancellationToken).ConfigureAwait(false));
            case FeedEntry.Changed changed:
                var refresh = new BorrowerCommand.Refresh(changed.Borrower, changed.Data, StampOf(run, "refresh", changed.Borrower));
                return Told(outcome with { Changed = outcome.Changed + 1 }, outcome, entry, await desk.RefreshBorrowerAsync(refresh, cancellationToken).ConfigureAwait(false));
            case FeedEntry.Back back:
                var rejoin = new BorrowerCommand.Rejoin(back.Borrower, back.Details, StampOf(run, "rejoin", back.Borrower));
                return Told(outcome with { Back = outcome.Back + 1 }, outcome, entry, await desk.RejoinAsync(rejoin, cancellationToken).ConfigureAwait(false));
            case FeedEntry.Leaver leaver:
                return await LeaveAsync(outcome, leaver, run, cancellationToken).ConfigureAwait(false);
            default:
                return outcome;
        }
    }

    private async ValueTask<FeedOutcome> LeaveAsync(FeedOutcome outcome, FeedEntry.Leaver leaver, CommandStamp run, CancellationToken cancellationToken)
    {
        var open = ValueList.Create<Finding>([]);
        if (leaver.IsGone)
        {
            var leave = new BorrowerCommand.Leave(leaver.Borrower, leaver.On, StampOf(run, "leave", leaver.Borrower));
            var left = await desk.LeaveAsync(leave, cancellationToken).ConfigureAwait(false);
            if (left.Succeeded)
            {
                return outcome with { Left = outcome.Left + 1 };
            }

            if (left.Findings.Any(static reason => reason.Override != CirculationPermissions.LeaveUncleared))
            {
                return Refused(outcome, leaver, left.Findings);
            }

            open = left.Findings;
            var impose = new BorrowerCommand.ImposeBlock(leaver.Borrower, new ManualBlock(BlockReason.Left), StampOf(run, "block", leaver.Borrower));
            var blocked = await desk.ImposeBlockAsync(impose, cancellationToken).ConfigureAwait(false);
            if (!blocked.Succeeded && blocked.Findings.Any(static reason => !string.Equals(reason.Code, CirculationCodes.BlockedAlready, StringComparison.Ordinal)))
            {
                return Refused(outcome, leaver, blocked.Findings);
            }
        }

        var end = new PersonnelData { Fields = FeedFields.ValidUntil, ValidUntil = leaver.Until };
        var refresh = new BorrowerCommand.Refresh(leaver.Borrower, end, StampOf(run, "end", leaver.Borrower));
        var ended = await desk.RefreshBorrowerAsync(refresh, cancellationToken).ConfigureAwait(false);
        return !ended.Succeeded ? Refused(outcome, leaver, ended.Findings)
            : open.IsEmpty ? outcome with { Changed = outcome.Changed + 1 }
            : outcome with { ToClear = [.. outcome.ToClear, new ClearanceTask(leaver.Borrower, leaver.On, open)] };
    }

    private static FeedOutcome Told(FeedOutcome done, FeedOutcome before, FeedEntry entry, Result<Borrower> answer) =>
        answer.Succeeded ? done : Refused(before, entry, answer.Findings);

    private static FeedOutcome Refused(FeedOutcome outcome, FeedEntry entry, ValueList<Finding> reasons) =>
        outcome with { Refused = [.. outcome.Refused, new FeedRefusal(entry, reasons)] };

    // What lifts the guard of the run lets nobody go with a book.
    private static CommandStamp StampOf(CommandStamp run, string verb, BorrowerId borrower) =>
        run with { Id = new CommandId(DerivedIds.Of(run.Id.Value, verb, borrower.Value.ToString("N"))), Overrides = [] };
}
