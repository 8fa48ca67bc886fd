using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>One opening, from a time of day up to but not including another.</summary>
/// <remarks>
/// Half-open, so that two openings may touch and no minute is counted twice. Until a time not after <see cref="From"/> is that time
/// of the next day: <c>19:00</c> to <c>03:00</c> is one opening, and belongs to the day on which it starts.
/// </remarks>
/// <param name="From">When the doors open.</param>
/// <param name="Until">When they close; midnight (00:00) means the end of the day.</param>
public sealed record OpeningHours(LocalTime From, LocalTime Until)
{
    /// <summary>The whole day.</summary>
    public static OpeningHours AllDay { get; } = new(LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>Whether it goes on after midnight.</summary>
    public bool RunsOverMidnight => Until != LocalTime.Midnight && Until < From;

    /// <summary>Its end in ticks after the midnight at which its day begins.</summary>
    internal long EndTick => Until.TickOfDay + (Until == LocalTime.Midnight || RunsOverMidnight ? NodaConstants.TicksPerDay : 0);

    /// <summary>Whether it lasts any time; from 08:00 until 08:00 could mean none or a whole day, so it means none.</summary>
    internal bool Lasts => From.TickOfDay < EndTick;

    /// <summary>The hours between two ticks after midnight, of which the second may lie in the next day.</summary>
    internal static OpeningHours Between(long from, long until) =>
        new(LocalTime.FromTicksSinceMidnight(from), LocalTime.FromTicksSinceMidnight(until % NodaConstants.TicksPerDay));
}

/// <summary>The opening hours of one weekday, every week.</summary>
/// <param name="Day">The weekday on which it starts.</param>
/// <param name="Hours">One opening on it.</param>
/// <param name="Layer">What it is good for.</param>
public sealed record WeeklyOpening(IsoDayOfWeek Day, OpeningHours Hours, OpeningLayer Layer = OpeningLayer.Staffed);
