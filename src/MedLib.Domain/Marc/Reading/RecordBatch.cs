using System.Buffers;

namespace MedLib.Domain.Marc.Reading;

/// <summary>A stretch of a stream, framed but not yet looked into, so that another thread may do that.</summary>
internal sealed class RecordBatch(byte[] bytes, List<Frame> frames, CutState state)
{
    /// <summary>The bytes that a batch holds at least, where the stream has them.</summary>
    public const int Size = 1 << 20;

    /// <summary>Cuts the next batch.</summary>
    /// <param name="window">The stream; what the batch takes is advanced over.</param>
    /// <param name="framer">What frames it.</param>
    /// <param name="state">How far the stream has been cut; set to where the batch ends.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>The batch, or null at the end of the stream.</returns>
    public static async ValueTask<RecordBatch?> NextAsync(StreamWindow window, Framer framer, Counter state, CancellationToken cancellationToken)
    {
        var frames = new List<Frame>();
        var before = state.State;
        var taken = 0;
        while (taken < Size)
        {
            var rest = window.Bytes[taken..];
            var wanted = 1;
            if (!rest.IsEmpty || window.IsFinal)
            {
                if (rest.IsEmpty)
                {
                    break;
                }

                var frame = state.State.Judge(framer, rest, window.IsFinal);
                if (frame.Kind != FrameKind.WantsMore)
                {
                    frames.Add(frame);
                    state.State = state.State.After(frame);
                    taken += frame.Length;
                    continue;
                }

                wanted = frame.Length;
            }

            await window.FillAsync(taken + wanted, cancellationToken).ConfigureAwait(false);
        }

        if (frames.Count == 0)
        {
            return null;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(taken);
        window.Bytes[..taken].CopyTo(bytes);
        window.Advance(taken);
        return new(bytes, frames, before);
    }

    /// <summary>What is made of each read, in order; the batch is of no use after it.</summary>
    public T[] Select<T>(MarcReadOptions options, Func<MarcReadView, T> select)
    {
        var cutter = new RecordCutter(options, state);
        var results = new T[frames.Count];
        var at = 0;
        for (var i = 0; i < frames.Count; i++)
        {
            var read = bytes.AsSpan(at, frames[i].Length);
            cutter.Take(frames[i], read);
            results[i] = select(new MarcReadView(cutter, read));
            at += frames[i].Length;
        }

        ArrayPool<byte>.Shared.Return(bytes);
        return results;
    }

    /// <summary>Keeps how far a stream has been cut from one batch to the next.</summary>
    public sealed class Counter
    {
        public CutState State { get; set; }
    }
}
