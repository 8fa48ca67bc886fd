using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Days in a row that the same exceptions hold for: what is open on them depends on the weekday and the day of the year alone.</summary>
/// <param name="First">The number of the first of the days.</param>
/// <param name="Week">The openings of each weekday, Monday first.</param>
/// <param name="Yearly">The openings of each of the calendar's days of the year, in their order.</param>
internal sealed record OpeningRun(int First, DayOpenings[] Week, DayOpenings[] Yearly)
{
    /// <summary>The runs of a calendar, from the first of days on.</summary>
    public static OpeningRun[] Of(OpeningCalendar calendar, OpeningLayer layer, bool alone) =>
        [.. Boundaries(calendar).Select(first => At(calendar, layer, alone, first))];

    private static SortedSet<int> Boundaries(OpeningCalendar calendar)
    {
        var firsts = new SortedSet<int> { DayNumber.First };
        foreach (var exception in calendar.Exceptions)
        {
            firsts.Add(Math.Max(DayNumber.Of(exception.Day), DayNumber.First));
            firsts.Add(Math.Min(DayNumber.Of(exception.LastDay ?? exception.Day) + 1, DayNumber.Last));
        }

        return firsts;
    }

    private static OpeningRun At(OpeningCalendar calendar, OpeningLayer layer, bool alone, int first)
    {
        var exceptions = calendar.ExceptionsOn(DayNumber.ToDate(first), layer) with { Alone = alone };
        var week = new DayOpenings[7];
        for (var weekday = 0; weekday < week.Length; weekday++)
        {
            week[weekday] = DayOpenings.Of(exceptions.Or(declared => calendar.OfWeekday((IsoDayOfWeek)(weekday + 1), declared)));
        }

        return new OpeningRun(first, week, [.. calendar.Yearly.Select(yearly => DayOpenings.Of(exceptions.Or(_ => yearly.Hours)))]);
    }
}
