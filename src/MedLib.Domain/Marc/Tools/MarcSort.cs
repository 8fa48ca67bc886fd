using System.Runtime.CompilerServices;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Sorts the records of a file of any size, in bounded memory.</summary>
public static class MarcSort
{
    private const int ProgressStep = 1_000;

    /// <summary>Sorts records by a key; what cannot be read is passed over.</summary>
    /// <param name="reads">The file as it is read.</param>
    /// <param name="key">The key of a record, such as <c>record => record.ControlNumber</c>; no key sorts first.</param>
    /// <param name="options">How to sort; null for <see cref="MarcSortOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops sorting; runs are closed.</param>
    /// <returns>The records in the order of their keys, unchanged; equal keys in the order of the file.</returns>
    public static IAsyncEnumerable<MarcRecord> SortAsync(
        IAsyncEnumerable<MarcRead> reads, Func<MarcRecord, string?> key, MarcSortOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reads);
        ArgumentNullException.ThrowIfNull(key);
        return EnumerateAsync(reads, key, options ?? MarcSortOptions.Default, cancellationToken);
    }

    private static async IAsyncEnumerable<MarcRecord> EnumerateAsync(
        IAsyncEnumerable<MarcRead> reads, Func<MarcRecord, string?> key, MarcSortOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var runs = new SortRuns(options);
        await foreach (var read in reads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (read.Record is { } record)
            {
                runs.Add(key(record) ?? "", record);
            }
        }

        var (records, bytes) = (0L, 0L);
        foreach (var item in runs.InOrder())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item.Record;
            (records, bytes) = (records + 1, bytes + item.Size);
            if (records % ProgressStep == 0)
            {
                options.Progress?.Report(new(bytes, records, Findings: 0));
            }
        }

        options.Progress?.Report(new(bytes, records, Findings: 0));
    }
}
