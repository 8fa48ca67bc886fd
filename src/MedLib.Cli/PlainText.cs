using Spectre.Console;

namespace MedLib.Cli;

/// <summary>Text of records on one line of a terminal: what would steer the terminal is taken out.</summary>
internal static class PlainText
{
    private const char Ellipsis = '…';

    /// <summary>The text with a space for every control character, line ends and tabs included.</summary>
    public static string Of(string? text) =>
        text is null ? "" : text.Any(char.IsControl) ? string.Concat(text.Select(static character => char.IsControl(character) ? ' ' : character)) : text;

    /// <summary>How many places it takes; an ideograph takes two.</summary>
    public static int Width(string text) => text.GetCellWidth();

    /// <summary>The text, cut where it is wider.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var end = Math.Min(text.Length, width - 1);
        while (end > 0 && (Width(text[..end]) >= width || char.IsHighSurrogate(text[end - 1])))
        {
            end--;
        }

        return $"{text[..end].TrimEnd()}{Ellipsis}";
    }

    /// <summary>The text, filled up with spaces.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));
}
