using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>The spans of opening between two instants in their order, apart, in ticks of time: what two openings share comes once.</summary>
internal ref struct OpenSpans
{
    private readonly Openings _openings;
    private readonly long _end;
    private readonly int _last;
    private LocalClock _clock;
    private ReadOnlySpan<(long From, long Until)> _spans;
    private OpeningRun? _run;
    private int _runUntil;
    private int _day;
    private int _next;

    /// <param name="openings">The openings.</param>
    /// <param name="from">From when.</param>
    /// <param name="until">Up to when; not before <paramref name="from"/>.</param>
    public OpenSpans(Openings openings, Instant from, Instant until)
    {
        (_openings, _clock) = (openings, new LocalClock(openings.Zone));
        (Until, _end) = (from.ToUnixTimeTicks(), until.ToUnixTimeTicks());
        _day = Math.Clamp(DayNumber.Of(openings.DayOf(from)), DayNumber.First + 1, DayNumber.Last) - 2;
        _last = DayNumber.Of(openings.DayOf(until));
    }

    /// <summary>Where the span begins.</summary>
    public long From { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public long Until { get; private set; }

    /// <summary>Goes to the next span, if there is one.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            while (_next < _spans.Length)
            {
                var (from, until) = _spans[_next++];
                var midnight = _day * NodaConstants.TicksPerDay;
                (from, until) = (Math.Max(_clock.ToInstant(midnight + from), Until), Math.Min(_clock.ToInstant(midnight + until), _end));
                if (until > from)
                {
                    (From, Until) = (from, until);
                    return true;
                }
            }

            if (_day >= _last)
            {
                return false;
            }

            _spans = _openings.On(++_day, ref _run, ref _runUntil).Spans;
            _next = 0;
        }
    }
}
