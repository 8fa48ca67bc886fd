using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Shelving;

/// <summary>The shelf keys of what is shelved by its title, such as the journals of many libraries (MARC 21 852 with first indicator 5, $l).</summary>
/// <remarks>
/// <para>
/// Titles file word by word, nothing before something, numbers as whole numbers and before words: <c>Heart</c>, <c>Heart 9</c>, <c>Heart 10</c>,
/// <c>Heart and lung</c>, <c>Hearts</c>. Case, accents, apostrophes and the article at the start do not file, other punctuation separates words. Æ files
/// as AE, ß as SS. Letters of other scripts stand after Latin ones, in the order of their code points.
/// </para>
/// <para>
/// The keys are <see cref="ShelfKey"/>s like those of call numbers: digits and capitals, and the same in every database. A word is <c>2</c>, its letters
/// and <c>0</c>, a number <c>1</c>, the count of its digits, the digits and <c>0</c>, and the whole ends with <c>0</c>; so where titles and call numbers stand in one
/// location, titles come before all classes.
/// </para>
/// </remarks>
public static class TitleShelfKey
{
    /// <summary>The key of a title.</summary>
    /// <param name="title">The title, in any script.</param>
    /// <param name="nonFiling">
    /// How many characters at its start are passed over, the blank after an article included (MARC 21 245 second indicator). A count that is less than 0 or leaves
    /// nothing of the title passes over nothing.
    /// </param>
    public static ShelfKey Of(ReadOnlySpan<char> title, int nonFiling = 0)
    {
        Span<char> ordinary = stackalloc char[ShelfKey.Ordinary];
        if (TryWrite(title, nonFiling, ordinary, out var length))
        {
            return ShelfKey.Made(new string(ordinary[..length]));
        }

        var larger = new char[length];
        TryWrite(title, nonFiling, larger, out _);
        return ShelfKey.Made(new string(larger));
    }

    /// <summary>Writes the key of a title into a buffer, without allocating for titles in plain letters.</summary>
    /// <param name="title">The title, in any script.</param>
    /// <param name="nonFiling">How many characters at its start are passed over.</param>
    /// <param name="destination">Where the key goes.</param>
    /// <param name="length">How long the key is, whether it found room or not.</param>
    /// <returns>Whether the key found room.</returns>
    public static bool TryWrite(ReadOnlySpan<char> title, int nonFiling, Span<char> destination, out int length)
    {
        var key = new KeyWriter(destination);
        Write(ref key, CallNumberText.Clean(nonFiling > 0 && nonFiling < title.Length ? title[nonFiling..] : title));
        return key.TryFinish(out length);
    }

    private static void Write(ref KeyWriter key, ReadOnlySpan<char> title)
    {
        for (var i = 0; i < title.Length;)
        {
            if (CallNumberText.IsDigit(title[i]))
            {
                var digits = title.Slice(i, CallNumberTokens.Digits(title[i..]));
                WriteNumber(ref key, digits);
                i += digits.Length;
            }
            else
            {
                i = IsFiled(title[i]) ? WriteWord(ref key, title, i) : i + 1;
            }
        }

        key.Append('0');
    }

    // A number that is none of a book's files as a word.
    private static void WriteNumber(ref KeyWriter key, ReadOnlySpan<char> digits)
    {
        if (KeyWriter.IsCounted(digits))
        {
            key.Append('1');
            key.AppendInteger(digits);
        }
        else
        {
            key.Append('2');
            key.AppendVerbatim(digits);
        }

        key.Append('0');
    }

    private static int WriteWord(ref KeyWriter key, ReadOnlySpan<char> title, int start)
    {
        key.Append('2');
        var at = start;
        for (; at < title.Length && (IsFiled(title[at]) || TitleLetters.IsPassedOver(title[at])); at++)
        {
            if (!TitleLetters.IsPassedOver(title[at]))
            {
                TitleLetters.Append(ref key, title.Slice(at, 1));
            }
        }

        key.Append('0');
        return at;
    }

    private static bool IsFiled(char c) => CallNumberText.IsLetter(c) && !TitleLetters.IsPassedOver(c);
}
