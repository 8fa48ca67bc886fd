using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>Where an item goes that somebody has in the hand at a service point, and what that means for those who wait.</summary>
/// <param name="Routing">What the desk is told.</param>
/// <param name="Possession">Where the item is from then on.</param>
/// <param name="Queue">What becomes of the queue; null where nothing does.</param>
/// <param name="Advisories">What else the desk is told.</param>
internal sealed record ReturnRoute(
    Routing Routing, Possession Possession, Result<Change<RequestQueue, RequestEvent>>? Queue, ValueList<Finding> Advisories)
{
    // What is not fit for the shelf is told first: a damaged item is repaired before it travels, or serves anybody.
    public static ReturnRoute Of(ServicePointCode point, CommandStamp stamp, Situation state, CompiledCirculation lending)
    {
        var item = state.Item;
        if (item.IsWithdrawn)
        {
            return Unfit(new Routing.ToCataloging(), new Possession.InCataloging(), CirculationCodes.ItemWithdrawn, stamp, state, lending);
        }

        if (item.Condition is ItemCondition.Damaged or ItemCondition.InRepair)
        {
            return Unfit(new Routing.ToRepair(), new Possession.InRepair(), CirculationCodes.ReturnedDamaged, stamp, state, lending);
        }

        if (lending.Profile.Habits.QuarantinedOnReturn.Contains(item.Category) && ItemCirculation.LoanOf(state.Possession) is not null)
        {
            return Unfit(new Routing.ToQuarantine(), new Possession.InQuarantine(), CirculationCodes.Quarantined, stamp, state, lending);
        }

        ValueList<Finding> doubts = item.Condition == ItemCondition.Incomplete ? [Finding.Warning(CirculationCodes.ConditionDoubtful)] : [];
        return ForRequest(point, stamp, state, lending, doubts) ?? Home(point, state, lending, doubts);
    }

    /// <summary>The request that an item was chosen for; else the next one whose turn it is.</summary>
    public static Request? NextOf(ServicePointCode point, CommandStamp stamp, Situation state, CompiledCirculation lending)
    {
        if (state.Queue?.State is not { } queue)
        {
            return null;
        }

        var candidate = state.CandidateAt(point, lending);
        return queue.Requests.FirstOrDefault(request => request.State.AllocatedItem == state.Item.Id)
            ?? QueuePick.Next(queue, candidate, lending.OpeningsOf(point).DayOf(stamp.At), lending.Profile.Queue);
    }

    /// <summary>Who wanted another loan back, and gets this item, wants that one back no longer.</summary>
    public ValueList<StagedChange> LetGo(CommandStamp stamp, Situation state, CompiledCirculation lending) =>
        Routing is Routing.ToPickupShelf or Routing.ToPickupElsewhere && Queue is { Succeeded: true } && state.Recalled is { } recalled && recalled.Loan.State.Id != state.Loan?.State.Id
            ? recalled.LetGo(stamp, lending).StagedOver(recalled.Loan)
            : [];

    private static ReturnRoute? ForRequest(ServicePointCode point, CommandStamp stamp, Situation state, CompiledCirculation lending, ValueList<Finding> doubts)
    {
        if (NextOf(point, stamp, state, lending) is not { } request)
        {
            return null;
        }

        ValueList<Finding> told = [.. doubts, Finding.Information(CirculationCodes.GoesToRequest, new FindingArg.Text("pickup", request.Pickup.ToString()))];
        if (request.Pickup != point)
        {
            return new ReturnRoute(
                new Routing.ToPickupElsewhere(request.Id, request.Pickup),
                new Possession.InTransit { To = request.Pickup, Request = request.Id },
                request.State is RequestState.InTransit ? null : Steps(state, request, stamp, lending, id => new RequestCommand.Ship(state.Queue!.State.Id, id, stamp)),
                told);
        }

        if (request.State is RequestState.Ready ready)
        {
            return new ReturnRoute(new Routing.ToPickupShelf(request.Id, ready.Until), new Possession.ReadyForPickup(request.Id), null, told);
        }

        var until = DeadlineOf(request, point, stamp, lending);
        return new ReturnRoute(
            new Routing.ToPickupShelf(request.Id, until),
            new Possession.ReadyForPickup(request.Id),
            Steps(state, request, stamp, lending, id => new RequestCommand.Arrive(state.Queue!.State.Id, id, until, stamp)),
            told);
    }

    // Chosen first, if it was not, and then on its way or there.
    private static Result<Change<RequestQueue, RequestEvent>> Steps(
        Situation state, Request request, CommandStamp stamp, CompiledCirculation lending, Func<RequestId, RequestCommand> last)
    {
        var queue = state.Queue!.State;
        var context = RequestContext.OfWaiting(lending.OpeningsOf(request.Pickup));
        return request.IsInFulfilment
            ? RequestQueue.Decide(queue, last(request.Id), context)
            : RequestQueue.Decide(queue, new RequestCommand.Allocate(queue.Id, request.Id, state.Item.Id, stamp), context)
                .AndThen(chosen => RequestQueue.Decide(chosen, last(request.Id), context));
    }

    /// <summary>A deadline on the pickup shelf counts from the arrival there, by the openings of that place.</summary>
    private static DueMoment DeadlineOf(Request request, ServicePointCode point, CommandStamp stamp, CompiledCirculation lending)
    {
        var until = DueDate.Reckon(new DueTerms { Period = request.Shelf }, new DueRequest { At = stamp.At, Openings = lending.OpeningsOf(point) });
        return until.Succeeded ? until.Value : new DueMoment.Never();
    }

    private static ReturnRoute Home(ServicePointCode point, Situation state, CompiledCirculation lending, ValueList<Finding> doubts) =>
        lending.Serves(point, state.Item.Location)
            ? new ReturnRoute(new Routing.ToShelf(state.Item.Location), new Possession.OnShelf(), null, doubts)
            : new ReturnRoute(
                new Routing.ToTransit(state.Item.Location),
                new Possession.InTransit(),
                null,
                [.. doubts, Finding.Information(CirculationCodes.ReturnedElsewhere, new FindingArg.Text("home", state.Item.Location.ToString()))]);

    // What cannot serve the request it was chosen for lets that one wait again, first of all.
    private static ReturnRoute Unfit(Routing routing, Possession to, string code, CommandStamp stamp, Situation state, CompiledCirculation lending)
    {
        var chosen = state.Queue?.State.Requests.FirstOrDefault(request => request.State.AllocatedItem == state.Item.Id);
        return new ReturnRoute(
            routing,
            to,
            chosen is null ? null : RequestQueue.Decide(
                state.Queue!.State, new RequestCommand.Release(state.Queue.State.Id, chosen.Id, stamp), RequestContext.OfWaiting(lending.OpeningsOf(chosen.Pickup))),
            [string.Equals(code, CirculationCodes.Quarantined, StringComparison.Ordinal) ? Finding.Information(code) : Finding.Warning(code)]);
    }
}
