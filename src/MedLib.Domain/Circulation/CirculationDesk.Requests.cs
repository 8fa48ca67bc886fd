using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Requests.Decisions;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation;

/// <content>Requests, and the ways of items that nobody borrows.</content>
internal sealed partial class CirculationDesk
{
    public ValueTask<Result<Request>> PlaceAsync(RequestCommand.Place command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Request>>> DecideAsync(CancellationToken token)
        {
            var account = await borrowers.FindAccountAsync(command.Borrower, token).ConfigureAwait(false);
            if (await borrowers.FindAsync(command.Borrower, token).ConfigureAwait(false) is not { } borrower)
            {
                return NotFound(command.Borrower.Value);
            }

            var copies = await CopiesAsync(command.Queue, token).ConfigureAwait(false);
            var waits = await queues.FindByBorrowerAsync(command.Borrower, token).ConfigureAwait(false);
            var state = new PlacingState(
                await queues.FindAsync(command.Queue, token).ConfigureAwait(false),
                copies,
                waits.Sum(queue => queue.State.Requests.Count(request => request.Borrower == command.Borrower)),
                copies.IsEmpty ? null : await SituationAsync(copies[0].Item, borrower.State, account, null, token).ConfigureAwait(false));

            // How many requests may be open is counted over all queues: of two that are placed at once, the later one counts the other.
            return PlaceRequestDecision.Decide(command, state, borrower.State, lending)
                .Then(plan => Result.Of(plan with { Changes = [.. plan.Changes, Witness.Of(account, borrower)] }));
        }
    }

    public ValueTask<Result<RequestQueue>> ActAsync(RequestCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command is RequestCommand.Place or RequestCommand.Fill)
        {
            throw new ArgumentException($"{command.GetType().Name} has a method of its own.", nameof(command));
        }

        return RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<RequestQueue>>> DecideAsync(CancellationToken token)
        {
            var queue = await queues.FindAsync(command.Queue, token).ConfigureAwait(false);
            var request = queue?.State.Requests.FirstOrDefault(known => known.Id == command.Named);
            var chosen = command is RequestCommand.Allocate allocate ? allocate.Item : request?.State.AllocatedItem;
            var item = chosen is { } id ? await items.FindAsync(id, token).ConfigureAwait(false) : null;
            var state = new RequestActState(
                queue,
                item is null ? null : await CopyAsync(item.State, token).ConfigureAwait(false),
                queue?.State.Requests.Any(static known => known.Kind is RequestKind.Recall) == true ? await CopiesAsync(queue.State.Id, token).ConfigureAwait(false) : []);
            return RequestActDecision.Decide(command, state, lending);
        }
    }

    public ValueTask<Result<ItemCirculation>> MoveAsync(ItemCirculationCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command is not (ItemCirculationCommand.MarkMissing or ItemCirculationCommand.SetAside or ItemCirculationCommand.Ship
            or ItemCirculationCommand.CancelTransit or ItemCirculationCommand.Expect))
        {
            throw new ArgumentException($"{command.GetType().Name} belongs to a loan or a request.", nameof(command));
        }

        return RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<ItemCirculation>>> DecideAsync(CancellationToken token) =>
            await items.FindAsync(command.Item, token).ConfigureAwait(false) is { } item
                ? MoveItemDecision.Decide(
                    command,
                    await CopyAsync(item.State, token).ConfigureAwait(false),
                    await queues.FindByItemAsync(command.Item, token).ConfigureAwait(false),
                    lending)
                : NotFound(command.Item.Value);
    }

    private async ValueTask<RecalledLoan?> RecalledByAsync(RequestQueue? queue, Request? request, CommandStamp stamp, CancellationToken cancellationToken) =>
        queue is not null && request is { Kind: RequestKind.Recall }
            ? RecalledLoan.Of(
                queue,
                await CopiesAsync(queue.Id, cancellationToken).ConfigureAwait(false),
                request.Id,
                lending.OpeningsOf(request.Pickup).DayOf(stamp.At),
                lending)
            : null;

    // A queue is that of a title or, where the thing has none, of the thing itself.
    private async ValueTask<ValueList<Copy>> CopiesAsync(RequestQueueId queue, CancellationToken cancellationToken)
    {
        var copies = new List<Copy>();
        foreach (var item in await items.ForRecordAsync(RecordId.From(queue.Value), cancellationToken).ConfigureAwait(false))
        {
            copies.Add(await CopyAsync(item.State, cancellationToken).ConfigureAwait(false));
        }

        if (copies.Count == 0 && await items.FindAsync(ItemId.From(queue.Value), cancellationToken).ConfigureAwait(false) is { } alone)
        {
            copies.Add(await CopyAsync(alone.State, cancellationToken).ConfigureAwait(false));
        }

        return [.. copies];
    }

    private async ValueTask<Copy> CopyAsync(Item item, CancellationToken cancellationToken)
    {
        var circulation = await loans.FindCirculationAsync(item.Id, cancellationToken).ConfigureAwait(false);
        var loan = circulation is not null && ItemCirculation.LoanOf(circulation.State.Possession) is { } lentOn
            ? await loans.FindAsync(lentOn, cancellationToken).ConfigureAwait(false)
            : null;
        return new Copy(item, circulation, loan);
    }
}
