using System.Runtime.CompilerServices;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Takes some of the records of a file; what cannot be read is passed over.</summary>
public static class MarcSample
{
    /// <summary>The first records.</summary>
    /// <param name="reads">The file as it is read.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static IAsyncEnumerable<MarcRead> FirstAsync(IAsyncEnumerable<MarcRead> reads, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reads);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return TakeAsync(reads, count, cancellationToken);
    }

    /// <summary>Every so-manieth record.</summary>
    /// <param name="reads">The file as it is read.</param>
    /// <param name="step">How far it is from one to the next: 1 for all.</param>
    /// <param name="first">The place of the first among the records that can be read, counted from 0.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is less than 1, or the first place negative.</exception>
    public static IAsyncEnumerable<MarcRead> EveryAsync(IAsyncEnumerable<MarcRead> reads, int step, int first = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reads);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        return StepAsync(reads, step, first, cancellationToken);
    }

    /// <summary>Records by chance, each with the same: a reservoir, which needs one pass and the room of the sample.</summary>
    /// <param name="reads">The file as it is read.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="seed">Where chance starts from: the same seed takes the same records of the same file, on every machine and with every version.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The records in the order of the file; all where it has no more than were wanted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static async ValueTask<ValueList<MarcRead>> RandomAsync(IAsyncEnumerable<MarcRead> reads, int count, long seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reads);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var chance = new Chance(seed);
        var sample = new List<MarcRead>(Math.Min(count, 1 << 12));
        var seen = 0L;
        await foreach (var read in reads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (read.Record is null || count == 0)
            {
                continue;
            }

            seen++;
            if (sample.Count < count)
            {
                sample.Add(read);
            }
            else if (chance.Below(seen) is var place && place < count)
            {
                sample[(int)place] = read;
            }
        }

        return [.. sample.OrderBy(static r => r.Index)];
    }

    private static async IAsyncEnumerable<MarcRead> TakeAsync(IAsyncEnumerable<MarcRead> reads, int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (count == 0)
        {
            yield break;
        }

        await foreach (var read in reads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (read.Record is not null)
            {
                yield return read;
                if (--count == 0)
                {
                    yield break;
                }
            }
        }
    }

    private static async IAsyncEnumerable<MarcRead> StepAsync(
        IAsyncEnumerable<MarcRead> reads, int step, int first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = 0L;
        await foreach (var read in reads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (read.Record is not null && seen++ is var place && place >= first && (place - first) % step == 0)
            {
                yield return read;
            }
        }
    }
}
