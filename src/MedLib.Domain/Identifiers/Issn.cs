using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>An International Standard Serial Number (ISO 3297), such as <c>0028-4793</c>.</summary>
/// <remarks>
/// Texts are read with hyphens and spaces anywhere and nothing else beside the digits, whatever the culture. The default value
/// is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </remarks>
public readonly record struct Issn : ISpanParsable<Issn>, ISpanFormattable
{
    private const int Digits = 8;
    private const int Length = 9; // NNNN-NNNC
    private readonly int _digitsPlusOne; // 0 is default(Issn), so it can never be a real number

    private Issn(int digits) => _digitsPlusOne = digits + 1;

    /// <summary>No number.</summary>
    public static Issn None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _digitsPlusOne == 0;

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
        (_digitsPlusOne - 1).TryFormat(digits, out _, "D7", CultureInfo.InvariantCulture);
        digits[..4].CopyTo(nine);
        nine[4] = '-';
        digits[4..].CopyTo(nine[5..]);
        nine[8] = IdentifierText.Mod11(digits);
    }

    // The one grammar: the code of the first flaw, and what its message needs to know.
    private static string? Flaw(ReadOnlySpan<char> text, out Issn issn, out int detail)
    {
        issn = None;
        Span<char> digits = stackalloc char[Digits];
        detail = IdentifierText.Compact(text, digits, out var length);
        if (detail >= 0)
        {
            return IdentifierCodes.IssnCharacters;
        }

        var bad = IdentifierText.FirstNonDigit(digits[..Math.Min(length, Digits)]);
        if (bad >= 0 && !(bad == Digits - 1 && digits[bad] == 'X'))
        {
            detail = IdentifierText.PositionOf(text, bad);
            return IdentifierCodes.IssnCharacters;
        }

        detail = length;
        if (length != Digits)
        {
            return IdentifierCodes.IssnLength;
        }

        detail = IdentifierText.Mod11(digits[..^1]);
        if (digits[^1] != detail)
        {
            return IdentifierCodes.IssnCheckDigit;
        }

        issn = new Issn((int)IdentifierText.Number(digits[..^1]));
        return null;
    }
}
