using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Requests.Decisions;

/// <summary>Everything that an act on a request looks at.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Item">The item chosen for the request, or to be chosen; null where there is none.</param>
/// <param name="Copies">The copies that the queue is about; asked for only where somebody wants one back.</param>
internal sealed record RequestActState(Versioned<RequestQueue>? Queue, Copy? Item, ValueList<Copy> Copies);

/// <summary>Decides every act on a request but placing it: the queue, and with it the item chosen and the loan recalled.</summary>
internal static class RequestActDecision
{
    /// <returns>The queue; or every reason of the queue and the item why not.</returns>
    public static Result<Plan<RequestQueue>> Decide(RequestCommand command, RequestActState state, CompiledCirculation lending)
    {
        var request = state.Queue?.State.Requests.FirstOrDefault(known => known.Id == command.Named);
        var openings = lending.OpeningsOf(request?.Pickup ?? default);
        var context = RequestContext.OfWaiting(openings);
        var decided = RequestQueue.Decide(state.Queue?.State, command, context);
        if (!decided.Succeeded)
        {
            return Result<Plan<RequestQueue>>.Refused(decided.Findings);
        }

        if (command is RequestCommand.Allocate && state.Item is { } chosen && !Serves(chosen, command.Queue, request, lending))
        {
            return Finding.Error(CirculationCodes.NotTheCopy, new FindingArg.Identifier("item", chosen.Item.Id.Value));
        }

        var item = MoveOf(command, request, decided.Value.State, state, lending, out var next);
        if (item is { Succeeded: false })
        {
            return Result<Plan<RequestQueue>>.Refused(item.Findings);
        }

        var queue = next is null
            ? decided
            : decided.AndThen(left => RequestQueue.Decide(left, new RequestCommand.Allocate(command.Queue, next.Id, state.Item!.Item.Id, command.Stamp), context));
        return queue.Then(change => Result.Of(
            new Plan<RequestQueue>(
                change.State,
                [StagedChange.Of(state.Queue, change), .. item.StagedOver(state.Item?.Circulation), .. LetGo(command, request, next, change.State, state, lending)]),
            [.. decided.Findings, .. next is null ? Array.Empty<Finding>() : [Finding.Information(CirculationCodes.GoesToRequest, new FindingArg.Text("pickup", next.Pickup.ToString()))]]));
    }

    // Whose request is over, or gets an item, wants nothing back any more.
    private static ValueList<StagedChange> LetGo(
        RequestCommand command, Request? request, Request? next, RequestQueue after, RequestActState state, CompiledCirculation lending)
    {
        var changes = new List<StagedChange>();
        RequestId? passedTo = null;
        foreach (var served in new[] { Ends(command) || command is RequestCommand.Allocate ? request : null, next }.OfType<Request>())
        {
            var today = lending.OpeningsOf(served.Pickup).DayOf(command.Stamp.At);
            if (served.Kind is RequestKind.Recall && RecalledLoan.Of(after, state.Copies, served.Id, today, lending, except: passedTo) is { } recalled)
            {
                changes.AddRange(recalled.LetGo(command.Stamp, lending).StagedOver(recalled.Loan));
                passedTo = recalled.Successor;
            }
        }

        return [.. changes];
    }

    // An item of another title, or another volume, would be fetched for nobody: its own queue does not know the request.
    private static bool Serves(Copy copy, RequestQueueId queue, Request? request, CompiledCirculation lending) =>
        queue == (copy.Item.Record is { } record ? RequestQueueId.Of(record) : RequestQueueId.Of(copy.Item.Id)) && request?.Scope.Admits(copy.Candidate(lending)) == true;

    /// <summary>Whether the request is over by the command, and wants nothing back any more.</summary>
    private static bool Ends(RequestCommand command) => command is RequestCommand.Cancel or RequestCommand.Expire;

    // What a request gives up goes to the next who waits, or back to its shelf; where it is now somebody will scan it.
    private static Result<Change<ItemCirculation, ItemCirculationEvent>>? MoveOf(
        RequestCommand command, Request? request, RequestQueue left, RequestActState state, CompiledCirculation lending, out Request? next)
    {
        next = null;
        if (state.Item is not { } copy || request is null)
        {
            return null;
        }

        if (command is RequestCommand.Allocate)
        {
            return ItemCirculation.Decide(copy.Circulation?.State, new ItemCirculationCommand.Page(copy.Item.Id, request.Id, command.Stamp));
        }

        if (request.State.AllocatedItem != copy.Item.Id || !(Ends(command) || command is RequestCommand.Release))
        {
            return null;
        }

        if (ItemCirculation.RequestOf(copy.Possession) != request.Id)
        {
            return null;
        }

        next = Ends(command) && copy.Possession is not Possession.InTransit
            ? QueuePick.Next(left, copy.Candidate(lending), lending.OpeningsOf(request.Pickup).DayOf(command.Stamp.At), lending.Profile.Queue)
            : null;
        Possession to = next is null
            ? copy.Possession is Possession.InTransit ? new Possession.InTransit() : new Possession.OnShelf()
            : new Possession.Paged(next.Id);
        return ItemCirculation.Decide(copy.Circulation?.State, new ItemCirculationCommand.Release(copy.Item.Id, request.Id, to, command.Stamp));
    }
}

/// <summary>Moves an item that nobody borrows: to repair, on its way, missing, on order. A request that it was chosen for waits again, first of all.</summary>
internal static class MoveItemDecision
{
    /// <returns>Where the item is then; or why not.</returns>
    public static Result<Plan<ItemCirculation>> Decide(ItemCirculationCommand command, Copy copy, Versioned<RequestQueue>? queue, CompiledCirculation lending)
    {
        var chosen = queue?.State.Requests.FirstOrDefault(request => request.State.AllocatedItem == command.Item);
        var current = copy.Circulation?.State;
        if (IsOfLoanOrRequest(command, copy, chosen))
        {
            return Finding.Error(CirculationCodes.NotFromThere, new FindingArg.Text("place", ItemCirculation.Word(copy.Possession)));
        }

        var releases = chosen is not null && command is ItemCirculationCommand.MarkMissing or ItemCirculationCommand.SetAside;

        // What is set aside is first let go by the request it was kept for.
        var moved = releases && command is ItemCirculationCommand.SetAside && ItemCirculation.RequestOf(copy.Possession) is { } kept
            ? ItemCirculation.Decide(current, new ItemCirculationCommand.Release(command.Item, kept, new Possession.OnShelf(), command.Stamp))
                .AndThen(state => ItemCirculation.Decide(state, command))
            : ItemCirculation.Decide(current, command);
        var waiting = releases && chosen is not null
            ? RequestQueue.Decide(
                queue!.State, new RequestCommand.Release(queue.State.Id, chosen.Id, command.Stamp), RequestContext.OfWaiting(lending.OpeningsOf(chosen.Pickup)))
            : null;
        return moved.Then(change => Result.Of(
            new Plan<ItemCirculation>(change.State, [StagedChange.Of(copy.Circulation, change), .. waiting.StagedOver(queue)]),
            moved.Findings));
    }

    // What is claimed to be returned is given up with its loan, and nothing travels for a request that has not chosen it: else one of the two would be stuck.
    private static bool IsOfLoanOrRequest(ItemCirculationCommand command, Copy copy, Request? chosen) => command switch
    {
        ItemCirculationCommand.MarkMissing => copy.Loan is { State.IsOpen: true },
        ItemCirculationCommand.Ship ship => ship.To.Request is { } request && request != chosen?.Id,
        _ => false,
    };
}
