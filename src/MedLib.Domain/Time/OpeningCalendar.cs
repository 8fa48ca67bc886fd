using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>When a library is open: a week of opening hours and the days that differ from it, in the library's own zone.</summary>
public sealed record OpeningCalendar
{
    /// <summary>How many days ahead an opening is looked for. Longer than any closing known: no due date is sought in vain.</summary>
    public const int HorizonInDays = 400;

    /// <summary>The time zone in which the library keeps its hours, from the tz database: due dates keep its id.</summary>
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
        ArgumentNullException.ThrowIfNull(zone);
        var week = new List<WeeklyOpening>(days.Length);
        foreach (var day in days)
        {
            week.Add(new WeeklyOpening(day, OpeningHours.AllDay));
        }

        return new OpeningCalendar { Zone = zone, Week = [.. week] };
    }

    /// <summary>The local day of an instant.</summary>
    /// <param name="at">The instant.</param>
    public LocalDate DayOf(Instant at) => LocalDays.At(at, Zone).Date;

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
        var local = LocalDays.At(at, Zone);
        return HoursOn(local.Date).Any(hours => hours.Contains(local.TimeOfDay));
    }

    /// <summary>The first open day on or after a day.</summary>
    /// <param name="from">Where the search starts.</param>
    /// <returns>The day, or null when none lies within <see cref="HorizonInDays"/> days.</returns>
    public LocalDate? FirstOpenDayFrom(LocalDate from)
    {
        var day = from;
        for (var ahead = 0; ahead <= HorizonInDays && day <= LocalDays.Last; ahead++, day = day.PlusDays(1))
        {
            if (IsOpenOn(day))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The first open day on or after the day that lies a number of days after another.</summary>
    /// <returns>That day and the open one, or null when there is none within the horizon or the number leads out of the calendar.</returns>
    internal (LocalDate Reckoned, LocalDate Open)? OpenDayAfter(LocalDate start, int days)
    {
        if (days > Period.DaysBetween(start, LocalDays.Last))
        {
            return null;
        }

        var reckoned = start.PlusDays(days);
        return FirstOpenDayFrom(reckoned) is { } open ? (reckoned, open) : null;
    }

    /// <summary>Whether a due moment can name the zone.</summary>
    internal bool ZoneIsKnown => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone.Id) is not null;

    internal Finding ZoneUnknown() => Finding.Error(TimeCodes.ZoneUnknown, new FindingArg.Text("zone", Zone.Id));
}
