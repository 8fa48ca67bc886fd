namespace MedLib.Domain.Classification.Keys;

/// <summary>The parts that the keys of books within a class are made of, whatever the scheme of the class.</summary>
/// <remarks>Numbers come before words, and a word with a decimal before one with a whole number.</remarks>
internal static class KeyParts
{
    /// <summary>A number: <c>1</c>, the count of its digits, the digits, the letters on it.</summary>
    internal static void AppendNumber(ref KeyWriter key, ReadOnlySpan<char> digits, ReadOnlySpan<char> suffix)
    {
        if (!KeyWriter.IsCounted(digits))
        {
            AppendWord(ref key, [], digits, suffix);
            return;
        }

        key.Append('1');
        key.AppendInteger(digits);
        key.AppendLetters(suffix);
        key.Append('0');
    }

    /// <summary>A remark: after all numbers and before all words. No number has a count of two Z.</summary>
    internal static void AppendRemark(ref KeyWriter key, ReadOnlySpan<char> letters)
    {
        key.AppendVerbatim("1ZZ");
        key.AppendLetters(letters);
        key.Append('0');
    }

    /// <summary>A cutter: <c>2</c>, its letters, <c>1</c>, the digits as decimals, those after a point, the mark.</summary>
    internal static void AppendCutter(ref KeyWriter key, ReadOnlySpan<char> letters, ReadOnlySpan<char> digits, ReadOnlySpan<char> subDigits, ReadOnlySpan<char> mark)
    {
        key.Append('2');
        key.AppendLetters(letters);
        key.AppendVerbatim("01");
        key.AppendDecimals(digits);
        if (subDigits.Length > 0)
        {
            key.Append('B');
            key.AppendDecimals(subDigits);
        }

        key.Append('0');
        key.AppendLetters(mark);
        key.Append('0');
    }

    /// <summary>A volume, part or number: <c>2</c>, its letters, <c>2</c>, the digits as a whole number, the letters on it.</summary>
    internal static void AppendEnumeration(ref KeyWriter key, ReadOnlySpan<char> letters, ReadOnlySpan<char> digits, ReadOnlySpan<char> mark)
    {
        if (!KeyWriter.IsCounted(digits))
        {
            AppendWord(ref key, letters, digits, mark);
            return;
        }

        key.Append('2');
        key.AppendLetters(letters);
        key.AppendVerbatim("02");
        key.AppendInteger(digits);
        key.AppendLetters(mark);
        key.Append('0');
    }

    /// <summary>A word: <c>2</c> and its letters; digits too many to be counted stay as they are.</summary>
    internal static void AppendWord(ref KeyWriter key, ReadOnlySpan<char> letters, ReadOnlySpan<char> digits, ReadOnlySpan<char> suffix)
    {
        key.Append('2');
        key.AppendLetters(letters);
        key.AppendVerbatim(digits);
        key.AppendLetters(suffix);
        key.AppendVerbatim("00");
    }
}
