using System.Globalization;

namespace MedLib.Domain.Identifiers.Reading;

/// <summary>The text of an identifier without what is only there for the eye.</summary>
internal static class IdentifierText
{
    /// <summary>Copies letters and digits in upper case, and leaves hyphens and spaces out.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="compact">Where the characters go; those that find no room are counted only.</param>
    /// <param name="length">How many letters and digits there are.</param>
    /// <returns>The position of the first other character, or -1.</returns>
    internal static int Compact(ReadOnlySpan<char> text, Span<char> compact, out int length)
    {
        length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '-' or ' ')
            {
                continue;
            }

            // ASCII only: other scripts have digits too, and the standards know none of them.
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return i;
            }

            if (length < compact.Length)
            {
                compact[length] = char.ToUpperInvariant(c);
            }

            length++;
        }

        return -1;
    }

    /// <summary>The digits of a text that holds nothing else beside hyphens and spaces.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="digits">Where the digits go.</param>
    /// <returns>The digits, or none where there is another character or no room.</returns>
    internal static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text, Span<char> digits) =>
        Compact(text, digits, out var length) < 0 && length <= digits.Length && FirstNonDigit(digits[..length]) < 0 ? digits[..length] : [];

    /// <summary>The position in the text of the n-th letter or digit.</summary>
    internal static int PositionOf(ReadOnlySpan<char> text, int n)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('-' or ' ') && n-- == 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>The position of the first character that is no digit, or -1.</summary>
    /// <remarks>The framework's own search boxes its bounds until the runtime has optimized it.</remarks>
    internal static int FirstNonDigit(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    internal static long Number(ReadOnlySpan<char> digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Copies a text for <see cref="ISpanFormattable"/>.</summary>
    internal static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
