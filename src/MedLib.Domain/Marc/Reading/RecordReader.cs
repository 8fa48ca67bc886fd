using System.Text.Unicode;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Makes a record of the bytes of one.</summary>
internal static class RecordReader
{
    /// <summary>The record, or null where none can be made of the bytes; the log says why.</summary>
    public static MarcRecord? Read(ReadOnlySpan<byte> bytes, FindingLog log)
    {
        if (bytes.Length < Leader.Length + 1)
        {
            return Unreadable(bytes, log);
        }

        var isEnded = bytes[^1] == Iso2709.RecordTerminator;
        var record = isEnded ? bytes[..^1] : bytes;
        CheckLeader(bytes, isEnded, log);
        if (IsShifted(record) || DirectoryReader.Locate(record, isEnded, log) is not { } located)
        {
            return Unreadable(bytes, log);
        }

        if (!IsUtf8(record, log))
        {
            return null;
        }

        var fields = FieldReader.Read(record, located, log);
        if (fields.IsEmpty)
        {
            if (located.Count > 0 || record[Leader.Length] != Iso2709.FieldTerminator)
            {
                return Unreadable(bytes, log);
            }

            log.Information(MarcCodes.NoFields, "", Leader.Length);
        }

        return new(Leader.FromBytes(bytes), fields);
    }

    private static MarcRecord? Unreadable(ReadOnlySpan<byte> bytes, FindingLog log)
    {
        log.Error(MarcCodes.Unreadable, "", 0, new FindingArg.Number("count", bytes.Length));
        return null;
    }

    private static void CheckLeader(ReadOnlySpan<byte> bytes, bool isEnded, FindingLog log)
    {
        var stated = Iso2709.Number(bytes[..5]);
        if (!isEnded && stated > bytes.Length + 1)
        {
            log.Error(MarcCodes.Truncated, "", bytes.Length);
        }
        else if (!isEnded)
        {
            log.Warning(MarcCodes.RecordTerminatorMissing, "", bytes.Length);
        }

        if (stated != bytes.Length && (isEnded || stated < bytes.Length))
        {
            log.Warning(
                MarcCodes.LengthWrong, "leader/00-04", 0, new FindingArg.Text("stated", Spelled.Ascii(bytes[..5])), new FindingArg.Number("actual", bytes.Length));
        }

        if (bytes[..Leader.Length].ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            log.Warning(MarcCodes.LeaderNotAscii, "leader", 0);
        }

        CheckConstant(bytes, 10, "22"u8, "leader/10-11", log);
        CheckConstant(bytes, 20, "4500"u8, "leader/20-23", log);
    }

    // A leader that lost or got a byte would make the tags of the directory wrong.
    private static bool IsShifted(ReadOnlySpan<byte> record) =>
        !record[20..24].SequenceEqual("4500"u8)
        && (record[19..23].SequenceEqual("4500"u8) || (record.Length > Leader.Length && record[21..25].SequenceEqual("4500"u8)));

    private static void CheckConstant(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> expected, string path, FindingLog log)
    {
        var stated = bytes.Slice(at, expected.Length);
        if (!stated.SequenceEqual(expected))
        {
            log.Warning(
                MarcCodes.LeaderConstantWrong, path, at, new FindingArg.Text("stated", Spelled.Ascii(stated)), new FindingArg.Text("expected", Spelled.Ascii(expected)));
        }
    }

    // A record that declares UTF-8 is taken at its word, and wrong bytes are reported one text at a time. One that does not is read
    // only where its text says the same in MARC-8 and in UTF-8, or can hardly be anything but UTF-8.
    private static bool IsUtf8(ReadOnlySpan<byte> record, FindingLog log)
    {
        const byte Escape = 0x1B; // changes the character set in MARC-8
        if (record[9] == (byte)'a')
        {
            return true;
        }

        var data = record[Leader.Length..];
        var isAscii = !data.ContainsAnyInRange((byte)0x80, (byte)0xFF);
        if (!data.Contains(Escape) && (isAscii || Utf8.IsValid(data)))
        {
            if (!isAscii)
            {
                log.Warning(MarcCodes.UndeclaredUtf8, "leader/09", 9);
            }

            return true;
        }

        log.Error(MarcCodes.EncodingUnsupported, "leader/09", 9);
        return false;
    }
}
