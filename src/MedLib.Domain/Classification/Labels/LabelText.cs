using System.Globalization;
using System.Text;

namespace MedLib.Domain.Classification.Labels;

/// <summary>Text as it stands on a label: what is blank, and how wide the rest is.</summary>
internal static class LabelText
{
    // Beginnings and ends of the wide blocks, by Unicode's report on East Asian width (UAX 11).
    private static readonly (int From, int To)[] WideBlocks =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Whether nothing is printed for a character: white space, controls, and what turns the direction of the text around it.</summary>
    internal static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The text without blanks at its ends, and with one space where blanks were.</summary>
    internal static string Tidy(ReadOnlySpan<char> text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsBlank(c))
            {
                tidy.Append(c);
            }
            else if (tidy.Length > 0 && tidy[^1] != ' ')
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString().TrimEnd(' ');
    }

    /// <summary>How many places of a monospaced font a text takes: one for each character a reader sees, two for wide ones.</summary>
    internal static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (!text.IsEmpty)
        {
            var length = Next(text, out var places);
            width += places;
            text = text[length..];
        }

        return width;
    }

    /// <summary>The length of the first character that a reader sees, with its marks, and how many places it takes.</summary>
    internal static int Next(ReadOnlySpan<char> text, out int places)
    {
        if (text[0] < '\u0300' && (text.Length == 1 || text[1] < '\u0300'))
        {
            places = 1;
            return 1;
        }

        Rune.DecodeFromUtf16(text, out var rune, out _);
        places = IsWide(rune.Value) ? 2 : 1;
        return StringInfo.GetNextTextElementLength(text);
    }

    private static bool IsWide(int rune)
    {
        foreach (var (from, to) in WideBlocks)
        {
            if (rune >= from && rune <= to)
            {
                return true;
            }
        }

        return false;
    }
}
