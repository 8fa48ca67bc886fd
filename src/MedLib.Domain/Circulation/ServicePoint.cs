using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation;

/// <summary>The code of a desk or other place where items are lent and taken back.</summary>
/// <param name="Code">The code, such as <c>DESK</c>.</param>
public readonly record struct ServicePointCode(string Code)
{
    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}

/// <summary>A service point and the locations it serves: what belongs there is shelved from there.</summary>
/// <param name="Code">The service point.</param>
/// <param name="Locations">The locations it serves.</param>
public sealed record ServicePoint(ServicePointCode Code, ValueList<LocationCode> Locations)
{
    /// <summary>The calendar of its openings; null for the library's own.</summary>
    public CalendarCode? Calendar { get; init; }

    /// <summary>Where it is, for rules that go by that; null where it plays no part.</summary>
    public LocationCode? Location { get; init; }

    /// <summary>Whether nobody is at the desk there: a cabinet, a room open at night.</summary>
    public bool IsUnattended { get; init; }

    /// <summary>Whether a return of what is on no loan is counted there as use in the house.</summary>
    public bool CountsInHouseUse { get; init; }
}
