using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>An International Standard Book Number (ISO 2108), such as <c>9780306406157</c>.</summary>
/// <remarks>
/// Ten digits, nine (before 1970) and thirteen are one number here: the thirteen are kept, and <see cref="ToIsbn10"/> gives
/// the ten back. Texts are read with hyphens and spaces anywhere and nothing else beside the digits, whatever the culture.
/// The default value is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </remarks>
public readonly record struct Isbn : ISpanParsable<Isbn>, ISpanFormattable
{
    private const int Length = 13;
    private readonly long _digits; // 0 is default(Isbn); real ones start with 978 or 979

    private Isbn(long digits) => _digits = digits;

    /// <summary>No number.</summary>
    public static Isbn None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _digits == 0;

    /// <summary>The number that a text says.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not an ISBN.</exception>
    public static Isbn Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var isbn) ? isbn : throw new FormatException($"'{text}' is not an ISBN.");

    /// <summary>Reads a text, if it is an ISBN.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <param name="isbn">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Isbn isbn) => Flaw(text, out isbn, out _) is null;

    /// <summary>What keeps a text from being an ISBN.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>
    /// Null when it is one; else <c>IDN-001</c> length, <c>IDN-002</c> characters, <c>IDN-003</c> check digit or <c>IDN-004</c> prefix.
    /// </returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text)
    {
        var code = Flaw(text, out _, out var detail);
        return code switch
        {
            null => null,
            IdentifierCodes.IsbnLength => Finding.Error(code, new FindingArg.Number("length", detail)),
            IdentifierCodes.IsbnCharacters => Finding.Error(code, new FindingArg.Number("position", detail + 1)),
            IdentifierCodes.IsbnCheckDigit => Finding.Error(code, new FindingArg.Text("text", text.ToString()), new FindingArg.Text("expected", ((char)detail).ToString())),
            _ => Finding.Error(code, new FindingArg.Text("text", text.ToString())),
        };
    }

    /// <summary>The number as ten digits, or null where it has none: numbers that start with 979.</summary>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "It makes a string.")]
    public string? ToIsbn10()
    {
        if (_digits / 10_000_000_000 != 978)
        {
            return null;
        }

        Span<char> ten = stackalloc char[10];
        (_digits / 10 % 1_000_000_000).TryFormat(ten, out _, "D9", CultureInfo.InvariantCulture);
        ten[9] = IdentifierText.Mod11(ten[..9]);
        return new string(ten);
    }

    /// <summary>The thirteen digits, without hyphens.</summary>
    public override string ToString() => IsNone ? "" : _digits.ToString(CultureInfo.InvariantCulture);

    static Isbn IParsable<Isbn>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Isbn ISpanParsable<Isbn>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Isbn>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Isbn result) => TryParse(s, out result);

    static bool ISpanParsable<Isbn>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Isbn result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        return IsNone || _digits.TryFormat(destination, out charsWritten, [], CultureInfo.InvariantCulture);
    }

    // The one grammar: the code of the first flaw, and what its message needs to know.
    private static string? Flaw(ReadOnlySpan<char> text, out Isbn isbn, out int detail)
    {
        isbn = None;
        Span<char> digits = stackalloc char[Length];
        detail = IdentifierText.Compact(text, digits, out var length);
        if (detail >= 0)
        {
            return IdentifierCodes.IsbnCharacters;
        }

        var compact = digits[..Math.Min(length, Length)];
        var bad = IdentifierText.FirstNonDigit(compact);
        if (bad >= 0 && !(compact[bad] == 'X' && bad == length - 1 && length is 9 or 10))
        {
            detail = IdentifierText.PositionOf(text, bad);
            return IdentifierCodes.IsbnCharacters;
        }

        detail = length;
        return length switch
        {
            9 or 10 => Ten(compact, out isbn, out detail),
            Length => Thirteen(compact, out isbn, out detail),
            _ => IdentifierCodes.IsbnLength,
        };
    }

    private static string? Ten(ReadOnlySpan<char> compact, out Isbn isbn, out int detail)
    {
        isbn = None;
        detail = IdentifierText.Mod11(compact[..^1]);
        if (compact[^1] != detail)
        {
            return IdentifierCodes.IsbnCheckDigit;
        }

        // A number of nine digits, as given out before 1970, is the number of ten that starts with 0.
        Span<char> thirteen = stackalloc char[Length];
        thirteen.Fill('0');
        "978".CopyTo(thirteen);
        compact[..^1].CopyTo(thirteen[(Length - compact.Length)..]);
        thirteen[^1] = IdentifierText.Mod10(thirteen[..^1]);
        isbn = new Isbn(IdentifierText.Number(thirteen));
        return null;
    }

    private static string? Thirteen(ReadOnlySpan<char> digits, out Isbn isbn, out int detail)
    {
        isbn = None;
        detail = IdentifierText.Mod10(digits[..^1]);
        if (!digits.StartsWith("978") && !digits.StartsWith("979") || digits.StartsWith("9790"))
        {
            return IdentifierCodes.IsbnPrefix;
        }

        if (digits[^1] != detail)
        {
            return IdentifierCodes.IsbnCheckDigit;
        }

        isbn = new Isbn(IdentifierText.Number(digits));
        return null;
    }
}
