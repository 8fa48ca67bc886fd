using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>An older number that records of the National Library of Medicine carry beside their unique id, such as <c>IHM:0065086</c> or <c>A04140000(s)</c>.</summary>
/// <remarks>
/// Two kinds are in use, both in field 035 after <c>(DNLM)</c>: the number in a file that was taken over (<c>IHM</c> images of the history of
/// medicine, <c>PIP</c>, <c>NASA</c>, <c>HISTLINE</c>), and the number of the old serials file, marked <c>(s)</c>. None of them is an
/// <see cref="NlmUniqueId"/>. Letters are written in capitals. The default value is <see cref="None"/>: it formats as the empty
/// string and no text parses to it.
/// </remarks>
public readonly record struct NlmLegacyId : IExtractable<NlmLegacyId>, ISpanFormattable
{
    private const int MostCharacters = 24;
    private const int MostFileLetters = 10;
    private const int MostFileDigits = 10;
    private const string Mark = "(s)";

    private static readonly string[] Labels = ["DNLM"];

    private readonly string? _text;

    private NlmLegacyId(string text) => _text = text;

    /// <summary>No number.</summary>
    public static NlmLegacyId None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _text is null;

    /// <summary>Whether it is a number of the old serials file.</summary>
    public bool IsSerial => _text?.EndsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>The file that was taken over, such as <c>IHM</c>; empty for the serials file and of none.</summary>
    public string File => _text?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? _text[..colon] : "";

    /// <summary>The number that a text says.</summary>
    /// <param name="text">The number, without <c>(DNLM)</c>.</param>
    /// <exception cref="FormatException">The text is not an older number of NLM.</exception>
    public static NlmLegacyId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw new FormatException("The text is not an older number of the National Library of Medicine.");

    /// <summary>Reads a text, if it has the shape of such a number.</summary>
    /// <param name="text">The number, without <c>(DNLM)</c>.</param>
    /// <param name="id">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out NlmLegacyId id)
    {
        text = text.Trim(' ');
        id = text.Length > 0 && LengthAt(text) == text.Length ? new NlmLegacyId(Write(text)) : None;
        return !id.IsNone;
    }

    /// <summary>What keeps a text from being an older number of NLM.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it has the shape of one; else <c>IDN-016</c>.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text) => TryParse(text, out _) ? null : Finding.Error(IdentifierCodes.NlmLegacyIdShape);

    /// <summary>The first such number in a text: after <c>(DNLM)</c>, or alone.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static NlmLegacyId Extract(ReadOnlySpan<char> text) => Extraction.First<NlmLegacyId>(text);

    /// <summary>Every such number in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<NlmLegacyId> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<NlmLegacyId>(text);

    /// <summary>The number, without <c>(DNLM)</c>.</summary>
    public override string ToString() => _text ?? "";

    static bool IExtractable<NlmLegacyId>.TryFindNext(ReadOnlySpan<char> text, ref int from, out NlmLegacyId found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (char.IsAsciiLetter(text[i]) && Surroundings.IsLabeled(text, i, Labels)
                && LengthAt(text[i..]) is > 0 and var length && Surroundings.Closes(text, i + length))
            {
                from = i + length;
                return TryParse(text[i..from], out found);
            }
        }

        from = text.Length;
        return false;
    }

    static NlmLegacyId IParsable<NlmLegacyId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static NlmLegacyId ISpanParsable<NlmLegacyId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<NlmLegacyId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NlmLegacyId result) => TryParse(s, out result);

    static bool ISpanParsable<NlmLegacyId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out NlmLegacyId result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);

    // How far a number reaches from here, or 0: letters, and a colon and digits; or a letter and 8 digits, or two and 7, and (s).
    private static int LengthAt(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MostCharacters)];
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        var isFile = letters is > 1 and <= MostFileLetters && letters < text.Length && text[letters] == ':';
        var start = isFile ? letters + 1 : letters;
        var digits = IdentifierText.FirstNonDigit(text[start..]) is >= 0 and var other ? other : text.Length - start;
        var end = start + digits;
        return isFile && digits is >= 1 and <= MostFileDigits ? end
            : letters is 1 or 2 && letters + digits == 9 && text[end..].StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? end + Mark.Length
            : 0;
    }

    private static string Write(ReadOnlySpan<char> text) =>
        text.EndsWith(")") ? $"{text[..^Mark.Length].ToString().ToUpperInvariant()}{Mark}" : text.ToString().ToUpperInvariant();
}
