using MedLib.Domain.Marc.Files;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Spreads the records of a file over several.</summary>
public static class MarcSplit
{
    /// <summary>Writes files of so many records each, the last with the rest.</summary>
    /// <param name="reads">The file as it is read; what cannot be read is passed over.</param>
    /// <param name="records">The records of a file.</param>
    /// <param name="open">Opens the file with a number, counted from 0, when its first record comes; it is closed when it is full.</param>
    /// <param name="write">Makes the writer of a file, such as <c>stream => MarcFile.CreateWriter(stream, format)</c>.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <returns>What was written into each file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of records is less than one.</exception>
    public static ValueTask<ValueList<MarcWritten>> ByRecordsAsync(
        IAsyncEnumerable<MarcRead> reads, long records, Func<int, Stream> open, Func<Stream, MarcFileWriter> write, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(records, 1);
        return SplitAsync(reads, (part, _) => part.Records >= records, isMeasured: false, open, write, cancellationToken);
    }

    /// <summary>Writes files of a size; a record that is larger has a file of its own.</summary>
    /// <param name="reads">The file as it is read; what cannot be read is passed over.</param>
    /// <param name="bytes">The most bytes of records in a file, without what the format puts around them all.</param>
    /// <param name="open">Opens the file with a number, counted from 0, when its first record comes; it is closed when it is full.</param>
    /// <param name="write">Makes the writer of a file, such as <c>stream => MarcFile.CreateWriter(stream, format)</c>.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <returns>What was written into each file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than one.</exception>
    public static ValueTask<ValueList<MarcWritten>> BySizeAsync(
        IAsyncEnumerable<MarcRead> reads, long bytes, Func<int, Stream> open, Func<Stream, MarcFileWriter> write, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        return SplitAsync(reads, (part, size) => part.Records > 0 && part.Bytes + size > bytes, isMeasured: true, open, write, cancellationToken);
    }

    private static async ValueTask<ValueList<MarcWritten>> SplitAsync(
        IAsyncEnumerable<MarcRead> reads, Func<MarcCopy.Tally, int, bool> isFull, bool isMeasured, Func<int, Stream> open, Func<Stream, MarcFileWriter> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reads);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(write);
        using var measure = isMeasured ? write(Stream.Null) : null;
        var parts = new List<MarcWritten>();
        Part? part = null;
        try
        {
            await foreach (var read in reads.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (read.Record is null)
                {
                    continue;
                }

                var size = measure?.Write(read.Record) is { Succeeded: true, Value: var written } ? written : 0;
                if (part is not null && isFull(part.Tally, size))
                {
                    parts.Add(await part.CloseAsync().ConfigureAwait(false));
                    part = null;
                }

                part ??= new(open(parts.Count), write);
                part.Write(read);
            }

            if (part is not null)
            {
                parts.Add(await part.CloseAsync().ConfigureAwait(false));
                part = null;
            }
        }
        finally
        {
            if (part is not null)
            {
                await part.Stream.DisposeAsync().ConfigureAwait(false);
            }
        }

        return [.. parts];
    }

    private sealed class Part(Stream stream, Func<Stream, MarcFileWriter> write)
    {
        private readonly MarcFileWriter _writer = write(stream);
        private readonly MarcCopy.Tally _tally = new();

        public Stream Stream => stream;

        public MarcCopy.Tally Tally => _tally;

        public void Write(MarcRead read) => _tally.Add(read.Index, _writer.Write(read.Record!));

        public async ValueTask<MarcWritten> CloseAsync()
        {
            _writer.Complete();
            _writer.Dispose();
            await stream.DisposeAsync().ConfigureAwait(false);
            return _tally.ToWritten();
        }
    }
}
