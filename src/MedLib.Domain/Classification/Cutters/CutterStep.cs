namespace MedLib.Domain.Classification.Cutters;

/// <summary>What a step on the way to a call number did.</summary>
public enum CutterStepKind
{
    /// <summary>The name to cutter from was chosen; the result is how it files, the basis the name.</summary>
    NameChosen = 0,

    /// <summary>The table was chosen; the result is its name, the basis the class.</summary>
    TableChosen = 1,

    /// <summary>The table was asked; the result is the cutter, the basis the entry.</summary>
    LookedUp = 2,

    /// <summary>A serial took the first two letters of its entry; the result is the cutter, the basis the letters.</summary>
    SerialLetters = 3,

    /// <summary>The name stands in the class already; the result is its cutter, the basis a call number that has it.</summary>
    Kept = 4,

    /// <summary>The cutter lies between its neighbors as it is; the basis is the neighbors.</summary>
    Fits = 5,

    /// <summary>The cutter was changed to lie between its neighbors; the result is the new one, the basis the neighbors.</summary>
    Fitted = 6,

    /// <summary>A mark was made; the result is the mark, the basis how the title or the author files.</summary>
    Marked = 7,

    /// <summary>The work stands under the cutter already, in another edition; the result is its mark, the basis a call number that has it.</summary>
    MarkKept = 8,

    /// <summary>A longer mark was made, as other works had the shorter one; the result is the mark, the basis the shorter one.</summary>
    MarkLengthened = 9,

    /// <summary>The name's first letters were taken; the result is the letters, the basis how the name files.</summary>
    Lettered = 10,

    /// <summary>The year was added; the result is the year.</summary>
    Dated = 11,
}

/// <summary>A step on the way to a call number, to show a cataloger why it is what it is.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Result">What came out.</param>
/// <param name="Basis">What it came from, or the empty string.</param>
public sealed record CutterStep(CutterStepKind Kind, string Result, string Basis);
