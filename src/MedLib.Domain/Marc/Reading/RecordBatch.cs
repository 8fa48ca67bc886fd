using System.Buffers;

namespace MedLib.Domain.Marc.Reading;

/// <summary>A stretch of a stream, framed but not yet looked into, so that another thread may do that.</summary>
/// <param name="buffer">The buffer of the batch, to go back to the pool.</param>
/// <param name="start">Where its bytes start in it.</param>
/// <param name="frames">What they are, one after the other.</param>
/// <param name="state">How far the stream was cut before.</param>
internal sealed class RecordBatch(byte[] buffer, int start, List<Frame> frames, CutState state)
{
    /// <summary>The bytes that a batch holds at least, where the stream has them.</summary>
    public const int Size = 1 << 19;

    /// <summary>Cuts the next batch: of what is there, all that is whole.</summary>
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
        while (Cut(window, framer, frames, state, ref taken) is > 0 and var wanted && taken < Size)
        {
            await window.FillAsync(Math.Max(taken + wanted, Size), cancellationToken).ConfigureAwait(false);
        }

        return frames.Count == 0 ? null : new(window.Give(taken, out var start), start, frames, before);
    }

    /// <summary>What is made of each read, in order; the batch is of no use after it.</summary>
    public T[] Select<T>(MarcReadOptions options, Func<MarcReadView, T> select)
    {
        var cutter = new RecordCutter(options, state);
        var results = new T[frames.Count];
        var at = start;
        for (var i = 0; i < results.Length; i++)
        {
            var read = buffer.AsSpan(at, frames[i].Length);
            cutter.Take(frames[i], read);
            results[i] = select(new MarcReadView(cutter, read));
            at += frames[i].Length;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return results;
    }

    // Cuts what is whole, and says how many bytes the next frame wants; 0 at the end of the stream.
    private static int Cut(StreamWindow window, Framer framer, List<Frame> frames, Counter state, ref int taken)
    {
        while (window.Bytes[taken..] is { IsEmpty: false } rest)
        {
            var frame = state.State.Judge(framer, rest, window.IsFinal);
            if (frame.Kind == FrameKind.WantsMore)
            {
                return frame.Length;
            }

            frames.Add(frame);
            state.State = state.State.After(frame);
            taken += frame.Length;
        }

        return window.IsFinal ? 0 : 1;
    }

    /// <summary>Keeps how far a stream has been cut from one batch to the next.</summary>
    public sealed class Counter
    {
        public CutState State { get; set; }
    }
}
