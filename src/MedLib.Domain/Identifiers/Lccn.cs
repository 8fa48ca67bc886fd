using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>A control number of the Library of Congress, such as <c>89001234</c>, <c>gm71002450</c> or <c>2001000002</c>.</summary>
/// <remarks>
/// <para>
/// Up to three letters, a year of two digits and six digits (until 2000), or up to two letters, a year of four and six digits. It is
/// read and normalized by the rules of the <c>info:lccn</c> namespace: blanks are left out, a part behind a hyphen is filled up to six
/// digits, and what is behind a slash is no part of the number (<see cref="LccnSuffix"/>). There is no check digit.
/// </para>
/// <para>The default value is <see cref="None"/>: it formats as the empty string and no text parses to it.</para>
/// </remarks>
public readonly record struct Lccn : IExtractable<Lccn>, ISpanFormattable
{
    private const int SerialDigits = 6;
    private const int ShortYear = 2;
    private const int LongYear = 4;
    private const string Millennium = "20"; // years of four digits came in 2001
    private const int MostLetters = 3;
    private const int MostCharacters = 12;
    private const int CanonicalWidth = 12;

    private static readonly string[] Labels = ["LCCN", "lccn.loc.gov", "DLC"];

    private readonly string? _text; // normalized
    private readonly byte _letters;

    private Lccn(string text, byte letters) => (_text, _letters) = (text, letters);

    /// <summary>No number.</summary>
    public static Lccn None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _text is null;

    /// <summary>The letters, in lower case: the series, such as <c>sn</c> of serials; empty where there are none.</summary>
    public string Prefix => ToString()[.._letters];

    /// <summary>The year in which the number was given out, of two digits (which do not tell the century) or four; empty of none.</summary>
    public string Year => _text?[_letters..^SerialDigits] ?? "";

    /// <summary>The six digits that count within the year; empty of none.</summary>
    public string Serial => _text?[^SerialDigits..] ?? "";

    /// <summary>The number that a text says.</summary>
    /// <param name="text">The number, normalized, with blanks, or with a hyphen before its last part; perhaps with a suffix.</param>
    /// <exception cref="FormatException">The text is not an LCCN.</exception>
    public static Lccn Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Lccn lccn) ? lccn : throw new FormatException("The text is not an LCCN.");

    /// <summary>Reads a text, if it is an LCCN.</summary>
    /// <param name="text">The number, normalized, with blanks, or with a hyphen before its last part; perhaps with a suffix.</param>
    /// <param name="lccn">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Lccn lccn) => TryParse(text, out lccn, out _);

    /// <summary>Reads a text, if it is an LCCN, with the suffix that it may have.</summary>
    /// <param name="text">The number, normalized, with blanks, or with a hyphen before its last part; perhaps with a suffix.</param>
    /// <param name="lccn">The number, or <see cref="None"/>.</param>
    /// <param name="suffix">What is behind the number, or <see cref="LccnSuffix.None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Lccn lccn, out LccnSuffix suffix)
    {
        lccn = None;
        suffix = LccnSuffix.None;
        var slash = text.IndexOf('/');
        if (slash >= 0 && !LccnSuffix.TryParse(text[slash..], out suffix))
        {
            return false;
        }

        Span<char> number = stackalloc char[MostCharacters];
        var length = Normalize(slash < 0 ? text : text[..slash], number, out var letters);
        if (length == 0)
        {
            suffix = LccnSuffix.None;
            return false;
        }

        lccn = new Lccn(number[..length].ToString(), (byte)letters);
        return true;
    }

    /// <summary>What keeps a text from being an LCCN.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it is one; else <c>IDN-014</c>.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text) => TryParse(text, out Lccn _) ? null : Finding.Error(IdentifierCodes.LccnShape);

    /// <summary>The first LCCN in a text such as <c>agr 62-298 Revised</c> or <c>https://lccn.loc.gov/89001234</c>.</summary>
    /// <remarks>
    /// Nothing about the digits tells it from other numbers, so it counts only at the beginning of the text, or with <c>LCCN</c>,
    /// <c>(DLC)</c> or the address of the Library of Congress before it.
    /// </remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static Lccn Extract(ReadOnlySpan<char> text) => Extraction.First<Lccn>(text);

    /// <summary>Every LCCN in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Lccn> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Lccn>(text);

    /// <summary>The number as field 010 of a MARC 21 record holds it: twelve characters, with blanks in set places, and the suffix behind.</summary>
    /// <param name="suffix">What is behind the number, if anything.</param>
    /// <returns>The canonical form; empty of none.</returns>
    public string ToCanonical(LccnSuffix suffix = default) => IsNone
        ? ""
        : $"{Prefix.PadRight(Year.Length == ShortYear ? MostLetters : MostLetters - 1)}{Year}{Serial}".PadRight(CanonicalWidth) + suffix.ToString();

    /// <summary>The address of the number at the Library of Congress; null of none.</summary>
    public Uri? ToUri() => IsNone ? null : new Uri($"https://lccn.loc.gov/{_text}");

    /// <summary>The number in its normalized form.</summary>
    public override string ToString() => _text ?? "";

    static bool IExtractable<Lccn>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Lccn found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) && Surroundings.Opens(text, i) && (Surroundings.IsFirst(text, i) || Surroundings.IsLabeled(text, i, Labels)))
            {
                var end = EndOf(text, i);
                if (Surroundings.Closes(text, end) && TryParse(text[i..end], out found))
                {
                    from = end;
                    return true;
                }
            }
        }

        from = text.Length;
        return false;
    }

    static Lccn IParsable<Lccn>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Lccn ISpanParsable<Lccn>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Lccn>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Lccn result) => TryParse(s, out result);

    static bool ISpanParsable<Lccn>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Lccn result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);

    // The length of the normalized number, or 0 where the text is none.
    private static int Normalize(ReadOnlySpan<char> text, Span<char> number, out int letters)
    {
        letters = 0;
        var (length, hyphen) = (0, -1);
        foreach (var c in text)
        {
            if (c == ' ')
            {
                continue;
            }

            if (c == '-')
            {
                if (hyphen >= 0)
                {
                    return 0;
                }

                hyphen = length;
                continue;
            }

            var isLetter = char.IsAsciiLetter(c);
            if (length == number.Length || (isLetter ? length > letters : !char.IsAsciiDigit(c)))
            {
                return 0;
            }

            letters += isLetter ? 1 : 0;
            number[length++] = char.ToLowerInvariant(c);
        }

        if (hyphen >= 0)
        {
            var given = length - hyphen;
            if (given is < 1 or > SerialDigits || hyphen + SerialDigits > number.Length)
            {
                return 0;
            }

            number[hyphen..length].CopyTo(number[(hyphen + SerialDigits - given)..]);
            number.Slice(hyphen, SerialDigits - given).Fill('0');
            length = hyphen + SerialDigits;
        }

        return (length - letters - SerialDigits) switch
        {
            ShortYear when letters <= MostLetters => length,
            LongYear when letters < MostLetters && number[letters..].StartsWith(Millennium) => length,
            _ => 0,
        };
    }

    // Letters, blanks, digits, and behind a hyphen digits again: as far as a number may reach.
    private static int EndOf(ReadOnlySpan<char> text, int at)
    {
        at = Skip(text, at, MostLetters, char.IsAsciiLetter);
        at = Skip(text, at, MostLetters, static c => c == ' ');
        at = Skip(text, at, LongYear + SerialDigits, char.IsAsciiDigit);
        return at + 1 < text.Length && text[at] == '-' && char.IsAsciiDigit(text[at + 1]) ? Skip(text, at + 1, SerialDigits, char.IsAsciiDigit) : at;
    }

    private static int Skip(ReadOnlySpan<char> text, int at, int most, Func<char, bool> isPart)
    {
        for (var end = Math.Min(text.Length, at + most); at < end && isPart(text[at]); at++)
        {
        }

        return at;
    }
}
