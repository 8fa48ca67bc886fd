using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>A span of lateness, measured: fines and suspensions count the same time in the same way.</summary>
/// <remarks>
/// Hours and minutes are measured. Days, weeks, months and years are counted from the moment at which it became late, on the wall
/// clock of the library, and never turned into minutes. Where only open time counts, such a unit counts if the doors were open in it.
/// </remarks>
internal readonly struct LateSpan
{
    private readonly Openings _openings;
    private readonly LateTime _counts;
    private readonly PeriodAnchor _anchor;
    private readonly LoanUnit? _walked;
    private readonly (long Passed, long Started) _units;

    /// <param name="due">When it was due.</param>
    /// <param name="until">Until when it is measured.</param>
    /// <param name="openings">When the library is open.</param>
    /// <param name="counts">Which time counts.</param>
    /// <param name="unit">The unit that will be asked for: time and units are found in one walk over the openings.</param>
    public LateSpan(DueMoment due, Instant until, Openings openings, LateTime counts, LoanUnit unit)
    {
        (_openings, _counts, _anchor) = (openings, counts, PeriodAnchor.Of(due, openings));
        (From, Until) = (due.LateFrom, Instant.Max(until, due.LateFrom));
        if (counts is LateTime.Open && unit is LoanUnit.Days or LoanUnit.Weeks or LoanUnit.Months or LoanUnit.Years)
        {
            (Time, _units) = OnTheCalendarWhileOpen(unit);
            _walked = unit;
        }
        else
        {
            Time = counts switch
            {
                LateTime.All => Until - From,
                LateTime.Open => openings.OpenTime(From, Until),
                _ => Duration.Zero,
            };
        }

        OpenDays = counts is LateTime.OpenDays ? DaysOpened() : 0;
    }

    /// <summary>From when.</summary>
    public Instant From { get; }

    /// <summary>Until when; never before <see cref="From"/>.</summary>
    public Instant Until { get; }

    /// <summary>The time that counts; none where whole days do.</summary>
    public Duration Time { get; private init; }

    /// <summary>The whole open days that count; none where time does.</summary>
    public int OpenDays { get; }

    /// <summary>How many units have passed, and how many have begun.</summary>
    public (long Passed, long Started) Count(LoanUnit unit) => unit switch
    {
        _ when Until == From => (0, 0),
        _ when unit == _walked => _units,
        LoanUnit.Minutes => Measured(NodaConstants.NanosecondsPerMinute),
        LoanUnit.Hours => Measured(NodaConstants.NanosecondsPerHour),
        LoanUnit.Days when _counts is LateTime.OpenDays => (OpenDays, OpenDays),
        LoanUnit.OpenDays => Whole(DaysOpened()),
        _ when _counts is LateTime.All => OnTheCalendar(unit),
        _ => OnTheCalendarWhileOpen(unit).Units,
    };

    /// <summary>The span without so much of its beginning, of which a unit will be asked for.</summary>
    public LateSpan Without(LoanPeriod.Rolling grace, LoanUnit unit)
    {
        if (!grace.IsCountedInDays && _counts is LateTime.Open)
        {
            return this with { Time = Duration.Max(Duration.Zero, Time - grace.Length) };
        }

        var later = _anchor.After(grace, closedDaysCount: _counts is LateTime.All);
        return new LateSpan(later is null || later.LateFrom > Until ? new DueMoment.At(Until, _openings.Zone.Id) : later, Until, _openings, _counts, unit);
    }

    private static (long Passed, long Started) Whole(int days) => (days, days);

    private int DaysOpened() => Until == From ? 0 : _openings.OpenDaysBetween(_anchor.LastDay, LocalDate.Max(_anchor.LastDay, _openings.DayOf(Until)));

    // A day of time is a whole number of hours and of minutes, so nothing is ever counted in nanoseconds of years.
    private (long Passed, long Started) Measured(long nanosecondsPerUnit)
    {
        var passed = (Time.Days * (NodaConstants.NanosecondsPerDay / nanosecondsPerUnit)) + (Time.NanosecondOfDay / nanosecondsPerUnit);
        return (passed, Time.NanosecondOfDay % nanosecondsPerUnit > 0 ? passed + 1 : passed);
    }

    private (long Passed, long Started) OnTheCalendar(LoanUnit unit)
    {
        var passed = _anchor.Guess(unit, _openings.DayOf(Until));
        while (passed > 0 && _anchor.After(passed, unit) > Until)
        {
            passed--;
        }

        while (_anchor.After(passed + 1, unit) is { } next && next <= Until)
        {
            passed++;
        }

        return (passed, _anchor.After(passed, unit) < Until ? passed + 1 : passed);
    }

    private (Duration Time, (long Passed, long Started) Units) OnTheCalendarWhileOpen(LoanUnit unit)
    {
        var time = 0L;
        var (started, current, counted) = (0L, 0L, -1L); // which unit it is, and which was counted last
        var boundaries = new LateBoundaries(_anchor, unit);
        var end = boundaries.After(1);
        var spans = new OpenSpans(_openings, From, Until);
        while (spans.MoveNext())
        {
            time += spans.Until - spans.From;
            var (from, until) = (Instant.FromUnixTimeTicks(spans.From), Instant.FromUnixTimeTicks(spans.Until));
            while (end <= from)
            {
                end = boundaries.After(++current + 1);
            }

            (started, counted) = counted == current ? (started, counted) : (started + 1, current);
            while (end < until)
            {
                end = boundaries.After(++current + 1);
                (started, counted) = (started + 1, current);
            }
        }

        return (Duration.FromTicks(time), (started > 0 && end > Until ? started - 1 : started, started));
    }
}
