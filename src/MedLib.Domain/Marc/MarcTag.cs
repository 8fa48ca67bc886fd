using System.Diagnostics.CodeAnalysis;

namespace MedLib.Domain.Marc;

/// <summary>The tag of a field: three printable ASCII characters, such as <c>245</c>.</summary>
/// <remarks>
/// MARC 21 tags are three digits; local practice knows letters too, so any printable character is held, and
/// <see cref="IsOrdinary"/> tells. The default value is <see cref="None"/>, which no text parses to.
/// </remarks>
public readonly record struct MarcTag : IComparable<MarcTag>
{
    private const int Length = 3;
    private readonly int _packed; // one byte a character, so that tags compare and sort as numbers

    private MarcTag(int packed) => _packed = packed;

    /// <summary>No tag.</summary>
    public static MarcTag None => default;

    /// <summary>Whether this is the tag of a control field, 001 to 009 and 000: no indicators, no subfields.</summary>
    public bool IsControl => _packed >> 8 == (('0' << 8) | '0');

    /// <summary>Whether all three characters are ASCII letters or digits, as ISO 2709 demands.</summary>
    public bool IsOrdinary =>
        char.IsAsciiLetterOrDigit(CharacterAt(2)) && char.IsAsciiLetterOrDigit(CharacterAt(1)) && char.IsAsciiLetterOrDigit(CharacterAt(0));

    /// <summary>The tag that a text spells, so that <c>"245"</c> may stand where a tag is wanted.</summary>
    /// <param name="text">Three printable ASCII characters.</param>
    /// <exception cref="FormatException">The text is no tag.</exception>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Parse is the alternate.")]
    public static implicit operator MarcTag(string text) => Parse(text);

    /// <summary>Whether one tag sorts before another, by the codes of the characters.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(MarcTag left, MarcTag right) => left._packed < right._packed;

    /// <summary>Whether one tag sorts before another or is the same.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(MarcTag left, MarcTag right) => left._packed <= right._packed;

    /// <summary>Whether one tag sorts after another, by the codes of the characters.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(MarcTag left, MarcTag right) => left._packed > right._packed;

    /// <summary>Whether one tag sorts after another or is the same.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(MarcTag left, MarcTag right) => left._packed >= right._packed;

    /// <summary>The tag that a text spells.</summary>
    /// <param name="text">Three printable ASCII characters.</param>
    /// <exception cref="FormatException">The text is no tag.</exception>
    public static MarcTag Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var tag) ? tag : throw new FormatException("A MARC tag is three printable ASCII characters.");

    /// <summary>Reads a tag, where the text may not be one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tag">The tag, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out MarcTag tag)
    {
        var isTag = text.Length == Length && IsPrintable(text[0]) && IsPrintable(text[1]) && IsPrintable(text[2]);
        tag = isTag ? new((text[0] << 16) | (text[1] << 8) | text[2]) : None;
        return isTag;
    }

    /// <inheritdoc/>
    public int CompareTo(MarcTag other) => _packed.CompareTo(other._packed);

    /// <summary>The three characters; the empty text for <see cref="None"/>.</summary>
    public override string ToString() =>
        _packed == 0 ? "" : string.Create(Length, this, static (span, tag) =>
        {
            for (var i = 0; i < Length; i++)
            {
                span[i] = tag.CharacterAt(Length - 1 - i);
            }
        });

    /// <summary>The tag that three bytes spell, whatever they are.</summary>
    internal static MarcTag Of(ReadOnlySpan<byte> bytes) => new((bytes[0] << 16) | (bytes[1] << 8) | bytes[2]);

    internal static bool TryParse(ReadOnlySpan<byte> bytes, out MarcTag tag)
    {
        Span<char> characters = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            characters[i] = (char)bytes[i];
        }

        return TryParse(characters, out tag);
    }

    private static bool IsPrintable(char character) => character is >= ' ' and <= '~';

    private char CharacterAt(int fromTheRight) => (char)((_packed >> (8 * fromTheRight)) & 0x7F);
}
