using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Days of a zone and the instants between them, for any instant and any day, however odd.</summary>
internal static class LocalDays
{
    // The local time of the very first and last instants cannot be told in every zone; a day inwards it can.
    private static readonly Instant Earliest = Instant.MinValue + Duration.FromDays(1);
    private static readonly Instant Latest = Instant.MaxValue - Duration.FromDays(1);

    /// <summary>The last day whose end is an instant: no later day can be a due date.</summary>
    public static LocalDate Last { get; } = LocalDate.MaxIsoValue.PlusDays(-2);

    public static LocalDateTime At(Instant at, DateTimeZone zone) => Instant.Max(Earliest, Instant.Min(at, Latest)).InZone(zone).LocalDateTime;

    /// <summary>The instant from which a day is over for good.</summary>
    /// <remarks>
    /// Where a change of offset skips midnight, or the whole next day, that is the change itself. Where clocks are set back over
    /// midnight it comes twice: the first time the day is over only if it does not come back (Havana), else the second (St. John's).
    /// </remarks>
    public static Instant EndOf(LocalDate day, DateTimeZone zone)
    {
        if (day > Last)
        {
            return Instant.MaxValue;
        }

        var midnight = zone.MapLocal(day.PlusDays(1).AtMidnight());
        return midnight.Count switch
        {
            0 => midnight.LateInterval.Start,
            2 when midnight.LateInterval.IsoLocalStart.Date <= day => midnight.Last().ToInstant(),
            _ => midnight.First().ToInstant(),
        };
    }
}
