using System.Text;

namespace MedLib.Domain.Marc.Encodings;

/// <summary>Normalizes any text.</summary>
/// <remarks>.NET throws on U+FFFE and on half a surrogate pair. Nothing composes with them, so what lies between them is normalized by itself.</remarks>
internal static class TotalNormalization
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>The text in a normalization form.</summary>
    public static string Of(string text, NormalizationForm form)
    {
        var at = FirstRefused(text);
        if (at < 0)
        {
            return text.Normalize(form);
        }

        var result = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (; at >= 0; at = FirstRefused(rest))
        {
            result.Append(rest[..at].ToString().Normalize(form)).Append(rest[at]);
            rest = rest[(at + 1)..];
        }

        return result.Append(rest.ToString().Normalize(form)).ToString();
    }

    private static int FirstRefused(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            if (text[at] == NoCharacter || (char.IsSurrogate(text[at]) && !isPair))
            {
                return at;
            }

            at += isPair ? 1 : 0;
        }

        return -1;
    }
}
