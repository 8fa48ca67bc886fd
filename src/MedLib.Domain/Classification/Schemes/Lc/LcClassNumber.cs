using System.Globalization;

namespace MedLib.Domain.Classification.Schemes.Lc;

/// <summary>A class of the Library of Congress classification, such as <c>QH 603</c> or <c>PN 1995.9</c>.</summary>
/// <param name="Letters">The letters in capitals, one to three.</param>
/// <param name="Number">The whole number, 0 to 9999.</param>
/// <param name="Decimals">The digits after the point, or the empty string.</param>
public sealed record LcClassNumber(string Letters, int Number, string Decimals)
{
    /// <summary>The number with its decimals.</summary>
    internal string NumberText => Number.ToString(CultureInfo.InvariantCulture) + (Decimals.Length > 0 ? "." : "") + Decimals;

    /// <summary>The class as the Library of Congress writes it, without a space: <c>PN1995.9</c>.</summary>
    public override string ToString() => Letters + NumberText;
}
