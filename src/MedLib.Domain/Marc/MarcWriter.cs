using System.Buffers;
using System.Globalization;
using System.Text;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>Writes records as ISO 2709 in UTF-8, strictly: what it writes, a strict reader reads.</summary>
/// <remarks>
/// The record stays as it is; only the output gets its lengths (leader 00-04, 12-16), UTF-8 declared (09), and the constants of
/// MARC 21 (10-11, 20-23). A well-formed record in UTF-8 comes out as it was read, byte for byte. No byte order mark is written.
/// </remarks>
public static class MarcWriter
{
    private const int DirectoryEntryLength = 12;

    /// <summary>The most bytes a field may have in ISO 2709, its terminator included.</summary>
    public const int MaxFieldLength = 9_999;

    /// <summary>The most bytes a record may have in ISO 2709.</summary>
    public const int MaxRecordLength = 99_999;

    /// <summary>Writes a record, or nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <returns>The number of bytes; or all of: <c>MRC-040</c> field too long, <c>MRC-041</c> record too long, <c>MRC-042</c> a
    /// character that cannot be written, <c>MRC-043</c> a tag, indicator or code that is none, <c>MRC-044</c> the leader,
    /// <c>MRC-045</c> a control field not 00X or a data field without subfields.</returns>
    public static Result<int> Write(MarcRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        var lengths = new int[record.Fields.Count];
        var reasons = new List<Finding>();
        if (!record.Leader.IsWritable)
        {
            reasons.Add(Finding.Error(MarcCodes.LeaderNotWritable) with { Path = "leader" });
        }

        var paths = new FieldPaths();
        var baseAddress = Leader.Length + (DirectoryEntryLength * record.Fields.Count) + 1;
        long total = baseAddress + 1;
        for (var i = 0; i < lengths.Length; i++)
        {
            var field = record.Fields[i];
            lengths[i] = MarcWriteRules.Check(field, paths.Next(field.Tag), reasons);
            total += lengths[i];
        }

        if (total > MaxRecordLength)
        {
            reasons.Add(Finding.Error(MarcCodes.RecordTooLong, new FindingArg.Number("actual", total), new FindingArg.Number("limit", MaxRecordLength)));
        }

        if (reasons.Count > 0)
        {
            return Result<int>.Refused([.. reasons]);
        }

        var bytes = output.GetSpan((int)total)[..(int)total];
        WriteLeader(record.Leader, (int)total, baseAddress, bytes);
        WriteFields(record, lengths, bytes, baseAddress);
        output.Advance((int)total);
        return (int)total;
    }

    /// <summary>Writes a record to a stream, or nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="stream">Where the bytes go; it stays open.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>The number of bytes, or the reasons that <see cref="Write"/> lists.</returns>
    public static async ValueTask<Result<int>> WriteAsync(MarcRecord record, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new ArrayBufferWriter<byte>();
        var result = Write(record, buffer);
        if (result.Succeeded)
        {
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private static void WriteLeader(Leader leader, int length, int baseAddress, Span<byte> bytes)
    {
        Encoding.ASCII.GetBytes(leader.Text, bytes);
        WriteNumber(length, bytes[..5]);
        bytes[9] = (byte)'a';
        "22"u8.CopyTo(bytes[10..]);
        WriteNumber(baseAddress, bytes[12..17]);
        "4500"u8.CopyTo(bytes[20..]);
    }

    private static void WriteFields(MarcRecord record, int[] lengths, Span<byte> bytes, int baseAddress)
    {
        var entry = bytes[Leader.Length..];
        var data = bytes[baseAddress..];
        var offset = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            var field = record.Fields[i];
            Encoding.ASCII.GetBytes(field.Tag.ToString(), entry);
            WriteNumber(lengths[i], entry[3..7]);
            WriteNumber(offset, entry[7..12]);
            entry = entry[DirectoryEntryLength..];
            WriteField(field, data.Slice(offset, lengths[i]));
            offset += lengths[i];
        }

        entry[0] = Iso2709.FieldTerminator;
        data[offset] = Iso2709.RecordTerminator;
    }

    private static void WriteField(MarcField field, Span<byte> bytes)
    {
        var at = 0;
        if (field is MarcField.Data data)
        {
            bytes[at++] = (byte)data.Indicator1;
            bytes[at++] = (byte)data.Indicator2;
            foreach (var subfield in data.Subfields)
            {
                bytes[at++] = Iso2709.Delimiter;
                bytes[at++] = (byte)subfield.Code;
                at += Encoding.UTF8.GetBytes(subfield.Value ?? "", bytes[at..]);
            }
        }
        else if (field is MarcField.Control control)
        {
            at += Encoding.UTF8.GetBytes(control.Value ?? "", bytes);
        }

        bytes[at] = Iso2709.FieldTerminator;
    }

    private static void WriteNumber(int number, Span<byte> digits) =>
        number.TryFormat(digits, out _, digits.Length == 5 ? "D5" : "D4", CultureInfo.InvariantCulture);
}
