using System.Globalization;

namespace MedLib.Domain.Marc.Links;

/// <summary>What <c>$8</c> of a field says: the group of fields that it belongs to, its place there and why, such as <c>1.2\c</c>.</summary>
/// <remarks>
/// MARC 21, Appendix A (Control subfields, $8): a link number; where needed a period and a sequence number; where needed a backslash
/// and a letter. In holdings it joins captions and patterns (853) with enumeration (863) without a letter.
/// </remarks>
/// <param name="Number">The number that all fields of the group have.</param>
/// <param name="Order">The place in the group, or null where none is said.</param>
/// <param name="Type">Why they belong together, or null where it is not said.</param>
public readonly record struct MarcSequence(int Number, int? Order = null, MarcSequenceType? Type = null)
{
    private const int MostDigits = 9;

    /// <summary>The subfield that holds it; a field may have several.</summary>
    public const char Code = '8';

    /// <summary>What a text spells.</summary>
    /// <param name="text">What <c>$8</c> holds.</param>
    /// <exception cref="FormatException">The text is no such thing.</exception>
    public static MarcSequence Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var sequence) ? sequence : throw new FormatException("A field link is a number, with a sequence number and a letter where needed, such as 1.2\\c.");

    /// <summary>Reads it, where the text may be none.</summary>
    /// <param name="text">What <c>$8</c> holds.</param>
    /// <param name="sequence">What it says, or the default.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out MarcSequence sequence)
    {
        sequence = default;
        MarcSequenceType? type = null;
        if (text.IndexOf('\\') is var backslash and >= 0)
        {
            if (backslash != text.Length - 2)
            {
                return false;
            }

            type = new(text[^1]);
            text = text[..backslash];
        }

        int? order = null;
        if (text.IndexOf('.') is var period and >= 0)
        {
            if (!TryNumber(text[(period + 1)..], out var place))
            {
                return false;
            }

            order = place;
            text = text[..period];
        }

        if (!TryNumber(text, out var number))
        {
            return false;
        }

        sequence = new(number, order, type);
        return true;
    }

    /// <summary>The text as <c>$8</c> holds it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Number}{(Order is null ? "" : ".")}{Order}{(Type is null ? "" : "\\")}{Type}");

    private static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length <= MostDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
