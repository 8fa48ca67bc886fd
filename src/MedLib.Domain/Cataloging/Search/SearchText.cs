using System.Globalization;
using System.Text;

namespace MedLib.Domain.Cataloging.Search;

/// <summary>Folds texts for search and sorting, so that every store finds and orders the same.</summary>
/// <remarks>
/// What is left after folding are small letters, digits and single blanks. Compatibility forms are resolved on the way
/// (full-width letters, Arabic presentation forms), so that a text's UTF-8 bytes sort as its UTF-16 code units do. The rules
/// follow the normalization that NACO uses for headings: marks, apostrophes, ayn and alif vanish, other punctuation separates.
/// </remarks>
public static class SearchText
{
    /// <summary>A text without case, diacritics and punctuation, words separated by single blanks.</summary>
    /// <param name="text">The text, in any script; ideographs stay as they are.</param>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            Append(folded, Rune.ToLowerInvariant(rune));
        }

        return folded.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words of a text, folded; each ideograph or kana is a word, for nothing separates them.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> Words(string? text)
    {
        var folded = Fold(text);
        var spaced = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (IsIdeographic(rune))
            {
                spaced.Append(' ').Append(rune).Append(' ');
            }
            else
            {
                spaced.Append(rune);
            }
        }

        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The text to search in: the words of all texts, a blank before each, so that <c>" word"</c> finds how words begin.</summary>
    /// <param name="texts">The texts.</param>
    public static string Index(IEnumerable<string?> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var index = new StringBuilder();
        foreach (var word in texts.SelectMany(Words))
        {
            index.Append(' ').Append(word);
        }

        return index.ToString();
    }

    /// <summary>A number without hyphens, blanks and case: <c>9780306406157</c>.</summary>
    /// <param name="text">The number as written.</param>
    public static string FoldIdentifier(string? text) => Fold(text).Replace(" ", "", StringComparison.Ordinal);

    // Normalizing throws on half a surrogate pair, for which enumerating runes puts the replacement character, and on U+FFFE, which separates.
    private static string Decompose(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Expand(rune) is { } expanded)
        {
            folded.Append(expanded);
        }
        else if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark)
        {
            folded.Append(rune);
        }
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            && folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    private static string? Expand(Rune lower) => lower.Value switch
    {
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'ς' => "σ",
        '\'' or '’' or '‘' => "",
        >= 0x02B0 and <= 0x02FF => "", // modifier letters: ayn, alif, soft sign in romanized names
        _ => null,
    };

    private static bool IsIdeographic(Rune rune) => rune.Value is
        (>= 0x3040 and <= 0x30FF) // hiragana, katakana
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) // CJK
        or (>= 0x20000 and <= 0x3FFFF); // CJK in the supplementary planes
}
