using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>One opening within a day, from a time up to but not including another.</summary>
/// <remarks>Half-open, so that two openings may touch and no minute is counted twice. An opening over midnight is two: one a day.</remarks>
/// <param name="From">When the doors open.</param>
/// <param name="Until">When they close; midnight (00:00) means the end of the day.</param>
public sealed record OpeningHours(LocalTime From, LocalTime Until)
{
    private const long TicksPerDay = NodaConstants.TicksPerDay;

    /// <summary>The whole day.</summary>
    public static OpeningHours AllDay { get; } = new(LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>Whether a time of day falls within.</summary>
    /// <param name="time">The time of day.</param>
    public bool Contains(LocalTime time) => time.TickOfDay >= From.TickOfDay && time.TickOfDay < EndTick;

    internal long EndTick => Until == LocalTime.Midnight ? TicksPerDay : Until.TickOfDay;
}

/// <summary>The opening hours of one weekday, every week.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Hours">One opening on it.</param>
public sealed record WeeklyOpening(IsoDayOfWeek Day, OpeningHours Hours);
