using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>The number of a record in OCLC's WorldCat, such as <c>8297558</c>.</summary>
/// <remarks>
/// Texts are read with leading zeros, hyphens and spaces; the forms that records have it in, <c>(OCoLC)08297558</c> and <c>ocm08297558</c>,
/// are for <see cref="Extract"/>. There is no check digit. The default value is <see cref="None"/>: it formats as the empty string and no
/// text parses to it.
/// </remarks>
public readonly record struct OclcNumber : IExtractable<OclcNumber>, ISpanFormattable
{
    private const int MostDigits = 12; // those given out have ten at most
    private const int OcmDigits = 8;
    private const int OcnDigits = 9;

    private static readonly string[] Labels = ["OCoLC", "OCLC", "oclcnum", "OCLC number", "OCLC no", "OCLC control number", "worldcat.org/title"];

    private readonly long _number; // 0 is default(OclcNumber)

    private OclcNumber(long number) => _number = number;

    /// <summary>No number.</summary>
    public static OclcNumber None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _number == 0;

    /// <summary>The number that a text says.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not an OCLC number.</exception>
    public static OclcNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var number) ? number : throw new FormatException("The text is not an OCLC number.");

    /// <summary>Reads a text, if it can be an OCLC number.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <param name="number">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out OclcNumber number)
    {
        var digits = IdentifierText.Digits(text, stackalloc char[MostDigits]);
        number = digits.IsEmpty ? None : new OclcNumber(IdentifierText.Number(digits));
        return !number.IsNone;
    }

    /// <summary>What keeps a text from being an OCLC number.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it can be one; else <c>IDN-015</c>.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text) => TryParse(text, out _) ? null : Finding.Error(IdentifierCodes.OclcNumberShape);

    /// <summary>The first OCLC number in a text such as <c>(OCoLC)08297558</c> or <c>ocm08297558</c>.</summary>
    /// <remarks>
    /// Digits count alone, after <c>OCLC</c> or <c>(OCoLC)</c>, or after the letters of OCLC's control numbers: <c>ocm</c> with 8 digits,
    /// <c>ocn</c> with 9, <c>on</c> with 10 or more. With another count of digits the letters are an error, and nothing is found.
    /// </remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static OclcNumber Extract(ReadOnlySpan<char> text) => Extraction.First<OclcNumber>(text);

    /// <summary>Every OCLC number in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<OclcNumber> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<OclcNumber>(text);

    /// <summary>The number as control number (field 001) of a record of OCLC: <c>ocm</c>, 8 digits and a blank; <c>ocn</c> and 9; <c>on</c> and 10 or more.</summary>
    /// <returns>The control number; empty of none.</returns>
    public string ToControlNumber() => _number switch
    {
        0 => "",
        <= 99_999_999 => string.Create(CultureInfo.InvariantCulture, $"ocm{_number:D8} "),
        <= 999_999_999 => string.Create(CultureInfo.InvariantCulture, $"ocn{_number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"on{_number}"),
    };

    /// <summary>The number as other records cite it (field 035): <c>(OCoLC)8297558</c>; empty of none.</summary>
    public string ToCitation() => IsNone ? "" : $"(OCoLC){ToString()}";

    /// <summary>The address of the record in WorldCat; null of none.</summary>
    public Uri? ToUri() => IsNone ? null : new Uri($"https://search.worldcat.org/title/{ToString()}");

    /// <summary>The digits, without leading zeros.</summary>
    public override string ToString() => IsNone ? "" : _number.ToString(CultureInfo.InvariantCulture);

    static bool IExtractable<OclcNumber>.TryFindNext(ReadOnlySpan<char> text, ref int from, out OclcNumber found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (!Surroundings.Opens(text, i))
            {
                continue;
            }

            var letters = LettersAt(text[i..]);
            var start = i + letters;
            var end = start;
            while (end < text.Length && end - start <= MostDigits && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > start
                && (letters > 0 ? Fits(letters, text[i + letters - 1], end - start) : Surroundings.IsLabeled(text, i, Labels))
                && Surroundings.Closes(text, end)
                && TryParse(text[start..end], out found))
            {
                from = end;
                return true;
            }
        }

        from = text.Length;
        return false;
    }

    static OclcNumber IParsable<OclcNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static OclcNumber ISpanParsable<OclcNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<OclcNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OclcNumber result) => TryParse(s, out result);

    static bool ISpanParsable<OclcNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OclcNumber result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);

    // ocm, ocn and on: how many letters of a control number the text begins with.
    private static int LettersAt(ReadOnlySpan<char> text) => text switch
    {
        ['o' or 'O', 'c' or 'C', 'm' or 'M' or 'n' or 'N', ..] => 3,
        ['o' or 'O', 'n' or 'N', ..] => 2,
        _ => 0,
    };

    private static bool Fits(int letters, char last, int digits) => letters switch
    {
        3 => digits == (last is 'm' or 'M' ? OcmDigits : OcnDigits),
        _ => digits > OcnDigits,
    };
}
