using System.Buffers;

namespace MedLib.Domain.Marc.Reading;

/// <summary>The part of a stream that has been read and not yet given out, always in one piece.</summary>
internal sealed class StreamWindow(Stream stream) : IDisposable
{
    private const int LeastCapacity = 1 << 18;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(LeastCapacity);
    private int _start;
    private int _end;

    public bool IsFinal { get; private set; }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start.._end);

    public void Advance(int count) => _start += count;

    /// <summary>Reads until at least so many bytes are there, or the stream has ended.</summary>
    public async ValueTask FillAsync(int wanted, CancellationToken cancellationToken)
    {
        // Every call takes at least one byte more, or finds the end: so no want, whatever it is, can go round in circles.
        wanted = Math.Max(wanted, _end - _start + 1);
        MakeRoom(wanted);
        while (!IsFinal && _end - _start < wanted)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += read;
            IsFinal = read == 0;
        }
    }

    /// <summary>Reads until at least so many bytes are there, or the stream has ended.</summary>
    public void Fill(int wanted)
    {
        wanted = Math.Max(wanted, _end - _start + 1);
        MakeRoom(wanted);
        while (!IsFinal && _end - _start < wanted)
        {
            var read = stream.Read(_buffer.AsSpan(_end));
            _end += read;
            IsFinal = read == 0;
        }
    }

    /// <summary>Gives away the buffer with so many bytes from here on, and goes on after them in another.</summary>
    /// <param name="count">How many.</param>
    /// <param name="start">Where they start in the buffer.</param>
    /// <returns>The buffer, which is of <see cref="ArrayPool{T}.Shared"/>.</returns>
    public byte[] Give(int count, out int start)
    {
        var given = _buffer;
        start = _start;
        var rest = Bytes[count..];
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(given.Length, rest.Length));
        rest.CopyTo(_buffer);
        (_start, _end) = (0, rest.Length);
        return given;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    // Twice the room that is wanted, so that moving what is left costs no more than reading it did.
    private void MakeRoom(int wanted)
    {
        if (_buffer.Length - _start >= wanted)
        {
            return;
        }

        var buffer = _buffer.Length >= 2 * wanted ? _buffer : ArrayPool<byte>.Shared.Rent(2 * wanted);
        Bytes.CopyTo(buffer);
        (_start, _end) = (0, _end - _start);
        if (buffer != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = buffer;
        }
    }
}
