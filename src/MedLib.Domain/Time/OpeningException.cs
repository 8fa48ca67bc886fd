using System.Text.Json.Serialization;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Days that are not like their weekdays: a holiday, a vacation, or an extra opening.</summary>
/// <remarks>
/// One order holds everywhere: an exception for one layer outranks one for all layers, either outranks a
/// <see cref="YearlyException"/>, and that the week. It replaces the openings that start on its days; one that began the evening before runs to its end.
/// </remarks>
/// <param name="Day">The day, or the first of them.</param>
/// <param name="Hours">The openings of each day; none where the library stays closed.</param>
public sealed record OpeningException(LocalDate Day, ValueList<OpeningHours> Hours)
{
    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal OpeningException(LocalDate day, ValueList<OpeningHours> hours, string reason = "")
        : this(day, hours) =>
        Reason = reason;

    /// <summary>The last of the days; null where there is but one.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>The layer whose openings it replaces; null for all: then only the staffed ones are left, if any.</summary>
    public OpeningLayer? Layer { get; init; }

    /// <summary>Why, such as <c>Christmas Day</c>; empty where nothing was said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>A day on which the library stays closed.</summary>
    /// <param name="day">The day.</param>
    /// <param name="reason">Why.</param>
    public static OpeningException Closed(LocalDate day, string reason = "") => new(day, []) { Reason = reason };

    /// <summary>Days on which the library stays closed.</summary>
    /// <param name="first">The first.</param>
    /// <param name="last">The last.</param>
    /// <param name="reason">Why.</param>
    public static OpeningException Closed(LocalDate first, LocalDate last, string reason = "") => new(first, []) { LastDay = last, Reason = reason };

    internal bool Covers(LocalDate day) => day >= Day && day <= (LastDay ?? Day);

    internal bool Overlaps(OpeningException other) => Layer == other.Layer && Day <= (other.LastDay ?? other.Day) && other.Day <= (LastDay ?? Day);
}

/// <summary>A day of every year that is not like its weekday, such as the first of January.</summary>
/// <param name="Day">The day of the year; 29 February is one of leap years only.</param>
/// <param name="Hours">Its openings; none where the library stays closed.</param>
public sealed record YearlyException(AnnualDate Day, ValueList<OpeningHours> Hours)
{
    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal YearlyException(AnnualDate day, ValueList<OpeningHours> hours, string reason = "")
        : this(day, hours) =>
        Reason = reason;

    /// <summary>Why; empty where nothing was said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>A day of every year on which the library stays closed.</summary>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="reason">Why.</param>
    public static YearlyException Closed(int month, int day, string reason = "") => new(new AnnualDate(month, day), []) { Reason = reason };

    internal bool IsOn(LocalDate day) => day.Month == Day.Month && day.Day == Day.Day;
}
