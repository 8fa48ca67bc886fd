using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Moments some time from another, whatever moment and whatever time.</summary>
internal static class Moments
{
    /// <summary>So much later, or earlier where it is less than nothing; null outside of time.</summary>
    public static Instant? After(Instant at, Duration by) => by <= Instant.MaxValue - at && by >= Instant.MinValue - at ? at + by : null;

    /// <summary>So much earlier, or later where it is less than nothing; null outside of time.</summary>
    public static Instant? Before(Instant at, Duration by) => by <= at - Instant.MinValue && by >= at - Instant.MaxValue ? at - by : null;
}
