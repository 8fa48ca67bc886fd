using System.Text.Json.Serialization;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>When something is due. The kind is kept, so that the end of a day is not rounded to a second before midnight.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(EndOfDay), "end-of-day")]
public abstract record DueMoment
{
    private DueMoment(LocalDate day, string zoneId) => (Day, ZoneId) = (day, zoneId);

    /// <summary>The day it is due on, in the library's zone.</summary>
    public LocalDate Day { get; }

    /// <summary>The library's zone, an id of the tz database such as <c>America/New_York</c>.</summary>
    public string ZoneId { get; }

    /// <summary>The first instant at which it is late.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The tz database has no such zone; no loan is ever given one.</exception>
    public abstract Instant LateFrom { get; }

    /// <summary>Whether it is late.</summary>
    /// <param name="now">The instant to judge by.</param>
    public bool IsOverdue(Instant now) => now >= LateFrom;

    /// <summary>How many days late an instant is: 0 until the due day has ended, then 1 on the day after.</summary>
    /// <remarks>Days of the calendar, open or not, in the library's zone.</remarks>
    /// <param name="now">The instant to judge by.</param>
    public int DaysOverdue(Instant now) =>
        IsOverdue(now) ? Period.DaysBetween(Day, LocalDays.At(now, DateTimeZoneProviders.Tzdb[ZoneId]).Date) : 0;

    /// <summary>Due by the end of a day.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="ZoneId">The library's zone.</param>
    public sealed record EndOfDay(LocalDate Day, string ZoneId) : DueMoment(Day, ZoneId)
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Instant LateFrom => LocalDays.EndOf(Day, DateTimeZoneProviders.Tzdb[ZoneId]);
    }
}
