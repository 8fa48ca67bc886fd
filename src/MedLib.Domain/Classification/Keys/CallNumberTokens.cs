namespace MedLib.Domain.Classification.Keys;

/// <summary>Lengths of runs of characters, the pieces every call number is made of.</summary>
internal static class CallNumberTokens
{
    /// <summary>How many digits the text starts with.</summary>
    internal static int Digits(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && CallNumberText.IsDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>Digits without the zeros before them; nothing where there are only zeros.</summary>
    internal static ReadOnlySpan<char> Significant(ReadOnlySpan<char> digits)
    {
        var zeros = 0;
        while (zeros < digits.Length && digits[zeros] == '0')
        {
            zeros++;
        }

        return digits[zeros..];
    }

    /// <summary>How many letters the text starts with.</summary>
    internal static int Letters(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && CallNumberText.IsLetter(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>How many spaces the text starts with.</summary>
    internal static int Spaces(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i;
    }

    /// <summary>Goes past a number, a word or one other character, as the shelf key does.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="at">Where the piece starts.</param>
    /// <param name="typedLow">Whether the class letters are in lower case.</param>
    /// <param name="inTail">Whether a year or an enumeration came before; set when the piece is one.</param>
    /// <param name="word">The word, or a bare word of no letters.</param>
    /// <returns>Where the next piece starts.</returns>
    internal static int SkipPiece(ReadOnlySpan<char> text, int at, bool typedLow, ref bool inTail, out CallNumberWord word)
    {
        word = default;
        if (CallNumberText.IsDigit(text[at]))
        {
            inTail = true;
            at += Digits(text[at..]);
            return at + Letters(text[at..]);
        }

        if (!CallNumberText.IsLetter(text[at]))
        {
            return at + 1;
        }

        word = CallNumberWord.Read(text, at, typedLow, inTail);
        inTail |= word.StartsTail;
        return word.End;
    }
}
