using System.Runtime.InteropServices;

namespace MedLib.Domain.Classification.Keys;

/// <summary>How a word in a call number files.</summary>
internal enum CallNumberWordKind
{
    /// <summary>By its letters: <c>pt</c>, <c>A</c>.</summary>
    Bare,

    /// <summary>By its letters, then its digits as decimals: <c>B8p</c>.</summary>
    Cutter,

    /// <summary>By its letters, then its digits as a whole number: <c>v. 32</c>.</summary>
    Enumeration,
}

/// <summary>A word in the part of a call number after the class, with the digits that belong to it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CallNumberWord(
    CallNumberWordKind Kind, int Start, int Letters, int DigitsStart, int Digits, int SubStart, int SubDigits, int MarkStart, int Mark, int End, bool StartsTail)
{
    /// <summary>More letters than these are no cutter.</summary>
    internal const int MostCutterLetters = 3;

    /// <summary>Reads the word that starts at a letter.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="start">Where the letter is.</param>
    /// <param name="typedLow">Whether the class letters are in lower case: then the case of a cutter says nothing either.</param>
    /// <param name="inTail">Whether a year or an enumeration came before.</param>
    internal static CallNumberWord Read(ReadOnlySpan<char> text, int start, bool typedLow, bool inTail)
    {
        var letters = CallNumberTokens.Letters(text[start..]);
        var end = start + letters;
        var low = CallNumberText.HasSmall(text.Slice(start, letters));
        if (end < text.Length && CallNumberText.IsDigit(text[end]))
        {
            return (low && (!typedLow || letters > MostCutterLetters)) || (inTail && !FollowsDot(text, start))
                ? Enumeration(text, start, letters, end)
                : Cutter(text, start, letters, end);
        }

        var dotted = end < text.Length && text[end] == '.';
        var next = dotted ? end + 1 : end;
        var digitsStart = next + CallNumberTokens.Spaces(text[next..]);
        var digits = CallNumberTokens.Digits(text[digitsStart..]);
        if (digits > 0 && (dotted || (low && !(letters == 1 && digits == 4))))
        {
            return Enumeration(text, start, letters, digitsStart);
        }

        return new CallNumberWord(CallNumberWordKind.Bare, start, letters, end, 0, end, 0, end, 0, end, StartsTail: low && dotted);
    }

    private static CallNumberWord Enumeration(ReadOnlySpan<char> text, int start, int letters, int digitsStart)
    {
        var digits = CallNumberTokens.Digits(text[digitsStart..]);
        var end = digitsStart + digits;
        var mark = CallNumberTokens.Letters(text[end..]);
        return new CallNumberWord(CallNumberWordKind.Enumeration, start, letters, digitsStart, digits, end, 0, end, mark, end + mark, StartsTail: true);
    }

    private static CallNumberWord Cutter(ReadOnlySpan<char> text, int start, int letters, int digitsStart)
    {
        var digits = CallNumberTokens.Digits(text[digitsStart..]);
        var end = digitsStart + digits;
        var subStart = end;
        var subDigits = 0;
        if (end + 1 < text.Length && text[end] == '.' && CallNumberText.IsDigit(text[end + 1]))
        {
            subStart = end + 1;
            subDigits = CallNumberTokens.Digits(text[subStart..]);
            end = subStart + subDigits;
        }

        // In "AA1B8" the B is no mark but starts the next cutter; in "B8p1972" the p is one.
        var mark = CallNumberTokens.Letters(text[end..]);
        var glued = end + mark < text.Length && CallNumberText.IsDigit(text[end + mark]);
        if (mark > 0 && glued && !CallNumberText.HasSmall(text.Slice(end, mark)))
        {
            mark = 0;
        }

        return new CallNumberWord(CallNumberWordKind.Cutter, start, letters, digitsStart, digits, subStart, subDigits, end, mark, end + mark, StartsTail: false);
    }

    // A dot of its own: the one in "pt.A5" belongs to the word before.
    private static bool FollowsDot(ReadOnlySpan<char> text, int start) =>
        start > 0 && text[start - 1] == '.' && (start == 1 || !CallNumberText.IsLetter(text[start - 2]));
}
