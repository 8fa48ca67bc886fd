using System.Buffers.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>A damaged or unusual directory whose entries fit the fields one after the other.</summary>
/// <remarks>
/// The terminators tell every field's length and place, and so what its entry should say. Known dialects of records too long for
/// ISO 2709 (longer numbers, 9999 or zeros in their place), a byte lost or added and wrong digits are recognized by that.
/// The whole directory must fit, so that no tag can slip to another field.
/// </remarks>
internal static class InOrderDirectory
{
    private const int EntryLength = 12;

    public static List<Located>? Locate(ReadOnlySpan<byte> record, Layout layout, List<Range> segments, FindingLog log)
    {
        if (segments.Count == 0 || segments[^1].End.Value == record.Length)
        {
            return null; // the last field has no terminator: its length is not known
        }

        var fields = new List<Located>(segments.Count);
        var repaired = new List<Located>();
        var entry = Leader.Length;
        foreach (var segment in segments)
        {
            var (start, end) = (segment.Start.Value, segment.End.Value);
            var rest = record[entry..layout.DirectoryEnd];
            var width = Width(rest, end - start + 1, start - layout.Base);
            if (width == 0)
            {
                // An entry that says something else, and rightly, means that the fields do not lie in the order of the entries.
                if (rest.Length < EntryLength
                    || (DirectoryReader.TryEntry(record, entry, layout.Base, out var from, out var to) && DirectoryReader.IsWhole(record, from, to, layout.Base)))
                {
                    return null;
                }

                width = EntryLength;
            }

            var field = new Located(entry, start, end);
            fields.Add(field);
            if (!IsExact(rest, end - start + 1, start - layout.Base))
            {
                repaired.Add(field);
            }

            entry += width;
        }

        if (entry != layout.DirectoryEnd)
        {
            return null;
        }

        foreach (var field in repaired)
        {
            log.Warning(
                MarcCodes.EntryRepaired, EntryPath.Of(field.Entry), field.Entry, new FindingArg.Text("tag", Spelled.Ascii(record.Slice(field.Entry, 3))));
        }

        return fields;
    }

    // How many bytes an entry takes that names this field; 0 where none is recognized.
    private static int Width(ReadOnlySpan<byte> rest, int length, int offset)
    {
        if (IsExact(rest, length, offset))
        {
            return EntryLength;
        }

        var numbers = rest.Length > 3 ? rest[3..] : [];
        if (Spells(numbers, length, 5, offset, 5) || Spells(numbers, length, 4, offset, 6))
        {
            return EntryLength + 1;
        }

        if (Spells(numbers, length, 5, offset, 6))
        {
            return EntryLength + 2;
        }

        if (numbers.Length >= 9 && (IsClamped(numbers[..4], length) || IsClamped(numbers[4..9], offset)))
        {
            return EntryLength;
        }

        Span<byte> expected = stackalloc byte[9];
        if (length > 9_999 || offset > 99_999)
        {
            return 0;
        }

        Write(length, expected[..4]);
        Write(offset, expected[4..]);
        if (numbers.Length >= 9 && Differences(numbers[..9], expected) <= 2)
        {
            return EntryLength;
        }

        return numbers.Length >= 8 && IsWithoutOne(expected, numbers[..8]) ? EntryLength - 1
            : numbers.Length >= 10 && IsWithoutOne(numbers[..10], expected) ? EntryLength + 1
            : 0;
    }

    private static bool IsExact(ReadOnlySpan<byte> rest, int length, int offset) =>
        rest.Length >= EntryLength && Spells(rest[3..], length, 4, offset, 5);

    private static bool Spells(ReadOnlySpan<byte> numbers, int length, int lengthDigits, int offset, int offsetDigits) =>
        numbers.Length >= lengthDigits + offsetDigits
        && Iso2709.Number(numbers[..lengthDigits]) == length
        && Iso2709.Number(numbers.Slice(lengthDigits, offsetDigits)) == offset;

    // A number that the digits cannot hold stands as nines or as zeros in known dialects.
    private static bool IsClamped(ReadOnlySpan<byte> digits, int number)
    {
        var nines = digits.Length == 4 ? 9_999 : 99_999;
        return number > nines && Iso2709.Number(digits) is var stated && (stated == 0 || stated == nines);
    }

    private static void Write(int number, Span<byte> digits) =>
        Utf8Formatter.TryFormat(number, digits, out _, new('D', (byte)digits.Length));

    private static int Differences(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var count = 0;
        for (var i = 0; i < left.Length; i++)
        {
            count += left[i] == right[i] ? 0 : 1;
        }

        return count;
    }

    // Whether the shorter is the longer with one byte taken out.
    private static bool IsWithoutOne(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter)
    {
        var same = longer.CommonPrefixLength(shorter);
        return longer[(same + 1)..].SequenceEqual(shorter[same..]);
    }
}
