namespace MedLib.Domain.Classification.Cutters;

/// <summary>The last row of the LC table: the digit for each further letter.</summary>
internal static class LcExpansion
{
    // a-d 3, e-h 4, i-l 5, m-o 6, p-s 7, t-v 8, w-z 9
    private const string Digits = "33334444555566677778889999";

    /// <summary>The digit of a small letter. A digit in a name files before letters, so it takes 2, which no letter has.</summary>
    internal static char Digit(char letter) => char.IsAsciiLetterLower(letter) ? Digits[letter - 'a'] : '2';

    /// <summary>The digits of the first of some letters.</summary>
    internal static string Of(ReadOnlySpan<char> letters, int most)
    {
        Span<char> digits = stackalloc char[Math.Min(most, letters.Length)];
        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] = Digit(letters[i]);
        }

        return digits.ToString();
    }
}
