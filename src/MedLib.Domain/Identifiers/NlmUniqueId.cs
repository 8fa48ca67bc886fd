using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>The National Library of Medicine's number for a title, such as <c>0255562</c>, <c>101086476</c> or, older, <c>26152330R</c>.</summary>
/// <remarks>
/// 7 to 9 digits, leading zeros included, and in numbers taken over from older catalogs a letter. No check rule is published, so
/// only the shape is checked. NLM's numbers for images and for old serial records (<c>IHM:0065086</c>) are other numbers, see
/// <see cref="NlmLegacyId"/>. <see cref="Extract"/> finds one after <c>(DNLM)</c> and the like. The default value is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </remarks>
public readonly record struct NlmUniqueId : IExtractable<NlmUniqueId>, ISpanFormattable
{
    private const int FewestDigits = 7;
    private const int MostDigits = 9;

    private static readonly string[] Labels =
        ["DNLM", "nlmuid", "NLM unique id", "NLM UI", "NLM ID", "nlmid", "NlmUniqueID", "NLM number", "NLM no", "NLM"];

    private readonly int _number;
    private readonly byte _digits; // leading zeros count; 0 is default(NlmUniqueId)
    private readonly char _letter;

    private NlmUniqueId(int number, byte digits, char letter) => (_number, _digits, _letter) = (number, digits, letter);

    /// <summary>No number.</summary>
    public static NlmUniqueId None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _digits == 0;

    /// <summary>The number that a text says.</summary>
    /// <param name="text">Digits and perhaps a letter, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not an NLM Unique ID.</exception>
    public static NlmUniqueId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an NLM Unique ID.");

    /// <summary>Reads a text, if it has the shape of an NLM Unique ID.</summary>
    /// <param name="text">Digits and perhaps a letter, with hyphens or spaces or without.</param>
    /// <param name="id">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out NlmUniqueId id)
    {
        id = None;
        Span<char> compact = stackalloc char[MostDigits + 1];
        if (IdentifierText.Compact(text, compact, out var length) >= 0 || length > compact.Length)
        {
            return false;
        }

        compact = compact[..length];
        var letter = length > 0 && char.IsAsciiLetter(compact[^1]) ? compact[^1] : '\0';
        var digits = letter == '\0' ? compact : compact[..^1];
        if (digits.Length is < FewestDigits or > MostDigits || IdentifierText.FirstNonDigit(digits) >= 0)
        {
            return false;
        }

        id = new NlmUniqueId((int)IdentifierText.Number(digits), (byte)digits.Length, letter);
        return true;
    }

    /// <summary>What keeps a text from being an NLM Unique ID.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it is one; else <c>IDN-008</c>.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text) =>
        TryParse(text, out _) ? null : Finding.Error(IdentifierCodes.NlmUniqueIdShape, new FindingArg.Text("text", text.ToString()));

    /// <summary>The first NLM Unique ID in a text such as <c>(DNLM)101469079</c> or <c>nlmuid-101589080-bk</c>.</summary>
    /// <remarks>Nothing about the digits tells it from other numbers, so it counts alone, or with <c>(DNLM)</c>, <c>nlmuid</c>, <c>NLM ID</c> and the like before it.</remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static NlmUniqueId Extract(ReadOnlySpan<char> text) => Extraction.First<NlmUniqueId>(text);

    /// <summary>Every NLM Unique ID in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<NlmUniqueId> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<NlmUniqueId>(text);

    /// <summary>The digits, leading zeros included, and the letter.</summary>
    public override string ToString() =>
        IsNone ? "" : string.Create(Width, this, static (span, id) => id.Write(span));

    private int Width => _digits + (_letter == '\0' ? 0 : 1);

    static bool IExtractable<NlmUniqueId>.TryFindNext(ReadOnlySpan<char> text, ref int from, out NlmUniqueId found)
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

            end += end < text.Length && char.IsAsciiLetter(text[end]) ? 1 : 0;
            if (Surroundings.Closes(text, end) && TryParse(text[i..end], out found))
            {
                from = end;
                return true;
            }
        }

        from = text.Length;
        return false;
    }

    static NlmUniqueId IParsable<NlmUniqueId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static NlmUniqueId ISpanParsable<NlmUniqueId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<NlmUniqueId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NlmUniqueId result) => TryParse(s, out result);

    static bool ISpanParsable<NlmUniqueId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out NlmUniqueId result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        if (destination.Length < Width)
        {
            return false;
        }

        Write(destination);
        charsWritten = Width;
        return true;
    }

    private void Write(Span<char> destination)
    {
        var rest = _number;
        for (var i = _digits - 1; i >= 0; i--)
        {
            destination[i] = (char)('0' + (rest % 10));
            rest /= 10;
        }

        if (_letter != '\0')
        {
            destination[_digits] = _letter;
        }
    }
}
