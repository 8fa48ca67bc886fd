using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Requests;

/// <content>The answers to commands.</content>
public sealed partial record RequestQueue
{
    /// <summary>Answers a command.</summary>
    /// <param name="state">The queue, or null where nobody waits.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">What else plays a part.</param>
    /// <returns>
    /// The change, with <c>CIR-086</c> where the borrower may place no more. Or for a new request every one of <c>CIR-080</c> to <c>CIR-085</c> and <c>CIR-093</c> that
    /// applies and <c>CMD-005</c> id taken; for an order every one of <c>CIR-088</c> to <c>CIR-090</c>; for others <c>CIR-087</c> not as it stands,
    /// <c>CIR-091</c> the item serves another request, <c>CIR-092</c> another copy was asked for, <c>TIM-005</c> a deadline in an unknown zone, <c>CMD-004</c> no such request.
    /// </returns>
    public static Result<Change<RequestQueue, RequestEvent>> Decide(RequestQueue? state, RequestCommand command, RequestContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        if (state is not null && state.Id != command.Queue)
        {
            return NotFound(command.Queue.Value);
        }

        return command switch
        {
            RequestCommand.Place place => Place(state, place, context),
            RequestCommand.Reorder reorder => Reorder(state, reorder),
            RequestCommand.Allocate allocate => WithItem(state, allocate, allocate.Request, allocate.Item),
            RequestCommand.Fill fill => WithItem(state, fill, fill.Request, fill.Item),
            RequestCommand.Arrive arrive when Zones.Unknown(context.Openings, arrive.Until) is { IsEmpty: false } unknown => Result<Change<RequestQueue, RequestEvent>>.Refused(unknown),
            _ => OfOne(state, command),
        };
    }

    private static Result<Change<RequestQueue, RequestEvent>> OfOne(RequestQueue? state, RequestCommand command)
    {
        var id = command.Named;
        if (state?.Requests.FirstOrDefault(request => request.Id == id) is not { } request)
        {
            return NotFound(id.Value);
        }

        return Next(request, command) is { } e
            ? Record(state, e)
            : Finding.Error(CirculationCodes.NotAsItStands, new FindingArg.Text("state", Word(request.State)));
    }

    // Every pair that is not told here is refused.
    private static RequestEvent? Next(Request request, RequestCommand command) => (request.State, command) switch
    {
        (_, RequestCommand.Cancel cancel) => new RequestEvent.Cancelled(cancel.Queue, request.Id, cancel.Cause, cancel.Stamp.At),
        (_, RequestCommand.Fill fill) => new RequestEvent.Filled(fill.Queue, request.Id, fill.Item, fill.Stamp.At),
        (RequestState.Waiting or RequestState.Suspended, RequestCommand.Suspend suspend) =>
            new RequestEvent.Suspended(suspend.Queue, request.Id, suspend.Until, suspend.Stamp.At),
        (RequestState.Suspended, RequestCommand.Resume resume) => new RequestEvent.Resumed(resume.Queue, request.Id, resume.Stamp.At),
        (RequestState.Waiting or RequestState.Suspended, RequestCommand.Allocate allocate) =>
            new RequestEvent.Allocated(allocate.Queue, request.Id, allocate.Item, allocate.Stamp.At),
        (RequestState.Allocated or RequestState.Ready, RequestCommand.Ship ship) => new RequestEvent.Shipped(ship.Queue, request.Id, ship.Stamp.At),
        (RequestState.Allocated or RequestState.InTransit, RequestCommand.Arrive arrive) =>
            new RequestEvent.Arrived(arrive.Queue, request.Id, arrive.Until, arrive.Stamp.At),
        (RequestState.Allocated or RequestState.InTransit or RequestState.Ready, RequestCommand.Release release) =>
            new RequestEvent.Released(release.Queue, request.Id, release.Stamp.At),
        (RequestState.Ready ready, RequestCommand.Expire expire) when ready.Until.IsOverdue(expire.Stamp.At) =>
            new RequestEvent.PickupExpired(expire.Queue, request.Id, expire.Stamp.At),
        (RequestState.Waiting or RequestState.Suspended, RequestCommand.Expire expire) when request.Expires < expire.Today =>
            new RequestEvent.Expired(expire.Queue, request.Id, expire.Stamp.At),
        _ => null,
    };

    // An item serves one request at a time, and a request for one copy is served by no other.
    private static Result<Change<RequestQueue, RequestEvent>> WithItem(RequestQueue? state, RequestCommand command, RequestId id, ItemId item)
    {
        if (state?.Requests.FirstOrDefault(request => request.State.AllocatedItem == item && request.Id != id) is { } other)
        {
            return Finding.Error(CirculationCodes.ItemServesAnother, new FindingArg.Identifier("request", other.Id.Value));
        }

        return state?.Requests.FirstOrDefault(request => request.Id == id)?.Scope is RequestScope.Copy copy && copy.Item != item
            ? Finding.Error(CirculationCodes.NotTheCopy, new FindingArg.Identifier("item", copy.Item.Value))
            : OfOne(state, command);
    }

    private static string Word(RequestState state) => state switch
    {
        RequestState.Waiting => "waiting",
        RequestState.Suspended => "suspended",
        RequestState.Allocated => "to be fetched",
        RequestState.InTransit => "on its way",
        _ => "ready for pickup",
    };

    private static Finding NotFound(Guid id) => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", id));

    private static Result<Change<RequestQueue, RequestEvent>> Record(RequestQueue? state, RequestEvent e) =>
        new Change<RequestQueue, RequestEvent>(Evolve(state, e), [e]);
}
