using System.Text;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>MARC-8 as others read it: a look-up in a dictionary per character, marks kept aside in a list.</summary>
internal static class NaiveMarc8
{
    private const int Mark = 1 << 24;

    /// <summary>A table of the codes of one value; its characters are known, in the order of letters and then their marks.</summary>
    internal static Dictionary<int, string> Table(byte[] value, string text)
    {
        var (table, next, marks) = (new Dictionary<int, string>(), 0, new List<int>());
        foreach (var code in Codes(value))
        {
            if (code is >= 0xE0 and < 0x100)
            {
                marks.Add(code);
                continue;
            }

            table[code] = text[next++].ToString();
            marks.ForEach(mark => table[mark | Mark] = text[next++].ToString());
            marks.Clear();
        }

        return table;
    }

    internal static string Decode(byte[] value, Dictionary<int, string> table)
    {
        var (text, marks) = (new StringBuilder(), new List<string>());
        foreach (var code in Codes(value))
        {
            if (table.TryGetValue(code | Mark, out var mark))
            {
                marks.Add(mark);
                continue;
            }

            text.Append(table.TryGetValue(code, out var letter) ? letter : "\uFFFD");
            marks.ForEach(kept => text.Append(kept));
            marks.Clear();
        }

        return text.ToString();
    }

    private static IEnumerable<int> Codes(byte[] value)
    {
        var isEastAsian = false;
        for (var at = 0; at < value.Length;)
        {
            if (value[at] == 0x1B)
            {
                isEastAsian = value[at + 1] == '$';
                at += 3;
            }
            else if (isEastAsian)
            {
                yield return (value[at] << 16) | (value[at + 1] << 8) | value[at + 2];
                at += 3;
            }
            else
            {
                yield return value[at++];
            }
        }
    }
}
