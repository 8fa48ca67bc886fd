using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>The cutters of names that start with a number, which stands before all letters.</summary>
/// <remarks>
/// LC keeps A12 to A19 for them and begins in the middle, as numbers go on without end on both sides; the letters after the number
/// extend it (Classification and Shelflisting Manual G 63).
/// </remarks>
internal static class NumeralCutter
{
    private const char Middle = '5';

    internal static bool StartsWithNumber(CutterName name) => name.Filing.Length > 0 && char.IsAsciiDigit(name.Filing[0]);

    /// <summary>The cutter, with the finding that says so.</summary>
    /// <param name="name">The name.</param>
    /// <param name="before">The digits that the table leaves free before its first number.</param>
    /// <param name="digits">How many digits the table gives; the number itself has at least those and one.</param>
    internal static Result<CutterLookup> Of(CutterName name, string before, int digits)
    {
        var letters = CutterLetters.Of(name.Filing.AsSpan(name.Filing.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : name.Filing.Length));
        var expanded = LcExpansion.Of(letters, Math.Max(0, digits - before.Length - 1));
        var lookup = new CutterLookup(new ItemCutter("A", before + Middle + expanded, ""), "numerals", letters[expanded.Length..]);
        return Result.Of(lookup, [Finding.Information(CutterCodes.NumberFirst)]);
    }
}
