using System.Text;

namespace MedLib.Domain.Marc.Encodings.Sets;

internal ref partial struct SetDecoder
{
    private const int LongestReference = 6;

    private void Reference()
    {
        if (!TryReference(_at + 1, isDamaged: false))
        {
            Put((char)_bytes[_at++]);
        }
    }

    private void Suspect(char character)
    {
        if (_bytes[_at] == '%' && _rules.NumericReferences && TryReference(_at + 1, isDamaged: true))
        {
            return;
        }

        if (_g0.Table is not null && TryVendorCode())
        {
            return;
        }

        if (LostEscape() is var length && length > 0)
        {
            Note(TextFlawKind.Repaired, _at);
            _at += length;
            return;
        }

        _at++;
        Put(character);
    }

    // #x4E00; after the ampersand, or x4E00; after a percent sign that stands for both.
    private bool TryReference(int at, bool isDamaged)
    {
        if (!isDamaged && At(at++) != '#')
        {
            return false;
        }

        if (At(at++) is not ((byte)'x' or (byte)'X'))
        {
            return false;
        }

        var digits = Digits(at);
        var isClosed = digits is >= 4 and <= LongestReference && At(at + digits) == ';';
        if (!isClosed && (!_rules.Recover || digits < 4))
        {
            return false;
        }

        // Without an end, what is right for nearly all of them: four digits.
        digits = isClosed ? digits : 4;
        if (!Rune.TryCreate(Hexadecimal(at, digits), out var character))
        {
            return false;
        }

        if (!isClosed || isDamaged)
        {
            Note(TextFlawKind.Repaired, _at);
        }

        Put(character);
        _at = at + digits + (isClosed ? 1 : 0);
        return true;
    }

    private readonly int Digits(int at)
    {
        var count = 0;
        while (count <= LongestReference && char.IsAsciiHexDigit((char)At(at + count)))
        {
            count++;
        }

        return count;
    }

    private readonly int Hexadecimal(int at, int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            value = (value << 4) | Convert.ToInt32(char.IsAsciiDigit((char)_bytes[at + i]) ? _bytes[at + i] - '0' : (_bytes[at + i] | 0x20) - 'a' + 10);
        }

        return value;
    }

    // (N ... (B or $1 ... (B, where what is between makes sense in that set; or the way back alone.
    private int LostEscape()
    {
        if (_g0 != _family.Basic)
        {
            return _bytes[_at] == '(' && IsWayBack(_at) && !_bytes[_at..].Contains((byte)0x1B) ? Escape(_at) : 0;
        }

        if (_bytes[_at] == '$' && At(_at + 1) == '1' && _family.Find((byte)'1') is { Table: { } table } && IsEastAsian(_at + 2, table))
        {
            return Escape(_at);
        }

        if (_bytes[_at] == '(' && At(_at + 1) == 'N' && IsCyrillic(_at + 2))
        {
            return Escape(_at);
        }

        return 0;
    }

    // Whole codes up to a way back to Basic Latin.
    private readonly bool IsEastAsian(int at, EastAsianTable table)
    {
        var start = at;
        while (at + 2 < _bytes.Length && !IsWayBack(at) && table.Find(_bytes[at], _bytes[at + 1], _bytes[at + 2]) is not null)
        {
            at += 3;
        }

        return at > start && IsWayBack(at);
    }

    // Small Cyrillic letters have the codes of Latin capitals: (NATO) is Latin all the same, since nothing leads back from it.
    private readonly bool IsCyrillic(int at)
    {
        var small = 0;
        while (at < _bytes.Length && !IsWayBack(at) && _bytes[at] is >= 0x20 and < 0x7F and not (byte)')')
        {
            small += _bytes[at] switch { >= 0x40 and < 0x60 => 1, >= 0x60 => -1, _ => 0 };
            at++;
        }

        return small > 0 && IsWayBack(at);
    }

    // An escape, or what it left when it lost its first byte: not the start of a word in parentheses.
    private readonly bool IsWayBack(int at) =>
        At(at) == 0x1B || (At(at) == '(' && At(at + 1) == 'B' && (at + 2 == _bytes.Length || !char.IsAsciiLetterOrDigit((char)_bytes[at + 2])));
}
