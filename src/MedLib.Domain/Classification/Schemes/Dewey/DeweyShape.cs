using System.Runtime.InteropServices;
using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Dewey;

/// <summary>Where one Dewey number stands: its whole digits, its decimals with whatever separates them, and its signs.</summary>
/// <param name="Start">Where its digits start.</param>
/// <param name="Digits">How many digits stand before the point.</param>
/// <param name="DecimalStart">Where the digits after the point start.</param>
/// <param name="DecimalEnd">Where they end; marks of segmentation and spaces may stand between them.</param>
/// <param name="Sign">The <c>*</c> or <c>-</c> of older editions, or the null character.</param>
/// <param name="IsSeries">Whether it is the number of a series: in parentheses, or with an <c>s</c>.</param>
/// <param name="IsBracketed">Whether it stands in square brackets.</param>
/// <param name="HasMarks">Whether there are marks of segmentation.</param>
/// <param name="HasGaps">Whether there are spaces or a second point between its digits.</param>
/// <param name="End">Where the rest starts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DeweyShape(
    int Start, int Digits, int DecimalStart, int DecimalEnd, char Sign, bool IsSeries, bool IsBracketed, bool HasMarks, bool HasGaps, int End)
{
    /// <summary>Digits before the point of every Dewey number.</summary>
    internal const int WholeDigits = 3;

    /// <summary>Where the sign, or else the first digit, stands.</summary>
    internal int From => Sign == '-' ? Start - 1 : Start;

    /// <summary>Reads the number that starts at a digit.</summary>
    internal static DeweyShape Read(ReadOnlySpan<char> text, int start)
    {
        var digits = CallNumberTokens.Digits(text[start..]);
        var end = start + digits;
        var (decimalStart, hasMarks, hasGaps) = (end, false, false);
        while (Gap.Read(text, end) is { } gap && (end == start + digits ? gap.Points > 0 : gap.Points == 0 && gap.Marks > 0))
        {
            decimalStart = end == start + digits ? gap.End : decimalStart;
            hasMarks |= gap.Marks > 0;
            hasGaps |= gap.Spaces > 0 || gap.Points > 1;
            end = gap.End + CallNumberTokens.Digits(text[gap.End..]);
        }

        var decimalEnd = end;
        var before = start > 0 ? text[start - 1] : '\0';
        var sign = before is '*' or '-' ? before : '\0';
        if (At(text, end) == '*')
        {
            sign = '*';
            end++;
        }

        var isBracketed = before == '[' && At(text, end) == ']';
        var isSeries = before == '(' && At(text, end) == ')';
        end += isBracketed || isSeries ? 1 : 0;
        var s = end + CallNumberTokens.Spaces(text[end..]);
        if (At(text, s) == 's' && !GoesOn(text, s + 1, isGlued: s == end))
        {
            isSeries = true;
            end = s + 1;
        }

        return new DeweyShape(start, digits, decimalEnd > start + digits ? decimalStart : decimalEnd, decimalEnd, sign, isSeries, isBracketed, hasMarks, hasGaps, end);
    }

    /// <summary>Whether it has the three digits before the point that make a Dewey number.</summary>
    internal bool IsWhole => Digits == WholeDigits;

    /// <summary>Whether digits that follow a place would belong to a number that ends there, but for its bracket.</summary>
    internal static bool WouldGoOn(ReadOnlySpan<char> text, int end) => Gap.Read(text, end) is { } gap && gap.Points + gap.Marks > 0;

    // In "015 s99" the s belongs to what follows; in "081s1990" it does not.
    private static bool GoesOn(ReadOnlySpan<char> text, int after, bool isGlued) =>
        after < text.Length && (CallNumberText.IsLetter(text[after]) || (!isGlued && (text[after] == '.' || CallNumberText.IsDigit(text[after]))));

    private static char At(ReadOnlySpan<char> text, int i) => i < text.Length ? text[i] : '\0';

    /// <summary>What stands between two runs of digits of one number.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Gap(int Points, int Marks, int Spaces, int End)
    {
        internal static Gap? Read(ReadOnlySpan<char> text, int start)
        {
            var (points, marks, spaces) = (0, 0, 0);
            for (var i = start; i < text.Length; i++)
            {
                switch (text[i])
                {
                    case '.':
                        points++;
                        break;
                    case ' ':
                        spaces++;
                        break;
                    // Slashes and primes of any kind; spaces without width.
                    case '/' or '\'' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u2032' or '\u200B' or '\u2060':
                        marks++;
                        break;
                    default:
                        return i > start && CallNumberText.IsDigit(text[i]) ? new Gap(points, marks, spaces, i) : null;
                }
            }

            return null;
        }
    }
}
