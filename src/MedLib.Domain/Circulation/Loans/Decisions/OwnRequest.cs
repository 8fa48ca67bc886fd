using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>The request that a check-out fills: nobody who has the book goes on waiting for it.</summary>
internal static class OwnRequest
{
    // The one that the item was chosen for; else one that still waits; else one that another item was chosen for.
    public static Request? Of(RequestQueue? queue, BorrowerId borrower, RequestCandidate candidate)
    {
        Request? best = null;
        foreach (var request in queue?.Requests ?? [])
        {
            if (request.Borrower == borrower && request.Scope.Admits(candidate) && (best is null || Rank(request, candidate) < Rank(best, candidate)))
            {
                best = request;
            }
        }

        return best;
    }

    /// <summary>The queue once the item is lent: who had been promised it waits again, first of all, and the borrower's own request is filled.</summary>
    public static Result<Change<RequestQueue, RequestEvent>>? Fill(Situation state, Request? own, CommandStamp stamp, Openings openings)
    {
        if (state.Queue?.State is not { } queue)
        {
            return null;
        }

        var context = RequestContext.OfWaiting(openings);
        var promised = queue.Requests.FirstOrDefault(request => request.State.AllocatedItem == state.Item.Id && request.Id != own?.Id);
        var released = promised is null ? null : RequestQueue.Decide(queue, new RequestCommand.Release(queue.Id, promised.Id, stamp), context);
        return own is null ? released
            : released is null ? Filled(queue)
            : released.AndThen(Filled);

        Result<Change<RequestQueue, RequestEvent>> Filled(RequestQueue left) =>
            RequestQueue.Decide(left, new RequestCommand.Fill(left.Id, own.Id, state.Item.Id, stamp), context);
    }

    /// <summary>Lets the item go that was chosen for the request, where it is another than the one lent.</summary>
    public static Result<Change<ItemCirculation, ItemCirculationEvent>>? LetGo(Situation state, Request? own, CommandStamp stamp) =>
        own?.State.AllocatedItem is { } chosen && chosen != state.Item.Id && state.ChosenInstead is { } held
            ? ItemCirculation.Decide(held.State, new ItemCirculationCommand.Release(chosen, own.Id, new Possession.OnShelf(), stamp))
            : null;

    private static int Rank(Request request, RequestCandidate candidate) =>
        request.State.AllocatedItem is not { } item ? 1 : item == candidate.Item ? 0 : 2;
}
