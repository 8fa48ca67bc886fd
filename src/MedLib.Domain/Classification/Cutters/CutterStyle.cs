namespace MedLib.Domain.Classification.Cutters;

/// <summary>How a library makes what stands after the class.</summary>
/// <remarks>The default is NLM's way. A record, so that a library says only what it does otherwise: <c>CutterStyle.Nlm with { HasWorkMark = false }</c>.</remarks>
public sealed record CutterStyle
{
    /// <summary>NLM's way: Cutter-Sanborn numbers (in W2 and WX 2 those of LC), work marks, years.</summary>
    public static CutterStyle Nlm { get; } = new();

    /// <summary>Three letters of the name and the year.</summary>
    public static CutterStyle AuthorLetters { get; } = new() { Practice = CutterPractice.Letters };

    /// <summary>The year alone.</summary>
    public static CutterStyle YearOnly { get; } = new() { Practice = CutterPractice.YearOnly };

    /// <summary>The class alone, as NLM gives electronic journals in W1.</summary>
    public static CutterStyle ClassOnly { get; } = new() { Practice = CutterPractice.Nothing };

    /// <summary>What is put after the class.</summary>
    public CutterPractice Practice { get; init; }

    /// <summary>How many letters <see cref="CutterPractice.Letters"/> takes; fewer than one are taken as one.</summary>
    public int LetterCount { get; init; } = 3;

    /// <summary>Whether a mark of the title follows the number.</summary>
    public bool HasWorkMark { get; init; } = true;

    /// <summary>Whether the year follows.</summary>
    public bool HasYear { get; init; } = true;

    /// <summary>The table for all classes; null for the one that NLM uses for the class.</summary>
    public ICutterTable? Table { get; init; }
}

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
