using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading.Directories;

/// <summary>Finds the fields of a record by its directory, and where that is damaged by the field terminators too.</summary>
/// <remarks>
/// A field is given out only where directory and terminators agree on it, or where the one fits the other as a whole, entry by
/// entry. What stays in doubt is reported and left out: absent is better than wrong.
/// </remarks>
internal static class DirectoryReader
{
    private const int EntryLength = 12;

    /// <summary>The fields, in the order of their entries; null where there is no directory to go by.</summary>
    /// <param name="record">The bytes of the record, its terminator excluded.</param>
    /// <param name="isEnded">Whether the terminator was there.</param>
    /// <param name="log">Where to report.</param>
    public static List<Located>? Locate(ReadOnlySpan<byte> record, bool isEnded, FindingLog log)
    {
        var end = record[Leader.Length..].IndexOf(Iso2709.FieldTerminator);
        if (end < 0)
        {
            return null;
        }

        end += Leader.Length;
        var stated = Iso2709.Number(record[12..17]);
        if (stated != end + 1)
        {
            log.Warning(
                MarcCodes.BaseAddressWrong, "leader/12-16", 12, new FindingArg.Text("stated", Spelled.Ascii(record[12..17])), new FindingArg.Number("actual", end + 1));
        }

        var layout = new Layout(end, end + 1);
        if (Ordinary(record, layout, log) is { } ordinary)
        {
            return ordinary;
        }

        var segments = Segments(record, layout.Base);
        if (InOrderDirectory.Locate(record, layout, segments, log) is { } inOrder)
        {
            return inOrder;
        }

        // A terminator may have slipped into the directory; then the stated base address is the right one, if all fits it.
        if (stated > layout.Base && stated <= record.Length && record[stated - 1] == Iso2709.FieldTerminator
            && InOrderDirectory.Locate(record, new(stated - 1, stated), Segments(record, stated), log) is { } afterAll)
        {
            return afterAll;
        }

        // Where a byte is missing or too many, no entry after it can be told from another.
        return IsAligned(layout) || log.IsRecovering ? EntryByEntryDirectory.Locate(record, layout, segments, isEnded, log) : null;
    }

    /// <summary>The numbers of an entry of the ordinary layout, where both are numbers and lie within the data.</summary>
    public static bool TryEntry(ReadOnlySpan<byte> record, int entry, int baseAddress, out int start, out int end)
    {
        var length = Iso2709.Number(record.Slice(entry + 3, 4));
        start = Iso2709.Number(record.Slice(entry + 7, 5));
        var isEntry = length > 0 && start >= 0;
        start += baseAddress;
        end = start + length;
        return isEntry && start < record.Length;
    }

    /// <summary>Whether a field begins here: at the base address or after a terminator.</summary>
    public static bool BeginsField(ReadOnlySpan<byte> record, int at, int baseAddress) =>
        at == baseAddress || (at > baseAddress && at <= record.Length && record[at - 1] == Iso2709.FieldTerminator);

    /// <summary>Whether the numbers of an entry name one whole field.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> record, int start, int end, int baseAddress) =>
        end <= record.Length && BeginsField(record, start, baseAddress) && record[start..end].IndexOf(Iso2709.FieldTerminator) == end - start - 1;

    private static bool IsAligned(Layout layout) => (layout.DirectoryEnd - Leader.Length) % EntryLength == 0;

    private static List<Located>? Ordinary(ReadOnlySpan<byte> record, Layout layout, FindingLog log)
    {
        if (!IsAligned(layout))
        {
            return null;
        }

        var fields = new List<Located>((layout.DirectoryEnd - Leader.Length) / EntryLength);
        var expected = layout.Base;
        var isInOrder = true;
        for (var entry = Leader.Length; entry < layout.DirectoryEnd; entry += EntryLength)
        {
            if (!TryEntry(record, entry, layout.Base, out var start, out var end) || !IsWhole(record, start, end, layout.Base))
            {
                return null;
            }

            isInOrder &= start == expected;
            expected = end;
            fields.Add(new(entry, start, end - 1));
        }

        if (isInOrder && expected == record.Length)
        {
            return fields;
        }

        // In another order, the fields must still be all of the data, each once: an entry that names another's field hits a whole one too.
        if (!Coverage.IsWhole(record, layout.Base, fields))
        {
            return null;
        }

        log.Information(MarcCodes.FieldsOutOfOrder, "directory", Leader.Length);
        return fields;
    }

    private static List<Range> Segments(ReadOnlySpan<byte> record, int baseAddress)
    {
        var segments = new List<Range>();
        for (var start = baseAddress; start < record.Length;)
        {
            var length = record[start..].IndexOf(Iso2709.FieldTerminator);
            var end = length < 0 ? record.Length : start + length;
            segments.Add(start..end);
            start = end + 1;
        }

        return segments;
    }
}
