namespace MedLib.Domain.Classification.Keys;

/// <summary>What the characters of a call number are, whatever the culture and the version of the platform's tables.</summary>
/// <remarks>
/// Instead of Unicode's compatibility normalization, which differs between platforms and would move books on the shelf, a
/// small table of our own: full-width characters, spaces of any width, and Latin letters with accents.
/// </remarks>
internal static class CallNumberText
{
    // U+00C0 to U+017F without accents; a dot where there is no such letter.
    private const string LatinWithoutAccents =
        "AAAAAAACEEEEIIII" + "DNOOOOO.OUUUUYTS" + "AAAAAAACEEEEIIII" + "DNOOOOO.OUUUUYTY" +
        "AAAAAACCCCCCCCDD" + "DDEEEEEEEEEEGGGG" + "GGGGHHHHIIIIIIII" + "IIIIJJKKKLLLLLLL" +
        "LLLNNNNNNNNNOOOO" + "OOOORRRRRRSSSSSS" + "SSTTTTTTUUUUUUUU" + "UUUUWWYYYZZZZZZS";

    /// <summary>The text with full-width characters and wide spaces made plain, character for character.</summary>
    internal static ReadOnlySpan<char> Clean(ReadOnlySpan<char> text)
    {
        // A loop, as the texts are short; the platform's searches allocate in builds for debugging.
        var first = 0;
        while (first < text.Length && text[first] is >= ' ' and <= '~')
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var plain = text.ToArray();
        for (var i = first; i < plain.Length; i++)
        {
            plain[i] = Clean(plain[i]);
        }

        return plain;
    }

    /// <summary>A cleaned text without the spaces at its end, nor the brackets around a number that a cataloger made up.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="start">Where the number starts.</param>
    internal static ReadOnlySpan<char> Unbracketed(ReadOnlySpan<char> text, out int start)
    {
        var end = EndOf(text);
        start = CallNumberTokens.Spaces(text[..end]);
        if (end - start < 2 || text[start] != '[' || text[end - 1] != ']' || HasBracket(text[(start + 1)..(end - 1)]))
        {
            return text[..end];
        }

        end = EndOf(text[..(end - 1)]);
        start += 1 + CallNumberTokens.Spaces(text[(start + 1)..]);
        return text[..Math.Max(start, end)];
    }

    /// <summary>Whether there is a small letter without accent.</summary>
    internal static bool HasSmall(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (char.IsAsciiLetterLower(c))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>A letter of any script. Beyond Latin everything that is not punctuation counts, so that nothing is lost.</summary>
    internal static bool IsLetter(char c) =>
        char.IsAsciiLetter(c) || (c >= '\u00C0' && c is not ('\u00D7' or '\u00F7' or (>= '\u2000' and <= '\u206F') or (>= '\u3000' and <= '\u303F')));

    /// <summary>The letter as a capital without accents.</summary>
    internal static char Fold(char c)
    {
        if (c is >= '\u00C0' and <= '\u017F' && LatinWithoutAccents[c - '\u00C0'] is not '.' and var plain)
        {
            return plain;
        }

        return char.ToUpperInvariant(c);
    }

    private static bool HasBracket(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is '[' or ']')
            {
                return true;
            }
        }

        return false;
    }

    // Where the spaces at the end start.
    private static int EndOf(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    private static char Clean(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFF00' + ' '),
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' or < ' ' => ' ',
        _ => c,
    };
}
