using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MedLib.Domain.Marc.Links;

/// <summary>What <c>$6</c> of a field says: the field in another script that it belongs to, such as <c>880-01</c> or <c>245-01/(3/r</c>.</summary>
/// <remarks>
/// MARC 21, Appendix A (Control subfields, $6): a tag, a hyphen, an occurrence number of two digits or more, where needed a code of the
/// first script and an orientation, each after a slash. The number 00 says that the other field does not exist.
/// </remarks>
/// <param name="Tag">The tag of the other field: 880 in a regular field, that of the regular field in an 880.</param>
/// <param name="Number">The number that both fields have; 0 where there is no other.</param>
/// <param name="Script">The code of the first script, such as <c>(3</c>, <c>$1</c> or <c>Cyrl</c>; or null.</param>
/// <param name="Orientation">The orientation, <c>r</c> for right to left; or null.</param>
public readonly record struct MarcLink(MarcTag Tag, int Number, string? Script = null, string? Orientation = null)
{
    private const int TagLength = 3;
    private const int FewestDigits = 2;
    private const int MostDigits = 6;

    /// <summary>The subfield that holds it.</summary>
    public const char Code = '6';

    /// <summary>The tag of a field in another script.</summary>
    public static MarcTag Vernacular { get; } = "880";

    /// <summary>Whether the field stands alone: it is in another script, and there is no regular field (00).</summary>
    public bool IsUnpaired => Number == 0;

    /// <summary>The link that a text spells.</summary>
    /// <param name="text">What <c>$6</c> holds.</param>
    /// <exception cref="FormatException">The text is no link.</exception>
    public static MarcLink Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var link) ? link : throw new FormatException("A link is a tag, a hyphen and two digits, such as 880-01.");

    /// <summary>Reads a link, where the text may be none.</summary>
    /// <param name="text">What <c>$6</c> holds.</param>
    /// <param name="link">The link, or the default.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out MarcLink link)
    {
        link = default;
        if (text.Length <= TagLength || text[TagLength] != '-' || !MarcTag.TryParse(text[..TagLength], out var tag) || !tag.IsOrdinary)
        {
            return false;
        }

        var rest = text[(TagLength + 1)..];
        var digits = rest.IndexOf('/') is var slash and >= 0 ? rest[..slash] : rest;
        if (digits.Length is < FewestDigits or > MostDigits || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var (script, orientation) = Split(rest[digits.Length..]);
        link = new(tag, number, script, orientation);
        return true;
    }

    /// <summary>The link as <c>$6</c> holds it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Tag}-{Number:D2}{(Script is null && Orientation is null ? "" : "/")}{Script}{(Orientation is null ? "" : "/")}{Orientation}");

    // After "/": the script; after a second one: the orientation. Either may be empty.
    private static (string? Script, string? Orientation) Split(ReadOnlySpan<char> tail)
    {
        if (tail.IsEmpty)
        {
            return default;
        }

        tail = tail[1..];
        return tail.IndexOf('/') is var slash and >= 0 ? (Text(tail[..slash]), tail[(slash + 1)..].ToString()) : (tail.ToString(), null);
    }

    private static string? Text(ReadOnlySpan<char> text) => text.IsEmpty ? null : text.ToString();
}
