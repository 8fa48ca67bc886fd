using System.Text.Json.Serialization;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>When a service point is open: a week of opening hours and the days that differ from it, in its own zone. Plain data.</summary>
/// <remarks>
/// It has no end: the week goes on for ever. What is asked of it is asked of its <see cref="Openings"/>, made once and kept.
/// </remarks>
public sealed record OpeningCalendar
{
    /// <summary>How many days an opening is looked for, ahead or back. Longer than any closing known: no due date is sought in vain.</summary>
    public const int HorizonInDays = 400;

    /// <summary>A calendar of the first version, without exceptions.</summary>
    public OpeningCalendar()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal OpeningCalendar(int version = 1)
        : this() =>
        Version = version;

    /// <summary>What it is called; empty where it is the only one.</summary>
    public CalendarCode Code { get; init; }

    /// <summary>Which version, counted from 1: one that changes is kept beside its successor, since running loans go by it.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The time zone in which the hours are kept, from the tz database: due dates keep its id.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The openings of an ordinary week.</summary>
    public required ValueList<WeeklyOpening> Week { get; init; }

    /// <summary>The days that differ from the week.</summary>
    public ValueList<OpeningException> Exceptions { get; init; } = [];

    /// <summary>The days that differ from the week in every year.</summary>
    public ValueList<YearlyException> Yearly { get; init; } = [];

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

    /// <summary>The openings of a layer, ready to be searched and measured.</summary>
    /// <remarks>Those of another layer than <see cref="OpeningLayer.Staffed"/> include the staffed ones: what can be done alone can be done with staff there.</remarks>
    /// <param name="layer">The layer.</param>
    public Openings Openings(OpeningLayer layer = OpeningLayer.Staffed) => new(this, layer);

    /// <summary>The hours of a day in a layer, sorted, and joined where they touch or overlap.</summary>
    /// <param name="day">The day on which they start.</param>
    /// <param name="layer">The layer, with the staffed hours.</param>
    public ValueList<OpeningHours> HoursOn(LocalDate day, OpeningLayer layer = OpeningLayer.Staffed) =>
        DayOpenings.Of(ExceptionsOn(day, layer).Or(declared => Yearly.FirstOrDefault(yearly => yearly.IsOn(day)) is { } yearly
            ? yearly.Hours
            : OfWeekday(day.DayOfWeek, declared))).ToHours();

    /// <summary>The next version, in which the library is closed from one instant to another, whatever was planned.</summary>
    /// <remarks>This version is not changed: it still tells what was planned, and the loans that were made by it keep it until they are moved.</remarks>
    /// <param name="closing">From when, and up to but not including when; at most <see cref="HorizonInDays"/> days.</param>
    /// <param name="reason">Why, such as <c>burst pipe</c>.</param>
    /// <returns>The calendar; or <c>TIM-006</c> where the closing has no start or end, lasts no time or longer than the horizon.</returns>
    public Result<OpeningCalendar> CloseFor(Interval closing, string reason) => EmergencyClosing.Apply(this, closing, reason);

    /// <summary>The exceptions that hold on a day.</summary>
    internal ExceptionsOfDay ExceptionsOn(LocalDate day, OpeningLayer layer) =>
        new(layer, ExceptionOn(day, OpeningLayer.Staffed), ExceptionOn(day, layer));

    /// <summary>The hours of a weekday in one layer alone.</summary>
    internal IEnumerable<OpeningHours> OfWeekday(IsoDayOfWeek weekday, OpeningLayer layer) =>
        Week.Where(opening => opening.Day == weekday && opening.Layer == layer).Select(static opening => opening.Hours);

    /// <summary>Whether a due moment can name the zone.</summary>
    internal bool ZoneIsKnown => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone.Id) is not null;

    internal Finding ZoneUnknown() => Finding.Error(TimeCodes.ZoneUnknown, new FindingArg.Text("zone", Zone.Id));

    // One for the layer outranks one for all layers; of two alike, which a sound calendar has not, the first.
    private OpeningException? ExceptionOn(LocalDate day, OpeningLayer layer) =>
        Exceptions.FirstOrDefault(exception => exception.Layer == layer && exception.Covers(day))
        ?? Exceptions.FirstOrDefault(exception => exception.Layer is null && exception.Covers(day));
}
