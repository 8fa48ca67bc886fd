using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>Reckons due moments: period, closed time, the end of the day, and limits, in this order.</summary>
public static class DueDate
{
    private static readonly ClosedTimeStrategy NextOpenDay = new ClosedTimeStrategy.EndOfNextOpenDay();

    /// <summary>When something lent on these terms falls due.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="request">When, and what else plays a part.</param>
    /// <returns>
    /// The moment, after that of lending, with the advisory <c>CIR-020</c> where closed days moved it; or <c>TIM-005</c> where the zone, or
    /// that of a limit, is none that a due moment can name, <c>CIR-011</c> where there is no opening within the horizon, <c>CIR-040</c> a period of no length,
    /// <c>CIR-041</c> a day that the schedule does not know, <c>CIR-042</c> a limit that leaves no time.
    /// </returns>
    public static Result<DueMoment> Reckon(DueTerms terms, in DueRequest request) => Reckon(terms, request, trace: null);

    /// <summary>How the moment came about, step by step: <c>CIR-050</c> to <c>CIR-054</c> in their order, and what it was refused for, if it was.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="request">When, and what else plays a part.</param>
    public static ValueList<Finding> Explain(DueTerms terms, in DueRequest request)
    {
        var trace = new List<Finding>();
        var due = Reckon(terms, request, trace);
        return due.Succeeded ? [.. trace] : [.. trace, .. due.Findings];
    }

    private static Result<DueMoment> Reckon(DueTerms terms, in DueRequest request, List<Finding>? trace)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (!request.Openings.ZoneIsKnown)
        {
            return request.Openings.ZoneUnknown();
        }

        foreach (var limit in request.Limits)
        {
            if (Zones.Unknown(request.Openings, limit.Moment) is { IsEmpty: false } unknown)
            {
                return Result<DueMoment>.Refused(unknown);
            }
        }

        var shortened = request.Awaited && terms.PeriodWhenAwaited is not null;
        var period = shortened ? terms.PeriodWhenAwaited! : terms.Period;
        if (PeriodCount.From(period, terms.DayEnd, request, out var refusal) is not { } counted)
        {
            return refusal!;
        }

        trace?.Add(DueSteps.Counted(period, request.From ?? request.At, counted, shortened));
        var strategy = StrategyFor(period, terms.WhenClosed);
        if (ClosedTime.Move(counted, request.At, strategy, request.Openings) is not { } moved)
        {
            return DueSteps.NoOpening();
        }

        if (moved != counted)
        {
            trace?.Add(DueSteps.Moved(counted, moved));
        }

        var closed = Close(moved, terms.DayEnd, request.Openings);
        if (closed != moved)
        {
            trace?.Add(DueSteps.Closes(closed));
        }

        if (DueLimits.Keep(closed, period, terms, strategy, request, trace, out refusal) is not { } due)
        {
            return refusal!;
        }

        return due.LateFrom <= request.At ? DueSteps.NoTimeLeft(due)
            : due.Day != counted.Day && moved.Day != counted.Day ? Result.Of(due, [DueSteps.MovedAdvisory(counted.Day, due.Day)])
            : due;
    }

    // A loan of two weeks falls on its own weekday again; one of ten days has no weekday to keep.
    private static ClosedTimeStrategy StrategyFor(LoanPeriod period, ClosedTimeStrategy strategy) =>
        strategy is ClosedTimeStrategy.SameWeekday && !CountsWeeks(period) ? NextOpenDay : strategy;

    private static bool CountsWeeks(LoanPeriod period) =>
        period is LoanPeriod.Rolling { Unit: LoanUnit.Weeks } || (period is LoanPeriod.Rolling { Unit: LoanUnit.Days } days && days.Count > 0 && days.Count % 7 == 0);

    /// <summary>What is due by the end of a day, before the doors close on it where the terms say so; on no earlier day, however long before.</summary>
    internal static DueMoment Close(DueMoment due, DayEnd end, Openings openings) =>
        due is DueMoment.EndOfDay day && end is DayEnd.Closing closing && openings.LastClosingOn(day.Day) is { } last && Moments.Before(last, closing.Before) is { } at && openings.DayOf(at) >= day.Day
            ? new DueMoment.At(at, openings.Zone.Id)
            : due;
}
