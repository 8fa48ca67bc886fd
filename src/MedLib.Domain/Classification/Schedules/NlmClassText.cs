using System.Runtime.InteropServices;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>The class that a text starts with, found without making strings of ordinary texts.</summary>
/// <param name="Code">The class; cut where its digits have no room.</param>
/// <param name="IsExact">Whether the code is all of the class.</param>
/// <param name="IsBibliography">Whether a Z stands before its letters.</param>
/// <param name="End">Where the rest of the text starts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NlmClassText(NlmClassCode Code, bool IsExact, bool IsBibliography, int End)
{
    private const int LongestTopic = 5; // one more than a code holds, so that a longer topic is seen to be cut

    /// <summary>Reads the class that a text of any kind starts with; spaces and lower case are understood as the parser does.</summary>
    /// <returns>Whether the text starts with letters that may be a class.</returns>
    internal static bool TryRead(ReadOnlySpan<char> original, out NlmClassText read)
    {
        read = default;
        var text = CallNumberText.Clean(original);
        var head = ClassedHead.Read(text);
        if (head.Letters == 0 || text[..head.Start].ContainsAnyExcept(' '))
        {
            return false;
        }

        Span<char> capitals = stackalloc char[ClassedHead.MostLetters];
        var letters = capitals[..head.LettersOf(text).ToUpperInvariant(capitals)];
        var isBibliography = letters is ['Z', ..] && ClassLetters.IsNineteenthCentury(letters[1..]);
        var topic = head.Digits == 0 ? [] : Topic(text, head.End, char.IsAsciiLetterLower(text[head.Start]));
        Span<char> capitalTopic = stackalloc char[LongestTopic];
        capitalTopic = capitalTopic[..topic[..Math.Min(topic.Length, LongestTopic)].ToUpperInvariant(capitalTopic)];
        var isExact = NlmClassCode.TryPack(
            isBibliography ? letters[1..] : letters, Value(head.DigitsOf(text)), head.DecimalsOf(text), head.Suffix, capitalTopic, out var code);
        read = new NlmClassText(code, isExact, isBibliography, head.End + (topic.IsEmpty ? 0 : topic.Length + 1));
        return !code.IsNone;
    }

    // ".R7" directly after the number, and nothing on it.
    private static ReadOnlySpan<char> Topic(ReadOnlySpan<char> text, int at, bool typedLow)
    {
        if (at + 2 >= text.Length || text[at] != '.' || !(char.IsAsciiLetterUpper(text[at + 1]) || (typedLow && char.IsAsciiLetter(text[at + 1]))))
        {
            return [];
        }

        var digits = CallNumberTokens.Digits(text[(at + 2)..]);
        return digits > 0 && TableGShape.Ends(text, at + 2 + digits) ? text.Slice(at + 1, digits + 1) : [];
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = Math.Min((value * 10) + (digit - '0'), 10_000); // more than any class has
        }

        return value;
    }
}
