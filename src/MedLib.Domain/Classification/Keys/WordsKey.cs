namespace MedLib.Domain.Classification.Keys;

/// <summary>The shelf key of a scheme without rules of its own: words by letters, numbers as numbers, decimals as decimals.</summary>
/// <remarks>
/// A word is <c>2</c>, its letters and <c>0</c>; a number <c>1</c>, the count of its digits, the digits, the digits after its
/// point raised by one, and <c>0</c>; the whole ends with <c>0</c>. So <c>AA-12</c> files before <c>AA-111</c>, and <c>11.12</c>
/// before <c>11.2</c>. A point after a word separates only.
/// </remarks>
internal static class WordsKey
{
    internal static void Write(ref KeyWriter key, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = CallNumberTokens.Digits(text[i..]);
            if (length > 0)
            {
                AppendNumber(ref key, text.Slice(i, length));
                i += length;
                var decimals = i < text.Length && text[i] == '.' ? CallNumberTokens.Digits(text[(i + 1)..]) : 0;
                if (decimals > 0)
                {
                    key.AppendDecimals(text.Slice(i + 1, decimals));
                    i += decimals + 1;
                }

                key.Append('0');
                continue;
            }

            length = CallNumberTokens.Letters(text[i..]);
            if (length > 0)
            {
                key.Append('2');
                key.AppendLetters(text.Slice(i, length));
                key.Append('0');
            }

            i += Math.Max(length, 1);
        }

        key.Append('0');
    }

    private static void AppendNumber(ref KeyWriter key, ReadOnlySpan<char> digits)
    {
        if (KeyWriter.IsCounted(digits))
        {
            key.Append('1');
            key.AppendInteger(digits);
            return;
        }

        // No number of a book: its digits file as a word.
        key.Append('2');
        key.AppendVerbatim(digits);
    }
}
