using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>The moments at which units of lateness end, for a walk over many of them.</summary>
/// <remarks>
/// Between two changes of clocks a day is a day: only in the days about a change is the zone asked. It gives what
/// <see cref="PeriodAnchor.After(long, LoanUnit)"/> gives, and the end of time beyond the calendar.
/// </remarks>
internal struct LateBoundaries
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly long End = TicksOf(LocalDays.Last.AtMidnight());

    private readonly PeriodAnchor _anchor;
    private readonly LoanUnit _unit;
    private readonly long _length;
    private readonly long _local;
    private long _from = long.MaxValue;
    private long _until = long.MinValue;
    private long _offset;

    public LateBoundaries(PeriodAnchor anchor, LoanUnit unit)
    {
        (_anchor, _unit) = (anchor, unit);
        _length = anchor.Local.NanosecondOfSecond % NodaConstants.NanosecondsPerTick > 0 ? 0 : unit switch
        {
            LoanUnit.Days => NodaConstants.TicksPerDay,
            LoanUnit.Weeks => NodaConstants.TicksPerWeek,
            _ => 0,
        };
        _local = TicksOf(anchor.Local);
    }

    public Instant After(long units)
    {
        var local = _local + (units * _length);
        if (local >= _from && local < _until)
        {
            return Instant.FromUnixTimeTicks(local - _offset);
        }

        var after = _anchor.After(units, _unit) ?? Instant.MaxValue;
        if (_length > 0 && after < Instant.MaxValue)
        {
            Remember(after);
        }

        return after;
    }

    private static long TicksOf(LocalDateTime local) => (Period.DaysBetween(Epoch, local.Date) * NodaConstants.TicksPerDay) + local.TickOfDay;

    // A day from either end no time of the wall clock is skipped or comes twice, whatever the change.
    private void Remember(Instant at)
    {
        var interval = _anchor.Zone.GetZoneInterval(at);
        _offset = interval.WallOffset.Ticks;
        _from = interval.HasStart ? interval.Start.ToUnixTimeTicks() + _offset + NodaConstants.TicksPerDay : long.MinValue;
        _until = interval.HasEnd ? interval.End.ToUnixTimeTicks() + _offset - NodaConstants.TicksPerDay : End;
    }
}
