using System.Globalization;

namespace MedLib.Domain.Identifiers;

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

    /// <summary>The check character of the modulus 11 schemes (ISBN-10, ISSN): weights fall to 2 at the last digit.</summary>
    internal static char Mod11(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits.Length + 1 - i) * (digits[i] - '0');
        }

        var check = (11 - (sum % 11)) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    /// <summary>The check digit of the GS1 schemes (ISBN-13): weights 1 and 3 in turn.</summary>
    internal static char Mod10(ReadOnlySpan<char> twelve)
    {
        var sum = 0;
        for (var i = 0; i < twelve.Length; i++)
        {
            sum += (i % 2 == 0 ? 1 : 3) * (twelve[i] - '0');
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    internal static long Number(ReadOnlySpan<char> digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
