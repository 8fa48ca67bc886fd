using System.Runtime.InteropServices;

namespace MedLib.Domain.Classification.Keys;

/// <summary>Where the class stands in a call number: letters, number, decimals, and the suffix of W4A.</summary>
/// <param name="Start">Where the letters start.</param>
/// <param name="Letters">How many letters there are.</param>
/// <param name="Spaces">How many spaces stand between letters and number.</param>
/// <param name="NumberStart">Where the number starts.</param>
/// <param name="Digits">How many digits it has; none in letters-only classes of the 19th Century Schedule.</param>
/// <param name="DecimalStart">Where the digits after the point start.</param>
/// <param name="Decimals">How many of them there are.</param>
/// <param name="Suffix">The <c>A</c> of W4A, or the null character.</param>
/// <param name="End">Where the rest starts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClassedHead(
    int Start, int Letters, int Spaces, int NumberStart, int Digits, int DecimalStart, int Decimals, char Suffix, int End)
{
    /// <summary>More letters than these start a word, not a class: Z, two letters of a schedule, one of the 19th century.</summary>
    internal const int MostLetters = 4;

    /// <summary>More digits than these are no class number.</summary>
    internal const int MostDigits = 4;

    internal ReadOnlySpan<char> LettersOf(ReadOnlySpan<char> text) => text.Slice(Start, Letters);

    internal ReadOnlySpan<char> DigitsOf(ReadOnlySpan<char> text) => text.Slice(NumberStart, Digits);

    internal ReadOnlySpan<char> DecimalsOf(ReadOnlySpan<char> text) => text.Slice(DecimalStart, Decimals);

    /// <summary>Whether the letters of the class are in lower case: then the case of a cutter says nothing either.</summary>
    internal bool IsTypedLow(ReadOnlySpan<char> text) => Letters > 0 && char.IsAsciiLetterLower(text[Start]);

    /// <summary>Finds the class at the start of a cleaned text.</summary>
    internal static ClassedHead Read(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !CallNumberText.IsLetter(text[start]) && !CallNumberText.IsDigit(text[start]))
        {
            start++;
        }

        var letters = CallNumberTokens.Letters(text[start..]);
        if (letters is 0 or > MostLetters || !IsAscii(text.Slice(start, letters)))
        {
            return new ClassedHead(start, 0, 0, start, 0, start, 0, '\0', start);
        }

        var end = start + letters;
        var spaces = CallNumberTokens.Spaces(text[end..]);
        var numberStart = end + spaces;
        var digits = CallNumberTokens.Digits(text[numberStart..]);
        if (digits == 0 || (digits == MostDigits && IsSubdivided(text.Slice(start, letters))) || CallNumberTokens.Significant(text.Slice(numberStart, digits)).Length > MostDigits)
        {
            return new ClassedHead(start, letters, 0, end, 0, end, 0, '\0', end);
        }

        end = numberStart + digits;
        var (decimalStart, decimals) = ReadDecimals(text, end);
        end = decimals > 0 ? decimalStart + decimals : end;
        var suffix = IsW4A(text, start, letters, numberStart, digits, end) ? 'A' : '\0';
        return new ClassedHead(start, letters, spaces, numberStart, digits, decimalStart, decimals, suffix, suffix == '\0' ? end : end + 1);
    }

    // The 19th century's subdivisions (QSA, ZQSA) have no numbers: four digits behind them are a year.
    private static bool IsSubdivided(ReadOnlySpan<char> letters)
    {
        Span<char> capitals = stackalloc char[MostLetters];
        capitals = capitals[..letters.ToUpperInvariant(capitals)];
        return (capitals.Length == 3 && ClassLetters.IsNineteenthCentury(capitals)) || (capitals is ['Z', _, _, _] && ClassLetters.IsNineteenthCentury(capitals[1..]));
    }

    // "WM 145 .5" is the same number as "WM 145.5": a space moves no book.
    private static (int Start, int Length) ReadDecimals(ReadOnlySpan<char> text, int end)
    {
        var point = end + CallNumberTokens.Spaces(text[end..]);
        return point < text.Length && text[point] == '.' ? (point + 1, CallNumberTokens.Digits(text[(point + 1)..])) : (end, 0);
    }

    private static bool IsW4A(ReadOnlySpan<char> text, int start, int letters, int numberStart, int digits, int end) =>
        letters == 1 && text[start] is 'W' or 'w'
        && digits == 1 && text[numberStart] == '4'
        && end == numberStart + 1
        && end < text.Length && text[end] is 'A' or 'a'
        && (end + 1 == text.Length || !CallNumberText.IsLetter(text[end + 1]) && !CallNumberText.IsDigit(text[end + 1]));

    private static bool IsAscii(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
