using NodaTime;

namespace MedLib.Cli.Tours;

/// <summary>A clock that the story sets, so that it is the same every day.</summary>
internal sealed class TourClock(Instant start) : IClock
{
    private Instant _now = start;

    public Instant GetCurrentInstant() => _now;

    public void Advance(Duration by) => _now += by;
}
