using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.TimeZones;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>A moment from which periods are counted, on the wall clock of the library: loans, lateness, grace, losses and notices count alike.</summary>
/// <remarks>
/// Days, weeks, months and years come round to the moment: what was due by the end of a day counts from midnight to midnight, whatever the clocks
/// do; anything else from its time of day. Open days are those after <see cref="LastDay"/>, each a whole day: of a loan due by the end of a Friday
/// the first open day is Monday, and over when Monday is. To count from the midnight after that Friday would make Saturday the day counted from
/// and Monday's beginning the end of one open day, before any was over. To stop at a time of day would charge part of a day that a fine counts as
/// one. By when on its day a loan is due, the terms say: <see cref="PeriodCount"/> takes the day alone.
/// </remarks>
internal readonly struct PeriodAnchor
{
    private readonly Openings _openings;
    private readonly Instant _from;
    private readonly LocalDate _day;
    private readonly LocalTime _time;
    private readonly bool _atMidnight;

    private PeriodAnchor(Openings openings, Instant from, LocalDate lastDay, LocalDate day, LocalTime? time) =>
        (_openings, _from, LastDay, _day, _time, _atMidnight) = (openings, from, lastDay, day, time ?? LocalTime.Midnight, time is null);

    /// <summary>The day that it lies in or ends: the last one that is not counted.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The zone of the wall clock.</summary>
    public DateTimeZone Zone => _openings.Zone;

    /// <summary>What the wall clock shows at it, but for a midnight that the clocks skip.</summary>
    public LocalDateTime Local => _day + _time;

    public static PeriodAnchor Of(Instant at, Openings openings)
    {
        var local = LocalDays.At(at, openings.Zone);
        return new PeriodAnchor(openings, at, local.Date, local.Date, local.TimeOfDay);
    }

    public static PeriodAnchor Of(DueMoment due, Openings openings)
    {
        if (due is DueMoment.EndOfDay end && end.Day <= LocalDays.Last && string.Equals(end.ZoneId, openings.Zone.Id, StringComparison.Ordinal))
        {
            return new PeriodAnchor(openings, end.LateFrom, end.Day, end.Day.PlusDays(1), time: null);
        }

        var at = Of(due.LateFrom, openings);
        return due is DueMoment.At ? at : new PeriodAnchor(openings, at._from, at.Local.PlusTicks(-1).Date, at._day, at._time);
    }

    /// <summary>The moment so many units later; null beyond the calendar. Open days are none of its units.</summary>
    public Instant? After(long units, LoanUnit unit)
    {
        if (units == 0)
        {
            return _from;
        }

        return DayAfter(_day, units, unit) is { } day
            ? _atMidnight ? LocalDays.EndOf(day.PlusDays(-1), Zone) : (day + _time).InZone(Zone, Resolvers.LenientResolver).ToInstant()
            : null;
    }

    /// <summary>The due moment that lies so much later; null beyond the calendar, where it does not open again, and for what is no period.</summary>
    /// <param name="period">How much later.</param>
    /// <param name="closedDaysCount">Whether a day counts on which it does not open.</param>
    public DueMoment? After(LoanPeriod.Rolling period, bool closedDaysCount = true)
    {
        if (!period.CanBeLentFor)
        {
            return null;
        }

        if (!period.IsCountedInDays)
        {
            return Moments.After(_from, period.Length) is { } at ? new DueMoment.At(at, Zone.Id) : null;
        }

        if (period.Unit is LoanUnit.OpenDays || (period.Unit is LoanUnit.Days && !closedDaysCount))
        {
            return OpenDayAfter(period.Count) is { } open ? new DueMoment.EndOfDay(open, Zone.Id) : null;
        }

        return DayAfter(_day, period.Count, period.Unit) is not { } day ? null
            : _atMidnight ? new DueMoment.EndOfDay(day.PlusDays(-1), Zone.Id)
            : new DueMoment.At((day + _time).InZone(Zone, Resolvers.LenientResolver).ToInstant(), Zone.Id);
    }

    /// <summary>The day that a period of days leads to, counted from the last day that is not counted; null beyond the calendar.</summary>
    public LocalDate? DayAfter(LoanPeriod.Rolling period) =>
        period.Unit is LoanUnit.OpenDays ? OpenDayAfter(period.Count) : DayAfter(LastDay, period.Count, period.Unit);

    /// <summary>The moment so much earlier: the beginning of a day for the end of one and for whole open days. The first of all moments where that lies before the calendar, and for what is no period.</summary>
    public Instant Before(LoanPeriod.Rolling period)
    {
        if (!period.CanBeLentFor)
        {
            return Instant.MinValue;
        }

        if (!period.IsCountedInDays)
        {
            return Moments.Before(_from, period.Length) ?? Instant.MinValue;
        }

        if (DayBefore(period) is not { } day)
        {
            return Instant.MinValue;
        }

        return _atMidnight || period.Unit is LoanUnit.OpenDays
            ? LocalDays.EndOf(day.PlusDays(-1), Zone) // a day that a zone skipped starts when the one before it ends
            : (day + _time).InZone(Zone, Resolvers.LenientResolver).ToInstant();
    }

    /// <summary>About how many units lie between it and a day: right to one or two.</summary>
    public long Guess(LoanUnit unit, LocalDate until) => Math.Max(0, unit switch
    {
        LoanUnit.Weeks => Period.DaysBetween(_day, until) / 7,
        LoanUnit.Months => ((until.Year - _day.Year) * 12) + until.Month - _day.Month,
        LoanUnit.Years => until.Year - _day.Year,
        _ => Period.DaysBetween(_day, until),
    });

    private LocalDate? OpenDayAfter(int count) =>
        count > Period.DaysBetween(LastDay, LocalDays.Last) ? null : _openings.AddOpenDays(LastDay, count);

    private LocalDate? DayBefore(LoanPeriod.Rolling period)
    {
        if (period.Count * LongestInDays(period.Unit) > Period.DaysBetween(LocalDate.MinIsoValue, LastDay) - 2)
        {
            return null;
        }

        return period.Unit switch
        {
            LoanUnit.OpenDays => _openings.AddOpenDays(LastDay, -period.Count),
            LoanUnit.Weeks => LastDay.PlusWeeks(-period.Count),
            LoanUnit.Months => LastDay.PlusMonths(-period.Count),
            LoanUnit.Years => LastDay.PlusYears(-period.Count),
            _ => LastDay.PlusDays(-period.Count),
        };
    }

    private static LocalDate? DayAfter(LocalDate day, long units, LoanUnit unit)
    {
        if (units * LongestInDays(unit) > Period.DaysBetween(day, LocalDays.Last))
        {
            return null;
        }

        return unit switch
        {
            LoanUnit.Weeks => day.PlusWeeks((int)units),
            LoanUnit.Months => day.PlusMonths((int)units),
            LoanUnit.Years => day.PlusYears((int)units),
            _ => day.PlusDays((int)units),
        };
    }

    private static long LongestInDays(LoanUnit unit) => unit switch
    {
        LoanUnit.Weeks => 7,
        LoanUnit.Months => 31,
        LoanUnit.Years => 366,
        _ => 1,
    };
}
