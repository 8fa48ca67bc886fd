using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Identifiers.Books;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>An International Standard Book Number (ISO 2108), such as <c>9780306406157</c>.</summary>
/// <remarks>
/// Ten digits, nine (before 1970) and thirteen are one number here: the thirteen are kept, and <see cref="ToIsbn10"/> gives
/// the ten back. Texts are read with hyphens and spaces anywhere and nothing else beside the digits, whatever the culture;
/// <see cref="Extract"/> finds one inside other text. The format <c>H</c> writes it with hyphens: <c>$"{isbn:H}"</c>. The default
/// value is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </remarks>
public readonly partial record struct Isbn : IExtractable<Isbn>, ISpanFormattable
{
    private const int Length = 13;
    private const long Bookland = 978_000_000_000_0;
    private const int BooklandSum = 38; // what 978 adds to the check sum
    private readonly long _digits; // 0 is default(Isbn); real ones start with 978 or 979

    private Isbn(long digits) => _digits = digits;

    /// <summary>No number.</summary>
    public static Isbn None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _digits == 0;

    internal long Number => _digits;

    /// <summary>What the parts of the number say, by <see cref="IsbnRanges.Embedded"/>; null where the ranges do not tell, and for <see cref="None"/>.</summary>
    public IsbnElements? Elements => IsbnRanges.Embedded.Split(this);

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
        ten[9] = CheckDigits.Mod11(ten[..9]);
        return new string(ten);
    }

    /// <summary>The thirteen digits with hyphens between the parts, as ISO 2108 prints them; without, where the ranges do not tell the parts.</summary>
    public string ToHyphenated() => Elements?.ToString() ?? ToString();

    /// <summary>The ten digits with hyphens between the parts; without, where the ranges do not tell the parts; null where there are no ten.</summary>
    public string? ToHyphenatedIsbn10() =>
        ToIsbn10() is { } ten ? Elements is { } parts ? $"{parts.RegistrationGroup}-{parts.Registrant}-{parts.Publication}-{ten[^1]}" : ten : null;

    /// <summary>The number as the article number that its bar code holds; <see cref="Ean.None"/> of none.</summary>
    public Ean ToEan() => Ean.OfThirteen(_digits);

    /// <summary>The thirteen digits, without hyphens.</summary>
    public override string ToString() => IsNone ? "" : _digits.ToString(CultureInfo.InvariantCulture);

    static Isbn IParsable<Isbn>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Isbn ISpanParsable<Isbn>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Isbn>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Isbn result) => TryParse(s, out result);

    static bool ISpanParsable<Isbn>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Isbn result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (!format.IsEmpty)
        {
            return IdentifierText.TryCopy(ToString(format), destination, out charsWritten);
        }

        charsWritten = 0;
        return IsNone || _digits.TryFormat(destination, out charsWritten, [], CultureInfo.InvariantCulture);
    }

    private string ToString(ReadOnlySpan<char> format) => format switch
    {
        "" or "G" or "g" => ToString(),
        "H" or "h" => ToHyphenated(),
        _ => throw new FormatException("An ISBN is written as G (digits) or H (hyphens)."),
    };

    // The one grammar: the code of the first flaw, and what its message needs to know. One walk over the text, because catalogs
    // are full of these numbers; sums are made as the digits come, so that nothing is copied.
    private static string? Flaw(ReadOnlySpan<char> text, out Isbn isbn, out int detail)
    {
        isbn = None;
        var number = 0L;
        var (count, last, cross) = (0, 0, -1);
        var (same, other) = (0, 0); // sums of the places that have the last one's weight in modulus 10, and of those that have not
        var (sum, weighted) = (0, 0); // the sum of sums gives each place its weight in modulus 11
        unchecked
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                var digit = c - '0';
                if ((uint)digit > 9)
                {
                    if (c is '-' or ' ')
                    {
                        continue;
                    }

                    if (c is not ('X' or 'x') || cross >= 0 || count is not (8 or 9))
                    {
                        detail = i;
                        return IdentifierCodes.IsbnCharacters;
                    }

                    cross = i;
                    digit = 10;
                }
                else if (cross >= 0)
                {
                    detail = cross;
                    return IdentifierCodes.IsbnCharacters;
                }

                if (count++ < Length)
                {
                    number = cross < 0 ? (number * 10) + digit : number;
                    (same, other) = (other + digit, same);
                    sum += digit;
                    weighted += sum;
                    last = digit;
                }
            }
        }

        detail = count;
        return count switch
        {
            9 or 10 => Ten(cross < 0 ? number / 10 : number, (other * 3) + same - last, weighted, last, out isbn, out detail),
            Length => Thirteen(number, (other * 3) + same - last, last, out isbn, out detail),
            _ => IdentifierCodes.IsbnLength,
        };
    }

    // A number of nine digits, as given out before 1970, is the number of ten that starts with 0.
    private static string? Ten(long body, int sum, int weighted, int last, out Isbn isbn, out int detail)
    {
        isbn = None;
        var check = (11 - ((weighted - last) % 11)) % 11;
        detail = check == 10 ? 'X' : '0' + check;
        if (check != last)
        {
            return IdentifierCodes.IsbnCheckDigit;
        }

        isbn = new Isbn(Bookland + (body * 10) + ((10 - ((BooklandSum + sum) % 10)) % 10));
        return null;
    }

    private static string? Thirteen(long number, int sum, int last, out Isbn isbn, out int detail)
    {
        isbn = None;
        var check = (10 - (sum % 10)) % 10;
        detail = '0' + check;
        if (number / 10_000_000_000 is not (978 or 979) || number / 1_000_000_000 == 9790)
        {
            return IdentifierCodes.IsbnPrefix;
        }

        if (check != last)
        {
            return IdentifierCodes.IsbnCheckDigit;
        }

        isbn = new Isbn(number);
        return null;
    }
}
