using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>A day that is not like its weekday: a holiday, or an extra opening. It outranks the week.</summary>
/// <param name="Day">The day.</param>
/// <param name="Hours">Its openings; none where the library stays closed.</param>
public sealed record OpeningException(LocalDate Day, ValueList<OpeningHours> Hours)
{
    /// <summary>Why, such as <c>Christmas Day</c>; empty where nothing was said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>A day on which the library stays closed.</summary>
    /// <param name="day">The day.</param>
    /// <param name="reason">Why.</param>
    public static OpeningException Closed(LocalDate day, string reason = "") => new(day, []) { Reason = reason };
}
