using System.Runtime.InteropServices;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading.Directories;

/// <summary>A damaged or unusual directory whose entries fit the fields one after the other.</summary>
/// <remarks>
/// The terminators tell every field's length and place, and so what its entry should say. Known dialects of records too long for
/// ISO 2709 (longer numbers, 9999 or zeros in their place), a byte lost or added and wrong digits are recognized by that.
/// The whole directory must fit, so that no tag can slip to another field. Where a tag itself may have lost or got a byte, only its field is lost.
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
        var (repaired, tagless) = (new List<Located>(), new List<Located>());
        var entry = Leader.Length;
        var isLong = layout.DirectoryEnd - entry == segments.Count * (EntryLength + 1);
        for (var i = 0; i < segments.Count; i++)
        {
            var rest = record[entry..layout.DirectoryEnd];
            var field = new Located(entry, segments[i].Start.Value, segments[i].End.Value);
            var numbers = NumbersOf(field, layout);
            var (width, isTagLost) = numbers.IsExactIn(rest) ? new(EntryLength) : FitOf(rest, numbers, i + 1 < segments.Count ? NumbersOf(segments[i + 1], layout) : null, isLong);
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

            entry += width;
            if (isTagLost)
            {
                tagless.Add(field);
                continue;
            }

            fields.Add(field);
            if (!numbers.IsExactIn(rest))
            {
                repaired.Add(field);
            }
        }

        if (entry != layout.DirectoryEnd)
        {
            return null;
        }

        foreach (var field in repaired)
        {
            log.Warning(MarcCodes.EntryRepaired, EntryPath.Of(field.Entry), field.Entry, TagOf(record, field));
        }

        foreach (var field in tagless)
        {
            ReportTagless(record, field, fields, log);
        }

        return fields;
    }

    // The tag as it stands may be the right one, or have a digit of the numbers in it.
    private static void ReportTagless(ReadOnlySpan<byte> record, Located field, List<Located> fields, FindingLog log)
    {
        if (log.IsRecovering)
        {
            fields.Insert(fields.FindIndex(f => f.Start > field.Start) is >= 0 and var at ? at : fields.Count, field);
            log.Warning(MarcCodes.FieldGuessed, EntryPath.Of(field.Entry), field.Start, TagOf(record, field));
        }
        else
        {
            log.Error(MarcCodes.FieldLost, EntryPath.Of(field.Entry), field.Entry, TagOf(record, field));
        }
    }

    private static FindingArg.Text TagOf(ReadOnlySpan<byte> record, Located field) => new("tag", Spelled.Ascii(record.Slice(field.Entry, 3)));

    private static EntryNumbers NumbersOf(Located field, Layout layout) => new(field.End - field.Start + 1, field.Start - layout.Base);

    private static EntryNumbers NumbersOf(Range segment, Layout layout) =>
        new(segment.End.Value - segment.Start.Value + 1, segment.Start.Value - layout.Base);

    // How the entry says these numbers, damaged or in a dialect; a width of 0 where it does not for sure. A byte too few or too many shows in what
    // comes next.
    private static Fit FitOf(ReadOnlySpan<byte> rest, EntryNumbers numbers, EntryNumbers? next, bool isLong)
    {
        if (rest.Length < EntryLength - 1)
        {
            return default;
        }

        var stated = rest[3..];
        if (numbers.DialectWidth(stated, isLong) is > 0 and var dialect)
        {
            return new(3 + dialect);
        }

        ReadOnlySpan<Fit> fits =
        [
            numbers.IsAlmost(stated) ? new(EntryLength) : default,
            numbers.IsOneShort(rest) ? new(EntryLength - 1) : default,
            numbers.IsOneOver(stated) ? new(EntryLength + 1) : default,
            numbers.MayHaveShortTag(rest) ? new(EntryLength - 1, IsTagLost: true) : default,
            numbers.MayHaveLongTag(stated) ? new(EntryLength + 1, IsTagLost: true) : default,
        ];
        foreach (var fit in fits)
        {
            if (fit.Width > 0 && (next is { } following ? following.IsRecognizedIn(rest[fit.Width..], isLong) : fit.Width == rest.Length))
            {
                return fit;
            }
        }

        return default;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Fit(int Width, bool IsTagLost = false);
}
