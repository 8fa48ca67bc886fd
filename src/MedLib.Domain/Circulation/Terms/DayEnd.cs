using System.Text.Json.Serialization;
using NodaTime;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>By when on its due day something must be back that is lent for days.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Midnight), "midnight")]
[JsonDerivedType(typeof(TimeOfLending), "time-of-lending")]
[JsonDerivedType(typeof(Closing), "closing")]
public abstract record DayEnd
{
    private DayEnd()
    {
    }

    /// <summary>By the end of the day: a book in the chute at night is in time.</summary>
    public sealed record Midnight : DayEnd;

    /// <summary>At the time of day at which it was lent, as FOLIO has it. Where clocks skip that time, as much later as they skip.</summary>
    public sealed record TimeOfLending : DayEnd;

    /// <summary>Before the doors close for the last time on that day.</summary>
    /// <param name="Before">How long before; zero or more, and so long that it is the day before counts as not said. What is handed in must be looked over.</param>
    public sealed record Closing(Duration Before) : DayEnd;
}
