using System.Text.Json.Serialization;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>When something is due. The kind is kept, so that the end of a day is not rounded to a second before midnight.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(EndOfDay), "end-of-day")]
[JsonDerivedType(typeof(At), "at")]
[JsonDerivedType(typeof(Never), "never")]
public abstract record DueMoment
{
    private DueMoment()
    {
    }

    /// <summary>The day it is due on, in the library's zone; the last day of all where it never is.</summary>
    [JsonIgnore]
    public abstract LocalDate Day { get; }

    /// <summary>The first instant at which it is late.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The tz database has no such zone; no loan is ever given one.</exception>
    [JsonIgnore]
    public abstract Instant LateFrom { get; }

    /// <summary>Whether it is late.</summary>
    /// <param name="now">The instant to judge by.</param>
    public bool IsOverdue(Instant now) => now >= LateFrom;

    /// <summary>How many days late an instant is: 0 on the due day itself, then 1 on the day after.</summary>
    /// <remarks>Days of the calendar, open or not, in the library's zone.</remarks>
    /// <param name="now">The instant to judge by.</param>
    public int DaysOverdue(Instant now) => IsOverdue(now) ? Period.DaysBetween(Day, DayOf(now)) : 0;

    /// <summary>The zone it names; null where it names none.</summary>
    internal virtual string? ZoneName => null;

    /// <summary>Whether the zone it names is one of the tz database.</summary>
    internal bool ZoneIsKnown => ZoneName is not { } name || DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    private protected abstract LocalDate DayOf(Instant at);

    private static LocalDate DayIn(string zoneId, Instant at) => LocalDays.At(at, DateTimeZoneProviders.Tzdb[zoneId]).Date;

    /// <summary>Due by the end of a day.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="ZoneId">The library's zone, an id of the tz database such as <c>America/New_York</c>.</param>
    public sealed record EndOfDay(LocalDate Day, string ZoneId) : DueMoment
    {
        /// <inheritdoc/>
        public override LocalDate Day { get; } = Day;

        internal override string? ZoneName => ZoneId ?? "";

        /// <inheritdoc/>
        [JsonIgnore]
        public override Instant LateFrom => LocalDays.EndOf(Day, DateTimeZoneProviders.Tzdb[ZoneId]);

        private protected override LocalDate DayOf(Instant at) => DayIn(ZoneId, at);
    }

    /// <summary>Due at a moment of a day: hours and reserve loans.</summary>
    /// <param name="Moment">The moment; it is late from then on.</param>
    /// <param name="ZoneId">The library's zone, an id of the tz database.</param>
    public sealed record At(Instant Moment, string ZoneId) : DueMoment
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override LocalDate Day => DayOf(Moment);

        internal override string? ZoneName => ZoneId ?? "";

        /// <inheritdoc/>
        [JsonIgnore]
        public override Instant LateFrom => Moment;

        private protected override LocalDate DayOf(Instant at) => DayIn(ZoneId, at);
    }

    /// <summary>Lent without an end.</summary>
    public sealed record Never : DueMoment
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override LocalDate Day => LocalDate.MaxIsoValue;

        /// <inheritdoc/>
        [JsonIgnore]
        public override Instant LateFrom => Instant.MaxValue;

        private protected override LocalDate DayOf(Instant at) => LocalDate.MaxIsoValue;
    }
}
