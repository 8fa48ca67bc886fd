using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace MedLib.Domain.Marc.Reading;

/// <summary>The fast path: finds the fields of a record in which nothing is wrong, and leaves every other record to those who repair.</summary>
/// <remarks>
/// It accepts only what the slow path would read in the same way without a finding; a property over damaged records holds the two
/// together.
/// </remarks>
internal static class SoundRecord
{
    private const int EntryLength = 12;
    private const byte Escape = 0x1B;

    /// <summary>Finds the fields, where the bytes begin with a record whose leader, directory and terminators are without a defect.</summary>
    /// <param name="window">All bytes seen from the start of the record on.</param>
    /// <param name="maxLength">The longest record that is read.</param>
    /// <param name="places">The fields; made longer where needed.</param>
    /// <param name="count">How many fields there are.</param>
    /// <param name="text">What the values are made of.</param>
    /// <returns>The length of the record, or 0.</returns>
    public static int TryLocate(ReadOnlySpan<byte> window, int maxLength, ref FieldPlace[] places, out int count, out SoundText text)
    {
        (text, count) = (SoundText.Unsound, 0);
        if (window.Length < Leader.Length + 2)
        {
            return 0;
        }

        var length = Iso2709.Number(window[..5]);
        if (length <= Leader.Length + EntryLength || length > maxLength || length > window.Length)
        {
            return 0;
        }

        var record = window[..length];
        var baseAddress = Iso2709.Number(record[12..17]);
        if (!IsLeader(record) || baseAddress <= Leader.Length + EntryLength || baseAddress >= length || (baseAddress - Leader.Length - 1) % EntryLength != 0
            || record[baseAddress - 1] != Iso2709.FieldTerminator || record[^1] != Iso2709.RecordTerminator)
        {
            return 0;
        }

        count = (baseAddress - Leader.Length - 1) / EntryLength;
        if (places.Length < count)
        {
            places = new FieldPlace[Math.Max(count, 2 * places.Length)];
        }

        var data = record[baseAddress..^1];
        if (!HasFields(record, baseAddress, places.AsSpan(0, count), out var hasShapes) || data.Count(Iso2709.FieldTerminator) != count || data.Contains(Iso2709.RecordTerminator))
        {
            return 0;
        }

        text = hasShapes && AreCodes(data) ? TextOf(data, record[9]) : SoundText.Unsound;
        return length;
    }

    /// <summary>The same fields again, of a record in which they were found before.</summary>
    public static FieldPlace[] Locate(ReadOnlySpan<byte> record)
    {
        var start = Iso2709.Number(record[12..17]);
        var places = new FieldPlace[(start - Leader.Length - 1) / EntryLength];
        for (var i = 0; i < places.Length; i++)
        {
            var entry = Leader.Length + (i * EntryLength);
            var end = start + FourDigits(record[(entry + 3)..]) - 1;
            places[i] = new(entry, start, end);
            start = end + 1;
        }

        return places;
    }

    private static bool IsLeader(ReadOnlySpan<byte> record) =>
        record[10] == '2' && record[11] == '2' && record[20..24].SequenceEqual("4500"u8)
        && !record[..Leader.Length].ContainsAnyExceptInRange((byte)' ', (byte)'~');

    // The entries are those of the fields in their order, without a gap.
    private static bool HasFields(ReadOnlySpan<byte> record, int baseAddress, Span<FieldPlace> places, out bool hasShapes)
    {
        hasShapes = true;
        var entries = record[Leader.Length..(baseAddress - 1)];
        var start = baseAddress;
        for (var i = 0; i < places.Length; i++)
        {
            var entry = entries.Slice(i * EntryLength, EntryLength);
            var fieldLength = FourDigits(entry[3..]);
            if (fieldLength < 1 || FiveDigits(entry[7..]) != start - baseAddress || !IsTag(entry))
            {
                return false;
            }

            var end = start + fieldLength - 1;
            if (end >= record.Length || record[end] != Iso2709.FieldTerminator)
            {
                return false;
            }

            hasShapes &= HasShape(record[start..end], entry);

            places[i] = new(Leader.Length + (i * EntryLength), start, end);
            start = end + 1;
        }

        return start == record.Length - 1;
    }

    // A control field without delimiters; or two indicators and a subfield.
    private static bool HasShape(ReadOnlySpan<byte> field, ReadOnlySpan<byte> tag) =>
        tag[0] == '0' && tag[1] == '0'
            ? !field.Contains(Iso2709.Delimiter)
            : field.Length > 3 && field[2] == Iso2709.Delimiter && field[0] is >= (byte)' ' and <= (byte)'~' && field[1] is >= (byte)' ' and <= (byte)'~';

    private static bool IsTag(ReadOnlySpan<byte> tag) => IsTagByte(tag[0]) && IsTagByte(tag[1]) && IsTagByte(tag[2]);

    private static bool IsTagByte(byte value) => char.IsAsciiLetterOrDigit((char)value);

    // Walks through all bytes and the ones after them at once: a delimiter before anything but a graphic character, and control
    // characters, are bad.
    private static bool AreCodes(ReadOnlySpan<byte> data)
    {
        var at = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var (delimiter, lowest, range, control, escape) =
                (new Vector<byte>(Iso2709.Delimiter), new Vector<byte>((byte)'!'), new Vector<byte>('~' - '!'), new Vector<byte>(Iso2709.FieldTerminator), new Vector<byte>(Escape));
            for (; at + Vector<byte>.Count < data.Length; at += Vector<byte>.Count)
            {
                var bytes = new Vector<byte>(data[at..]);
                var next = new Vector<byte>(data[(at + 1)..]);
                var isNoCode = Vector.GreaterThan(next - lowest, range);
                var bad = (Vector.Equals(bytes, delimiter) & isNoCode) | Vector.AndNot(Vector.LessThan(bytes, control), Vector.Equals(bytes, escape));
                if (!Vector.EqualsAll(bad, Vector<byte>.Zero))
                {
                    return false;
                }
            }
        }

        for (; at < data.Length; at++)
        {
            var value = data[at];
            if (value is < Iso2709.FieldTerminator and not Escape
                || (value == Iso2709.Delimiter && (at + 1 == data.Length || data[at + 1] is < (byte)'!' or > (byte)'~')))
            {
                return false;
            }
        }

        return true;
    }

    // What declares UTF-8 must be UTF-8, without escapes. The text of other records is judged by their encoding.
    private static SoundText TextOf(ReadOnlySpan<byte> data, byte declared)
    {
        var hasEscape = data.Contains(Escape);
        if (Ascii.IsValid(data) && !hasEscape)
        {
            return SoundText.Ascii;
        }

        return declared != (byte)'a' ? SoundText.Encoded : !hasEscape && Utf8.IsValid(data) ? SoundText.Utf8 : SoundText.Unsound;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FourDigits(ReadOnlySpan<byte> digits)
    {
        // All four at once: each byte is '0' to '9' when its upper half is 3, and is so still with 6 more; then pairs, then both pairs.
        var value = BinaryPrimitives.ReadUInt32LittleEndian(digits);
        if (((value & 0xF0F0F0F0u) | (unchecked(value + 0x06060606u) & 0xF0F0F0F0u) >> 4) != 0x33333333u)
        {
            return -1;
        }

        value &= 0x0F0F0F0Fu;
        value = (value * 10) + (value >> 8);
        return (int)(((value & 0xFF) * 100) + ((value >> 16) & 0xFF));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FiveDigits(ReadOnlySpan<byte> digits)
    {
        var first = digits[0] - '0';
        var rest = FourDigits(digits[1..]);
        return first is >= 0 and <= 9 && rest >= 0 ? (first * 10_000) + rest : -1;
    }
}

/// <summary>What the values of a record without a defect in its layout are made of.</summary>
internal enum SoundText
{
    /// <summary>Something that must be reported: the values are to be checked one by one.</summary>
    Unsound,

    /// <summary>ASCII without escapes.</summary>
    Ascii,

    /// <summary>UTF-8, as declared.</summary>
    Utf8,

    /// <summary>Another encoding, by which it is yet to be judged.</summary>
    Encoded,
}
