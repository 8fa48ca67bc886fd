using System.Runtime.InteropServices;

namespace MedLib.Domain.Classification.Keys;

/// <summary>Reads what follows the class in schemes other than NLM's, word by word and once.</summary>
/// <remarks>
/// <para>
/// It is read as NLM numbers are (<see cref="CallNumberWord"/>), so that the keys of the Library of Congress and of NLM stand on one
/// shelf, with these differences: a year or an ordinal between class and cutter starts no volumes (<c>KF 4558 15th .G8</c>); after
/// a year that follows a cutter, letters with digits are a volume only when the letters are such as count volumes
/// (<c>1902 V2</c>, but <c>1968 I31</c>); a year or an ordinal after a cutter's point is none of its digits (<c>A5.1968</c>); where the class letters
/// are in lower case, letters and digits without a space start the next cutter (<c>f99g15</c>).
/// </para>
/// <para>A word that begins with a small letter is a remark on what it stands behind and files right there; one in capitals is a name.</para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct ItemTokens
{
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _typedLow;
    private int _at;
    private int _wordEnd = -1; // where a word ended that a dot would belong to
    private bool _cutterSeen;
    private bool _yearSeen; // after a cutter
    private bool _enumerationSeen;

    /// <summary>Starts after the class.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="start">Where the class ends.</param>
    /// <param name="typedLow">Whether the class letters are in lower case: then the case of a cutter says nothing either.</param>
    internal ItemTokens(ReadOnlySpan<char> text, int start, bool typedLow)
    {
        _text = text;
        _at = start;
        _typedLow = typedLow;
    }

    internal bool TryRead(out ItemToken token)
    {
        for (; _at < _text.Length; _at++)
        {
            if (CallNumberText.IsDigit(_text[_at]))
            {
                token = ReadNumber(_at);
                _yearSeen |= _cutterSeen;
                _at = token.End;
                return true;
            }

            if (CallNumberText.IsLetter(_text[_at]))
            {
                token = ReadWord(_at);
                _cutterSeen |= token.Kind == ItemTokenKind.Cutter;
                _enumerationSeen |= token.StartsTail;
                _wordEnd = token.Kind is ItemTokenKind.Word or ItemTokenKind.Remark ? token.End : -1;
                _at = token.End;
                return true;
            }
        }

        token = default;
        return false;
    }

    private readonly ItemToken ReadNumber(int start)
    {
        var digits = CallNumberTokens.Digits(_text[start..]);
        var end = start + digits;
        var suffix = Mark(end);
        return new ItemToken(ItemTokenKind.Number, start, 0, start, digits, end, 0, end, suffix, end + suffix, HasOwnDot(start), NeedsDot: false, StartsTail: false);
    }

    // The letters on digits. In "B5N44" and "1968I31" they are none but start the next cutter; in "B8p1972" the p is one.
    private readonly int Mark(int start)
    {
        var letters = CallNumberTokens.Letters(_text[start..]);
        var next = start + letters;
        if (letters == 0 || !IsDigitAt(next) || (IsLow(start, letters) && (!_typedLow || IsYear(next, CallNumberTokens.Digits(_text[next..])))))
        {
            return letters;
        }

        return 0;
    }

    private readonly ItemToken ReadWord(int start)
    {
        var letters = CallNumberTokens.Letters(_text[start..]);
        var end = start + letters;
        var low = IsLow(start, letters);
        if (IsDigitAt(end))
        {
            var isShort = letters <= CallNumberWord.MostCutterLetters;
            var countsVolumes = _enumerationSeen || (_yearSeen && (!isShort || CountsVolumes(_text.Slice(start, letters))));
            var ownDot = HasOwnDot(start);
            return (low && (!isShort || (!_typedLow && !ownDot))) || (countsVolumes && !ownDot)
                ? Enumeration(start, letters, end)
                : Cutter(start, letters, end, ownDot, needsDot: countsVolumes);
        }

        var dotted = end < _text.Length && _text[end] == '.';
        var next = dotted ? end + 1 : end;
        next += CallNumberTokens.Spaces(_text[next..]);
        var digits = CallNumberTokens.Digits(_text[next..]);
        if (digits > 0 && (dotted || (low && !(letters == 1 && digits == 4))))
        {
            return Enumeration(start, letters, next);
        }

        var kind = char.IsAsciiLetterLower(_text[start]) && !_typedLow && !dotted ? ItemTokenKind.Remark : ItemTokenKind.Word;
        return new ItemToken(kind, start, letters, end, 0, end, 0, end, 0, end, HasOwnDot(start), NeedsDot: false, StartsTail: low && dotted);
    }

    private readonly ItemToken Enumeration(int start, int letters, int digitsStart)
    {
        var digits = CallNumberTokens.Digits(_text[digitsStart..]);
        var end = digitsStart + digits;
        var mark = CallNumberTokens.Letters(_text[end..]);
        return new ItemToken(ItemTokenKind.Enumeration, start, letters, digitsStart, digits, end, 0, end, mark, end + mark, HasOwnDot(start), NeedsDot: false, StartsTail: true);
    }

    private readonly ItemToken Cutter(int start, int letters, int digitsStart, bool ownDot, bool needsDot)
    {
        var digits = CallNumberTokens.Digits(_text[digitsStart..]);
        var end = digitsStart + digits;
        var subStart = end;
        var subDigits = end < _text.Length && _text[end] == '.' ? CallNumberTokens.Digits(_text[(end + 1)..]) : 0;
        if (subDigits > 0 && !IsYear(end + 1, subDigits) && !IsOrdinal(end + 1 + subDigits))
        {
            subStart = end + 1;
            end = subStart + subDigits;
        }
        else
        {
            subDigits = 0;
        }

        var mark = Mark(end);
        return new ItemToken(ItemTokenKind.Cutter, start, letters, digitsStart, digits, subStart, subDigits, end, mark, end + mark, ownDot, needsDot, StartsTail: false);
    }

    private readonly bool IsDigitAt(int i) => i < _text.Length && CallNumberText.IsDigit(_text[i]);

    private readonly bool IsLow(int start, int length) => CallNumberText.HasSmall(_text.Slice(start, length));

    private readonly bool IsYear(int start, int digits) => digits == 4 && _text[start] is '1' or '2';

    private readonly bool IsOrdinal(int start) => IsOrdinal(_text.Slice(start, Mark(start)));

    private readonly bool HasOwnDot(int start) => start > 0 && _text[start - 1] == '.' && _wordEnd != start - 1;

    /// <summary>Whether letters make an ordinal of the number before them.</summary>
    internal static bool IsOrdinal(ReadOnlySpan<char> suffix) =>
        suffix.Length is 1 or 2
        && (suffix.Equals("th", StringComparison.OrdinalIgnoreCase) || suffix.Equals("st", StringComparison.OrdinalIgnoreCase)
            || suffix.Equals("nd", StringComparison.OrdinalIgnoreCase) || suffix.Equals("rd", StringComparison.OrdinalIgnoreCase)
            || suffix.Equals("d", StringComparison.OrdinalIgnoreCase));

    // Letters that count volumes, parts and copies also in capitals and without a dot.
    private static bool CountsVolumes(ReadOnlySpan<char> letters) => letters switch
    {
        ['V' or 'v'] or ['C' or 'c'] or ['T' or 't'] => true,
        ['N' or 'n', 'O' or 'o' or 'R' or 'r'] => true,
        ['P' or 'p', 'T' or 't'] or ['B' or 'b', 'D' or 'd' or 'K' or 'k'] => true,
        ['V' or 'v', 'O' or 'o', 'L' or 'l'] => true,
        _ => false,
    };
}
