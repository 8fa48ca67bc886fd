using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Days in a row that the same exceptions hold for: what is open on them depends on the weekday and the day of the year alone.</summary>
/// <param name="First">The number of the first of the days.</param>
/// <param name="Week">The openings of each weekday, Monday first.</param>
/// <param name="Yearly">The openings of each of the calendar's days of the year, in their order.</param>
internal sealed record OpeningRun(int First, DayOpenings[] Week, DayOpenings[] Yearly)
{
    /// <summary>The runs of a calendar, from the first of days on.</summary>
    /// <remarks>Days without an exception share what is open on them, so that a calendar is compiled in little more time than its exceptions take to be sorted.</remarks>
    public static OpeningRun[] Of(OpeningCalendar calendar, OpeningLayer layer, bool alone)
    {
        var sweep = new ExceptionSweep(calendar.Exceptions, layer);
        var plain = At(calendar, new ExceptionsOfDay(layer, Staffed: null, OfLayer: null) { Alone = alone }, DayNumber.First);
        var runs = new List<OpeningRun>();
        foreach (var (first, exceptions) in sweep.Runs())
        {
            runs.Add(exceptions is { Staffed: null, OfLayer: null } ? plain with { First = first } : At(calendar, exceptions with { Alone = alone }, first));
        }

        return [.. runs];
    }

    private static OpeningRun At(OpeningCalendar calendar, ExceptionsOfDay exceptions, int first)
    {
        var week = new DayOpenings[7];
        for (var weekday = 0; weekday < week.Length; weekday++)
        {
            week[weekday] = DayOpenings.Of(exceptions.Or(declared => calendar.OfWeekday((IsoDayOfWeek)(weekday + 1), declared)));
        }

        return new OpeningRun(first, week, [.. calendar.Yearly.Select(yearly => DayOpenings.Of(exceptions.Or(_ => yearly.Hours)))]);
    }
}
