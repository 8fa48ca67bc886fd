using System.Diagnostics.CodeAnalysis;
using System.Text;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>A Digital Object Identifier (ISO 26324), such as <c>10.1000/182</c>.</summary>
/// <remarks>
/// <para>
/// <c>10.</c>, the registrant (four to nine digits, perhaps with points and further digits), a slash, and anything but spaces and control
/// characters. Capitals and small letters are not told apart (those of ASCII, says the standard): they are kept small, so that equal DOIs are equal
/// values.
/// </para>
/// <para>
/// A text is read whole; what is only around a DOI (<c>doi:</c>, the address of the resolver, the point of a sentence) is taken off by
/// <see cref="Extract"/>. The default value is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </para>
/// </remarks>
public readonly partial record struct Doi : IExtractable<Doi>, ISpanFormattable
{
    private const string Directory = "10.";
    private const int FewestRegistrantDigits = 4;
    private const int MostRegistrantDigits = 9;
    private const int MostPrefix = 40;
    private const int MostCharacters = 2000;
    private readonly string? _text;

    private Doi(string text) => _text = text;

    /// <summary>No DOI.</summary>
    public static Doi None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _text is null;

    /// <summary>What is before the slash and tells the registrant, such as <c>10.1000</c>; empty of none.</summary>
    public string Prefix => _text?[..SlashOf(_text)] ?? "";

    /// <summary>What is behind the slash, which the registrant chose; empty of none.</summary>
    public string Suffix => _text?[(SlashOf(_text) + 1)..] ?? "";

    /// <summary>The DOI that a text says.</summary>
    /// <param name="text">The DOI, with nothing around it but spaces.</param>
    /// <exception cref="FormatException">The text is not a DOI.</exception>
    public static Doi Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var doi) ? doi : throw new FormatException("The text is not a DOI.");

    /// <summary>Reads a text, if it is a DOI.</summary>
    /// <param name="text">The DOI, with nothing around it but spaces.</param>
    /// <param name="doi">The DOI, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Doi doi)
    {
        text = text.Trim(' ');
        doi = Flaw(text) is null ? new Doi(Lowered(text)) : None;
        return !doi.IsNone;
    }

    /// <summary>What keeps a text from being a DOI.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>
    /// Null when it is one; else <c>IDN-017</c> prefix, <c>IDN-018</c> nothing behind the slash, <c>IDN-019</c> characters or <c>IDN-020</c> length.
    /// </returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text) => Flaw(text.Trim(' '));

    /// <summary>The address at the resolver, with what needs it escaped; null of none.</summary>
    public Uri? ToUri() => IsNone
        ? null
        : new Uri(
            $"https://doi.org/{Prefix}/{Uri.EscapeDataString(Suffix).Replace("%2F", "/", StringComparison.Ordinal)}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }); // points between slashes are no folders

    /// <summary>The DOI, its letters small.</summary>
    public override string ToString() => _text ?? "";

    static Doi IParsable<Doi>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Doi ISpanParsable<Doi>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Doi>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Doi result) => TryParse(s, out result);

    static bool ISpanParsable<Doi>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Doi result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);

    private static int SlashOf(string text) => text.IndexOf('/', StringComparison.Ordinal);

    private static Finding? Flaw(ReadOnlySpan<char> text)
    {
        var prefix = PrefixLength(text);
        if (prefix == 0)
        {
            return Finding.Error(IdentifierCodes.DoiPrefix);
        }

        if (text.Length == prefix + 1)
        {
            return Finding.Error(IdentifierCodes.DoiSuffix);
        }

        if (text.Length > MostCharacters)
        {
            return Finding.Error(IdentifierCodes.DoiLength, new FindingArg.Number("length", text.Length), new FindingArg.Number("limit", MostCharacters));
        }

        return FirstForeign(text) is >= 0 and var at ? Finding.Error(IdentifierCodes.DoiCharacters, new FindingArg.Number("position", at + 1)) : null;
    }

    // The length of "10.1000" and the like where a slash is behind it, or 0.
    private static int PrefixLength(ReadOnlySpan<char> text)
    {
        var digits = text.StartsWith(Directory) ? Count(text, Directory.Length) : 0;
        if (digits is < FewestRegistrantDigits or > MostRegistrantDigits)
        {
            return 0;
        }

        var end = Directory.Length + digits;
        while (end < Math.Min(text.Length, MostPrefix) && text[end] == '.' && Count(text, end + 1) is >= 1 and <= MostRegistrantDigits and var more)
        {
            end += more + 1;
        }

        return end < text.Length && text[end] == '/' ? end : 0;
    }

    private static int Count(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= MostRegistrantDigits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }

    // The position of the first space, control character or half of a character, or -1.
    private static int FirstForeign(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done || Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                return at;
            }

            at += length;
        }

        return -1;
    }

    private static string Lowered(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (small, given) =>
    {
        for (var i = 0; i < given.Length; i++)
        {
            small[i] = char.IsAsciiLetterUpper(given[i]) ? (char)(given[i] | 0x20) : given[i];
        }
    });
}
