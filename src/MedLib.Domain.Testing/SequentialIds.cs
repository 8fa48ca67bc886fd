using System.Buffers.Binary;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Testing;

/// <summary>Ids that are the same in every run, and in the order they were given out.</summary>
public sealed class SequentialIds : IIds
{
    private const int CounterAt = 8;
    private long _last;

    /// <inheritdoc/>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes[CounterAt..], Interlocked.Increment(ref _last));
        bytes[6] = 0x70; // version 7
        bytes[8] |= 0x80; // the variant of RFC 9562
        return new Guid(bytes, bigEndian: true);
    }
}
