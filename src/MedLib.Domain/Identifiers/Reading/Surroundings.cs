namespace MedLib.Domain.Identifiers.Reading;

/// <summary>What stands around a number in the wild: whether it begins and ends there, and what it is called.</summary>
internal static class Surroundings
{
    private const int WidestGap = 5; // between a label and its number: ": ", "=", ")", or what "(DLC)   89001234" has
    private const int WidestIndent = 16; // canonical LCCNs begin with three; asked for every number of a text, so it must be few

    /// <summary>Hyphens and dashes that stand between digits.</summary>
    internal static bool IsDash(char c) => c is '-' or '\u00ad' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>Spaces that stand between digits.</summary>
    internal static bool IsBlank(char c) => c is ' ' or '\u00a0' or '\u202f';

    /// <summary>Whether a word may begin here: no letter or digit is before it, and no hyphen or point that joins it to a digit.</summary>
    internal static bool Opens(ReadOnlySpan<char> text, int at) =>
        at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || (at > 1 && Joins(text[at - 1]) && char.IsAsciiDigit(text[at - 2])));

    /// <summary>Whether a word may end here: no letter or digit follows, and no hyphen or point that joins it to a digit.</summary>
    internal static bool Closes(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || !(char.IsAsciiLetterOrDigit(text[at]) || (at + 1 < text.Length && Joins(text[at]) && char.IsAsciiDigit(text[at + 1])));

    /// <summary>Whether nothing but a few blanks is before.</summary>
    internal static bool IsFirst(ReadOnlySpan<char> text, int at) => at <= WidestIndent && text[..at].TrimStart().IsEmpty;

    /// <summary>Whether one of the labels is directly before, with little between.</summary>
    internal static bool IsLabeled(ReadOnlySpan<char> text, int at, ReadOnlySpan<string> labels)
    {
        var end = at;
        while (end > 0 && at - end < WidestGap && !char.IsAsciiLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        foreach (var label in labels)
        {
            var start = end - label.Length;
            if (start >= 0 && IsSame(text[start..end], label) && (start == 0 || !char.IsAsciiLetter(text[start - 1])))
            {
                return true;
            }
        }

        return false;
    }

    // The framework's own comparison boxes until the runtime has optimized it.
    private static bool IsSame(ReadOnlySpan<char> text, string label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            if (text[i] != label[i] && !(char.IsAsciiLetter(text[i]) && (text[i] ^ label[i]) == 0x20))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Joins(char c) => IsDash(c) || c is '.' or '_';
}
