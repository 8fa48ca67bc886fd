using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Writing;

/// <summary>Lays a rendered record out as ISO 2709.</summary>
internal static class Iso2709Form
{
    private const int EntryLength = 12;

    /// <summary>Writes a record, or adds every reason why ISO 2709 cannot hold it.</summary>
    /// <param name="record">The record, rendered in the encoding it is written in.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="oversize">What becomes of numbers that do not fit.</param>
    /// <param name="findings">Where reasons go.</param>
    public static void Write(MarcRecordView record, ByteBuffer output, Oversize oversize, List<Finding> findings)
    {
        if (IsWhole(record))
        {
            output.Add(record.Bytes);
            return;
        }

        var baseAddress = Leader.Length + (EntryLength * record.Count) + 1;
        var total = LengthOf(record);
        CheckFields(record, oversize, findings);
        if (total > MarcWriter.MaxRecordLength && oversize is not (Oversize.Zeros or Oversize.Nines))
        {
            findings.Add(Finding.Error(MarcCodes.RecordTooLong, new FindingArg.Number("actual", total), new FindingArg.Number("limit", MarcWriter.MaxRecordLength)));
        }

        if (findings.Count > 0)
        {
            return;
        }

        WriteLeader(record, output, total, baseAddress, oversize);
        WriteDirectory(record, output, oversize);
        for (var i = 0; i < record.Count; i++)
        {
            var place = record.Places[i];
            output.Add(record.Bytes[place.Start..place.End]);
            output.Add(Iso2709.FieldTerminator);
        }

        output.Add(Iso2709.RecordTerminator);
    }

    /// <summary>The number of bytes that a record takes.</summary>
    public static long LengthOf(MarcRecordView record)
    {
        var total = Leader.Length + 2L;
        foreach (var place in record.Places)
        {
            total += EntryLength + FieldLength(place);
        }

        return total;
    }

    // Soundly read in the encoding that is wanted, it is in this form already; what was rendered has no terminator.
    private static bool IsWhole(MarcRecordView record) => record.IsSound && record.Bytes[^1] == Iso2709.RecordTerminator;

    private static int FieldLength(FieldPlace place) => place.End - place.Start + 1;

    private static void CheckFields(MarcRecordView record, Oversize oversize, List<Finding> findings)
    {
        var paths = new CountedPaths();
        for (var i = 0; i < record.Count; i++)
        {
            var place = record.Places[i];
            var length = FieldLength(place);
            if (length > MarcWriter.MaxFieldLength && oversize is not (Oversize.Zeros or Oversize.Nines))
            {
                findings.Add(Finding.Error(
                    MarcCodes.FieldTooLong, new FindingArg.Number("actual", length), new FindingArg.Number("limit", MarcWriter.MaxFieldLength)) with
                { Path = paths.Of(record, i, null) });
            }

            // The terminators would break the record apart.
            var bytes = record.Bytes[place.Start..place.End];
            var at = bytes.IndexOfAny(Iso2709.RecordTerminator, Iso2709.FieldTerminator);
            if (at < 0 && record[i].IsControl)
            {
                at = bytes.IndexOf(Iso2709.Delimiter);
            }

            if (at >= 0)
            {
                var delimiter = record[i].IsControl ? -1 : bytes[..at].LastIndexOf(Iso2709.Delimiter);
                findings.Add(ShapeRules.CharacterNotWritable(bytes[at], paths.Of(record, i, delimiter < 0 ? null : (char)bytes[delimiter + 1])));
            }
        }
    }

    private static void WriteLeader(MarcRecordView record, ByteBuffer output, long total, int baseAddress, Oversize oversize)
    {
        var leader = output.GetSpan(Leader.Length);
        record.Leader.CopyTo(leader);
        WriteNumber(total, leader[..5], oversize);
        leader[9] = record.Encoding == MarcEncoding.Utf8 ? (byte)'a' : (byte)' ';
        "22"u8.CopyTo(leader[10..]);
        WriteNumber(baseAddress, leader[12..17], oversize);
        "4500"u8.CopyTo(leader[20..]);
        output.Advance(Leader.Length);
    }

    private static void WriteDirectory(MarcRecordView record, ByteBuffer output, Oversize oversize)
    {
        var size = EntryLength * record.Count;
        var directory = output.GetSpan(size)[..size];
        long offset = 0;
        foreach (var place in record.Places)
        {
            record.Bytes.Slice(place.Tag, 3).CopyTo(directory);
            WriteNumber(FieldLength(place), directory[3..7], oversize);
            WriteNumber(offset, directory[7..12], oversize);
            directory = directory[EntryLength..];
            offset += FieldLength(place);
        }

        output.Advance(size);
        output.Add(Iso2709.FieldTerminator);
    }

    // A number that the digits cannot hold stands as zeros or as nines; readers then go by the terminators.
    private static void WriteNumber(long number, Span<byte> digits, Oversize oversize)
    {
        var rest = number;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (byte)('0' + (rest % 10));
            rest /= 10;
        }

        if (rest > 0)
        {
            digits.Fill(oversize == Oversize.Nines ? (byte)'9' : (byte)'0');
        }
    }
}
