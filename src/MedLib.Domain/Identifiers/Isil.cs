using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>An International Standard Identifier of a library, archive or museum (ISO 15511), such as <c>US-DNLM</c> or <c>DE-101</c>.</summary>
/// <remarks>
/// The code of a country (ISO 3166-1) or of another agency, a hyphen, and up to eleven letters, digits, hyphens, slashes and colons, at
/// most sixteen characters in all. The prefix is written in capitals; the rest is kept as it is given, and identifiers that differ in capitals
/// only are equal, as the standard rules out two of them. The default value is <see cref="None"/>: it formats as the empty string and
/// no text parses to it.
/// </remarks>
public readonly record struct Isil : IExtractable<Isil>, ISpanFormattable
{
    private const int MostPrefix = 4;
    private const int MostUnit = 11;

    // Codes assigned in ISO 3166-1, one behind the other.
    private const string Countries =
        "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZ"
        + "ECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZ"
        + "LALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQA"
        + "RERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

    // Agencies that are of no one country.
    private static readonly string[] Agencies = ["EUR", "GTB", "O", "OCLC", "ZDB"];

    private static readonly string[] Labels = ["ISIL"];

    private readonly string? _text;

    private Isil(string text) => _text = text;

    /// <summary>No identifier.</summary>
    public static Isil None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _text is null;

    /// <summary>The code of the country or agency, in capitals; empty of none.</summary>
    public string Prefix => _text?[.._text.IndexOf('-', StringComparison.Ordinal)] ?? "";

    /// <summary>What the country's agency gave the library; empty of none.</summary>
    public string Unit => _text?[(_text.IndexOf('-', StringComparison.Ordinal) + 1)..] ?? "";

    /// <summary>The identifier that a text says.</summary>
    /// <param name="text">The identifier, with nothing around it but spaces.</param>
    /// <exception cref="FormatException">The text is not an ISIL.</exception>
    public static Isil Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var isil) ? isil : throw new FormatException("The text is not an ISIL.");

    /// <summary>Reads a text, if it is an ISIL.</summary>
    /// <param name="text">The identifier, with nothing around it but spaces.</param>
    /// <param name="isil">The identifier, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Isil isil)
    {
        text = text.Trim(' ');
        var hyphen = HyphenOf(text);
        isil = hyphen > 0 && IsPrefix(text[..hyphen]) ? new Isil($"{text[..hyphen].ToString().ToUpperInvariant()}{text[hyphen..]}") : None;
        return !isil.IsNone;
    }

    /// <summary>What keeps a text from being an ISIL.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it is one; else <c>IDN-030</c> shape, or <c>IDN-031</c> a prefix that is the code of no country or agency.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text)
    {
        text = text.Trim(' ');
        var hyphen = HyphenOf(text);
        return hyphen <= 0 ? Finding.Error(IdentifierCodes.IsilShape)
            : IsPrefix(text[..hyphen]) ? null
            : Finding.Error(IdentifierCodes.IsilPrefix, new FindingArg.Text("prefix", text[..hyphen].ToString()));
    }

    /// <summary>The first ISIL in a text: after <c>ISIL</c>, or alone, as other words have its shape too.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The identifier, or <see cref="None"/>.</returns>
    public static Isil Extract(ReadOnlySpan<char> text) => Extraction.First<Isil>(text);

    /// <summary>Every ISIL in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Isil> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Isil>(text);

    /// <summary>Whether both are one identifier; capitals and small letters are not told apart.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(Isil other) => string.Equals(_text, other._text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <summary>The identifier, its prefix in capitals.</summary>
    public override string ToString() => _text ?? "";

    static bool IExtractable<Isil>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Isil found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiLetter(text[i]) || !Surroundings.IsLabeled(text, i, Labels))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && end - i <= MostPrefix + MostUnit + 1 && IsUnit(text[end]))
            {
                end++;
            }

            // What ends a sentence or clause is not part of it.
            end -= end > i && !char.IsAsciiLetterOrDigit(text[end - 1]) ? 1 : 0;
            if (Surroundings.Closes(text, end) && TryParse(text[i..end], out found))
            {
                from = end;
                return true;
            }
        }

        from = text.Length;
        return false;
    }

    static Isil IParsable<Isil>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Isil ISpanParsable<Isil>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Isil>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Isil result) => TryParse(s, out result);

    static bool ISpanParsable<Isil>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Isil result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);

    // Where the hyphen is, in a text that has the shape, else 0.
    private static int HyphenOf(ReadOnlySpan<char> text)
    {
        if (text.Length > MostPrefix + MostUnit + 1)
        {
            return 0;
        }

        var hyphen = text.IndexOf('-');
        if (hyphen is < 1 or > MostPrefix || text.Length - hyphen - 1 is < 1 or > MostUnit)
        {
            return 0;
        }

        foreach (var c in text)
        {
            if (!IsUnit(c))
            {
                return 0;
            }
        }

        return hyphen;
    }

    private static bool IsUnit(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or ':';

    private static bool IsPrefix(ReadOnlySpan<char> prefix)
    {
        for (var i = 0; i < Countries.Length && prefix.Length == 2; i += 2)
        {
            if (prefix.Equals(Countries.AsSpan(i, 2), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var agency in Agencies)
        {
            if (prefix.Equals(agency, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
