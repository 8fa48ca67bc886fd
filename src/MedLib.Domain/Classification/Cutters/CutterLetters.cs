namespace MedLib.Domain.Classification.Cutters;

/// <summary>The letters and digits of a filed name, one after the other without spaces.</summary>
internal static class CutterLetters
{
    internal static string Of(ReadOnlySpan<char> filing)
    {
        var letters = new char[filing.Length];
        var count = 0;
        foreach (var c in filing)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                letters[count++] = c;
            }
        }

        return new string(letters, 0, count);
    }
}
