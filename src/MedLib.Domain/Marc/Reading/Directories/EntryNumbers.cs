using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Reading.Directories;

/// <summary>What a directory entry ought to say after its tag, and the ways in which it may say it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryNumbers(int Length, int Offset)
{
    private const int OrdinaryWidth = 9;
    private const int MostDifferences = 2;

    private bool IsOrdinary => Length <= 9_999 && Offset <= 99_999;

    /// <summary>Whether an entry, tag first, says just this in the ordinary layout.</summary>
    public bool IsExactIn(ReadOnlySpan<byte> entry) => entry.Length >= 3 + OrdinaryWidth && Spell(entry[3..], 4, 5);

    /// <summary>Whether an entry says this, exactly or in a dialect.</summary>
    public bool IsRecognizedIn(ReadOnlySpan<byte> entry, bool isLong) => IsExactIn(entry) || (entry.Length > 3 && DialectWidth(entry[3..], isLong) > 0);

    /// <summary>The width of numbers that say this as known programs do when it is too much for ISO 2709; 0 where they do not.</summary>
    /// <param name="stated">The bytes after the tag.</param>
    /// <param name="isLong">Whether the directory as a whole has entries of 13 bytes.</param>
    public int DialectWidth(ReadOnlySpan<byte> stated, bool isLong)
    {
        // A length of five digits that begins with zero may also be a tag that got a byte too many.
        if ((Length > 9_999 || isLong) && Spell(stated, 5, 5))
        {
            return 10;
        }

        if (Spell(stated, 4, 6))
        {
            return 10;
        }

        if (Length > 9_999 && Spell(stated, 5, 6))
        {
            return 11;
        }

        return stated.Length >= OrdinaryWidth
            && (IsClamped(stated[..4], Length) || Iso2709.Number(stated[..4]) == Length)
            && (IsClamped(stated[4..9], Offset) || Iso2709.Number(stated[4..9]) == Offset)
            ? OrdinaryWidth
            : 0;
    }

    /// <summary>Whether the ordinary layout says this but for a wrong byte or two.</summary>
    public bool IsAlmost(ReadOnlySpan<byte> stated)
    {
        Span<byte> expected = stackalloc byte[OrdinaryWidth];
        if (stated.Length < OrdinaryWidth || !TryWrite(expected))
        {
            return false;
        }

        var differences = 0;
        for (var i = 0; i < OrdinaryWidth; i++)
        {
            differences += stated[i] == expected[i] ? 0 : 1;
        }

        return differences <= MostDifferences;
    }

    /// <summary>Whether an entry, tag first, has numbers that lost a byte, which was not one of the tag's.</summary>
    public bool IsOneShort(ReadOnlySpan<byte> entry)
    {
        Span<byte> expected = stackalloc byte[OrdinaryWidth];
        return entry.Length >= 3 + OrdinaryWidth - 1 && TryWrite(expected) && IsWithoutOne(expected, entry[3..(3 + OrdinaryWidth - 1)]) && !MayHaveShortTag(entry);
    }

    /// <summary>Whether an entry, whose tag may then have lost a byte, is one of two bytes and just these numbers.</summary>
    public bool MayHaveShortTag(ReadOnlySpan<byte> entry)
    {
        Span<byte> expected = stackalloc byte[OrdinaryWidth];
        return entry.Length >= 2 + OrdinaryWidth && TryWrite(expected) && entry[2..(2 + OrdinaryWidth)].SequenceEqual(expected);
    }

    /// <summary>Whether a byte stands before just these numbers, which may be one too many in the tag.</summary>
    public bool MayHaveLongTag(ReadOnlySpan<byte> stated)
    {
        Span<byte> expected = stackalloc byte[OrdinaryWidth];
        return stated.Length > OrdinaryWidth && TryWrite(expected) && stated[1..(OrdinaryWidth + 1)].SequenceEqual(expected);
    }

    /// <summary>Whether the numbers got a byte too many, which is not one of the tag's.</summary>
    public bool IsOneOver(ReadOnlySpan<byte> stated)
    {
        Span<byte> expected = stackalloc byte[OrdinaryWidth];
        return stated.Length > OrdinaryWidth && TryWrite(expected)
            && IsWithoutOne(stated[..(OrdinaryWidth + 1)], expected) && !stated[1..(OrdinaryWidth + 1)].SequenceEqual(expected);
    }

    // A number that the digits cannot hold stands as nines or as zeros in known dialects.
    private static bool IsClamped(ReadOnlySpan<byte> digits, int number)
    {
        var nines = digits.Length == 4 ? 9_999 : 99_999;
        return number > nines && Iso2709.Number(digits) is var stated && (stated == 0 || stated == nines);
    }

    // Whether the shorter is the longer with one byte taken out.
    private static bool IsWithoutOne(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter)
    {
        var same = longer.CommonPrefixLength(shorter);
        return longer[(same + 1)..].SequenceEqual(shorter[same..]);
    }

    private bool Spell(ReadOnlySpan<byte> stated, int lengthDigits, int offsetDigits) =>
        stated.Length >= lengthDigits + offsetDigits
        && Iso2709.Number(stated[..lengthDigits]) == Length
        && Iso2709.Number(stated.Slice(lengthDigits, offsetDigits)) == Offset;

    private bool TryWrite(Span<byte> numbers) =>
        IsOrdinary
        && Utf8Formatter.TryFormat(Length, numbers[..4], out _, new('D', 4))
        && Utf8Formatter.TryFormat(Offset, numbers[4..], out _, new('D', 5));
}
