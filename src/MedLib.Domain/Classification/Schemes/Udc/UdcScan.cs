using System.Runtime.InteropServices;
using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Udc;

/// <summary>What a step through a UDC number meets.</summary>
internal enum UdcStepKind
{
    /// <summary>A sign that begins an element.</summary>
    Sign,

    /// <summary>Digits that go on with the element.</summary>
    Digits,

    /// <summary>Letters: of a prefix, where no number came before.</summary>
    Letters,

    /// <summary>A parenthesis, bracket or quotation mark that closes.</summary>
    Close,
}

/// <summary>A step through a UDC number.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sign">Which sign.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UdcStep(UdcStepKind Kind, UdcSign Sign, int Start, int End);

/// <summary>Goes through the class of a UDC call number, sign by sign and once. Points between digits only group them.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct UdcScan
{
    private readonly ReadOnlySpan<char> _text;
    private int _open; // parentheses and brackets
    private bool _inQuotes;
    private bool _numberSeen;
    private bool _awaitsDigits; // after a sign that needs something

    internal UdcScan(ReadOnlySpan<char> text, int start)
    {
        _text = text;
        At = start;
    }

    /// <summary>The text from the first character that files, without brackets around the whole.</summary>
    /// <param name="cleaned">The cleaned text.</param>
    /// <param name="start">Where the number starts.</param>
    internal static ReadOnlySpan<char> Text(ReadOnlySpan<char> cleaned, out int start)
    {
        var from = 0;
        while (from < cleaned.Length && !CallNumberText.IsLetter(cleaned[from]) && !CallNumberText.IsDigit(cleaned[from]) && !IsSign(cleaned[from..]))
        {
            from++;
        }

        var text = CallNumberText.Unbracketed(cleaned[from..], out start);
        start += from;
        return cleaned[..(from + text.Length)];
    }

    /// <summary>Where the next step starts; in the end, where the class ends.</summary>
    internal int At { get; private set; }

    /// <summary>Whether a number or a sign was met, so that letters are no prefix.</summary>
    internal readonly bool IsInClass => _numberSeen;

    /// <summary>Whether the place is within parentheses, brackets or quotation marks.</summary>
    internal readonly bool IsInside => _open > 0 || _inQuotes;

    internal bool TryRead(out UdcStep step)
    {
        while (At < _text.Length && !EndsClass())
        {
            var start = At;
            if (CallNumberText.IsDigit(_text[At]))
            {
                At += CallNumberTokens.Digits(_text[At..]);
                (_numberSeen, _awaitsDigits) = (true, false);
                step = new UdcStep(UdcStepKind.Digits, UdcSign.Number, start, At);
                return true;
            }

            if (CallNumberText.IsLetter(_text[At]))
            {
                At += CallNumberTokens.Letters(_text[At..]);
                _awaitsDigits = false;
                step = new UdcStep(UdcStepKind.Letters, UdcSign.Alphabet, start, At);
                return true;
            }

            if (TryReadSign(out step))
            {
                return true;
            }
        }

        step = default;
        return false;
    }

    private static bool IsSign(ReadOnlySpan<char> rest) =>
        rest[0] is '+' or '/' or ':' or '=' or '(' or ')' or '[' or ']' or '*' or '-' or '\u2010' or '\u2011' or '\u2013' or '\'' or '\u2019' or '"' or '\u201C' or '\u201D' or '\u201E'
        || rest is ['.', '0', ..];

    private bool TryReadSign(out UdcStep step)
    {
        var start = At;
        var kind = UdcStepKind.Sign;
        var sign = _text[At++] switch
        {
            '+' => UdcSign.Addition,
            '/' => UdcSign.Extension,
            ':' => Take(':') ? UdcSign.Order : UdcSign.Relation,
            '=' => UdcSign.Language,
            '(' => Take('=') ? UdcSign.Ancestry : Take('0') ? UdcSign.Form : UdcSign.Place,
            '[' => UdcSign.Subgroup,
            '*' => UdcSign.Asterisk,
            '-' or '\u2010' or '\u2011' or '\u2013' => UdcSign.Dash,
            '\'' or '\u2019' => UdcSign.Apostrophe,
            '"' or '\u201C' or '\u201D' or '\u201E' => UdcSign.Time,
            '.' when !IsInside && At < _text.Length && _text[At] == '0' => TakeNought(),
            ')' or ']' => default,
            _ => UdcSign.Number, // nothing that files
        };
        switch (sign)
        {
            case UdcSign.Number:
                _awaitsDigits = false;
                step = default;
                return false;
            case UdcSign.Time when _inQuotes:
                (kind, _inQuotes) = (UdcStepKind.Close, false);
                break;
            case UdcSign.Time:
                _inQuotes = true;
                break;
            case UdcSign.Form or UdcSign.Place or UdcSign.Ancestry or UdcSign.Subgroup:
                _open++;
                break;
            case default(UdcSign):
                kind = UdcStepKind.Close;
                _open = Math.Max(0, _open - 1);
                break;
        }

        _numberSeen = true;
        _awaitsDigits = kind == UdcStepKind.Sign && sign is not (UdcSign.PointNought or UdcSign.PointOfView);
        step = new UdcStep(kind, sign, start, At);
        return true;
    }

    private UdcSign TakeNought()
    {
        At++;
        if (At < _text.Length && _text[At] == '0')
        {
            At++;
            return UdcSign.PointOfView;
        }

        return UdcSign.PointNought;
    }

    private bool Take(char c)
    {
        var next = At + CallNumberTokens.Spaces(_text[At..]);
        if (next < _text.Length && _text[next] == c)
        {
            At = next + 1;
            return true;
        }

        return false;
    }

    // A space before letters or digits ends the class, unless there is no number yet or a sign stands before it ("616.1 : 577"); one
    // before a sign does not.
    private bool EndsClass()
    {
        if (_text[At] != ' ')
        {
            return false;
        }

        var next = At + CallNumberTokens.Spaces(_text[At..]);
        if (next == _text.Length || (_numberSeen && !IsInside && !GoesOn(_text[next..]) && !(_awaitsDigits && CallNumberText.IsDigit(_text[next]))))
        {
            return true;
        }

        At = next;
        return false;
    }

    private static bool GoesOn(ReadOnlySpan<char> rest) => rest switch
    {
        ['+' or '/' or ':' or '=' or '*', ..] => true,
        ['(' or '[', >= '0' and <= '9' or '=', ..] => true,
        ['"' or '\u201C' or '\u201D' or '\u201E' or '-' or '.' or '\'' or '\u2019', >= '0' and <= '9', ..] => true,
        _ => false,
    };
}
