using System.IO.Compression;

namespace MedLib.Domain.Marc.Files;

/// <summary>What comes out of a gzip stream; where it is damaged or cut off it ends, and tells.</summary>
/// <remarks>Nothing is held but a buffer, so a small file that unpacks to a very large one costs time and no memory.</remarks>
internal sealed class UnpackedStream : ForwardStream
{
    private readonly SealedStream _packed;
    private readonly GZipStream _gzip;
    private bool _isEnded;

    /// <summary>Unpacks a stream.</summary>
    /// <param name="packed">The packed stream; it stays open.</param>
    public UnpackedStream(Stream packed)
    {
        _packed = new(packed);
        _gzip = new(_packed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Whether it was damaged or cut off.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The number of bytes that have come out.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Counted(_isEnded ? 0 : _gzip.Read(buffer), buffer.Length);
        }
        catch (InvalidDataException)
        {
            return Damaged();
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(_isEnded ? 0 : await _gzip.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (InvalidDataException)
        {
            return Damaged();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _packed.Dispose();
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int count, int room)
    {
        if (count == 0 && room > 0 && !_isEnded)
        {
            _isEnded = true;
            IsDamaged = !IsWhole();
        }

        Count += count;
        return count;
    }

    private int Damaged()
    {
        _isEnded = true;
        IsDamaged = true;
        return 0;
    }

    private bool IsWhole()
    {
        _packed.IsAtSeal = true;
        Span<byte> text = stackalloc byte[SealedStream.Text.Length];
        var count = _gzip.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return !_packed.IsBroken || text[..count].SequenceEqual(SealedStream.Text);
    }
}
