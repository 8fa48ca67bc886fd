using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>The shape of Table G's notations: <c>A</c>, <c>A1</c>-<c>A5</c>, and a region's letter with a country's letter and digits.</summary>
internal static class TableGShape
{
    private const string Regions = "ADFGHJKLMP";

    private const int Longest = 12; // DC12.1, and what must follow to tell that it ends

    /// <summary>How long the notation is that the text starts with; 0 where it starts with none.</summary>
    /// <param name="text">The text from the notation on.</param>
    /// <param name="typedLow">Whether the class letters are in lower case, so that the notation may be.</param>
    internal static int Notation(ReadOnlySpan<char> text, bool typedLow = false)
    {
        if (!typedLow)
        {
            return OfCapitals(text, mayGlue: true);
        }

        Span<char> capitals = stackalloc char[Longest];
        text = text[..Math.Min(text.Length, Longest)];
        return OfCapitals(capitals[..text.ToUpperInvariant(capitals)], mayGlue: false);
    }

    private static int OfCapitals(ReadOnlySpan<char> text, bool mayGlue)
    {
        if (text.IsEmpty || !Regions.Contains(text[0], StringComparison.Ordinal))
        {
            return 0;
        }

        if (text[0] == 'A' && (text.Length == 1 || text[1] == ' '))
        {
            return 1;
        }

        if (text[0] == 'A' && text.Length > 1 && text[1] is >= '1' and <= '5' && Ends(text, 2, mayGlue))
        {
            return 2;
        }

        var country = text.Length > 2 && char.IsAsciiLetterUpper(text[1]) ? CallNumberTokens.Digits(text[2..]) : 0;
        if (country is 0 or > 2)
        {
            return 0;
        }

        var end = 2 + country;
        var isDivided = end + 1 < text.Length && text[end] == '.' && text[end + 1] is '1' or '2';
        return isDivided && (Ends(text, end + 2, mayGlue) || text[end + 2] == '.') ? end + 2 : Ends(text, end, mayGlue) ? end : 0;
    }

    /// <summary>How long the cutter of a county, province or city is that the text starts with; 0 where it starts with none.</summary>
    internal static int Place(ReadOnlySpan<char> text, bool typedLow)
    {
        var digits = text.Length > 1 && (char.IsAsciiLetterUpper(text[0]) || (typedLow && char.IsAsciiLetter(text[0]))) ? CallNumberTokens.Digits(text[1..]) : 0;
        return digits is 1 or 2 && Ends(text, digits + 1, mayGlue: !typedLow) ? digits + 1 : 0;
    }

    // "AA1B8": capitals with a digit start the next cutter, as the shelf key has it; in lower case they would be a mark.
    private static bool Ends(ReadOnlySpan<char> text, int at, bool mayGlue)
    {
        var letters = mayGlue ? CallNumberTokens.Letters(text[at..]) : 0;
        return Ends(text, at)
            || (letters > 0 && at + letters < text.Length && CallNumberText.IsDigit(text[at + letters]) && !text.Slice(at, letters).ContainsAnyInRange('a', 'z'));
    }

    internal static bool Ends(ReadOnlySpan<char> text, int at) =>
        at == text.Length
        || (!CallNumberText.IsLetter(text[at])
            && !CallNumberText.IsDigit(text[at])
            && !(text[at] == '.' && at + 1 < text.Length && CallNumberText.IsDigit(text[at + 1])));
}
