using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>An International Standard Music Number of printed music (ISO 10957), such as <c>9790060115615</c>.</summary>
/// <remarks>
/// Thirteen digits that start with 979-0, and the older form of an M and nine digits (before 2008), are one number here.
/// Texts are read with hyphens and spaces anywhere and nothing else, whatever the culture; <see cref="Extract"/> finds one inside other
/// text. The format <c>H</c> writes it with hyphens. The default value is <see cref="None"/>: it formats as the empty string and
/// no text parses to it.
/// </remarks>
public readonly record struct Ismn : IExtractable<Ismn>, ISpanFormattable
{
    private const int Length = 13;
    private const string Prefix = "9790";
    private const char OldPrefix = 'M';

    private readonly long _digits; // 0 is default(Ismn); real ones start with 9790

    private Ismn(long digits) => _digits = digits;

    /// <summary>No number.</summary>
    public static Ismn None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _digits == 0;

    /// <summary>The publisher's part, 3 to 7 digits; empty of none.</summary>
    public string Publisher => IsNone ? "" : ToString().Substring(Prefix.Length, PublisherDigits);

    /// <summary>The number that a text says.</summary>
    /// <param name="text">Digits, or an M and digits, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not an ISMN.</exception>
    public static Ismn Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var ismn) ? ismn : throw new FormatException("The text is not an ISMN.");

    /// <summary>Reads a text, if it is an ISMN.</summary>
    /// <param name="text">Digits, or an M and digits, with hyphens or spaces or without.</param>
    /// <param name="ismn">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Ismn ismn)
    {
        Span<char> digits = stackalloc char[Length];
        ismn = TryRead(text, digits) && digits[^1] == CheckDigits.Mod10(digits[..^1]) ? new Ismn(IdentifierText.Number(digits)) : None;
        return !ismn.IsNone;
    }

    /// <summary>What keeps a text from being an ISMN.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it is one; else <c>IDN-012</c> shape or <c>IDN-013</c> check digit.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[Length];
        return TryParse(text, out _) ? null
            : TryRead(text, digits) ? Finding.Error(IdentifierCodes.IsmnCheckDigit, new FindingArg.Text("expected", CheckDigits.Mod10(digits[..^1]).ToString()))
            : Finding.Error(IdentifierCodes.IsmnShape);
    }

    /// <summary>The first ISMN in a text such as <c>ISMN 979-0-2600-0043-8 (score)</c>.</summary>
    /// <remarks>Both forms count wherever they are not part of a longer number or word and the check digit is right.</remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static Ismn Extract(ReadOnlySpan<char> text) => Extraction.First<Ismn>(text);

    /// <summary>Every ISMN in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Ismn> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Ismn>(text);

    /// <summary>The thirteen digits with hyphens between the parts; how long the publisher's part is, its first digit tells (ISO 10957).</summary>
    public string ToHyphenated() => IsNone ? "" : $"979-0-{Tail()}";

    /// <summary>The older form, as printed before 2008: <c>M-060-11561-5</c>; empty of none.</summary>
    public string ToIsmn10() => IsNone ? "" : $"{OldPrefix}-{Tail()}";

    /// <summary>The number as the article number that its bar code holds; <see cref="Ean.None"/> of none.</summary>
    public Ean ToEan() => Ean.OfThirteen(_digits);

    /// <summary>The thirteen digits, without hyphens.</summary>
    public override string ToString() => IsNone ? "" : _digits.ToString(CultureInfo.InvariantCulture);

    static bool IExtractable<Ismn>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Ismn found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        Span<char> digits = stackalloc char[Length];
        for (var i = from; i < text.Length; i++)
        {
            var isOld = text[i] is 'M' or 'm';
            var first = isOld && i + 1 < text.Length && (Surroundings.IsDash(text[i + 1]) || Surroundings.IsBlank(text[i + 1])) ? i + 2 : isOld ? i + 1 : i;
            if (!Surroundings.Opens(text, i) || first >= text.Length || !char.IsAsciiDigit(text[first]))
            {
                continue;
            }

            var length = isOld ? Length - Prefix.Length : Length;
            var run = DigitRun.Read(text, first);
            if (run.Count < length || !Surroundings.Closes(text, run.EndOf(length)))
            {
                continue;
            }

            // The M is a digit of the check sum only, so that both forms end with the same nine.
            (isOld ? Prefix : "").CopyTo(digits);
            run.First(length).CopyTo(digits[^length..]);
            if (TryParse(digits, out found))
            {
                from = run.EndOf(length);
                return true;
            }
        }

        from = text.Length;
        return false;
    }

    static Ismn IParsable<Ismn>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Ismn ISpanParsable<Ismn>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Ismn>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Ismn result) => TryParse(s, out result);

    static bool ISpanParsable<Ismn>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Ismn result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(format), destination, out charsWritten);

    private int PublisherDigits => (_digits / 100_000_000 % 10) switch { 0 => 3, <= 3 => 4, <= 6 => 5, <= 8 => 6, _ => 7 };

    private string ToString(ReadOnlySpan<char> format) => format switch
    {
        "" or "G" or "g" => ToString(),
        "H" or "h" => ToHyphenated(),
        _ => throw new FormatException("An ISMN is written as G (digits) or H (hyphens)."),
    };

    private string Tail()
    {
        var publisher = PublisherDigits;
        var digits = ToString().AsSpan(Prefix.Length);
        return $"{digits[..publisher]}-{digits[publisher..^1]}-{digits[^1]}";
    }

    // The thirteen digits, where the text has the shape of a number in either form.
    private static bool TryRead(ReadOnlySpan<char> text, Span<char> digits)
    {
        Span<char> compact = stackalloc char[Length];
        if (IdentifierText.Compact(text, compact, out var length) >= 0 || length > Length)
        {
            return false;
        }

        compact = compact[..length];
        var isOld = length == 10 && compact[0] == OldPrefix;
        var tail = isOld ? compact[1..] : length == Length && compact.StartsWith(Prefix) ? compact[Prefix.Length..] : [];
        if (tail.IsEmpty || IdentifierText.FirstNonDigit(tail) >= 0)
        {
            return false;
        }

        Prefix.CopyTo(digits);
        tail.CopyTo(digits[Prefix.Length..]);
        return true;
    }
}
