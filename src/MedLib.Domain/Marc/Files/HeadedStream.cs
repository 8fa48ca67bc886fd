using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Files;

/// <summary>A stream whose first bytes have been looked at, as if they had not.</summary>
/// <param name="head">The bytes that were read.</param>
/// <param name="rest">The stream after them.</param>
internal sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> _head = head;

    /// <summary>The bytes that were looked at.</summary>
    public ReadOnlySpan<byte> Head => _head.Span;

    /// <summary>Looks at the first bytes of a stream.</summary>
    public static HeadedStream Of(Stream stream)
    {
        var head = new byte[FormatSigns.Sight];
        return new(head.AsMemory(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), stream);
    }

    /// <summary>Looks at the first bytes of a stream.</summary>
    public static async ValueTask<HeadedStream> OfAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[FormatSigns.Sight];
        return new(head.AsMemory(0, await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)), stream);
    }

    public override int Read(Span<byte> buffer) => _head.IsEmpty ? rest.Read(buffer) : Take(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _head.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(Take(buffer.Span));

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _head.Length);
        _head.Span[..count].CopyTo(buffer);
        _head = _head[count..];
        return count;
    }
}
