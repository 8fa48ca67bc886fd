using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>The number of an article in PubMed Central (PMCID), such as <c>PMC197951</c>.</summary>
/// <remarks>
/// <c>PMC</c> in capitals or small letters and one to nine digits; there is no check digit. A version behind it (<c>PMC197951.1</c>) names one
/// manuscript of the article and is no part of the number: <see cref="Extract"/> leaves it out. The default value is
/// <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </remarks>
public readonly record struct PmcId : IExtractable<PmcId>, ISpanFormattable
{
    private const string Letters = "PMC";
    private const int MostDigits = 9;
    private readonly int _number; // 0 is default(PmcId)

    private PmcId(int number) => _number = number;

    /// <summary>No number.</summary>
    public static PmcId None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _number == 0;

    /// <summary>The number that a text says.</summary>
    /// <param name="text"><c>PMC</c> and digits, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not a PMCID.</exception>
    public static PmcId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw new FormatException("The text is not a PMCID.");

    /// <summary>Reads a text, if it can be a PMCID.</summary>
    /// <param name="text"><c>PMC</c> and digits, with hyphens or spaces or without.</param>
    /// <param name="id">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out PmcId id)
    {
        id = None;
        Span<char> compact = stackalloc char[Letters.Length + MostDigits];
        if (IdentifierText.Compact(text, compact, out var length) >= 0 || length > compact.Length || !compact[..length].StartsWith(Letters))
        {
            return false;
        }

        var digits = compact[Letters.Length..length];
        id = digits.IsEmpty || IdentifierText.FirstNonDigit(digits) >= 0 ? None : new PmcId((int)IdentifierText.Number(digits));
        return !id.IsNone;
    }

    /// <summary>What keeps a text from being a PMCID.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it can be one; else <c>IDN-022</c>.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text) => TryParse(text, out _) ? null : Finding.Error(IdentifierCodes.PmcIdShape);

    /// <summary>The first PMCID in a text such as <c>PMCID: PMC197951.1</c>.</summary>
    /// <remarks><c>PMC</c> and digits count wherever they are a word of their own; a version behind them is left out.</remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static PmcId Extract(ReadOnlySpan<char> text) => Extraction.First<PmcId>(text);

    /// <summary>Every PMCID in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<PmcId> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<PmcId>(text);

    /// <summary>The address of the article in PubMed Central; null of none.</summary>
    public Uri? ToUri() => IsNone ? null : new Uri($"https://pmc.ncbi.nlm.nih.gov/articles/{ToString()}/");

    /// <summary><c>PMC</c> and the digits, without leading zeros.</summary>
    public override string ToString() => IsNone ? "" : string.Create(CultureInfo.InvariantCulture, $"{Letters}{_number}");

    static bool IExtractable<PmcId>.TryFindNext(ReadOnlySpan<char> text, ref int from, out PmcId found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (text[i..] is not ['P' or 'p', 'M' or 'm', 'C' or 'c', ..] || !Surroundings.Opens(text, i))
            {
                continue;
            }

            var end = i + Letters.Length;
            while (end < text.Length && end - i - Letters.Length <= MostDigits && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (Surroundings.Closes(text, EndOfVersion(text, end)) && TryParse(text[i..end], out found))
            {
                from = EndOfVersion(text, end);
                return true;
            }
        }

        from = text.Length;
        return false;
    }

    static PmcId IParsable<PmcId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static PmcId ISpanParsable<PmcId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PmcId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PmcId result) => TryParse(s, out result);

    static bool ISpanParsable<PmcId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PmcId result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);

    // A point and one to three digits.
    private static int EndOfVersion(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        if (at + 1 < text.Length && text[at] == '.')
        {
            for (end = at + 1; end < text.Length && end - at <= 3 && char.IsAsciiDigit(text[end]); end++)
            {
            }
        }

        return end > at + 1 ? end : at;
    }
}
