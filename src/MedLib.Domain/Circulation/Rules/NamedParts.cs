using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>A part of the day by its name, over midnight or not. Bands may overlap.</summary>
/// <param name="Name">Its name, such as <c>night</c>.</param>
/// <param name="Hours">From when until when, every day.</param>
public sealed record TimeBand(string Name, OpeningHours Hours);

/// <summary>A schedule of due days by its name.</summary>
/// <param name="Name">Its name, such as <c>semesters</c>.</param>
/// <param name="Schedule">The schedule.</param>
public sealed record NamedSchedule(string Name, DueSchedule Schedule);

/// <summary>By whose location the rules go; Koha's <c>CircControl</c>.</summary>
public enum GoverningLocation
{
    /// <summary>That of the item.</summary>
    Item = 0,

    /// <summary>That of the borrower; that of the item where the borrower has none.</summary>
    Borrower = 1,

    /// <summary>That of the service point; that of the item where nobody lends from one.</summary>
    ServicePoint = 2,
}
