namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>Reads years out of the dates that publication statements give as text.</summary>
public static class PublicationYear
{
    private const int Digits = 4;

    // Movable type is the older limit; the year 3000 is the younger, which leaves out years of other calendars (5775).
    private const int First = 1400;
    private const int Last = 2999;

    /// <summary>Finds the year of publication where a date tells one clearly.</summary>
    /// <param name="text">The date: <c>2015</c>, <c>[1978?]</c>, <c>c2015</c>, <c>1999-2004</c>, <c>1361 [1982]</c>.</param>
    /// <param name="year">The year, or 0. Of a run, or of a publication and its copyright, the first; a year in brackets after another corrects it.</param>
    /// <returns>Whether there is one; false for <c>[19--]</c> and for <c>between 1800 and 1810</c>.</returns>
    public static bool TryRead(string? text, out int year)
    {
        year = 0;
        if (string.IsNullOrEmpty(text)
            || text.Contains("between", StringComparison.OrdinalIgnoreCase)
            || text.Contains(" or ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket > 0 && FindYear(text.AsSpan(bracket)) is { } corrected)
        {
            year = corrected;
            return true;
        }

        year = FindYear(text) ?? 0;
        return year != 0;
    }

    private static int? FindYear(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var run = text[start..].IndexOfAnyExceptInRange('0', '9');
            run = run < 0 ? text.Length - start : run;
            if (run == Digits && Value(text.Slice(start, Digits)) is var year and >= First and <= Last)
            {
                return year;
            }

            start += run;
        }

        return null;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
