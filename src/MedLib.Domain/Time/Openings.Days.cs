using NodaTime;

namespace MedLib.Domain.Time;

/// <content>Open days: found and counted.</content>
public sealed partial class Openings
{
    /// <summary>The first open day on or after a day.</summary>
    /// <param name="from">Where the search starts.</param>
    /// <returns>The day, or null when none lies within <see cref="OpeningCalendar.HorizonInDays"/> days.</returns>
    public LocalDate? NextOpenDay(LocalDate from) => OpenDay(from, 1);

    /// <summary>The last open day on or before a day.</summary>
    /// <param name="from">Where the search starts.</param>
    /// <returns>The day, or null when none lies within <see cref="OpeningCalendar.HorizonInDays"/> days.</returns>
    public LocalDate? PreviousOpenDay(LocalDate from) => OpenDay(from, -1);

    /// <summary>The open day that is so many open days after a day, or before it; the day itself is not counted.</summary>
    /// <param name="from">The day counted from, open or not.</param>
    /// <param name="count">How many open days; fewer than 0 to count backwards. 0 gives the day itself, open or not.</param>
    /// <returns>The day, or null when the openings do not reach so far: the next lies beyond the horizon, or outside of the calendar.</returns>
    public LocalDate? AddOpenDays(LocalDate from, int count)
    {
        var day = from;
        var step = Math.Sign(count);
        for (var left = Math.Abs((long)count); left > 0; left--)
        {
            if (day < LocalDate.MinIsoValue.PlusDays(3) || day > LocalDays.Last.PlusDays(-1) || OpenDay(day.PlusDays(step), step) is not { } next)
            {
                return null;
            }

            day = next;
        }

        return day;
    }

    /// <summary>How many open days lie after one day, up to and including another; the same number when the two are exchanged.</summary>
    /// <param name="first">A day.</param>
    /// <param name="second">Another.</param>
    public int OpenDaysBetween(LocalDate first, LocalDate second)
    {
        var (from, until) = (DayNumber.Of(LocalDate.Min(first, second)), DayNumber.Of(LocalDate.Max(first, second)));
        var count = 0;
        for (var day = from + 1; day <= until; day++)
        {
            count += On(day).IsEmpty ? 0 : 1;
        }

        return count;
    }

    private LocalDate? OpenDay(LocalDate from, int step)
    {
        var day = DayNumber.Of(from);
        for (var ahead = 0; ahead <= OpeningCalendar.HorizonInDays && day >= DayNumber.First && day <= DayNumber.Last; ahead++, day += step)
        {
            if (!On(day).IsEmpty)
            {
                return DayNumber.ToDate(day);
            }
        }

        return null;
    }
}
