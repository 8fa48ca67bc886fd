namespace MedLib.Domain.Classification.Cutters;

/// <summary>What a library puts after the class.</summary>
public enum CutterPractice
{
    /// <summary>A cutter by a table: <c>WG 300 S652a 1990</c>.</summary>
    Numbered = 0,

    /// <summary>The first letters of the name: <c>WG 300 SMI 1990</c>.</summary>
    Letters = 1,

    /// <summary>The year alone: <c>WG 300 1990</c>.</summary>
    YearOnly = 2,

    /// <summary>Nothing: <c>WG 300</c>.</summary>
    Nothing = 3,
}
