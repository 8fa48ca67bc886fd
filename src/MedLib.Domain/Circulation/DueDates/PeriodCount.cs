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

    /// <summary>The day so many units after a day; null where that leads out of the calendar.</summary>
    public static LocalDate? DaysAfter(LocalDate day, LoanPeriod.Rolling period, Openings openings)
    {
        if (period.Count * LongestInDays(period.Unit) > Period.DaysBetween(day, LocalDays.Last))
        {
            return null;
        }

        return period.Unit switch
        {
            LoanUnit.OpenDays => openings.AddOpenDays(day, period.Count),
            LoanUnit.Weeks => day.PlusWeeks(period.Count),
            LoanUnit.Months => day.PlusMonths(period.Count),
            LoanUnit.Years => day.PlusYears(period.Count),
            _ => day.PlusDays(period.Count),
        };
    }

    /// <summary>The day so many units before a day; null where that leads out of the calendar.</summary>
    public static LocalDate? DaysBefore(LocalDate day, LoanPeriod.Rolling period, Openings openings)
    {
        if (period.Count * LongestInDays(period.Unit) > Period.DaysBetween(LocalDate.MinIsoValue, day) - 2)
        {
            return null;
        }

        return period.Unit switch
        {
            LoanUnit.OpenDays => openings.AddOpenDays(day, -period.Count),
            LoanUnit.Weeks => day.PlusWeeks(-period.Count),
            LoanUnit.Months => day.PlusMonths(-period.Count),
            LoanUnit.Years => day.PlusYears(-period.Count),
            _ => day.PlusDays(-period.Count),
        };
    }

    /// <summary>The moment so much after a moment, on the wall clock; null where that leads out of the calendar.</summary>
    public static Instant? MomentAfter(Instant from, LoanPeriod.Rolling period, Openings openings) =>
        From(period, new DayEnd.TimeOfLending(), new DueRequest { At = from, Openings = openings }, out _) switch
        {
            DueMoment.At at => at.Moment,
            DueMoment.EndOfDay day => openings.Zone.AtStartOfDay(day.Day).ToInstant(),
            _ => null,
        };

    /// <summary>The moment so much before a due moment; the start of a day for what is due by the end of one. Null for what never is.</summary>
    public static Instant? MomentBefore(DueMoment due, LoanPeriod.Rolling period, Openings openings)
    {
        if (due is DueMoment.Never)
        {
            return null;
        }

        if (period.Unit is LoanUnit.Hours or LoanUnit.Minutes)
        {
            return period.Length < due.LateFrom - Instant.MinValue ? due.LateFrom - period.Length : Instant.MinValue;
        }

        if (DaysBefore(due.Day, period, openings) is not { } day)
        {
            return Instant.MinValue;
        }

        return due is DueMoment.At at
            ? (day + LocalDays.At(at.Moment, openings.Zone).TimeOfDay).InZone(openings.Zone, Resolvers.LenientResolver).ToInstant()
            : openings.Zone.AtStartOfDay(day).ToInstant();
    }

    private static DueMoment? Rolling(LoanPeriod.Rolling period, DayEnd end, in DueRequest request)
    {
        var (from, zone) = (request.From ?? request.At, request.Openings.Zone);
        if (!period.IsCountedInDays)
        {
            return period.Length < Instant.MaxValue - from ? new DueMoment.At(from + period.Length, zone.Id) : null;
        }

        var local = LocalDays.At(from, zone);
        if (DaysAfter(local.Date, period, request.Openings) is not { } day)
        {
            return null;
        }

        return end is DayEnd.TimeOfLending && period != LoanPeriod.SameDay
            ? new DueMoment.At((day + local.TimeOfDay).InZone(zone, Resolvers.LenientResolver).ToInstant(), zone.Id)
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

    private static long LongestInDays(LoanUnit unit) => unit switch
    {
        LoanUnit.Weeks => 7,
        LoanUnit.Months => 31,
        LoanUnit.Years => 366,
        _ => 1,
    };

    private static DueMoment? Refuse(Finding reason, out Finding? refusal)
    {
        refusal = reason;
        return null;
    }
}
