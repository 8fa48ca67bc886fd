using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Turns ticks of a zone's wall clock, counted from 1970, into ticks of time. It never runs backwards.</summary>
/// <remarks>
/// A time that a change of offset skips is the change itself; one that comes twice is the first. Almost every time lies in the
/// interval of one offset that was found last, so that a walk over days asks the zone only where its offset changes.
/// </remarks>
internal struct LocalClock(DateTimeZone zone)
{
    private static readonly LocalDateTime Epoch = new(1970, 1, 1, 0, 0);

    private long _from = long.MaxValue;
    private long _until = long.MinValue;
    private long _offset;

    /// <summary>The ticks of time at which the wall clock shows these ticks.</summary>
    public long ToInstant(long local) => local >= _from && local < _until ? local - _offset : Find(local);

    private long Find(long local)
    {
        var map = zone.MapLocal(Epoch.PlusTicks(local));
        if (map.Count == 0)
        {
            return map.LateInterval.Start.ToUnixTimeTicks();
        }

        // The first day of an interval is left out: its wall clock may have shown the same times before the change.
        var interval = map.EarlyInterval;
        _offset = interval.WallOffset.Ticks;
        _from = interval.HasStart ? interval.Start.ToUnixTimeTicks() + _offset + NodaConstants.TicksPerDay : long.MinValue;
        _until = interval.HasEnd ? interval.End.ToUnixTimeTicks() + _offset : long.MaxValue;
        return local - _offset;
    }
}
