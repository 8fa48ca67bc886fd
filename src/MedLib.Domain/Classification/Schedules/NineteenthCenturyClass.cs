namespace MedLib.Domain.Classification.Schedules;

/// <summary>A class of the 19th Century Schedule, which has letters only and holds works of 1801 to 1913.</summary>
/// <param name="Letters">The letters of a schedule, mostly with one more: <c>QSA</c>, <c>WLA</c>.</param>
/// <param name="Caption">The caption, or the empty string where it is not known here.</param>
public sealed record NineteenthCenturyClass(string Letters, string Caption = "")
{
    /// <summary>Letters and caption.</summary>
    public override string ToString() => Caption.Length == 0 ? Letters : $"{Letters} {Caption}";
}
