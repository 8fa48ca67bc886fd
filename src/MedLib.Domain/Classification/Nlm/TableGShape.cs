using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>The shape of Table G's notations: <c>A</c>, <c>A1</c>-<c>A5</c>, and a region's letter with a country's letter and digits.</summary>
internal static class TableGShape
{
    private const string Regions = "ADFGHJKLMP";

    /// <summary>How long the notation is that the text starts with; 0 where it starts with none.</summary>
    internal static int Notation(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !Regions.Contains(text[0], StringComparison.Ordinal))
        {
            return 0;
        }

        if (text[0] == 'A' && (text.Length == 1 || text[1] == ' '))
        {
            return 1;
        }

        if (text[0] == 'A' && text.Length > 1 && text[1] is >= '1' and <= '5' && Ends(text, 2))
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
        return isDivided && Ends(text, end + 2) ? end + 2 : Ends(text, end) ? end : 0;
    }

    /// <summary>How long the cutter of a county, province or city is that the text starts with; 0 where it starts with none.</summary>
    internal static int Place(ReadOnlySpan<char> text)
    {
        var digits = text.Length > 1 && char.IsAsciiLetterUpper(text[0]) ? CallNumberTokens.Digits(text[1..]) : 0;
        return digits is 1 or 2 && Ends(text, digits + 1) ? digits + 1 : 0;
    }

    internal static bool Ends(ReadOnlySpan<char> text, int at) =>
        at == text.Length
        || (!CallNumberText.IsLetter(text[at])
            && !CallNumberText.IsDigit(text[at])
            && !(text[at] == '.' && at + 1 < text.Length && CallNumberText.IsDigit(text[at + 1])));
}
