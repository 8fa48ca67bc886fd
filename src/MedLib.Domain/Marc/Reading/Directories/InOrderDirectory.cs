using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading.Directories;

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
        var isLong = layout.DirectoryEnd - entry == segments.Count * (EntryLength + 1);
        for (var i = 0; i < segments.Count; i++)
        {
            var rest = record[entry..layout.DirectoryEnd];
            var field = new Located(entry, segments[i].Start.Value, segments[i].End.Value);
            var numbers = NumbersOf(field, layout);
            var width = numbers.IsExactIn(rest) ? EntryLength : Width(rest, numbers, i + 1 < segments.Count ? NumbersOf(segments[i + 1], layout) : null, isLong);
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

            fields.Add(field);
            if (!numbers.IsExactIn(rest))
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

    private static EntryNumbers NumbersOf(Located field, Layout layout) => new(field.End - field.Start + 1, field.Start - layout.Base);

    private static EntryNumbers NumbersOf(Range segment, Layout layout) =>
        new(segment.End.Value - segment.Start.Value + 1, segment.Start.Value - layout.Base);

    // How many bytes the entry takes that says these numbers, damaged or in a dialect; 0 where none does for sure. A byte too few
    // or too many shows in what comes next, and where it may have been one of the tag's, the tag is lost.
    private static int Width(ReadOnlySpan<byte> rest, EntryNumbers numbers, EntryNumbers? next, bool isLong)
    {
        if (rest.Length < EntryLength - 1)
        {
            return 0;
        }

        var stated = rest[3..];
        if (numbers.DialectWidth(stated, isLong) is > 0 and var dialect)
        {
            return 3 + dialect;
        }

        Span<int> widths =
        [
            numbers.IsAlmost(stated) ? EntryLength : 0,
            numbers.IsOneShort(stated) ? EntryLength - 1 : 0,
            numbers.IsOneOver(stated) ? EntryLength + 1 : 0,
        ];
        foreach (var width in widths)
        {
            if (width > 0 && (next is { } following ? following.IsRecognizedIn(rest[width..], isLong) : width == rest.Length))
            {
                return width;
            }
        }

        return 0;
    }
}
