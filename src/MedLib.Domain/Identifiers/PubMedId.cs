using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>The number of an article in PubMed (PMID), such as <c>13982385</c>.</summary>
/// <remarks>
/// One to eight digits; there is no check digit. Texts are read with leading zeros, as older files have them; <c>PMID: 13982385</c> is for
/// <see cref="Extract"/>. The default value is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </remarks>
public readonly record struct PubMedId : IExtractable<PubMedId>, ISpanFormattable
{
    private const int MostDigits = 8;

    private static readonly string[] Labels = ["PMID", "PubMed", "PubMed ID", "PubMed-ID", "pubmed.gov", "pubmed.ncbi.nlm.nih.gov"];

    private readonly int _number; // 0 is default(PubMedId)

    private PubMedId(int number) => _number = number;

    /// <summary>No number.</summary>
    public static PubMedId None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _number == 0;

    /// <summary>The number that a text says.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not a PMID.</exception>
    public static PubMedId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw new FormatException("The text is not a PMID.");

    /// <summary>Reads a text, if it can be a PMID.</summary>
    /// <param name="text">Digits, with hyphens or spaces or without.</param>
    /// <param name="id">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out PubMedId id)
    {
        var digits = IdentifierText.Digits(text, stackalloc char[MostDigits]);
        id = digits.IsEmpty ? None : new PubMedId((int)IdentifierText.Number(digits));
        return !id.IsNone;
    }

    /// <summary>What keeps a text from being a PMID.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it can be one; else <c>IDN-021</c>.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text) => TryParse(text, out _) ? null : Finding.Error(IdentifierCodes.PubMedIdShape);

    /// <summary>The first PMID in a text such as <c>PMID: 13982385</c> or <c>https://pubmed.ncbi.nlm.nih.gov/13982385/</c>.</summary>
    /// <remarks>Digits count alone, or with <c>PMID</c> or <c>PubMed</c> before them.</remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static PubMedId Extract(ReadOnlySpan<char> text) => Extraction.First<PubMedId>(text);

    /// <summary>Every PMID in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<PubMedId> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<PubMedId>(text);

    /// <summary>The address of the article in PubMed; null of none.</summary>
    public Uri? ToUri() => IsNone ? null : new Uri($"https://pubmed.ncbi.nlm.nih.gov/{ToString()}/");

    /// <summary>The digits, without leading zeros.</summary>
    public override string ToString() => IsNone ? "" : _number.ToString(CultureInfo.InvariantCulture);

    static bool IExtractable<PubMedId>.TryFindNext(ReadOnlySpan<char> text, ref int from, out PubMedId found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || !Surroundings.IsLabeled(text, i, Labels))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && end - i <= MostDigits && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (Surroundings.Closes(text, end) && TryParse(text[i..end], out found))
            {
                from = end;
                return true;
            }
        }

        from = text.Length;
        return false;
    }

    static PubMedId IParsable<PubMedId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static PubMedId ISpanParsable<PubMedId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PubMedId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PubMedId result) => TryParse(s, out result);

    static bool ISpanParsable<PubMedId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PubMedId result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);
}
