using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.SuDoc;

/// <summary>The shelf key of SuDoc numbers.</summary>
/// <remarks>
/// The letters of the agency and <c>0</c>; then for each word <c>3</c>, letters and <c>0</c>, for each number <c>4</c> and the number as a whole number;
/// a slash is <c>1</c>, the colon <c>0</c>. So a stem stands before its related series, and letters before numbers. Right after the
/// colon or a slash, three digits from 841 and four from 1841 to 2099 are a year, <c>2</c> and four digits, before letters and numbers.
/// Points between letters join them: U.K. is UK. Other punctuation only separates.
/// </remarks>
internal static class SuDocKey
{
    private const int FirstYear = 1841; // the oldest year on a document of the system
    private const int LastYear = 2099;

    internal static void Write(ref KeyWriter key, ReadOnlySpan<char> text)
    {
        var at = WriteAgency(ref key, text);
        at = WriteStem(ref key, text, at);
        key.Append('0');
        WriteItem(ref key, text, Math.Min(at + 1, text.Length));
        key.Append('0');
    }

    /// <summary>The letters of the agency.</summary>
    /// <returns>Where the rest starts.</returns>
    internal static int WriteAgency(ref KeyWriter key, ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !CallNumberText.IsLetter(text[start]) && !CallNumberText.IsDigit(text[start]))
        {
            start++;
        }

        var letters = CallNumberTokens.Letters(text[start..]);
        key.AppendLetters(text.Slice(start, letters));
        key.Append('0');
        return start + letters;
    }

    /// <summary>The words and numbers up to the colon.</summary>
    /// <returns>Where the colon is, or the end of the text.</returns>
    internal static int WriteStem(ref KeyWriter key, ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] != ':')
        {
            at = WriteNext(ref key, text, at);
        }

        return at;
    }

    private static void WriteItem(ref KeyWriter key, ReadOnlySpan<char> text, int start)
    {
        var mayBeYear = true;
        for (var at = start; at < text.Length;)
        {
            var digits = mayBeYear ? CallNumberTokens.Digits(text[at..]) : 0;
            if (TryReadYear(text.Slice(at, digits), out var year))
            {
                key.Append('2');
                key.AppendVerbatim(year < 2000 ? "1" : "2");
                key.AppendVerbatim(text.Slice(at + digits - 3, 3));
                at += digits;
                mayBeYear = false;
                continue;
            }

            mayBeYear = text[at] is '/' or ':' || (mayBeYear && text[at] == ' ');
            at = WriteNext(ref key, text, at);
        }
    }

    /// <summary>The year that digits right after the colon or a slash are: <c>996</c> is 1996.</summary>
    internal static bool TryReadYear(ReadOnlySpan<char> digits, out int year)
    {
        year = digits.Length == 3 ? 1 : 0;
        foreach (var digit in digits.Length is 3 or 4 ? digits : [])
        {
            year = (year * 10) + digit - '0';
        }

        return year is >= FirstYear and <= LastYear;
    }

    private static int WriteNext(ref KeyWriter key, ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '/' or ':')
        {
            key.Append('1');
            return at + 1;
        }

        var digits = CallNumberTokens.Digits(text[at..]);
        if (digits > 0)
        {
            WriteNumber(ref key, text.Slice(at, digits));
            return at + digits;
        }

        return CallNumberText.IsLetter(text[at]) ? WriteLetters(ref key, text, at) : at + 1;
    }

    private static void WriteNumber(ref KeyWriter key, ReadOnlySpan<char> digits)
    {
        key.Append('4');
        if (KeyWriter.IsCounted(digits))
        {
            key.AppendInteger(digits);
            return;
        }

        key.AppendVerbatim("ZZ"); // no number of a document: after all that are
        key.AppendVerbatim(digits);
        key.Append('0');
    }

    private static int WriteLetters(ref KeyWriter key, ReadOnlySpan<char> text, int at)
    {
        key.Append('3');
        while (true)
        {
            var letters = CallNumberTokens.Letters(text[at..]);
            key.AppendLetters(text.Slice(at, letters));
            at += letters;
            if (at + 1 >= text.Length || text[at] != '.' || !CallNumberText.IsLetter(text[at + 1]))
            {
                key.Append('0');
                return at;
            }

            at++;
        }
    }
}
