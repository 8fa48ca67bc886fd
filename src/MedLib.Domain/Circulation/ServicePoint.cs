using MedLib.Domain.Holdings;
using MedLib.Domain.Results;

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
public sealed record ServicePoint(ServicePointCode Code, ValueList<LocationCode> Locations);
