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
}
