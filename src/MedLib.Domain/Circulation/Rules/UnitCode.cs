namespace MedLib.Domain.Circulation.Rules;

/// <summary>The code of the unit a borrower belongs to: a clinic, a ward, an institute.</summary>
/// <param name="Code">The library's own code, such as <c>cardiology</c>.</param>
public readonly record struct UnitCode(string Code)
{
    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
