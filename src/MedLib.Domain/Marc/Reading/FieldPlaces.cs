using MedLib.Domain.Marc.Reading.Directories;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Which bytes of a record the fields are that can be given out.</summary>
internal static class FieldPlaces
{
    /// <summary>The fields in order; the log has why others were left out.</summary>
    public static FieldPlace[] Of(ReadOnlySpan<byte> record, List<Located> located, FindingLog log)
    {
        var fields = new List<FieldPlace>(located.Count);
        foreach (var place in located)
        {
            if (!MarcTag.TryParse(record.Slice(place.Entry, 3), out var tag))
            {
                log.Error(
                    MarcCodes.FieldLost, EntryPath.Of(place.Entry), place.Entry, new FindingArg.Text("tag", Spelled.Ascii(record.Slice(place.Entry, 3))));
            }
            else if (place.IsCutOff)
            {
                log.Error(MarcCodes.FieldCutOff, EntryPath.Of(place.Entry), place.Start, new FindingArg.Text("tag", tag.ToString()));
                if (EndOfWhole(record, place, tag, log) is >= 0 and var end)
                {
                    fields.Add(new(place.Entry, place.Start, end));
                }
            }
            else
            {
                fields.Add(new(place.Entry, place.Start, place.End));
            }
        }

        return [.. fields];
    }

    // What the cut left of the last subfield would look whole and be wrong; -1 where nothing else is left.
    private static int EndOfWhole(ReadOnlySpan<byte> record, Located place, MarcTag tag, FindingLog log)
    {
        if (log.IsRecovering)
        {
            return place.End;
        }

        var bytes = record[place.Start..place.End];
        var last = bytes.LastIndexOf(Iso2709.Delimiter);
        return new MarcFieldView(tag, bytes, ValueDecoder.Utf8).IsControl || last < 0 || last == bytes.IndexOf(Iso2709.Delimiter) ? -1 : place.Start + last;
    }
}
