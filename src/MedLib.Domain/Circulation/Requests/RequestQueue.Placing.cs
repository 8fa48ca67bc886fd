using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Requests;

/// <content>New requests, and their order.</content>
public sealed partial record RequestQueue
{
    private static Result<Change<RequestQueue, RequestEvent>> Place(RequestQueue? state, RequestCommand.Place place, RequestContext context)
    {
        if (state?.Requests.Any(request => request.Id == place.Request) == true)
        {
            return Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", place.Request.Value));
        }

        var settled = place.Stamp.Settle([.. ReasonsAgainst(state, place, context)]);
        if (!settled.Standing.IsEmpty)
        {
            return Result<Change<RequestQueue, RequestEvent>>.Refused(settled.Standing);
        }

        var request = new Request(place.Request, place.Borrower, place.Kind, place.Scope, place.Pickup, place.Stamp.At, new RequestState.Waiting())
        {
            Urgency = place.Urgency,
            Shelf = context.Terms.Shelf,
            Expires = Earlier(place.Expires, ExpiryOf(place, context)),
        };
        ValueList<Finding> full = context.OpenRequests + 1 == context.Terms.Most ? [Finding.Information(CirculationCodes.RequestLimitNowReached, new FindingArg.Number("limit", context.Terms.Most.Value))] : [];
        return Record(state, new RequestEvent.Placed(place.Queue, request, place.Stamp.At)).With([.. settled.Advisories, .. full]);
    }

    private static IEnumerable<Finding> ReasonsAgainst(RequestQueue? state, RequestCommand.Place place, RequestContext context)
    {
        var terms = context.Terms;
        if (!terms.Kinds.Contains(place.Kind))
        {
            yield return Finding.Error(CirculationCodes.RequestKindNotAllowed, Kind(place.Kind)) with { Override = CirculationPermissions.RequestAgainstTerms };
        }

        if (!context.Possible.Contains(place.Kind))
        {
            yield return Finding.Error(CirculationCodes.NoCopyForKind, Kind(place.Kind));
        }

        if (state?.Requests.FirstOrDefault(request => request.Borrower == place.Borrower && request.Scope == place.Scope) is { } same)
        {
            yield return Finding.Error(CirculationCodes.RequestedAlready, new FindingArg.Identifier("request", same.Id.Value));
        }

        if (terms.Most is { } most && context.OpenRequests >= most)
        {
            yield return Finding.Error(CirculationCodes.RequestLimitReached, new FindingArg.Number("open", context.OpenRequests), new FindingArg.Number("limit", most)) with
            { Override = CirculationPermissions.RequestAgainstTerms };
        }

        if (!terms.Pickup.IsEmpty && !terms.Pickup.Contains(place.Pickup))
        {
            yield return Finding.Error(CirculationCodes.PickupNotAllowed, new FindingArg.Text("pickup", place.Pickup.ToString())) with
            { Override = CirculationPermissions.RequestAgainstTerms };
        }

        if (place.Expires < context.Openings.DayOf(place.Stamp.At))
        {
            yield return Finding.Error(CirculationCodes.ExpiredWhenPlaced, new FindingArg.Date("day", place.Expires.Value));
        }

        if (context.HasItOnLoan)
        {
            yield return Finding.Error(CirculationCodes.HasItOnLoan);
        }
    }

    private static LocalDate? ExpiryOf(RequestCommand.Place place, RequestContext context) =>
        (context.Terms.Expires is { } period ? PeriodAnchor.Of(place.Stamp.At, context.Openings).After(period) : null) switch
        {
            DueMoment.EndOfDay end => end.Day,
            DueMoment.At at => context.Openings.DayOf(at.Moment),
            _ => null,
        };

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) =>
        one is { } first && other is { } second ? LocalDate.Min(first, second) : one ?? other;

    private static Result<Change<RequestQueue, RequestEvent>> Reorder(RequestQueue? state, RequestCommand.Reorder reorder)
    {
        ValueList<Request> requests = state?.Requests ?? [];
        var known = requests.ToDictionary(static request => request.Id);
        var named = reorder.Order.Distinct().Count(known.ContainsKey);
        if (named != requests.Count || reorder.Order.Count != requests.Count)
        {
            return Finding.Error(CirculationCodes.OrderIncomplete, new FindingArg.Number("named", reorder.Order.Count), new FindingArg.Number("requests", requests.Count));
        }

        Request[] ordered = [.. reorder.Order.Select(id => known[id])];
        ValueList<Finding> reasons =
        [
            .. StaysFirst(ordered, static request => request.IsInFulfilment) ? Array.Empty<Finding>() : [Finding.Error(CirculationCodes.FulfilmentStaysFirst)],
            .. StaysFirst(ordered.Where(static request => !request.IsInFulfilment), static request => request.Kind is RequestKind.Page)
                ? Array.Empty<Finding>()
                : [Finding.Error(CirculationCodes.PageStaysFirst)],
        ];
        return reasons.IsEmpty
            ? Record(state, new RequestEvent.Reordered(reorder.Queue, reorder.Order, reorder.Stamp.At))
            : Result<Change<RequestQueue, RequestEvent>>.Refused(reasons);
    }

    private static bool StaysFirst(IEnumerable<Request> ordered, Func<Request, bool> isOfKind)
    {
        var others = false;
        foreach (var request in ordered)
        {
            if (isOfKind(request) && others)
            {
                return false;
            }

            others |= !isOfKind(request);
        }

        return true;
    }

    private static FindingArg.Text Kind(RequestKind kind) => new("kind", kind switch
    {
        RequestKind.Hold => "hold",
        RequestKind.Page => "page",
        _ => "recall",
    });
}
