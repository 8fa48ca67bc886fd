using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>One record of a text in columns.</summary>
/// <param name="Line">The line on which it starts, counted from one.</param>
/// <param name="Fields">Its fields, without quotes.</param>
/// <param name="IsBroken">Whether a quote is not closed.</param>
internal sealed record DelimitedRecord(int Line, ValueList<string> Fields, bool IsBroken);

/// <summary>Splits a text into records and fields as RFC 4180 has it: in one pass, whatever it holds. Empty lines are passed over.</summary>
internal static class DelimitedText
{
    /// <summary>The records of a text. The header tells the separator: the most frequent of comma, semicolon and tab.</summary>
    public static IEnumerable<DelimitedRecord> Read(string text)
    {
        var position = text.StartsWith('\uFEFF') ? 1 : 0;
        var separator = SeparatorOf(text, position);
        var line = 1;
        while (position < text.Length)
        {
            var start = line;
            var fields = new List<string>();
            var isBroken = false;
            while (true)
            {
                fields.Add(position < text.Length && text[position] == '"' ? Quoted(text, ref position, ref line, separator, out isBroken) : Plain(text, ref position, separator));
                if (position >= text.Length || text[position] != separator)
                {
                    break;
                }

                position++;
            }

            EndLine(text, ref position, ref line);
            if (fields.Count > 1 || fields[0].Trim().Length > 0)
            {
                yield return new DelimitedRecord(start, [.. fields], isBroken);
            }
        }
    }

    private static char SeparatorOf(string text, int position)
    {
        Span<int> counts = stackalloc int[3];
        for (var i = position; i < text.Length && text[i] is not ('\r' or '\n'); i++)
        {
            var which = text[i] switch { ',' => 0, ';' => 1, '\t' => 2, _ => -1 };
            if (which >= 0)
            {
                counts[which]++;
            }
        }

        return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }

    private static string Plain(string text, ref int position, char separator)
    {
        var start = position;
        while (position < text.Length && text[position] != separator && text[position] is not ('\r' or '\n'))
        {
            position++;
        }

        return text[start..position];
    }

    // What follows the closing quote within the field is kept as it stands.
    private static string Quoted(string text, ref int position, ref int line, char separator, out bool isBroken)
    {
        var field = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] == '"')
            {
                if (position + 1 >= text.Length || text[position + 1] != '"')
                {
                    position++;
                    isBroken = false;
                    return field.Append(Plain(text, ref position, separator)).ToString();
                }

                position++;
            }
            else if (text[position] == '\n')
            {
                line++;
            }

            field.Append(text[position]);
        }

        isBroken = true;
        return field.ToString();
    }

    private static void EndLine(string text, ref int position, ref int line)
    {
        if (position < text.Length && text[position] == '\r')
        {
            position++;
        }
        else if (position >= text.Length || text[position] != '\n')
        {
            return;
        }

        line++;
        if (position < text.Length && text[position] == '\n')
        {
            position++;
        }
    }
}
