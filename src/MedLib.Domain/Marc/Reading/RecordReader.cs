using MedLib.Domain.Marc.Reading.Directories;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Finds the fields of a record in its bytes, whatever is wrong with them.</summary>
internal static class RecordReader
{
    /// <summary>The places of the fields, or null where no record can be made of the bytes; the log says why.</summary>
    /// <param name="bytes">The bytes of one record, its terminator included where it has one.</param>
    /// <param name="encodings">How to find its encoding.</param>
    /// <param name="log">Where to report.</param>
    /// <param name="decoder">What makes text of its values.</param>
    public static FieldPlace[]? Read(ReadOnlySpan<byte> bytes, EncodingChoice encodings, FindingLog log, out ValueDecoder decoder)
    {
        decoder = ValueDecoder.Utf8;
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

        var fields = FieldPlaces.Of(record, located, log);
        decoder = encodings.Of(record, fields, log);
        new FieldChecks(record, fields, decoder, log).Run();
        if (fields.Length == 0)
        {
            if (located.Count > 0 || record[Leader.Length] != Iso2709.FieldTerminator)
            {
                return Unreadable(bytes, log);
            }

            log.Information(MarcCodes.NoFields, "", Leader.Length);
        }

        return fields;
    }

    private static FieldPlace[]? Unreadable(ReadOnlySpan<byte> bytes, FindingLog log)
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
}
