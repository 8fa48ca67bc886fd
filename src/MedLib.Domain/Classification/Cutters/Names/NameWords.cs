using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Cutters.Names;

/// <summary>A word of a name.</summary>
/// <param name="Text">The word as it files: small letters without accents, and digits.</param>
/// <param name="Written">The first three characters as they were written, to tell <c>Mc</c> from <c>MCAT</c>.</param>
/// <param name="IsAfterComma">Whether it stands after the first comma, where the forenames are.</param>
internal readonly record struct NameWord(string Text, string Written, bool IsAfterComma);

/// <summary>Cuts a name into words.</summary>
/// <remarks>
/// Apostrophes and accents join, all other punctuation parts: <c>D'Arcy</c> is one word, <c>Smith-Jones</c> two. Letters of other
/// scripts stay as they are, so that no two names become one; a Greek letter that stands alone is spelled out, as in beta-blocker.
/// </remarks>
internal static class NameWords
{
    private const int Written = 3;

    private static readonly string[] GreekNames =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron",
        "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    internal static List<NameWord> Of(ReadOnlySpan<char> name)
    {
        var text = CallNumberText.Clean(name);
        var words = new List<NameWord>();
        var word = new System.Text.StringBuilder();
        var (start, afterComma) = (0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (Joins(text[i]) || TryAppend(word, text, i)))
            {
                continue;
            }

            if (word.Length > 0)
            {
                var written = text[start..i].TrimStart();
                words.Add(new NameWord(word.ToString(), written[..Math.Min(Written, written.Length)].ToString(), afterComma));
                word.Clear();
            }

            start = i + 1;
            afterComma |= i < text.Length && text[i] == ',' && words.Count > 0;
        }

        return words;
    }

    private static bool TryAppend(System.Text.StringBuilder word, ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (char.IsAsciiDigit(c))
        {
            word.Append(c);
        }
        else if (LatinLetters.Fold(c) is { IsEmpty: false } latin)
        {
            word.Append(latin);
        }
        else if (IsNamed(c) && !(i > 0 && IsGreek(text[i - 1])) && !(i + 1 < text.Length && IsGreek(text[i + 1])))
        {
            word.Append(Greek(c));
        }
        else if (CallNumberText.IsLetter(c))
        {
            word.Append(char.ToLowerInvariant(c));
        }
        else
        {
            return false;
        }

        return true;
    }

    // Apostrophes, the signs for ayn and hamza that transcriptions use, accents that stand apart, and what is not seen at all.
    private static bool Joins(char c) =>
        c is '\'' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u00AD' or '\uFEFF'
            or (>= '\u02B0' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF')
            or (>= '\u200B' and <= '\u200F') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE20' and <= '\uFE2F');

    private static bool IsNamed(char c) => c is (>= '\u0391' and <= '\u03A9') or (>= '\u03B1' and <= '\u03C9') or '\u00B5';

    private static bool IsGreek(char c) => c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF');

    private static string Greek(char c) => c switch
    {
        '\u00B5' => "mu", // the sign for micro
        >= '\u03B1' => GreekNames[c - '\u03B1'],
        _ => GreekNames[c - '\u0391'],
    };
}
