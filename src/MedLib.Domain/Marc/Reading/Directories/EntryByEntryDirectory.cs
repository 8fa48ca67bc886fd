using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading.Directories;

/// <summary>A damaged directory that does not fit as a whole: each entry must prove itself.</summary>
internal static class EntryByEntryDirectory
{
    private const int EntryLength = 12;

    public static List<Located> Locate(ReadOnlySpan<byte> record, Layout layout, List<Range> segments, bool isEnded, FindingLog log)
    {
        var entries = IsAligned(layout) ? Read(record, layout) : Resynchronized(record, layout);
        int[] starts = [.. entries.Where(static e => e.IsNumeric).Select(static e => e.Start).Distinct().Order()];
        var claims = entries.Where(static e => e.IsNumeric).CountBy(static e => e.Start).ToDictionary();
        var ends = segments.ToDictionary(static s => s.Start.Value, static s => s.End.Value);
        var fields = new List<Located>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            // Where a byte is missing or too many, a tag may be a wrong one, whatever the numbers after it prove.
            var proven = Prove(record, layout, entries, i, starts, claims, ends, isEnded, log);
            if (proven is { } field && IsAligned(layout))
            {
                fields.Add(field);
            }
            else if (log.IsRecovering && (proven ?? Guess(entries, i, segments)) is { } guess)
            {
                fields.Add(guess);
                log.Warning(
                    MarcCodes.FieldGuessed, EntryPath.Of(guess.Entry), guess.Start, new FindingArg.Text("tag", Spelled.Ascii(record.Slice(guess.Entry, 3))));
            }
            else
            {
                var at = entries[i].Entry;
                log.Error(
                    MarcCodes.FieldLost, EntryPath.Of(at), at, new FindingArg.Text("tag", Spelled.Ascii(record[at..Math.Min(at + 3, layout.DirectoryEnd)])));
            }
        }

        Coverage.Report(record, layout.Base, fields, log);
        return fields;
    }

    private static bool IsAligned(Layout layout) => (layout.DirectoryEnd - Leader.Length) % EntryLength == 0;

    // Where a byte is missing or too many, what looks like an entry is one: a tag and nine digits.
    private static List<Stated> Resynchronized(ReadOnlySpan<byte> record, Layout layout)
    {
        var entries = new List<Stated>();
        var entry = Leader.Length;
        while (entry + EntryLength <= layout.DirectoryEnd)
        {
            var isEntry = MarcTag.Of(record.Slice(entry, 3)).IsOrdinary && !record.Slice(entry + 3, EntryLength - 3).ContainsAnyExceptInRange((byte)'0', (byte)'9');
            if (isEntry)
            {
                var isNumeric = DirectoryReader.TryEntry(record, entry, layout.Base, out var start, out var end);
                entries.Add(new(entry, start, end, isNumeric));
            }

            entry += isEntry ? EntryLength : 1;
        }

        return entries;
    }

    // With as many fields as entries, the one belongs to the other; else a place that an entry names tells at least the field it lies in.
    private static Located? Guess(List<Stated> entries, int index, List<Range> segments)
    {
        var entry = entries[index];
        if (entries.Count == segments.Count)
        {
            return new(entry.Entry, segments[index].Start.Value, segments[index].End.Value);
        }

        var at = entry.IsNumeric ? LastAtOrBefore(segments, entry.Start) : -1;
        return at < 0 || entry.Start > segments[at].End.Value ? null : new(entry.Entry, segments[at].Start.Value, segments[at].End.Value);
    }

    private static int LastAtOrBefore(List<Range> segments, int place)
    {
        var (at, after) = (-1, segments.Count);
        while (after - at > 1)
        {
            var middle = (at + after) / 2;
            (at, after) = segments[middle].Start.Value <= place ? (middle, after) : (at, middle);
        }

        return at;
    }

    private static int? FirstAtOrAfter(int[] starts, int place)
    {
        var at = Array.BinarySearch(starts, place);
        at = at < 0 ? ~at : at;
        return at < starts.Length ? starts[at] : null;
    }

    private static List<Stated> Read(ReadOnlySpan<byte> record, Layout layout)
    {
        var entries = new List<Stated>();
        for (var entry = Leader.Length; entry < layout.DirectoryEnd; entry += EntryLength)
        {
            var (start, end) = (0, 0);
            var isNumeric = entry + EntryLength <= layout.DirectoryEnd && DirectoryReader.TryEntry(record, entry, layout.Base, out start, out end);
            entries.Add(new(entry, start, end, isNumeric));
        }

        return entries;
    }

    private static Located? Prove(
        ReadOnlySpan<byte> record, Layout layout, List<Stated> entries, int index, int[] starts, Dictionary<int, int> claims, Dictionary<int, int> ends, bool isEnded, FindingLog log)
    {
        var (entry, start, end, isNumeric) = entries[index];
        if (!isNumeric)
        {
            return null;
        }

        var begins = DirectoryReader.BeginsField(record, start, layout.Base);
        var follows = index > 0 && entries[index - 1] is { IsNumeric: true } previous && previous.End == start
            && DirectoryReader.BeginsField(record, previous.Start, layout.Base);
        if (!begins && !follows)
        {
            return null;
        }

        // Of two entries that name the same place, only one that its neighbors bear out can be right.
        var next = index + 1 < entries.Count ? entries[index + 1] : default;
        if (claims[start] > 1 && !follows && !(next.IsNumeric && next.Start == end))
        {
            return null;
        }

        if (end <= record.Length && record[end - 1] == Iso2709.FieldTerminator)
        {
            // A terminator inside is kept, and reported with the text, where the next entry bears out that the field goes on.
            var isWhole = !record[start..(end - 1)].Contains(Iso2709.FieldTerminator);
            var startsWithin = FirstAtOrAfter(starts, start + 1) is { } other && other < end;
            if (isWhole || (!startsWithin && (next.IsNumeric ? next.Start == end : end == record.Length)))
            {
                return new(entry, start, end - 1);
            }
        }

        // The field's terminator is missing, but the next entry begins exactly where this one ends, and is sound itself.
        var nextIsSound = next.IsNumeric && next.End <= record.Length && record[next.End - 1] == Iso2709.FieldTerminator;
        if (begins && next.IsNumeric && next.Start == end && nextIsSound && !record[start..end].Contains(Iso2709.FieldTerminator))
        {
            log.Warning(MarcCodes.FieldTerminatorMissing, EntryPath.Of(entry), end);
            return new(entry, start, end);
        }

        return begins && ends.TryGetValue(start, out var segmentEnd) && (follows || (next.IsNumeric && next.Start == segmentEnd + 1))
            ? Repair(record, entries[index], segmentEnd, isEnded, log)
            : null;
    }

    // The length is wrong, but the neighbors bear out that the place is right.
    private static Located Repair(ReadOnlySpan<byte> record, Stated stated, int segmentEnd, bool isEnded, FindingLog log)
    {
        var (entry, start, end, _) = stated;
        var isOpen = segmentEnd == record.Length;
        var isUnterminated = isOpen && isEnded && end - 1 == segmentEnd;
        if (isUnterminated)
        {
            log.Warning(MarcCodes.FieldTerminatorMissing, EntryPath.Of(entry), segmentEnd);
        }
        else if (!isOpen)
        {
            log.Warning(MarcCodes.EntryRepaired, EntryPath.Of(entry), entry, new FindingArg.Text("tag", Spelled.Ascii(record.Slice(entry, 3))));
        }

        return new(entry, start, segmentEnd, IsCutOff: isOpen && !isUnterminated);
    }

    private readonly record struct Stated(int Entry, int Start, int End, bool IsNumeric);
}
