using System.Runtime.CompilerServices;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Requests.Decisions;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation;

/// <content>Loans.</content>
internal sealed partial class CirculationDesk
{
    public ValueTask<Result<Loan>> CheckOutAsync(LoanCommand.CheckOut command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Loan>>> DecideAsync(CancellationToken token)
        {
            var account = await borrowers.FindAccountAsync(command.Borrower, token).ConfigureAwait(false);
            var known = await items.FindAsync(command.Item, token).ConfigureAwait(false);
            var added = known is null && command.FastAdd is { } details ? await AddAsync(command, details, token).ConfigureAwait(false) : null;
            var borrower = await borrowers.FindAsync(command.Borrower, token).ConfigureAwait(false);
            if ((known is null && added is null) || borrower is null || added is { Succeeded: false })
            {
                return Result<Plan<Loan>>.Refused(
                [
                    .. added is null ? NotFound(known, command.Item.Value) : added.Succeeded ? [] : added.Findings,
                    .. NotFound(borrower, command.Borrower.Value),
                ]);
            }

            var loan = await loans.FindAsync(command.Loan, token).ConfigureAwait(false);
            var state = await SituationAsync(known?.State ?? added!.Value!.State, borrower.State, account, loan, token).ConfigureAwait(false);
            var decided = CheckOutDecision.Decide(command, await WithOwnRequestAsync(command, state, token).ConfigureAwait(false), lending);
            if (decided.Succeeded && account is null)
            {
                decided = Result.Of(decided.Value with { Changes = [.. decided.Value.Changes, Witness.Of(account, borrower)] }, decided.Findings);
            }

            return added is null || !decided.Succeeded
                ? decided
                : Result.Of(decided.Value with { Changes = [StagedChange.Of(null, added.Value!), .. decided.Value.Changes] }, [.. added.Findings, .. decided.Findings]);
        }
    }

    public ValueTask<Result<Loan>> RenewAsync(LoanCommand.Renew command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Loan>>> DecideAsync(CancellationToken token)
        {
            var others = await loans.FindAsync(command.Loan, token).ConfigureAwait(false) is { State.Terms.Renewal.WhileAwaited: WhileAwaited.IfAnotherCopyServes } known
                ? await OtherCopiesAsync(known.State, token).ConfigureAwait(false)
                : 0;
            return await OfLoanAsync(command.Loan, (loan, state) => RenewDecision.Decide(command, loan, state with { OtherCopies = others }, lending), token).ConfigureAwait(false);
        }
    }

    public ValueTask<Result<ReturnAnswer>> ReturnAsync(LoanCommand.Return command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<ReturnAnswer>>> DecideAsync(CancellationToken token)
        {
            var now = clock.GetCurrentInstant();
            if (command.Stamp.At > now)
            {
                return Finding.Error(CirculationCodes.InFuture, new FindingArg.Moment("now", now));
            }

            // A book is never sent away for its date: one that nobody may give is replaced by today's, and the desk is told.
            var time = command.Evidence is ReturnEvidence.Desk ? command.Stamp.Settle(TimeReasons(command.Stamp)) : new Settled([], []);
            var dated = time.Standing.IsEmpty ? command : new LoanCommand.Return(command.Barcode, command.ServicePoint, command.Stamp with { At = now }) { Item = command.Item };
            ValueList<Finding> told = time.Standing.IsEmpty ? time.Advisories : [Finding.Warning(CirculationCodes.ReturnDatedNow, new FindingArg.Moment("said", command.Stamp.At))];
            var item = command.Item is { } id
                ? await items.FindAsync(id, token).ConfigureAwait(false)
                : await items.FindByBarcodeAsync(command.Barcode, token).ConfigureAwait(false);
            var decided = item is null
                ? ReturnDecision.NotOurs()
                : ReturnDecision.Decide(dated, await ReturnedAsync(item.State, dated, token).ConfigureAwait(false), lending);
            return told.IsEmpty ? decided : decided.With(told);
        }
    }

    public async IAsyncEnumerable<Result<ReturnAnswer>> ReturnBatchAsync(ReturnBatch batch, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var one in batch.Returns)
        {
            var command = new LoanCommand.Return(one.Barcode, batch.ServicePoint, new CommandStamp(one.Id, batch.By, batch.At)) { Evidence = batch.Evidence };
            yield return await ReturnAsync(command, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask<Result<Loan>> CorrectReturnAsync(LoanCommand.CorrectReturn command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(
            command, command.Stamp, token => OfLoanAsync(command.Loan, (loan, state) => CorrectReturnDecision.Decide(command, loan, state, lending), token), cancellationToken);
    }

    public ValueTask<Result<Loan>> CorrectBorrowerAsync(LoanCommand.CorrectBorrower command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Loan>>> DecideAsync(CancellationToken token)
        {
            if (await borrowers.FindAsync(command.Borrower, token).ConfigureAwait(false) is not { } whose)
            {
                return NotFound(command.Borrower.Value);
            }

            var account = await borrowers.FindAccountAsync(command.Borrower, token).ConfigureAwait(false);
            return await OfLoanAsync(command.Loan, (loan, state) => CorrectBorrowerDecision.Decide(command, loan, state, whose.State, account, lending), token).ConfigureAwait(false);
        }
    }

    public ValueTask<Result<Loan>> ActAsync(LoanCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command is LoanCommand.CheckOut or LoanCommand.Renew or LoanCommand.Return or LoanCommand.CorrectReturn or LoanCommand.CorrectBorrower)
        {
            throw new ArgumentException($"{command.GetType().Name} has a method of its own.", nameof(command));
        }

        return RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        ValueTask<Result<Plan<Loan>>> DecideAsync(CancellationToken token) => OfLoanAsync(
            command.Named ?? default,
            (loan, state) => LoanActDecision.Decide(command, loan, state, lending),
            token,
            state => command is LoanCommand.Undo undo ? GivenToNextAsync(state, undo.ServicePoint, undo.Stamp, token) : ValueTask.FromResult(state));
    }

    private async ValueTask<Result<Plan<Loan>>> OfLoanAsync(
        LoanId id,
        Func<Versioned<Loan>, Situation, Result<Plan<Loan>>> decide,
        CancellationToken cancellationToken,
        Func<Situation, ValueTask<Situation>>? more = null)
    {
        if (await loans.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } loan)
        {
            return NotFound(id.Value);
        }

        var account = await borrowers.FindAccountAsync(loan.State.Borrower, cancellationToken).ConfigureAwait(false);
        var item = await items.FindAsync(loan.State.Item, cancellationToken).ConfigureAwait(false);
        var borrower = await borrowers.FindAsync(loan.State.Borrower, cancellationToken).ConfigureAwait(false);
        if (item is null || (borrower is null && loan.State.IsOpen))
        {
            return Result<Plan<Loan>>.Refused([.. NotFound(item, loan.State.Item.Value), .. NotFound(borrower, loan.State.Borrower.Value)]);
        }

        var state = await SituationAsync(item.State, borrower?.State, account, loan, cancellationToken).ConfigureAwait(false);
        return decide(loan, more is null ? state : await more(state).ConfigureAwait(false));
    }

    // What the next who waits had wanted back, where that is another loan.
    private async ValueTask<Situation> GivenToNextAsync(Situation state, ServicePointCode point, CommandStamp stamp, CancellationToken cancellationToken)
    {
        var next = ReturnRoute.NextOf(point, stamp, state, lending);
        return state with { Recalled = await RecalledByAsync(state.Queue?.State, next, stamp, cancellationToken).ConfigureAwait(false) };
    }

    // The copies that stand on their shelves, and that somebody who waits could have instead.
    private async ValueTask<int> OtherCopiesAsync(Loan loan, CancellationToken cancellationToken)
    {
        if (await items.FindAsync(loan.Item, cancellationToken).ConfigureAwait(false) is not { } item
            || await QueueOfAsync(item.State, cancellationToken).ConfigureAwait(false) is not { } queue)
        {
            return 0;
        }

        var copies = await CopiesAsync(queue.State.Id, cancellationToken).ConfigureAwait(false);
        return copies.Count(copy => copy.Item.Id != loan.Item && copy is { Possession: Possession.OnShelf, Item.IsWithdrawn: false }
            && queue.State.Requests.Any(request => !request.IsInFulfilment && request.Scope.Admits(copy.Candidate(lending))));
    }

    // For a return the loan is the one that the item is out on, lost or claimed.
    private async ValueTask<Situation> ReturnedAsync(Item item, LoanCommand.Return command, CancellationToken cancellationToken)
    {
        var circulation = await loans.FindCirculationAsync(item.Id, cancellationToken).ConfigureAwait(false);
        var loan = circulation is not null && ItemCirculation.LoanOf(circulation.State.Possession) is { } lentOn
            ? await loans.FindAsync(lentOn, cancellationToken).ConfigureAwait(false)
            : null;
        var state = new Situation
        {
            Item = item,
            Circulation = circulation,
            Loan = loan,
            Account = loan is null ? null : await borrowers.FindAccountAsync(loan.State.Borrower, cancellationToken).ConfigureAwait(false),
            Queue = await QueueOfAsync(item, cancellationToken).ConfigureAwait(false),
            Ledger = loan is null ? null : await ledgers.FindByPayerAsync(new FeePayer.Person(loan.State.Borrower), cancellationToken).ConfigureAwait(false),
            CenterLedger = await LedgerOfCenterAsync(loan, cancellationToken).ConfigureAwait(false),
        };
        return await GivenToNextAsync(state, command.ServicePoint, command.Stamp, cancellationToken).ConfigureAwait(false);
    }

    // The account is read before all else about the borrower: who leaves, borrows or requests between the two leaves it stale, and all is decided again.
    private async ValueTask<Situation> SituationAsync(
        Item item, Borrower? borrower, Versioned<BorrowerAccount>? account, Versioned<Loan>? loan, CancellationToken cancellationToken) =>
        new()
        {
            Item = item,
            Borrower = borrower,
            Loan = loan,
            Circulation = await loans.FindCirculationAsync(item.Id, cancellationToken).ConfigureAwait(false),
            Account = account,
            OpenLoans = borrower is null || lending.Profile.Blocks.IsEmpty ? [] : await loans.OpenOfAsync(borrower.Id, cancellationToken).ConfigureAwait(false),
            Queue = await QueueOfAsync(item, cancellationToken).ConfigureAwait(false),
            Ledger = borrower is null ? null : await ledgers.FindByPayerAsync(new FeePayer.Person(borrower.Id), cancellationToken).ConfigureAwait(false),
            CenterLedger = await LedgerOfCenterAsync(loan, cancellationToken).ConfigureAwait(false),
        };

    private ValueTask<Versioned<FeeLedger>?> LedgerOfCenterAsync(Versioned<Loan>? loan, CancellationToken cancellationToken) =>
        loan?.State.Terms.PaidBy is { } paidBy ? ledgers.FindByPayerAsync(paidBy.Payer, cancellationToken) : ValueTask.FromResult<Versioned<FeeLedger>?>(null);

    // What the borrower's own request had chosen, or wanted back, where that is another copy.
    private async ValueTask<Situation> WithOwnRequestAsync(LoanCommand.CheckOut command, Situation state, CancellationToken cancellationToken)
    {
        if (OwnRequest.Of(state.Queue?.State, command.Borrower, state.CandidateAt(command.ServicePoint, lending)) is not { } own)
        {
            return state;
        }

        return state with
        {
            ChosenInstead = own.State.AllocatedItem is { } chosen && chosen != command.Item
                ? await loans.FindCirculationAsync(chosen, cancellationToken).ConfigureAwait(false)
                : null,
            Recalled = await RecalledByAsync(state.Queue?.State, own, command.Stamp, cancellationToken).ConfigureAwait(false),
        };
    }

    private ValueTask<Versioned<RequestQueue>?> QueueOfAsync(Item item, CancellationToken cancellationToken) =>
        queues.FindAsync(item.Record is { } record ? RequestQueueId.Of(record) : RequestQueueId.Of(item.Id), cancellationToken);

    private async ValueTask<Result<Change<Item, ItemEvent>>> AddAsync(LoanCommand.CheckOut command, ItemDetails details, CancellationToken cancellationToken) => Item.Decide(
        null,
        new ItemCommand.Add(command.Item, details with { Holding = null, Record = null }, command.Stamp),
        new ItemContext
        {
            BarcodeHolder = details.Barcode is { IsNone: false } barcode
                ? (await items.FindByBarcodeAsync(barcode, cancellationToken).ConfigureAwait(false))?.State.Id
                : null,
        });
}
