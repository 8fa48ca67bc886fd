using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.TimeZones;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>The moment from which lateness is counted, on the wall clock: days, weeks, months and years come round to it.</summary>
/// <remarks>What was due by the end of a day counts from midnight to midnight, whatever the clocks do; anything else from its time of day.</remarks>
internal readonly struct LateAnchor
{
    private readonly Instant _from;
    private readonly LocalDate _day;
    private readonly LocalTime _time;
    private readonly bool _atMidnight;

    private LateAnchor(Instant from, LocalDate dueDay, LocalDate day, LocalTime? time, DateTimeZone zone) =>
        (_from, DueDay, _day, _time, _atMidnight, Zone) = (from, dueDay, day, time ?? LocalTime.Midnight, time is null, zone);

    /// <summary>The last day in time.</summary>
    public LocalDate DueDay { get; }

    /// <summary>The zone of the wall clock.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>What the wall clock shows at it, but for a midnight that the clocks skip.</summary>
    public LocalDateTime Local => _day + _time;

    public static LateAnchor Of(DueMoment due, Openings openings)
    {
        var zone = openings.Zone;
        if (due is DueMoment.EndOfDay end && end.Day <= LocalDays.Last && string.Equals(end.ZoneId, zone.Id, StringComparison.Ordinal))
        {
            return new LateAnchor(end.LateFrom, end.Day, end.Day.PlusDays(1), time: null, zone);
        }

        var local = LocalDays.At(due.LateFrom, zone);
        return new LateAnchor(due.LateFrom, due is DueMoment.At ? local.Date : local.PlusTicks(-1).Date, local.Date, local.TimeOfDay, zone);
    }

    /// <summary>The moment so many units later; null beyond the calendar.</summary>
    public Instant? After(long units, LoanUnit unit)
    {
        if (units == 0)
        {
            return _from;
        }

        return DayAfter(units, unit) is { } day
            ? _atMidnight ? LocalDays.EndOf(day.PlusDays(-1), Zone) : (day + _time).InZone(Zone, Resolvers.LenientResolver).ToInstant()
            : null;
    }

    /// <summary>The due moment that lies so much later; null beyond the calendar, or where it does not open again.</summary>
    /// <param name="grace">How much later.</param>
    /// <param name="closedDaysCount">Whether a day counts on which it does not open.</param>
    /// <param name="openings">When it is open.</param>
    public DueMoment? After(LoanPeriod.Rolling grace, bool closedDaysCount, Openings openings)
    {
        switch (grace.Unit)
        {
            case LoanUnit.Minutes or LoanUnit.Hours:
                return grace.Length < Instant.MaxValue - _from ? new DueMoment.At(_from + grace.Length, Zone.Id) : null;
            case LoanUnit.OpenDays:
            case LoanUnit.Days when !closedDaysCount:
                return openings.AddOpenDays(DueDay, grace.Count) is { } open ? new DueMoment.EndOfDay(open, Zone.Id) : null;
            default:
                return DayAfter(grace.Count, grace.Unit) is not { } day ? null
                    : _atMidnight ? new DueMoment.EndOfDay(day.PlusDays(-1), Zone.Id)
                    : new DueMoment.At((day + _time).InZone(Zone, Resolvers.LenientResolver).ToInstant(), Zone.Id);
        }
    }

    /// <summary>About how many units lie between it and a day: right to one or two.</summary>
    public long Guess(LoanUnit unit, LocalDate until) => Math.Max(0, unit switch
    {
        LoanUnit.Weeks => Period.DaysBetween(_day, until) / 7,
        LoanUnit.Months => ((until.Year - _day.Year) * 12) + until.Month - _day.Month,
        LoanUnit.Years => until.Year - _day.Year,
        _ => Period.DaysBetween(_day, until),
    });

    private LocalDate? DayAfter(long units, LoanUnit unit)
    {
        if (units * LongestInDays(unit) > Period.DaysBetween(_day, LocalDays.Last))
        {
            return null;
        }

        return unit switch
        {
            LoanUnit.Weeks => _day.PlusWeeks((int)units),
            LoanUnit.Months => _day.PlusMonths((int)units),
            LoanUnit.Years => _day.PlusYears((int)units),
            _ => _day.PlusDays((int)units),
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
