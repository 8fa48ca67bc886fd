using System.Buffers;
using System.Xml;

namespace MedLib.Domain.Marc.Xml;

/// <summary>The stream as a reader of XML gets it: never more at a time than a record may have, and mended where that is sure.</summary>
internal sealed partial class XmlSource(Stream stream, MarcReadOptions options, CancellationToken cancellationToken) : Stream
{
    private const int HeadLength = 1024; // of the first piece, in which a declaration must show
    private readonly long _most = options.MaxRecordLength + (1L << 16);
    private readonly byte[] _buffer = new byte[1 << 16]; // the reader of XML asks for a few KB at a time
    private int _start;
    private int _end;
    private long _budget;
    private bool _hasBegun;
    private bool _isMendable;

    /// <summary>Whether there was anything but white space.</summary>
    public bool HasContent { get; private set; }

    /// <summary>The number of bytes taken from the stream.</summary>
    public long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Says that the reader has got on: what it takes from here on is counted anew.</summary>
    public void Progress() => _budget = _most;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            (_start, _end) = (0, stream.Read(_buffer));
            while (WantsHead && stream.Read(_buffer.AsSpan(_end)) is > 0 and var more)
            {
                _end += more;
            }
        }

        return Hand(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // The reader of XML knows of no cancellation, so the token is that of the enumeration.
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ignored = default)
    {
        if (_start == _end)
        {
            (_start, _end) = (0, await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
            while (WantsHead && await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false) is > 0 and var more)
            {
                _end += more;
            }
        }

        return Hand(buffer.Span);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool WantsHead => !_hasBegun && _end is > 0 and < HeadLength;

    private int Hand(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _end - _start);
        var bytes = buffer[..count];
        _buffer.AsSpan(_start, count).CopyTo(bytes);
        _start += count;
        HasContent = HasContent || bytes.ContainsAnyExcept(White);
        if (_budget < count)
        {
            throw new XmlException("A piece of XML is longer than a record may be.");
        }

        _budget -= count;
        Taken += count;
        if (!_hasBegun && count > 0)
        {
            _hasBegun = true;
            HasDocumentType = HasDocumentTypeIn(bytes);
            _isMendable = options.Mode != MarcReadMode.Strict && Begin(bytes);
        }

        if (_isMendable)
        {
            Mend(bytes);
        }

        return count;
    }

    private static readonly SearchValues<byte> White = SearchValues.Create("\uFEFF\t\n\r "u8);
}
