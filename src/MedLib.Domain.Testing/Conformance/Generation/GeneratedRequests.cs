using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Testing.Conformance.Generation;

/// <summary>Queues of requests in every state. They are decided without a desk, for titles that the library does not have, so that no desk meets them.</summary>
internal static class GeneratedRequests
{
    private const int QueueCount = 3;

    private static readonly RequestContext Context = new() { Terms = new RequestTerms(), Openings = CirculationProfile.SoloHospital().Calendar.Openings() };

    /// <summary>Where requests are picked up; the last two stand in another order by UTF-16 unit than by code point.</summary>
    public static IReadOnlyList<ServicePointCode> Pickups { get; } = [new("DESK"), new("Ward 7"), new("\uFB01"), new("\U00020BB7")];

    public static async ValueTask FillAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        for (var i = 0; i < QueueCount; i++)
        {
            await FillQueueAsync(library, i, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Changes that touch queues in every way, one after another.</summary>
    public static IEnumerable<(string What, Func<CancellationToken, ValueTask> Change)> Changes(LibraryUnderTest library)
    {
        var ids = library.Record.All<RequestQueue>().Select(static queue => queue.State.Id).ToList();
        var (one, other, emptied) = (ids[0], ids[1], ids[2]);
        yield return ("a request was placed", Do(one, queue => Place(library, queue.Id, RequestKind.Hold, new RequestScope.AnyCopy(), 3)));
        yield return ("a queue was put into another order", Do(one, queue => new RequestCommand.Reorder(
            one, [.. queue.Requests.SkipLast(2).Append(queue.Requests[^1]).Append(queue.Requests[^2]).Select(static request => request.Id)], library.Stamp())));
        yield return ("a request was suspended", Do(one, queue => new RequestCommand.Suspend(one, queue.Requests[^1].Id, new LocalDate(2027, 1, 1), library.Stamp())));
        yield return ("a request was resumed", Do(one, queue => new RequestCommand.Resume(one, queue.Requests[^1].Id, library.Stamp())));
        yield return ("an item was chosen", Do(one, queue => new RequestCommand.Allocate(one, FirstThat<RequestState.Waiting>(queue).Id, library.Id<ItemId>(), library.Stamp())));
        yield return ("an item was sent off", Do(one, queue => new RequestCommand.Ship(one, FirstThat<RequestState.Allocated>(queue).Id, library.Stamp())));
        yield return ("an item arrived", Do(one, queue => Arrive(library, one, FirstThat<RequestState.InTransit>(queue).Id)));
        yield return ("an item was taken away from its request", Do(one, queue => new RequestCommand.Release(one, FirstThat<RequestState.Ready>(queue).Id, library.Stamp())));
        yield return ("a chosen item passed to another queue", token => PassAsync(library, one, other, token));
        yield return ("a request was filled", Do(one, queue => new RequestCommand.Fill(one, FirstThat<RequestState.Waiting>(queue).Id, library.Id<ItemId>(), library.Stamp())));
        yield return ("a request was cancelled", Do(one, queue => new RequestCommand.Cancel(one, queue.Requests[0].Id, CancelCause.Staff, library.Stamp())));
        yield return ("a request expired", Do(other, queue => new RequestCommand.Expire(
            other, queue.Requests.First(static request => request.Expires is not null).Id, new LocalDate(2026, 12, 31), library.Stamp())));
        yield return ("an item was not picked up", async token =>
        {
            library.Advance(days: 40);
            await Do(other, queue => new RequestCommand.Expire(other, FirstThat<RequestState.Ready>(queue).Id, new LocalDate(2026, 12, 31), library.Stamp()))(token).ConfigureAwait(false);
        }
        );
        yield return ("the last request of a queue went", async token =>
        {
            while (!Current(library, emptied).State.Requests.IsEmpty)
            {
                await Do(emptied, queue => new RequestCommand.Cancel(emptied, queue.Requests[^1].Id, CancelCause.NoCopy, library.Stamp()))(token).ConfigureAwait(false);
            }
        }
        );

        Func<CancellationToken, ValueTask> Do(RequestQueueId queue, Func<RequestQueue, RequestCommand> command) =>
            async token => await CommitAsync(library, command(Current(library, queue).State), token).ConfigureAwait(false);
    }

    /// <summary>A queue is found, through the port, by its id, by those who wait in it and by the items that it chose.</summary>
    public static async ValueTask FoundAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var queues = library.Record.All<RequestQueue>();
        foreach (var queue in queues)
        {
            Expect.That(queue.Equals(await AskAsync(ports => ports.FindAsync(queue.State.Id, cancellationToken)).ConfigureAwait(false)), "a request queue is not found by its id, as it was committed");
            foreach (var item in queue.State.Requests.Where(static request => request.IsInFulfilment).Select(static request => request.State.AllocatedItem!.Value))
            {
                Expect.That(
                    queue.Equals(await AskAsync(ports => ports.FindByItemAsync(item, cancellationToken)).ConfigureAwait(false)),
                    "a request queue is not found by an item that it chose, as it was committed");
            }
        }

        foreach (var borrower in library.Record.All<Borrower>().Select(static borrower => borrower.State.Id).Append(library.Id<BorrowerId>()))
        {
            var found = await AskAsync(ports => ports.FindByBorrowerAsync(borrower, cancellationToken)).ConfigureAwait(false);
            Expect.Same(
                [.. queues.Where(queue => queue.State.Requests.Any(request => request.Borrower == borrower))], [.. found], "the request queues of a borrower, in the order of their ids");
        }

        Expect.That(
            await AskAsync(ports => ports.FindByItemAsync(library.Id<ItemId>(), cancellationToken)).ConfigureAwait(false) is null,
            "a request queue is found by an item that was chosen for none");

        ValueTask<T> AskAsync<T>(Func<IRequestQueues, ValueTask<T>> ask) => library.AskAsync(ask);
    }

    /// <summary>Two queues cannot choose one item; the first can pass it to the second, and when that gives it up, it is free.</summary>
    public static async ValueTask ChosenOnceAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var item = library.Id<ItemId>();
        var first = await CommitAsync(library, Place(library, library.Id<RequestQueueId>(), RequestKind.Hold, new RequestScope.AnyCopy(), 0), cancellationToken).ConfigureAwait(false);
        var second = await CommitAsync(library, Place(library, library.Id<RequestQueueId>(), RequestKind.Hold, new RequestScope.AnyCopy(), 0), cancellationToken).ConfigureAwait(false);
        first = await CommitAsync(library, new RequestCommand.Allocate(first.State.Id, first.State.Requests[0].Id, item, library.Stamp()), cancellationToken).ConfigureAwait(false);
        var late = Commits.Of(library.Stamp(), Decide(second, new RequestCommand.Allocate(second.State.Id, second.State.Requests[0].Id, item, library.Stamp())));
        Expect.Refused(await library.CommitAsync(late, cancellationToken).ConfigureAwait(false), "an item that was chosen already", CirculationCodes.ItemServesAnother);
        await library.NothingWasWrittenAsync(late, "an item that was chosen already", cancellationToken).ConfigureAwait(false);
        await PassAsync(library, first.State.Id, second.State.Id, cancellationToken).ConfigureAwait(false);
        var holder = await library.FindAsync<RequestQueue>(RequestQueue.AllocatedKey(item), cancellationToken).ConfigureAwait(false);
        Expect.That(holder?.State.Id == second.State.Id, "an item that passed to another queue does not lead to it");
        await CommitAsync(library, new RequestCommand.Release(second.State.Id, second.State.Requests[0].Id, library.Stamp()), cancellationToken).ConfigureAwait(false);
        Expect.That(
            await library.FindAsync<RequestQueue>(RequestQueue.AllocatedKey(item), cancellationToken).ConfigureAwait(false) is null,
            "an item that no request is served by any more still leads to a queue");
    }

    // Ready, on its way, to be fetched, suspended, and some that wait: a page, a hold and a recall.
    private static async ValueTask FillQueueAsync(LibraryUnderTest library, int number, CancellationToken cancellationToken)
    {
        var id = library.Id<RequestQueueId>();
        var copy = library.Id<ItemId>();
        RequestScope[] scopes =
        [
            new RequestScope.AnyCopy(), new RequestScope.Copy(copy), new RequestScope.Volume("v.\u00E9 3"), new RequestScope.AnyCopy { Category = ItemCategory.AudioVisual },
            new RequestScope.Volume("v.4"), new RequestScope.Volume("v.5"), new RequestScope.Copy(library.Id<ItemId>()),
        ];
        RequestKind[] kinds = [RequestKind.Hold, RequestKind.Hold, RequestKind.Recall, RequestKind.Hold, RequestKind.Page, RequestKind.Hold, RequestKind.Recall];
        var requests = new List<RequestId>();
        for (var i = 0; i < scopes.Length; i++)
        {
            var place = Place(library, id, kinds[i], scopes[i], number + i) with { Urgency = i % 2, Expires = i == 5 ? new LocalDate(2026, 12, 1) : null };
            requests.Add(place.Request);
            await DoAsync(place).ConfigureAwait(false);
        }

        await DoAsync(new RequestCommand.Allocate(id, requests[0], library.Id<ItemId>(), library.Stamp())).ConfigureAwait(false);
        await DoAsync(Arrive(library, id, requests[0])).ConfigureAwait(false);
        await DoAsync(new RequestCommand.Allocate(id, requests[1], copy, library.Stamp())).ConfigureAwait(false);
        await DoAsync(new RequestCommand.Ship(id, requests[1], library.Stamp())).ConfigureAwait(false);
        await DoAsync(new RequestCommand.Allocate(id, requests[2], library.Id<ItemId>(), library.Stamp())).ConfigureAwait(false);
        await DoAsync(new RequestCommand.Suspend(id, requests[3], number == 0 ? null : new LocalDate(2026, 5, 1), library.Stamp())).ConfigureAwait(false);

        async ValueTask DoAsync(RequestCommand command) => await CommitAsync(library, command, cancellationToken).ConfigureAwait(false);
    }

    // In one commit one queue gives up the item that it chose, and another chooses it.
    private static async ValueTask PassAsync(LibraryUnderTest library, RequestQueueId from, RequestQueueId to, CancellationToken cancellationToken)
    {
        var (giver, taker) = (Current(library, from), Current(library, to));
        var given = giver.State.Requests.First(static request => request is { IsInFulfilment: true, Scope: not RequestScope.Copy });
        var stamp = library.Stamp();
        var commit = Commits.Of(
            stamp,
            Decide(giver, new RequestCommand.Release(from, given.Id, stamp)),
            Decide(taker, new RequestCommand.Allocate(to, FirstThat<RequestState.Waiting>(taker.State).Id, given.State.AllocatedItem!.Value, stamp)));
        Expect.Outcome<CommitOutcome.Committed>(await library.CommitAsync(commit, cancellationToken).ConfigureAwait(false), "a chosen item passes from one queue to another");
    }

    private static async ValueTask<Versioned<RequestQueue>> CommitAsync(LibraryUnderTest library, RequestCommand command, CancellationToken cancellationToken) =>
        await Commits.MustAsync<RequestQueue>(library, Decide(library.Record.Find<RequestQueue>(command.Queue.Value), command), cancellationToken).ConfigureAwait(false);

    private static StagedChange Decide(Versioned<RequestQueue>? before, RequestCommand command) =>
        StagedChange.Of(before, Expect.Accepted(RequestQueue.Decide(before?.State, command, Context), "a decision about requests"));

    private static RequestCommand.Place Place(LibraryUnderTest library, RequestQueueId queue, RequestKind kind, RequestScope scope, int number)
    {
        var borrowers = library.Record.All<Borrower>();
        var borrower = borrowers.Count > 0 ? borrowers[number % borrowers.Count].State.Id : library.Id<BorrowerId>();
        return new(queue, library.Id<RequestId>(), borrower, kind, scope, Pickups[number % Pickups.Count], library.Stamp());
    }

    // By the end of a day, or at a moment of one.
    private static RequestCommand.Arrive Arrive(LibraryUnderTest library, RequestQueueId queue, RequestId request)
    {
        var stamp = library.Stamp();
        var until = stamp.At + Duration.FromDays(7);
        return new(queue, request, library.Chance.OneIn(2) ? new DueMoment.EndOfDay(Context.Openings.DayOf(until), "Europe/Berlin") : new DueMoment.At(until, "Europe/Berlin"), stamp);
    }

    private static Versioned<RequestQueue> Current(LibraryUnderTest library, RequestQueueId queue) => library.Record.Find<RequestQueue>(queue.Value)!;

    private static Request FirstThat<TState>(RequestQueue queue)
        where TState : RequestState => queue.Requests.First(static request => request is { State: TState, Scope: not RequestScope.Copy });
}
