namespace MedLib.Domain.Circulation.Protocols;

/// <summary>A value of NCIP with the scheme that defines it.</summary>
/// <remarks>
/// ANSI/NISO Z39.83-2 (NCIP 2 Implementation Profile 1), enumerated types: a value is told with the address of its scheme. Version 2 keeps the schemes of
/// version 1, whose addresses have <c>v1_0</c> in them.
/// </remarks>
/// <param name="Scheme">The address of the scheme; empty where the standard has none and the values are the library's own.</param>
/// <param name="Value">The value, as the scheme spells it.</param>
public sealed record NcipValue(string Scheme, string Value)
{
    /// <summary>The value.</summary>
    public override string ToString() => Value;
}
