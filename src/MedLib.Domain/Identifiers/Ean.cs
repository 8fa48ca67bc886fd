using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>An article number of GS1 (EAN, UPC, GTIN) of 8, 12, 13 or 14 digits: what the bar code on a book, a journal or a disc holds.</summary>
/// <remarks>
/// Texts are read with hyphens and spaces anywhere and nothing else beside the digits, whatever the culture. How many digits it
/// was given with is kept, so that <c>012345678905</c> and <c>0012345678905</c>, which are one article, are two values:
/// compare <see cref="ToGtin14"/>. Neither exceptions nor findings hold the text, which may be a borrower's barcode.
/// The default value is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Ean : IExtractable<Ean>, ISpanFormattable
{
    private const int MostDigits = 14;
    private const int Thirteen = 13;
    private const int Serials = 977;

    private static readonly int[] Lengths = [MostDigits, Thirteen, 12, 8];

    private static readonly string[] Labels = ["EAN", "EAN13", "EAN8", "UPC", "GTIN", "JAN"];

    private readonly long _number;
    private readonly byte _digits; // leading zeros count; 0 is default(Ean)

    private Ean(long number, byte digits) => (_number, _digits) = (number, digits);

    /// <summary>No number.</summary>
    public static Ean None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _digits == 0;

    /// <summary>How many digits it has: 8, 12, 13 or 14; 0 of none.</summary>
    public int DigitCount => _digits;

    /// <summary>The number that a text says.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not an article number. What it was is not told: it may be a borrower's barcode.</exception>
    public static Ean Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var ean) ? ean : throw new FormatException("The text is not an article number (EAN, UPC, GTIN).");

    /// <summary>Reads a text, if it is an article number.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <param name="ean">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Ean ean)
    {
        var digits = IdentifierText.Digits(text, stackalloc char[MostDigits]);
        ean = HasLength(digits) && digits[^1] == CheckDigits.Mod10(digits[..^1]) ? new Ean(IdentifierText.Number(digits), (byte)digits.Length) : None;
        return !ean.IsNone;
    }

    /// <summary>What keeps a text from being an article number.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it is one; else <c>IDN-028</c> shape or <c>IDN-029</c> check digit.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text)
    {
        var digits = IdentifierText.Digits(text, stackalloc char[MostDigits]);
        return TryParse(text, out _) ? null
            : HasLength(digits) ? Finding.Error(IdentifierCodes.EanCheckDigit, new FindingArg.Text("expected", CheckDigits.Mod10(digits[..^1]).ToString()))
            : Finding.Error(IdentifierCodes.EanShape);
    }

    /// <summary>The first article number in a text.</summary>
    /// <remarks>
    /// 14, 13 or 12 digits with a right check digit count wherever they are not part of a longer number or word; 8 only after
    /// <c>EAN</c> or the like, or alone.
    /// </remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static Ean Extract(ReadOnlySpan<char> text) => Extraction.First<Ean>(text);

    /// <summary>Every article number in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Ean> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Ean>(text);

    /// <summary>The book number that it is, or <see cref="Isbn.None"/>.</summary>
    public Isbn ToIsbn() => _digits == Thirteen && Isbn.TryParse(ToString(), out var isbn) ? isbn : Isbn.None;

    /// <summary>The music number that it is, or <see cref="Ismn.None"/>.</summary>
    public Ismn ToIsmn() => _digits == Thirteen && Ismn.TryParse(ToString(), out var ismn) ? ismn : Ismn.None;

    /// <summary>The number of the journal whose issue it is on (977), or <see cref="Issn.None"/>.</summary>
    public Issn ToIssn() => _digits == Thirteen && _number / 10_000_000_000 == Serials ? Issn.OfNumber((int)(_number / 1000 % 10_000_000)) : Issn.None;

    /// <summary>Fourteen digits, with zeros before: as article numbers of different lengths are compared; empty of none.</summary>
    public string ToGtin14() => IsNone ? "" : _number.ToString("D14", CultureInfo.InvariantCulture);

    /// <summary>The digits, leading zeros included.</summary>
    public override string ToString() => IsNone ? "" : _number.ToString($"D{_digits}", CultureInfo.InvariantCulture);

    /// <summary>A number of thirteen digits that is known to be right; 0 is none.</summary>
    internal static Ean OfThirteen(long number) => number == 0 ? None : new(number, Thirteen);

    /// <summary>The twelve digits with their check digit behind.</summary>
    internal static Ean OfTwelve(long number)
    {
        Span<char> digits = stackalloc char[Thirteen - 1];
        number.TryFormat(digits, out _, "D12", CultureInfo.InvariantCulture);
        return new((number * 10) + CheckDigits.Mod10(digits) - '0', Thirteen);
    }

    static bool IExtractable<Ean>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Ean found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var isLabeled = Surroundings.IsLabeled(text, i, Labels);
            if (!isLabeled && !Surroundings.Opens(text, i))
            {
                continue;
            }

            var run = DigitRun.Read(text, i);
            foreach (var length in Lengths)
            {
                if (run.Count >= length && (length > 8 || isLabeled) && Surroundings.Closes(text, run.EndOf(length)) && TryParse(run.First(length), out found))
                {
                    from = run.EndOf(length);
                    return true;
                }
            }
        }

        from = text.Length;
        return false;
    }

    static Ean IParsable<Ean>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Ean ISpanParsable<Ean>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Ean>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Ean result) => TryParse(s, out result);

    static bool ISpanParsable<Ean>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Ean result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);

    private static bool HasLength(ReadOnlySpan<char> digits) => digits.Length is 8 or 12 or Thirteen or MostDigits;
}
