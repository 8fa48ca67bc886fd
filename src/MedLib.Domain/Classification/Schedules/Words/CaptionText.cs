using System.Text;
using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schedules.Words;

/// <summary>The words of captions and headings as they are compared: in capitals, without accents, in the singular.</summary>
internal static class CaptionText
{
    private const int MostWords = 32; // of one text; a heading has ten at most

    /// <summary>The words of a text in its order, without those that say nothing.</summary>
    internal static List<string> Words(ReadOnlySpan<char> text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (CallNumberText.IsLetter(c) || CallNumberText.IsDigit(c))
            {
                word.Append(CallNumberText.Fold(c));
            }
            else if (c is not '\'')
            {
                AddWord(words, word);
                if (words.Count >= MostWords)
                {
                    return words;
                }
            }
        }

        AddWord(words, word);
        return words;
    }

    /// <summary>The words in one text, to be compared as a whole.</summary>
    internal static string Key(ReadOnlySpan<char> text) => string.Join(' ', Words(text));

    /// <summary>The words of an inverted heading in the order of speech: <c>Abnormalities, Drug-Induced</c> as drug-induced abnormalities.</summary>
    internal static string UninvertedKey(string heading) => Key(string.Join(' ', heading.Split(',').Reverse()));

    /// <summary>The parts of a caption that stand for themselves: its sentences, without what is in parentheses.</summary>
    internal static IEnumerable<string> Segments(string caption)
    {
        var plain = new StringBuilder(caption.Length);
        var depth = 0;
        foreach (var c in caption)
        {
            depth += c == '(' ? 1 : 0;
            if (depth == 0)
            {
                plain.Append(c);
            }

            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return plain.ToString().Split(". ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static void AddWord(List<string> words, StringBuilder word)
    {
        if (word.Length > 0 && Singular(word.ToString()) is { } singular && singular is not ("AND" or "OF" or "THE" or "IN" or "OR" or "ETC" or "BY" or "FOR" or "TO" or "WITH"))
        {
            words.Add(singular);
        }

        word.Clear();
    }

    // Both sides are treated alike, so that a word which is no plural does no harm.
    private static string Singular(string word) => word switch
    {
        { Length: < 4 } => word,
        [.., 'I', 'E', 'S'] => word[..^3] + "Y",
        [.., 'S', 'S', 'E', 'S'] or [.., 'X', 'E', 'S'] or [.., 'C' or 'S', 'H', 'E', 'S'] or [.., 'U', 'S', 'E', 'S'] => word[..^2],
        [.., 'S' or 'U' or 'I', 'S'] => word,
        [.., 'S'] => word[..^1],
        _ => word,
    };
}
