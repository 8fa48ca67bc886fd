using System.Runtime.CompilerServices;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Gives out the reads of a stream of text, one after the other; what they are, each format says.</summary>
internal abstract class ReadSource : IDisposable
{
    /// <summary>The number of bytes taken from the stream.</summary>
    public abstract long Taken { get; }

    /// <summary>The next record, or what stands in the place of one; null at the end.</summary>
    public abstract MarcRead? Next();

    /// <summary>The same, waiting for the stream.</summary>
    public abstract ValueTask<MarcRead?> NextAsync();

    public abstract void Dispose();

    /// <summary>Goes through a source that is opened when this begins.</summary>
    public static IEnumerable<MarcRead> Enumerate(Func<ReadSource> open, IProgress<MarcProgress>? progress)
    {
        using var source = open();
        var meter = new ProgressMeter(progress);
        while (source.Next() is { } read)
        {
            meter.Passed(source.Taken, read);
            yield return read;
        }

        meter.Ended(source.Taken);
    }

    /// <summary>Goes through a source that is opened when this begins, and waits for it.</summary>
    public static async IAsyncEnumerable<MarcRead> EnumerateAsync(
        Func<CancellationToken, ReadSource> open, IProgress<MarcProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var source = open(cancellationToken);
        var meter = new ProgressMeter(progress);
        while (await source.NextAsync().ConfigureAwait(false) is { } read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            meter.Passed(source.Taken, read);
            yield return read;
        }

        meter.Ended(source.Taken);
    }
}

/// <summary>A source that is cut from a window on the stream.</summary>
/// <param name="stream">The stream; it stays open.</param>
/// <param name="cancellationToken">Stops waiting for it.</param>
internal abstract class WindowSource(Stream stream, CancellationToken cancellationToken) : ReadSource
{
    protected StreamWindow Window { get; } = new(stream);

    /// <summary>Whether nothing comes any more.</summary>
    protected bool IsOver { get; set; }

    public sealed override MarcRead? Next()
    {
        while (!IsOver)
        {
            if (Take() is { } read)
            {
                return read;
            }

            if (!IsOver)
            {
                Window.Fill(1);
            }
        }

        return null;
    }

    public sealed override async ValueTask<MarcRead?> NextAsync()
    {
        while (!IsOver)
        {
            if (Take() is { } read)
            {
                return read;
            }

            if (!IsOver)
            {
                await Window.FillAsync(1, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    public sealed override void Dispose() => Window.Dispose();

    /// <summary>What can be taken of the window; null where it has not enough, or nothing comes any more.</summary>
    protected abstract MarcRead? Take();
}
