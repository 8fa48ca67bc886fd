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
    /// <summary>The calendar it keeps; null where it keeps the library's own.</summary>
    public CalendarCode? Calendar { get; init; }

    /// <summary>Whether a return of something that stands on its shelf is counted as use in the house: a reading room's scanner, not the desk's.</summary>
    public bool CountsInHouseUse { get; init; }

    /// <summary>Whether nobody is at the desk: a kiosk, or a list by night.</summary>
    public bool IsUnattended { get; init; }

    /// <summary>Where it stands, for rules that go by the location of the service point; null where they need not know.</summary>
    public LocationCode? Location { get; init; }
}
