using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>An International Standard Serial Number (ISO 3297), such as <c>0028-4793</c>.</summary>
/// <remarks>
/// <para>
/// Texts are read with hyphens and spaces anywhere and nothing else beside the digits, whatever the culture; <see cref="Extract"/>
/// finds one inside other text. The default value is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </para>
/// <para>
/// The ISSN-L, which all media of a journal share, is one of their ISSNs in a role. No rule tells which: it is looked up, in
/// <see cref="LinkingIssns"/> or in field 022 <c>$l</c> of a record.
/// </para>
/// </remarks>
public readonly partial record struct Issn : IExtractable<Issn>, ISpanFormattable
{
    private const int Digits = 8;
    private const int Length = 9; // NNNN-NNNC
    private const int MostVariant = 99;
    private readonly int _digitsPlusOne; // 0 is default(Issn), so it can never be a real number

    private Issn(int digits) => _digitsPlusOne = digits + 1;

    /// <summary>No number.</summary>
    public static Issn None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _digitsPlusOne == 0;

    /// <summary>The seven digits without the check digit; -1 of none.</summary>
    internal int Number => _digitsPlusOne - 1;

    internal static Issn OfNumber(int sevenDigits) => new(sevenDigits);

    /// <summary>The number that a text says.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not an ISSN.</exception>
    public static Issn Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var issn) ? issn : throw new FormatException($"'{text}' is not an ISSN.");

    /// <summary>Reads a text, if it is an ISSN.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <param name="issn">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Issn issn) => Flaw(text, out issn, out _) is null;

    /// <summary>What keeps a text from being an ISSN.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it is one; else <c>IDN-005</c> length, <c>IDN-006</c> characters or <c>IDN-007</c> check digit.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text)
    {
        var code = Flaw(text, out _, out var detail);
        return code switch
        {
            null => null,
            IdentifierCodes.IssnLength => Finding.Error(code, new FindingArg.Number("length", detail)),
            IdentifierCodes.IssnCharacters => Finding.Error(code, new FindingArg.Number("position", detail + 1)),
            _ => Finding.Error(code, new FindingArg.Text("text", text.ToString()), new FindingArg.Text("expected", ((char)detail).ToString())),
        };
    }

    /// <summary>The number as the article number that its bar code holds: 977, seven digits, variant, check digit.</summary>
    /// <param name="variant">What the publisher tells prices or editions of an issue apart with: 0, as a rule, to 99.</param>
    /// <returns>The article number; <see cref="Ean.None"/> of none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The variant is not 0 to 99.</exception>
    public Ean ToEan(int variant = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(variant);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(variant, MostVariant);
        return IsNone ? Ean.None : Ean.OfTwelve((977_000_000_0L * 100) + (Number * 100L) + variant);
    }

    /// <summary>The number as it is printed, with its hyphen.</summary>
    public override string ToString() =>
        IsNone ? "" : string.Create(Length, this, static (span, issn) => issn.Write(span));

    static Issn IParsable<Issn>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Issn ISpanParsable<Issn>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Issn>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Issn result) => TryParse(s, out result);

    static bool ISpanParsable<Issn>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Issn result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        if (IsNone)
        {
            return true;
        }

        if (destination.Length < Length)
        {
            return false;
        }

        Write(destination);
        charsWritten = Length;
        return true;
    }

    private void Write(Span<char> nine)
    {
        Span<char> digits = stackalloc char[Digits - 1];
        Number.TryFormat(digits, out _, "D7", CultureInfo.InvariantCulture);
        digits[..4].CopyTo(nine);
        nine[4] = '-';
        digits[4..].CopyTo(nine[5..]);
        nine[8] = CheckDigits.Mod11(digits);
    }

    // The one grammar: the code of the first flaw, and what its message needs to know. One walk, as in Isbn.
    private static string? Flaw(ReadOnlySpan<char> text, out Issn issn, out int detail)
    {
        issn = None;
        var (number, count, last, cross) = (0, 0, 0, -1);
        var (sum, weighted) = (0, 0); // the sum of sums gives each place its weight
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

                    if (c is not ('X' or 'x') || count != Digits - 1)
                    {
                        detail = i;
                        return IdentifierCodes.IssnCharacters;
                    }

                    cross = i;
                    digit = 10;
                }
                else if (cross >= 0)
                {
                    detail = cross;
                    return IdentifierCodes.IssnCharacters;
                }

                if (count++ < Digits)
                {
                    number = count < Digits ? (number * 10) + digit : number;
                    sum += digit;
                    weighted += sum;
                    last = digit;
                }
            }
        }

        detail = count;
        if (count != Digits)
        {
            return IdentifierCodes.IssnLength;
        }

        var check = (11 - ((weighted - last) % 11)) % 11;
        detail = check == 10 ? 'X' : '0' + check;
        if (check != last)
        {
            return IdentifierCodes.IssnCheckDigit;
        }

        issn = new Issn(number);
        return null;
    }
}
