using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.TimeZones;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>Counts a period from a moment, in the zone of the openings and before they play a part.</summary>
internal static class PeriodCount
{
    /// <summary>The moment at which the period ends; null, with the reason, where it has none.</summary>
    public static DueMoment? From(LoanPeriod period, DayEnd end, in DueRequest request, out Finding? refusal)
    {
        refusal = null;
        return period switch
        {
            LoanPeriod.Indefinite => new DueMoment.Never(),
            LoanPeriod.UntilScheduled scheduled => Scheduled(scheduled.Schedule, request, out refusal),
            LoanPeriod.UntilEndOfShift shift => EndOf(shift.Shift, request),
            LoanPeriod.Rolling { CanBeLentFor: true } rolling => Rolling(rolling, end, request) ?? Refuse(DueSteps.NoOpening(), out refusal),
            _ => Refuse(DueSteps.NotPositive(period), out refusal),
        };
    }

    /// <summary>The moment so much after a moment; null where that leads out of the calendar, and for what is no period.</summary>
    public static Instant? MomentAfter(Instant from, LoanPeriod.Rolling period, Openings openings) => PeriodAnchor.Of(from, openings).After(period)?.LateFrom;

    /// <summary>The moment so much before a due moment; the start of a day for what is due by the end of one. Null for what never is.</summary>
    public static Instant? MomentBefore(DueMoment due, LoanPeriod.Rolling period, Openings openings) =>
        due is DueMoment.Never ? null : PeriodAnchor.Of(due, openings).Before(period);

    private static DueMoment? Rolling(LoanPeriod.Rolling period, DayEnd end, in DueRequest request)
    {
        var (from, zone) = (request.From ?? request.At, request.Openings.Zone);
        if (!period.IsCountedInDays)
        {
            return Moments.After(from, period.Length) is { } at ? new DueMoment.At(at, zone.Id) : null;
        }

        var anchor = PeriodAnchor.Of(from, request.Openings);
        if (anchor.DayAfter(period) is not { } day)
        {
            return null;
        }

        return end is DayEnd.TimeOfLending && period != LoanPeriod.SameDay
            ? new DueMoment.At((day + anchor.Local.TimeOfDay).InZone(zone, Resolvers.LenientResolver).ToInstant(), zone.Id)
            : new DueMoment.EndOfDay(day, zone.Id);
    }

    private static DueMoment? Scheduled(DueSchedule schedule, in DueRequest request, out Finding? refusal)
    {
        refusal = null;
        var day = request.Openings.DayOf(request.At);
        return schedule.For(day) is { } due
            ? new DueMoment.EndOfDay(due, request.Openings.Zone.Id)
            : Refuse(DueSteps.OutsideSchedule(day), out refusal);
    }

    private static DueMoment.At EndOf(OpeningHours shift, in DueRequest request)
    {
        var (openings, zone) = (request.Openings, request.Openings.Zone);
        var from = request.From ?? request.At;
        var today = LocalDate.Min(openings.DayOf(from), LocalDays.Last.PlusDays(-2));
        var end = (today + shift.Until).InZone(zone, Resolvers.LenientResolver).ToInstant();
        return new DueMoment.At(end > from ? end : (today.PlusDays(1) + shift.Until).InZone(zone, Resolvers.LenientResolver).ToInstant(), zone.Id);
    }

    private static DueMoment? Refuse(Finding reason, out Finding? refusal)
    {
        refusal = reason;
        return null;
    }
}
