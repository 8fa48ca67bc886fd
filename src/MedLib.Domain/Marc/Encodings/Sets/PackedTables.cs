using System.Buffers.Binary;
using System.IO.Compression;

namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>Unpacks what <c>eng/marc8.cs</c> wrote into this assembly, column by column.</summary>
internal ref struct PackedTables
{
    private const string Folder = "MedLib.Domain.Marc.Encodings.Data.";

    private ReadOnlySpan<byte> _rest;

    // The first four bytes say how long the rest is when it is unpacked.
    public PackedTables(string name)
    {
        using var resource = typeof(PackedTables).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidDataException(name);
        var packed = new byte[resource.Length];
        resource.ReadExactly(packed);
        var bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(packed)];
        _rest = BrotliDecoder.TryDecompress(packed.AsSpan(sizeof(int)), bytes, out var length) && length == bytes.Length
            ? bytes
            : throw new InvalidDataException(name);
    }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var bytes = _rest[..count];
        _rest = _rest[count..];
        return bytes;
    }

    public int Number(int width) => Column(1, width)[0];

    /// <summary>Numbers whose low bytes stand together, then the next higher ones.</summary>
    public int[] Column(int count, int width)
    {
        var numbers = new int[count];
        for (var shift = 0; shift < 8 * width; shift += 8)
        {
            var bytes = Bytes(count);
            for (var i = 0; i < count; i++)
            {
                numbers[i] |= bytes[i] << shift;
            }
        }

        return numbers;
    }

    /// <summary>Numbers of which the steps from one to the next are packed.</summary>
    public int[] Sums(int count, int width, bool zigzag = false)
    {
        var numbers = Column(count, width);
        var sum = 0;
        foreach (ref var number in numbers.AsSpan())
        {
            sum += zigzag ? (number >> 1) ^ -(number & 1) : number;
            number = sum;
        }

        return numbers;
    }
}
