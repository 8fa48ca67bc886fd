using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Offline;

/// <summary>Reads what a batch is held against from the host's ports, and gives the desk its commands.</summary>
internal sealed class OfflineUpload(ICirculationDesk desk, IItems items, IBorrowers borrowers, ILoans loans, ILibraryStore store, IClock clock) : IOfflineUpload
{
    public async ValueTask<OfflineReconciliation> PlanAsync(OfflineBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var known = new Dictionary<Barcode, OnlineItem?>();
        var holders = new Dictionary<Barcode, BorrowerId?>();
        var accepted = new HashSet<CommandId>();
        foreach (var act in batch.Acts)
        {
            if (!known.ContainsKey(act.Item))
            {
                known.Add(act.Item, await ItemAsync(act.Item, cancellationToken).ConfigureAwait(false));
            }

            if (act is OfflineAct.CheckOut { Card: var card } && !holders.ContainsKey(card))
            {
                holders.Add(card, (await borrowers.FindByCardAsync(card, cancellationToken).ConfigureAwait(false))?.State.Id);
            }

            if (await store.FindCommandAsync(act.Stamp.Command, cancellationToken).ConfigureAwait(false) is not null)
            {
                accepted.Add(act.Stamp.Command);
            }
        }

        return OfflineReconciliation.Of(batch.Acts, new OnlineState
        {
            At = clock.GetCurrentInstant(),
            Item = barcode => known.GetValueOrDefault(barcode),
            Borrower = card => holders.GetValueOrDefault(card),
            WasAccepted = accepted.Contains,
            SameScan = batch.SameScan,
        });
    }

    public async ValueTask<OfflineReport> UploadAsync(OfflineBatch batch, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var plan = await PlanAsync(batch, cancellationToken).ConfigureAwait(false);
        var outcomes = new List<OfflineOutcome>(plan.Steps.Count);
        foreach (var step in plan.Steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcomes.Add(await RunAsync(step, batch, cancellationToken).ConfigureAwait(false));
            progress?.Report(outcomes.Count);
        }

        return new OfflineReport([.. outcomes], plan.Tasks, plan.Dropped);
    }

    private async ValueTask<OnlineItem?> ItemAsync(Barcode barcode, CancellationToken cancellationToken)
    {
        if (barcode.IsNone || await items.FindByBarcodeAsync(barcode, cancellationToken).ConfigureAwait(false) is not { } item)
        {
            return null;
        }

        var circulation = (await loans.FindCirculationAsync(item.State.Id, cancellationToken).ConfigureAwait(false))?.State;
        return new OnlineItem(item.State.Id)
        {
            LentAt = (await LoanAsync(LoanOf(circulation), cancellationToken).ConfigureAwait(false))?.OpenedAt,
            LastScannedAt = (await LoanAsync(circulation?.LastReturned, cancellationToken).ConfigureAwait(false))?.ReturnedAt,
        };
    }

    private async ValueTask<OfflineOutcome> RunAsync(OfflineStep step, OfflineBatch batch, CancellationToken cancellationToken)
    {
        var stamp = new CommandStamp(step.Act.Stamp.Command, batch.By, step.Act.Stamp.OccurredAt) { Overrides = batch.Overrides };
        switch (step.Act)
        {
            case OfflineAct.Return back:
                return OutcomeOf(step, await desk.ReturnAsync(
                    new LoanCommand.Return(back.Item, batch.ServicePoint, stamp) { Item = step.Item, Evidence = ReturnEvidence.Log }, cancellationToken).ConfigureAwait(false));
            case OfflineAct.CheckOut when step is { Item: { } item, Borrower: { } borrower }:
                return OutcomeOf(step, await desk.CheckOutAsync(
                    new LoanCommand.CheckOut(LoanFor(stamp.Id), item, borrower, stamp) { ServicePoint = batch.ServicePoint }, cancellationToken).ConfigureAwait(false));
            default:
                return await LentOnAsync(step.Item, cancellationToken).ConfigureAwait(false) is { } loan
                    ? OutcomeOf(step, await desk.RenewAsync(new LoanCommand.Renew(loan, stamp) { IsSeen = true }, cancellationToken).ConfigureAwait(false))
                    : new OfflineOutcome(step, IsAccepted: false, [Finding.Error(PlanningCodes.NothingToRenew, new FindingArg.Moment("at", stamp.At))]);
        }
    }

    // The loan is asked for when its turn comes: an act before it may have lent the item anew.
    private async ValueTask<LoanId?> LentOnAsync(ItemId? item, CancellationToken cancellationToken) => item is { } known
        ? LoanOf((await loans.FindCirculationAsync(known, cancellationToken).ConfigureAwait(false))?.State)
        : null;

    private async ValueTask<Loan?> LoanAsync(LoanId? id, CancellationToken cancellationToken) => id is { } known
        ? (await loans.FindAsync(known, cancellationToken).ConfigureAwait(false))?.State
        : null;

    private static LoanId? LoanOf(ItemCirculation? circulation) => circulation is null ? null : ItemCirculation.LoanOf(circulation.Possession);

    private static LoanId LoanFor(CommandId command) => new(DerivedIds.Of(command.Value, "offline-loan", ""));

    private static OfflineOutcome OutcomeOf<T>(OfflineStep step, Result<T> answer)
        where T : notnull => new(step, answer.Succeeded, answer.Findings);
}
