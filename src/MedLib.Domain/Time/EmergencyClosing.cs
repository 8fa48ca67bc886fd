using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Cuts an unplanned closing out of a calendar: the days it touches get exceptions that hold what is left of their openings.</summary>
internal static class EmergencyClosing
{
    public static Result<OpeningCalendar> Apply(OpeningCalendar calendar, Interval closing, string reason)
    {
        if (!closing.HasStart || !closing.HasEnd || closing.Start == closing.End || closing.Duration > Duration.FromDays(OpeningCalendar.HorizonInDays))
        {
            return Finding.Error(TimeCodes.ClosingUnbounded, new FindingArg.Number("days", OpeningCalendar.HorizonInDays));
        }

        var exceptions = calendar.Exceptions.ToList();
        foreach (var layer in Enum.GetValues<OpeningLayer>())
        {
            foreach (var (day, hours) in Left(calendar, layer, closing))
            {
                var known = calendar.ExceptionsOn(DayNumber.ToDate(day), layer).OfLayer;
                Replace(exceptions, new OpeningException(DayNumber.ToDate(day), DayOpenings.Of(hours).ToHours())
                {
                    Layer = layer,
                    Reason = known is null or { Reason: "" } ? reason : $"{reason}; {known.Reason}",
                });
            }
        }

        return calendar with { Version = calendar.Version + 1, Exceptions = [.. exceptions] };
    }

    // What is left of the openings of the days that the closing touches: those that it leaves whole are not told.
    private static SortedDictionary<int, List<OpeningHours>> Left(OpeningCalendar calendar, OpeningLayer layer, Interval closing)
    {
        var alone = new Openings(calendar, layer, alone: true);
        var (from, until) = (closing.Start.ToUnixTimeTicks(), closing.End.ToUnixTimeTicks());
        var (first, last) = (DayNumber.Of(alone.DayOf(closing.Start)) - 1, DayNumber.Of(alone.DayOf(closing.End)));
        var clock = new LocalClock(calendar.Zone);
        var left = new SortedDictionary<int, List<OpeningHours>>();
        var touched = new SortedSet<int>();
        for (var day = first; day <= last; day++)
        {
            var midnight = day * NodaConstants.TicksPerDay;
            foreach (var span in alone.On(day).Spans)
            {
                var (start, end) = (clock.ToInstant(midnight + span.From), clock.ToInstant(midnight + span.Until));
                if (end <= from || start >= until)
                {
                    Add(left, day, span.From, span.Until);
                    continue;
                }

                touched.Add(day);
                Add(left, day, span.From, Wall(calendar.Zone, Math.Min(end, from)) - midnight);
                if (end > until)
                {
                    var again = WallFrom(calendar.Zone, until) - midnight;
                    touched.Add(day + (int)(again / NodaConstants.TicksPerDay));
                    Add(left, day, again, span.Until);
                }
            }
        }

        foreach (var day in touched)
        {
            left.TryAdd(day, []);
        }

        foreach (var day in left.Keys.Where(day => !touched.Contains(day)).ToList())
        {
            left.Remove(day);
        }

        return left;
    }

    private static void Add(SortedDictionary<int, List<OpeningHours>> left, int day, long from, long until)
    {
        if (until <= from)
        {
            return;
        }

        var on = day + (int)(from / NodaConstants.TicksPerDay);
        var shift = (on - day) * NodaConstants.TicksPerDay;
        if (!left.TryGetValue(on, out var hours))
        {
            left.Add(on, hours = []);
        }

        hours.Add(OpeningHours.Between(from - shift, until - shift));
    }

    private static long Wall(DateTimeZone zone, long ticks) => ticks + zone.GetUtcOffset(Instant.FromUnixTimeTicks(ticks)).Ticks;

    // Where clocks are set back, the wall shows a time that it has shown before: it opens again when that is over, and never within the closing.
    private static long WallFrom(DateTimeZone zone, long ticks)
    {
        var wall = Wall(zone, ticks);
        if (new LocalClock(zone).ToInstant(wall) >= ticks)
        {
            return wall;
        }

        var change = zone.GetZoneInterval(Instant.FromUnixTimeTicks(ticks)).Start;
        return change.ToUnixTimeTicks() + zone.GetUtcOffset(change - Duration.Epsilon).Ticks;
    }

    // An exception of the same layer gives up the day: one of several days is divided.
    private static void Replace(List<OpeningException> exceptions, OpeningException cut)
    {
        for (var i = exceptions.Count - 1; i >= 0; i--)
        {
            var known = exceptions[i];
            if (known.Layer != cut.Layer || !known.Covers(cut.Day))
            {
                continue;
            }

            exceptions.RemoveAt(i);
            var last = known.LastDay ?? known.Day;
            if (last > cut.Day)
            {
                exceptions.Insert(i, known with { Day = cut.Day.PlusDays(1), LastDay = last });
            }

            if (known.Day < cut.Day)
            {
                exceptions.Insert(i, known with { LastDay = cut.Day.PlusDays(-1) });
            }
        }

        exceptions.Add(cut);
    }
}
