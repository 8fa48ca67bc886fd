using System.Text;

namespace MedLib.Domain.Marc.Encodings.Sets;

internal ref partial struct SetDecoder
{
    private const int CodesToTrust = 3;

    // What systems that take brackets and bars for signs of their own put in, or take out.
    private static ReadOnlySpan<byte> Brackets => "[]|"u8;

    /// <summary>Mends a code of three bytes that is none: a lost escape back, private codes in braces, a bracket or a bar that came in or fell out.</summary>
    private bool TryMend(EastAsianTable table)
    {
        if (TryVendorCode())
        {
            return true;
        }

        if (At(_at) == '(' && At(_at + 1) == 'B' && Escape(_at) is var length && length > 0)
        {
            Note(TextFlawKind.Repaired, _at);
            _at += length;
            return true;
        }

        if (At(_at) == '{' && Digits(_at + 1) == 6 && At(_at + 7) == '}')
        {
            var code = Hexadecimal(_at + 1, 6);
            return Mend(table.Find((byte)(code >> 16), (byte)((code >> 8) & 0xFF), (byte)(code & 0xFF)), 8);
        }

        // A bracket too many: the code is whole without it.
        if (Brackets.Contains(At(_at)) && _at + 3 < _bytes.Length && table.Find(_bytes[_at + 1], _bytes[_at + 2], _bytes[_at + 3]) is { } whole)
        {
            return Mend(whole, 4);
        }

        return TryMendLoss(table);
    }

    // A byte too few: all that follows is out of step by one, and in step again without this code. A bracket is put back where just one makes a
    // code of it; else the character is lost, and no other.
    private bool TryMendLoss(EastAsianTable table)
    {
        var isCodeOfOther = IsInCode(_at + 2) && IsInStep(_at + 3, table);
        if (!IsInCode(_at) || !IsInCode(_at + 1) || isCodeOfOther || !IsInStep(_at + 2, table))
        {
            return false;
        }

        if (Bracketed(table) is { } character)
        {
            return Mend(character, 2);
        }

        Invalid(2, TextFlawKind.Invalid);
        return true;
    }

    private readonly Rune? Bracketed(EastAsianTable table)
    {
        var (first, second) = (_bytes[_at], _bytes[_at + 1]);
        Rune? found = null;
        foreach (var bracket in Brackets)
        {
            foreach (var character in (ReadOnlySpan<Rune?>)[table.Find(bracket, first, second), table.Find(first, bracket, second), table.Find(first, second, bracket)])
            {
                if (character is not null && found is not null && found != character)
                {
                    return null;
                }

                found ??= character;
            }
        }

        return found;
    }

    // Whether known codes begin here: some of them, or as many as come before whatever ends them.
    private readonly bool IsInStep(int at, EastAsianTable table)
    {
        for (var codes = 0; codes < CodesToTrust && IsInCode(at); codes++)
        {
            if (!IsInCode(at + 1) || at + 2 >= _bytes.Length || table.Find(_bytes[at], _bytes[at + 1], _bytes[at + 2]) is null)
            {
                return IsWayBack(at);
            }

            at += 3;
        }

        return true;
    }

    private readonly bool IsInCode(int at) => (At(at) & 0x7F) is > 0x20 and < 0x7F;

    // Codes of no standard, for signs that EACC lacks: what a widespread library system wrote.
    private bool TryVendorCode() => Mend(
        ((At(_at) << 16) | (At(_at + 1) << 8) | At(_at + 2)) switch
        {
            0x21203D => new Rune('\u2026'),
            0x212040 => new Rune('\u201C'),
            0x7F2014 => new Rune('\u2014'),
            0x7F2019 => new Rune('\u2019'),
            0x7F2020 => new Rune('\u201D'),
            0x7F2122 => new Rune('\u2122'),
            _ => null,
        },
        length: 3);

    private bool Mend(Rune? character, int length)
    {
        if (character is not { } mended)
        {
            return false;
        }

        Note(TextFlawKind.Repaired, _at);
        PutOfTable(mended);
        _at += length;
        return true;
    }
}
