using System.Text;

namespace MedLib.Domain.Marc.Reading.Lines;

/// <summary>The text of a reader as a stream of UTF-8, so that there is one way to read text.</summary>
internal sealed class CharacterStream(TextReader reader) : Stream
{
    private const int Most = 4096;
    private readonly char[] _characters = new char[Most];
    private readonly byte[] _bytes = new byte[3 * (Most + 1)];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder(); // half a surrogate pair becomes U+FFFD
    private int _start;
    private int _end;
    private bool _isFinal;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (_start == _end && !_isFinal)
        {
            Encode(reader.Read(_characters, 0, Most));
        }

        return Take(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_start == _end && !_isFinal)
        {
            Encode(await reader.ReadAsync(_characters.AsMemory(), cancellationToken).ConfigureAwait(false));
        }

        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Encode(int count)
    {
        _isFinal = count == 0;
        (_start, _end) = (0, _encoder.GetBytes(_characters.AsSpan(0, count), _bytes, flush: _isFinal));
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _end - _start);
        _bytes.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
