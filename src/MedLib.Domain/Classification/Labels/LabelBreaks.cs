using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Labels;

/// <summary>Breaks what is wider than a line: between words; a word at a decimal point, else at punctuation, else where the line ends.</summary>
internal static class LabelBreaks
{
    internal static void Add(List<string> lines, List<Finding> findings, string text, LabelStyle style)
    {
        var line = new StringBuilder();
        var width = 0;
        foreach (var word in text.Split(' '))
        {
            var needed = LabelText.Width(word);
            if (line.Length > 0 && width + 1 + needed <= style.Width)
            {
                line.Append(' ').Append(word);
                width += 1 + needed;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            (var rest, width) = needed <= style.Width ? (word, needed) : AddWord(lines, findings, word, style);
            line.Append(rest);
        }

        lines.Add(line.ToString());
    }

    // The last piece is left for the words after it.
    private static (string Last, int Width) AddWord(List<string> lines, List<Finding> findings, string word, LabelStyle style)
    {
        var (start, torn) = (0, false);
        while (true)
        {
            var rest = word.AsSpan(start);
            var cut = Cut(rest, style, out var width, out var isTorn);
            if (cut == rest.Length)
            {
                findings.Add(torn
                    ? Finding.Warning(LabelCodes.PartTorn, new FindingArg.Text("text", word), new FindingArg.Number("width", style.Width))
                    : Finding.Information(LabelCodes.PartBroken, new FindingArg.Text("text", word), new FindingArg.Number("width", style.Width)));
                return (rest.ToString(), width);
            }

            torn |= isTorn;
            lines.Add(rest[..cut].ToString());
            start += cut;
        }
    }

    private static int Cut(ReadOnlySpan<char> text, LabelStyle style, out int width, out bool isTorn)
    {
        var (end, atDecimals, atPunctuation) = (0, 0, 0);
        width = 0;
        while (end < text.Length)
        {
            var length = LabelText.Next(text[end..], out var places);
            if (width + places > style.Width && end > 0)
            {
                break;
            }

            end += length;
            width += places;
            atDecimals = IsAtDecimals(text, end, style.DotLeads) ? end : atDecimals;
            atPunctuation = IsAtPunctuation(text, end) ? end : atPunctuation;
        }

        isTorn = end < text.Length && atDecimals == 0 && atPunctuation == 0;
        return end == text.Length ? end : atDecimals > 0 ? atDecimals : atPunctuation > 0 ? atPunctuation : end;
    }

    private static bool IsAtDecimals(ReadOnlySpan<char> text, int at, bool dotLeads)
    {
        var dot = dotLeads ? at : at - 1;
        return at < text.Length && dot > 0 && dot + 1 < text.Length && text[dot] == '.' && char.IsLetterOrDigit(text[dot - 1]) && char.IsLetterOrDigit(text[dot + 1]);
    }

    private static bool IsAtPunctuation(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (text[at - 1] is '-' or '/' or ':' or ',' or ';' or ')' or ']' or '=' or '+' or '&' or '_' || text[at] is '(' or '[');
}
