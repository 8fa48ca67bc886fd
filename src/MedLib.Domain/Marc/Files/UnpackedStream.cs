using MedLib.Domain.Marc.Reading;
using System.IO.Compression;

namespace MedLib.Domain.Marc.Files;

/// <summary>What comes out of a gzip stream; where it is damaged it ends, and tells.</summary>
/// <remarks>Nothing is held but a buffer, so a small file that unpacks to a very large one costs time and no memory.</remarks>
/// <param name="packed">The packed stream; it stays open.</param>
internal sealed class UnpackedStream(Stream packed) : Stream
{
    private readonly GZipStream _gzip = new(packed, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>Whether it was damaged.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The number of bytes that have come out.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Counted(IsDamaged ? 0 : _gzip.Read(buffer));
        }
        catch (InvalidDataException)
        {
            return Damaged();
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(IsDamaged ? 0 : await _gzip.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (InvalidDataException)
        {
            return Damaged();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int count)
    {
        Count += count;
        return count;
    }

    private int Damaged()
    {
        IsDamaged = true;
        return 0;
    }
}
