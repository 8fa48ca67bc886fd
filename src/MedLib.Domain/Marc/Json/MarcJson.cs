using System.Buffers;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Json;

/// <summary>Reads MARC-in-JSON, and writes single records of it: <c>{"leader":"…","fields":[{"001":"…"},{"245":{"ind1":"1","ind2":"0","subfields":[{"a":"…"}]}}]}</c>.</summary>
/// <remarks>
/// An array of records, a single one, one to a line (NDJSON) and one behind the other are read alike, within another object too. A
/// damaged record costs only itself: the next begins after it, on a line of its own at the latest. A byte order mark is no harm. Members may come in any order.
/// </remarks>
public static class MarcJson
{
    /// <summary>Reads a stream to its end, one record in memory at a time.</summary>
    /// <param name="stream">The stream, in UTF-8, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>. The text of a record may be four times as long as the record.</param>
    /// <returns>The records in order, each with its first line and no bytes; findings have a <c>line</c>. Codes: <c>MRC-080</c> malformed, with a
    /// <c>column</c>, <c>MRC-027</c> control characters, <c>MRC-084</c> no record, <c>MRC-085</c> unknown member, <c>MRC-086</c> leader, <c>MRC-087</c> tag that
    /// cannot be held, <c>MRC-088</c> indicators and codes, <c>MRC-089</c> unusual tag, <c>MRC-091</c> no character, <c>MRC-092</c> wrong kind of
    /// value, <c>MRC-093</c> repeated member, <c>MRC-007</c> length, <c>MRC-096</c> unusual field.</returns>
    public static IEnumerable<MarcRead> Read(Stream stream, MarcReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= MarcReadOptions.Default;
        return ReadSource.Enumerate(() => new JsonRecordReader(stream, options), options.Progress);
    }

    /// <summary>Reads a stream to its end, one record in memory at a time, without waiting for it on the thread.</summary>
    /// <param name="stream">The stream, in UTF-8, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>What <see cref="Read"/> returns.</returns>
    public static IAsyncEnumerable<MarcRead> ReadAsync(Stream stream, MarcReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= MarcReadOptions.Default;
        return ReadSource.EnumerateAsync(token => new JsonRecordReader(stream, options, token), options.Progress, cancellationToken);
    }

    /// <summary>Writes one record as an object without a line end, or nothing.</summary>
    /// <param name="record">The record; it stays as it is.</param>
    /// <param name="output">Where the bytes go, in UTF-8; for many records, the writers are faster.</param>
    /// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
    /// <returns>The number of bytes; or all of: <c>MRC-042</c> a character that no format holds, <c>MRC-043</c> a tag, indicator or code that is none,
    /// <c>MRC-044</c> the leader, <c>MRC-045</c> a field of another kind than its tag.</returns>
    public static Result<int> Write(MarcRecord record, IBufferWriter<byte> output, MarcWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        return SingleRecord.Write(record, output, options ?? MarcWriteOptions.Default, static (view, bytes, _) => JsonPen.Write(view, bytes));
    }
}
