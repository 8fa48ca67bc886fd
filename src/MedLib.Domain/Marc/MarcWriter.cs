using System.Buffers;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>Writes records as ISO 2709, strictly: what it writes, a strict reader reads.</summary>
/// <remarks>
/// The record stays as it is; only the output gets its lengths (leader 00-04, 12-16), its encoding declared (09), and the constants of
/// MARC 21 (10-11, 20-23). A record that was read without a finding comes out as it was, byte for byte, and so does each field of it that
/// was not changed. No byte order mark is written.
/// </remarks>
public static class MarcWriter
{
    /// <summary>The most bytes a field may have in ISO 2709, its terminator included.</summary>
    public const int MaxFieldLength = 9_999;

    /// <summary>The most bytes a record may have in ISO 2709.</summary>
    public const int MaxRecordLength = 99_999;

    /// <summary>Writes a record, or nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
    /// <returns>The number of bytes; or all of: <c>MRC-040</c> field too long, <c>MRC-041</c> record too long, <c>MRC-042</c> a
    /// character that cannot be written, <c>MRC-043</c> a tag, indicator or code that is none, <c>MRC-044</c> the leader,
    /// <c>MRC-045</c> a control field not 00X or a data field without subfields.</returns>
    public static Result<int> Write(MarcRecord record, IBufferWriter<byte> output, MarcWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        var how = options ?? MarcWriteOptions.Default;
        return SingleRecord.Write(
            record, Target(how, record.Leader.CharacterCoding), output, how, (view, bytes, findings) => Write(view, bytes, how, findings));
    }

    /// <summary>Writes a record to a stream, or nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="stream">Where the bytes go; it stays open.</param>
    /// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>The number of bytes, or the reasons that <see cref="Write(MarcRecord, IBufferWriter{byte}, MarcWriteOptions?)"/> lists.</returns>
    public static async ValueTask<Result<int>> WriteAsync(
        MarcRecord record, Stream stream, MarcWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new ByteBuffer();
        var result = Write(record, buffer, options);
        if (result.Succeeded)
        {
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>The encoding that a record is written in: what the options say, or what it declares.</summary>
    internal static ValueDecoder Target(MarcWriteOptions options, char declared) =>
        (options.Encoding ?? (declared == ' ' ? MarcEncoding.Marc8 : MarcEncoding.Utf8)) is var encoding && encoding == MarcEncoding.Utf8
            ? ValueDecoder.Utf8
            : new(encoding, TextRules.Default);

    /// <summary>Writes a rendered record, in parts where the options say so.</summary>
    internal static void Write(MarcRecordView record, ByteBuffer output, MarcWriteOptions options, List<Finding> findings)
    {
        if (options.Oversize != Oversize.Split || Iso2709Form.LengthOf(record) <= MaxRecordLength)
        {
            Iso2709Form.Write(record, output, options.Oversize, findings);
            return;
        }

        var rendering = new RecordRendering();
        foreach (var part in RecordSplitting.Split(record))
        {
            Iso2709Form.Write(rendering.Render(part, record.Decoder, options.Unmappable, findings), output, Oversize.Refuse, findings);
        }
    }
}
