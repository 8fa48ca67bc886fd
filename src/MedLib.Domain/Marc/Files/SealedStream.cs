using System.IO.Compression;

namespace MedLib.Domain.Marc.Files;

/// <summary>A packed stream, and after its end, once asked for, a small packed text of our own.</summary>
/// <remarks>
/// .NET ends unpacking without a word where the packed data end, be they whole or not. Data that are whole may have more after them, which is
/// unpacked by itself; in data that are cut off, the same bytes mean something else. So the text comes out only where nothing was missing.
/// </remarks>
/// <param name="packed">The packed stream; it stays open.</param>
internal sealed class SealedStream(Stream packed) : ForwardStream
{
    private int _sealed; // bytes of the seal that were given out

    /// <summary>What comes out of the seal.</summary>
    public static ReadOnlySpan<byte> Text => "nothing is missing"u8;

    /// <summary>Whether something of the seal was taken: where other bytes follow the packed data, nobody reads on.</summary>
    public bool IsBroken => _sealed > 0;

    /// <summary>Whether the seal comes next.</summary>
    public bool IsAtSeal { get; set; }

    private static byte[] Seal { get; } = Pack();

    public override int Read(Span<byte> buffer) => IsAtSeal ? TakeSeal(buffer) : packed.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        IsAtSeal ? ValueTask.FromResult(TakeSeal(buffer.Span)) : packed.ReadAsync(buffer, cancellationToken);

    private static byte[] Pack()
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Text);
        }

        return output.ToArray();
    }

    private int TakeSeal(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, Seal.Length - _sealed);
        Seal.AsSpan(_sealed, count).CopyTo(buffer);
        _sealed += count;
        return count;
    }
}
