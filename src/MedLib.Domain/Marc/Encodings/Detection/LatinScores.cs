using MedLib.Domain.Marc.Encodings.Sets;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Encodings.Detection;

/// <summary>Weighs what speaks against each of the encodings in which Latin text has single bytes above ASCII.</summary>
/// <remarks>
/// MARC-8 and ISO 5426 have marks before their letters, Latin-1 has letters with their marks. So a mark before something that is no letter,
/// or a byte without a meaning, speaks against the former, and a pair that makes a letter of Unicode against the latter.
/// </remarks>
internal static class LatinScores
{
    private const int Impossible = 3;
    private const int Odd = 2;
    private const int Unlikely = 1;
    private const char ScriptL = '\u2113';

    /// <summary>The likeliest encoding, the first of equals: MARC-8, Latin-1 (Windows-1252 with its signs), ISO 5426.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="isDeclared">Whether the record says that it is in MARC-8, which one oddity does not outweigh.</param>
    internal static MarcEncoding Find(ReadOnlySpan<byte> data, bool isDeclared)
    {
        var marc8 = ((SetMarcEncoding)MarcEncoding.Marc8).Family;
        var iso5426 = ((SetMarcEncoding)MarcEncoding.Iso5426).Family;
        var (asMarc8, asLatin1, asIso5426, isWindows) = (isDeclared ? -Unlikely : 0, 0, 0, false);
        for (var at = NextUpper(data, 0); at < data.Length; at = NextUpper(data, at + 1))
        {
            asMarc8 += Against(marc8, data, at);
            asIso5426 += Against(iso5426, data, at);
            asLatin1 += AgainstLatin1(data[at], Before(data, at), Near(data, at + 1), marc8, iso5426);
            isWindows |= data[at] < 0xA0;
        }

        return asMarc8 <= asLatin1 && asMarc8 <= asIso5426 ? MarcEncoding.Marc8
            : asLatin1 > asIso5426 ? MarcEncoding.Iso5426
            : isWindows ? MarcEncoding.Windows1252 : MarcEncoding.Latin1;
    }

    /// <summary>Whether not more than one oddity speaks against MARC-8.</summary>
    internal static bool IsMarc8BeyondDoubt(ReadOnlySpan<byte> data)
    {
        var marc8 = ((SetMarcEncoding)MarcEncoding.Marc8).Family;
        var against = 0;
        for (var at = NextUpper(data, 0); at < data.Length && against <= Unlikely; at = NextUpper(data, at + 1))
        {
            against += Against(marc8, data, at);
        }

        return against <= Unlikely;
    }

    private static int NextUpper(ReadOnlySpan<byte> data, int from) =>
        data[from..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at ? from + at : data.Length;

    private static int Against(SetFamily family, ReadOnlySpan<byte> data, int at)
    {
        var code = family.Extended.Codes[data[at]];
        if ((code & Code.Invalid) != 0)
        {
            return Impossible;
        }

        var (before, after) = (Before(data, at), Near(data, at + 1));
        return (code & Code.Mark) != 0 ? AgainstMark(family, code, data, at) : AgainstLetter(Code.Character(code), before, after);
    }

    // A letter stands by another, small among small ones. A sign does not stand in a word, nor, but for those that open a question, before one.
    private static int AgainstLetter(char character, byte before, byte after)
    {
        if (char.IsAsciiDigit((char)before) && char.IsLetter(character))
        {
            return Odd;
        }

        var (isAfterLetter, isBeforeLetter) = (char.IsAsciiLetter((char)before), char.IsAsciiLetter((char)after));
        return char.IsLetter(character) && character != ScriptL
            ? (char.IsUpper(character) && char.IsAsciiLetterLower((char)before) ? Impossible : !isAfterLetter && !isBeforeLetter && before < 0x80 ? Unlikely : 0)
            : isAfterLetter && isBeforeLetter && character != '·' ? Impossible
            : isBeforeLetter && character is not ('¿' or '¡' or '°') ? Unlikely : 0;
    }

    private static int AgainstMark(SetFamily family, int mark, ReadOnlySpan<byte> data, int at)
    {
        var after = Near(data, at + 1);
        if (!char.IsAsciiLetter((char)after))
        {
            var next = family.Extended.Codes[after | 0x80];
            return after >= 0x80 && (next & Code.Invalid) == 0 && ((next & Code.Mark) != 0 || char.IsLetter(Code.Character(next))) ? 0 : Impossible;
        }

        // Halves over two letters come in twos.
        return (mark & Code.FirstHalf) != 0 ? (IsHalf(family, Near(data, at + 2)) ? 0 : Impossible)
            : (mark & Code.SecondHalf) != 0 ? (IsHalf(family, Near(data, at - 2)) ? 0 : Impossible)
            : IsLetter(after, mark) ? 0 : Odd;
    }

    private static byte Near(ReadOnlySpan<byte> data, int at) => at >= 0 && at < data.Length ? data[at] : (byte)0;

    // The code of a subfield is no letter of the word that begins after it.
    private static byte Before(ReadOnlySpan<byte> data, int at) => Near(data, at - 2) == Iso2709.Delimiter ? (byte)0 : Near(data, at - 1);

    private static bool IsHalf(SetFamily family, byte b) => (family.Extended.Codes[b | 0x80] & (Code.FirstHalf | Code.SecondHalf)) != 0 && b >= 0x80;

    private static bool IsLetter(byte letter, int mark) => Decompositions.Instance.TryCompose(letter, Code.Character(mark), out _);

    private static int AgainstLatin1(byte b, byte before, byte after, SetFamily marc8, SetFamily iso5426)
    {
        if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
        {
            return Impossible;
        }

        if (b is < 0xC0 or 0xD7 or 0xF7)
        {
            // A sign inside a word.
            return char.IsAsciiLetterLower((char)before) && char.IsAsciiLetterLower((char)after) && b != 0x92 ? Unlikely : 0;
        }

        var isAlone = !IsLatin1Letter(before) && !IsLatin1Letter(after);
        var isCapitalInside = b < 0xDF && char.IsAsciiLetterLower((char)before);
        return isAlone || isCapitalInside ? Impossible : (IsPair(marc8, b, after) || IsPair(iso5426, b, after)) ? Unlikely : 0;
    }

    // Pairs of a mark and a vowel are what the older sets are full of.
    private static bool IsPair(SetFamily family, byte b, byte after) =>
        family.Extended.Codes[b] is var code && (code & Code.Mark) != 0
        && (IsHalf(family, b) || ("aeiouyAEIOUY"u8.Contains(after) && IsLetter(after, code)));

    private static bool IsLatin1Letter(byte b) => char.IsAsciiLetter((char)b) || (b >= 0xC0 && b is not (0xD7 or 0xF7));
}
