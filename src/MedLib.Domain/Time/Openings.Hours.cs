using NodaTime;

namespace MedLib.Domain.Time;

/// <content>Openings as spans of time: found and measured.</content>
public sealed partial class Openings
{
    /// <summary>The opening that an instant falls in; where two overlap, the one that began first.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>From the opening of the doors up to their closing, or null when it is closed then.</returns>
    public Interval? OpeningAt(Instant at)
    {
        var (clock, ticks, day) = StartAt(at);
        for (var on = day - 1; on <= day; on++)
        {
            foreach (var span in On(on).Spans)
            {
                var (from, until) = Times(ref clock, on, span);
                if (from <= ticks && ticks < until)
                {
                    return ToInterval(from, until);
                }
            }
        }

        return null;
    }

    /// <summary>The first opening that starts at or after an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The opening, or null when none starts within <see cref="OpeningCalendar.HorizonInDays"/> days.</returns>
    public Interval? NextOpening(Instant at)
    {
        var (clock, ticks, day) = StartAt(at);
        var last = Math.Min(day + OpeningCalendar.HorizonInDays, DayNumber.Last);
        for (var on = day; on <= last; on++)
        {
            foreach (var span in On(on).Spans)
            {
                var (from, until) = Times(ref clock, on, span);
                if (from >= ticks && until > from)
                {
                    return ToInterval(from, until);
                }
            }
        }

        return null;
    }

    /// <summary>The last opening that ended at or before an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The opening, or null when none ended within <see cref="OpeningCalendar.HorizonInDays"/> days.</returns>
    public Interval? PreviousOpening(Instant at)
    {
        var (clock, ticks, day) = StartAt(at);
        var first = Math.Max(day - OpeningCalendar.HorizonInDays, DayNumber.First);
        for (var on = day; on >= first; on--)
        {
            if (LastOf(ref clock, on, ticks) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The last closing of the openings that start on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The instant at which the doors close, or null when the day has no opening.</returns>
    public Instant? LastClosingOn(LocalDate day)
    {
        var clock = new LocalClock(Zone);
        return LastOf(ref clock, Math.Clamp(DayNumber.Of(day), DayNumber.First, DayNumber.Last), long.MaxValue)?.End;
    }

    /// <summary>For how long it is open between two instants. Never negative: none when the second is not after the first.</summary>
    /// <remarks>Time that two openings share is counted once, so the parts of a span add up to the whole.</remarks>
    /// <param name="from">From when.</param>
    /// <param name="until">Up to when.</param>
    public Duration OpenTime(Instant from, Instant until)
    {
        if (until <= from)
        {
            return Duration.Zero;
        }

        var open = 0L;
        var spans = new OpenSpans(this, from, until);
        while (spans.MoveNext())
        {
            open += spans.Until - spans.From;
        }

        return Duration.FromTicks(open);
    }

    private Interval? LastOf(ref LocalClock clock, int day, long until)
    {
        var spans = On(day).Spans;
        for (var i = spans.Length - 1; i >= 0; i--)
        {
            var (from, end) = Times(ref clock, day, spans[i]);
            if (end <= until && end > from)
            {
                return ToInterval(from, end);
            }
        }

        return null;
    }

    private (LocalClock Clock, long Ticks, int Day) StartAt(Instant at) => (new LocalClock(Zone), Ticks(at), Math.Clamp(DayNumber.Of(DayOf(at)), DayNumber.First + 1, DayNumber.Last));

    private static (long From, long Until) Times(ref LocalClock clock, int day, (long From, long Until) span)
    {
        var midnight = day * NodaConstants.TicksPerDay;
        return (clock.ToInstant(midnight + span.From), clock.ToInstant(midnight + span.Until));
    }

    private static long Ticks(Instant at) => at.ToUnixTimeTicks();

    private static Interval ToInterval(long from, long until) => new(Instant.FromUnixTimeTicks(from), Instant.FromUnixTimeTicks(until));
}
