using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>Keeps a due moment within what a loan may not outlast; closed time before a limit is then left backwards.</summary>
internal static class DueLimits
{
    /// <summary>The moment, or the last one that every limit allows; null, with the reason, where there is none.</summary>
    public static DueMoment? Keep(
        DueMoment due, LoanPeriod period, DueTerms terms, ClosedTimeStrategy strategy, in DueRequest request, List<Finding>? trace, out Finding? refusal)
    {
        if (!OfSchedule(period, terms.Latest, request, out var latest, out refusal))
        {
            return null;
        }

        var kept = latest is { } scheduled ? Within(due, scheduled, terms.DayEnd, strategy, request.Openings, trace) : due;
        foreach (var limit in request.Limits)
        {
            kept = kept is null ? null : Within(kept, limit, terms.DayEnd, strategy, request.Openings, trace);
        }

        refusal = kept is null ? DueSteps.NoOpening() : null;
        return kept;
    }

    // The day that a schedule names is never passed, even where it is closed: a semester ends when it ends.
    private static bool OfSchedule(LoanPeriod period, DueSchedule? latest, in DueRequest request, out DueLimit? limit, out Finding? refusal)
    {
        (limit, refusal) = (null, null);
        if ((latest ?? (period as LoanPeriod.UntilScheduled)?.Schedule) is not { } schedule)
        {
            return true;
        }

        var day = request.Openings.DayOf(request.At);
        if (schedule.For(day) is not { } due)
        {
            refusal = DueSteps.OutsideSchedule(day);
            return false;
        }

        limit = new DueLimit(DueLimitKind.Schedule, new DueMoment.EndOfDay(due, request.Openings.Zone.Id));
        return true;
    }

    private static DueMoment? Within(DueMoment due, DueLimit limit, DayEnd end, ClosedTimeStrategy strategy, Openings openings, List<Finding>? trace)
    {
        if (!limit.IsPassedBy(due))
        {
            return due;
        }

        var back = ClosedTime.MoveBack(limit.Moment, strategy, openings);
        if (back is not null && DueDate.Close(back, end, openings) is var closed && !limit.IsPassedBy(closed))
        {
            back = closed;
        }

        if (back is not null)
        {
            trace?.Add(DueSteps.Limited(limit, back));
        }

        return back;
    }
}
