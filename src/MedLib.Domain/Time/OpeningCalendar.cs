using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>When a library is open: a week of opening hours and the days that differ from it, in the library's own zone.</summary>
public sealed record OpeningCalendar
{
    /// <summary>How many days ahead an opening is looked for. Longer than any closing known: no due date is sought in vain.</summary>
    public const int HorizonInDays = 400;

    /// <summary>The time zone in which the library keeps its hours, from the tz database.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The openings of an ordinary week.</summary>
    public required ValueList<WeeklyOpening> Week { get; init; }

    /// <summary>The days that differ from the week.</summary>
    public ValueList<OpeningException> Exceptions { get; init; } = [];

    /// <summary>Open all day on these weekdays.</summary>
    /// <param name="zone">The library's zone.</param>
    /// <param name="days">The weekdays.</param>
    public static OpeningCalendar OpenOn(DateTimeZone zone, params ReadOnlySpan<IsoDayOfWeek> days)
    {
        var week = new List<WeeklyOpening>(days.Length);
        foreach (var day in days)
        {
            week.Add(new WeeklyOpening(day, OpeningHours.AllDay));
        }

        return new OpeningCalendar { Zone = zone, Week = [.. week] };
    }

    /// <summary>The local day of an instant.</summary>
    /// <param name="at">The instant.</param>
    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    /// <summary>The openings of a day.</summary>
    /// <param name="day">The day.</param>
    public ValueList<OpeningHours> HoursOn(LocalDate day)
    {
        foreach (var exception in Exceptions)
        {
            if (exception.Day == day)
            {
                return exception.Hours;
            }
        }

        return [.. Week.Where(opening => opening.Day == day.DayOfWeek).Select(static opening => opening.Hours)];
    }

    /// <summary>Whether the library opens at all on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsOpenOn(LocalDate day) => !HoursOn(day).IsEmpty;

    /// <summary>Whether the library is open at an instant.</summary>
    /// <param name="at">The instant.</param>
    public bool IsOpenAt(Instant at)
    {
        var local = at.InZone(Zone).LocalDateTime;
        return HoursOn(local.Date).Any(hours => hours.Contains(local.TimeOfDay));
    }

    /// <summary>The first open day on or after a day.</summary>
    /// <param name="from">Where the search starts.</param>
    /// <returns>The day, or null when none lies within <see cref="HorizonInDays"/> days.</returns>
    public LocalDate? FirstOpenDayFrom(LocalDate from)
    {
        for (var ahead = 0; ahead <= HorizonInDays; ahead++)
        {
            var day = from.PlusDays(ahead);
            if (IsOpenOn(day))
            {
                return day;
            }
        }

        return null;
    }
}
