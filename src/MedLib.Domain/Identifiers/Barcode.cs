using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>What a scanner reads from an item or a borrower's card.</summary>
/// <remarks>
/// <para>
/// The usual library barcode (Codabar, 14 digits, modulus 10) is recognized, but any label a library has is accepted: 1 to 40
/// printable ASCII characters, spaces around them left out. Some scanners pass on what frames the code: Codabar's start and stop
/// letters around 14 digits, the asterisks around a Code 39; they are left out too.
/// </para>
/// <para>
/// <see cref="ToString"/> gives the text, because it is printed on labels. A card's barcode is personal: do not log it. Nothing
/// here puts it into an exception or a finding. The default value is <see cref="None"/>, which no text parses to.
/// </para>
/// </remarks>
public readonly partial record struct Barcode : IExtractable<Barcode>, ISpanFormattable
{
    private const int MostCharacters = 40;
    private const int StandardDigits = 14;
    private readonly string? _text;

    private Barcode(string text) => _text = text;

    /// <summary>No barcode.</summary>
    public static Barcode None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _text is null;

    /// <summary>Whether it has the shape of the usual library barcode: 14 digits of which the first is 2 or 3.</summary>
    public bool IsStandard => Use != BarcodeUse.Unknown;

    /// <summary>What a library barcode of 14 digits is stuck on.</summary>
    public BarcodeUse Use => _text is { Length: StandardDigits } digits && IdentifierText.FirstNonDigit(digits) < 0
        ? digits[0] switch { '2' => BarcodeUse.BorrowerCard, '3' => BarcodeUse.Item, _ => BarcodeUse.Unknown }
        : BarcodeUse.Unknown;

    /// <summary>Whether it is a number of 14 digits whose last is the modulus 10 check digit of the others.</summary>
    public bool HasValidCheckDigit =>
        _text is { Length: StandardDigits } digits && IdentifierText.FirstNonDigit(digits) < 0 && digits[^1] == CheckDigits.Luhn(digits.AsSpan(0, StandardDigits - 1));

    /// <summary>The barcode that a text says.</summary>
    /// <param name="text">What was scanned or typed.</param>
    /// <exception cref="FormatException">The text cannot be a barcode. What it was is not told: it may be a borrower's.</exception>
    public static Barcode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var barcode) ? barcode : throw new FormatException("The text is not a barcode.");

    /// <summary>Reads a text, if it can be a barcode.</summary>
    /// <param name="text">What was scanned or typed.</param>
    /// <param name="barcode">The barcode, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Barcode barcode)
    {
        text = Trim(text);
        barcode = text.Length is >= 1 and <= MostCharacters && !text.ContainsAnyExceptInRange(' ', '~') ? new(text.ToString()) : None;
        return !barcode.IsNone;
    }

    /// <summary>What is wrong with a text that should be a barcode.</summary>
    /// <param name="text">What was scanned or typed.</param>
    /// <returns>
    /// Null when nothing is; <c>IDN-009</c> length or <c>IDN-010</c> characters, when it is none; the warning <c>IDN-011</c> when it
    /// looks like a library barcode of 14 digits but was probably misread or mistyped.
    /// </returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text)
    {
        if (TryParse(text, out var barcode))
        {
            return barcode is { IsStandard: true, HasValidCheckDigit: false } ? Finding.Warning(IdentifierCodes.BarcodeCheckDigit) : null;
        }

        text = Trim(text);
        return text.Length is >= 1 and <= MostCharacters
            ? Finding.Error(IdentifierCodes.BarcodeCharacters, new FindingArg.Number("position", text.IndexOfAnyExceptInRange(' ', '~') + 1))
            : Finding.Error(IdentifierCodes.BarcodeLength, new FindingArg.Number("length", text.Length), new FindingArg.Number("limit", MostCharacters));
    }

    /// <summary>The text, as it is printed on the label.</summary>
    public override string ToString() => _text ?? "";

    static Barcode IParsable<Barcode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Barcode ISpanParsable<Barcode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Barcode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Barcode result) => TryParse(s, out result);

    static bool ISpanParsable<Barcode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Barcode result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var fits = ToString().TryCopyTo(destination);
        charsWritten = fits ? ToString().Length : 0;
        return fits;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return IsFramedCodabar(text) || IsFramedCode39(text) ? text[1..^1] : text;
    }

    private static bool IsFramedCodabar(ReadOnlySpan<char> text) =>
        text.Length == StandardDigits + 2
        && char.IsBetween(char.ToUpperInvariant(text[0]), 'A', 'D')
        && char.IsBetween(char.ToUpperInvariant(text[^1]), 'A', 'D')
        && IdentifierText.FirstNonDigit(text[1..^1]) < 0;
}
