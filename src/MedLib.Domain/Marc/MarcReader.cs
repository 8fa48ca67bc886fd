using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>Reads ISO 2709 records, and says of every byte what became of it.</summary>
/// <remarks>
/// No data make it throw, none make it run on for ever or hold more than the longest record, and no defect of one record costs
/// another. What it cannot read rightly it leaves out and reports: an error is a loss, a warning a repair.
/// </remarks>
public static partial class MarcReader
{
    /// <summary>Reads a stream to its end, one record in memory at a time.</summary>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>Reads in the order of the stream, which together hold every byte of it once.</returns>
    public static IAsyncEnumerable<MarcRead> ReadAsync(Stream stream, MarcReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return EnumerateAsync(stream, options, cancellationToken);
    }

    /// <summary>Reads a pipe to its end, one record in memory at a time.</summary>
    /// <param name="pipe">The pipe; it is not completed.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the pipe.</param>
    /// <returns>Reads in the order of the pipe, which together hold every byte of it once.</returns>
    public static IAsyncEnumerable<MarcRead> ReadAsync(PipeReader pipe, MarcReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return EnumerateAsync(pipe.AsStream(leaveOpen: true), options, cancellationToken);
    }

    /// <summary>Reads a stream to its end, one record in memory at a time, and waits where the stream does.</summary>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <returns>Reads in the order of the stream, which together hold every byte of it once.</returns>
    public static IEnumerable<MarcRead> ReadAll(Stream stream, MarcReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Enumerate(() => new(stream, options));
    }

    /// <summary>Reads all records in memory.</summary>
    /// <param name="memory">The bytes; nothing may change them meanwhile.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <returns>Reads in order, which together hold every byte once.</returns>
    public static IEnumerable<MarcRead> ReadAll(ReadOnlyMemory<byte> memory, MarcReadOptions? options = null) => Enumerate(() => new(memory, options));

    /// <summary>Reads one record from memory.</summary>
    /// <param name="record">The bytes of one record; padding around it is no harm.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <returns>One read that holds all the bytes; <see cref="MarcCodes.MoreThanOneRecord"/> where a record is followed by more.</returns>
    public static MarcRead Read(ReadOnlyMemory<byte> record, MarcReadOptions? options = null)
    {
        using var cursor = new MarcCursor(record, options);
        MarcRead? read = null;
        var findings = new List<Finding>();
        while (cursor.Read())
        {
            if (read is { Kind: not MarcReadKind.Filler } && cursor.Kind != MarcReadKind.Filler)
            {
                findings.Add(Finding.Error(
                    MarcCodes.MoreThanOneRecord, new FindingArg.Number("count", record.Length - cursor.Offset), new FindingArg.Number("offset", cursor.Offset)));
                break;
            }

            findings.AddRange(cursor.Findings);
            read = read is null || cursor.Kind != MarcReadKind.Filler ? cursor.ToRead() : read;
        }

        return read is not null && read.Length == record.Length
            ? read with { Findings = [.. findings] }
            : new(read?.Kind ?? MarcReadKind.Filler, read?.Record, record.ToArray(), [.. findings], Offset: 0, Index: 0);
    }

    private static IEnumerable<MarcRead> Enumerate(Func<MarcCursor> open)
    {
        using var cursor = open();
        while (cursor.Read())
        {
            yield return cursor.ToRead();
        }
    }

    private static async IAsyncEnumerable<MarcRead> EnumerateAsync(Stream stream, MarcReadOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var cursor = new MarcCursor(stream, options);
        while (await cursor.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return cursor.ToRead();
        }
    }
}
