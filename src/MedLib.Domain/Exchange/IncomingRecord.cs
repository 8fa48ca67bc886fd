using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange;

/// <summary>A record of a file that is imported, whatever the file's format: readable with its source, or neither.</summary>
/// <param name="Index">Its place in the file, from 0.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Record">The record, or null where it cannot be read.</param>
/// <param name="Source">What is kept of it.</param>
/// <param name="Findings">What was found reading it.</param>
internal sealed record IncomingRecord(long Index, long Offset, MarcRecord? Record, SourceRecord? Source, ValueList<Finding> Findings)
{
    /// <summary>Whether the reader had to leave out data of the record.</summary>
    public bool IsDamaged => Findings.Any(static finding => finding.Code
        is MarcCodes.Truncated or MarcCodes.FieldLost or MarcCodes.DataWithoutEntry or MarcCodes.FieldCutOff or MarcCodes.InvalidUtf8);

    /// <summary>Which record of the outside world it is: by 003 and 001 where both are there, else by its bytes.</summary>
    public RecordOrigin Origin =>
        Record!.ControlNumber is { } number && !string.IsNullOrWhiteSpace(number)
        && Record.ControlValue("003") is { } agency && !string.IsNullOrWhiteSpace(agency)
            ? RecordOrigin.Of(agency, number)
            : RecordOrigin.OfContent(Source!);

    /// <summary>The records of a file, one in memory at a time; padding between records is passed over.</summary>
    public static IAsyncEnumerable<IncomingRecord> ReadAsync(Stream file, MarcFileFormat format, CancellationToken cancellationToken) =>
        format == MarcFileFormat.MarcMaker ? ReadTextAsync(file, cancellationToken) : ReadBinaryAsync(file, cancellationToken);

    private static async IAsyncEnumerable<IncomingRecord> ReadBinaryAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var read in MarcReader.ReadAsync(file, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (read.Kind != MarcReadKind.Filler)
            {
                var source = read.Record is null ? null : new SourceRecord { Format = SourceFormat.Marc21, Bytes = read.Bytes };
                yield return new IncomingRecord(read.Index, read.Offset, read.Record, source, read.Findings);
            }
        }
    }

    // The text form has no bytes of its own that a library system reads, so its records are kept as ISO 2709.
    private static async IAsyncEnumerable<IncomingRecord> ReadTextAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        await foreach (var read in MarcMaker.ReadAsync(text, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            var bytes = new ArrayBufferWriter<byte>();
            var written = read.Record is null ? null : MarcWriter.Write(read.Record, bytes);
            yield return written is { Succeeded: true }
                ? new IncomingRecord(read.Index, read.Line, read.Record, new SourceRecord { Format = SourceFormat.Marc21, Bytes = bytes.WrittenMemory }, read.Findings)
                : new IncomingRecord(read.Index, read.Line, null, null, [.. read.Findings, .. written?.Findings ?? []]);
        }
    }
}
