using System.Runtime.CompilerServices;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc;

/// <content>Reading on several cores.</content>
public static partial class MarcReader
{
    /// <summary>Reads a stream to its end on several cores, and gives what is made of each read in the order of the stream.</summary>
    /// <remarks>
    /// The reads are the same as those of <see cref="ReadAsync(Stream, MarcReadOptions?, CancellationToken)"/>, each shown where it lies: nothing
    /// is allocated for a record that <paramref name="select"/> does not allocate itself, and <see cref="MarcReadView.ToRead"/> makes one to
    /// keep. A few MiB for each core are in memory. It pays where <paramref name="select"/> has work to do, such as decoding values; it is
    /// called on several threads at once, which all stop for each garbage collection: the less it leaves behind, the more the cores gain.
    /// </remarks>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="select">What is made of a read.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cores">How many reads are worked on at once; 0 for as many as the machine has cores.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <typeparam name="T">The type of what is made.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The number of cores is negative.</exception>
    public static IAsyncEnumerable<T> ReadParallelAsync<T>(
        Stream stream, Func<MarcReadView, T> select, MarcReadOptions? options = null, int cores = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(select);
        ArgumentOutOfRangeException.ThrowIfNegative(cores);
        return SelectAsync(stream, select, options ?? MarcReadOptions.Default, cores == 0 ? Environment.ProcessorCount : cores, cancellationToken);
    }

    private static async IAsyncEnumerable<T> SelectAsync<T>(
        Stream stream, Func<MarcReadView, T> select, MarcReadOptions options, int cores, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var window = new StreamWindow(stream);
        var framer = new Framer(options.MaxRecordLength);
        var counter = new RecordBatch.Counter();
        var running = new Queue<Task<T[]>>();
        var isEnded = false;
        while (!isEnded || running.Count > 0)
        {
            // One batch more than are worked on waits, so that no core does.
            while (!isEnded && running.Count <= cores)
            {
                var batch = await RecordBatch.NextAsync(window, framer, counter, cancellationToken).ConfigureAwait(false);
                isEnded = batch is null;
                if (batch is not null)
                {
                    running.Enqueue(Task.Run(() => batch.Select(options, select), cancellationToken));
                }
            }

            if (running.TryDequeue(out var next))
            {
                foreach (var result in await next.ConfigureAwait(false))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return result;
                }
            }
        }

        options.Progress?.Report(new(counter.State.End, counter.State.Records, 0));
    }
}
