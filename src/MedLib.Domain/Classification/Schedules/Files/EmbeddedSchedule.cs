using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using MedLib.Domain.Classification.Schedules.Words;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Files;

/// <summary>Reads what <c>eng/schedules.cs</c> wrote into this assembly.</summary>
/// <remarks>
/// The classes are packed so that the first look-up finds them at once. The rest, which few look-ups need, is a text like those that
/// <see cref="NlmSchedule.Load"/> reads.
/// </remarks>
internal static class EmbeddedSchedule
{
    private const string Folder = "MedLib.Domain.Classification.Schedules.Data.";

    internal static NlmSchedule Read()
    {
        // The texts are ASCII, so that no decoder has to be made ready for them.
        // How long edition and header paths are, and how many classes; then column after column. Numbers have their lowest byte first.
        var rest = Bytes("nlm-classes.br").AsSpan();
        var edition = BinaryPrimitives.ReadInt32LittleEndian(Next(ref rest, sizeof(int)));
        var paths = BinaryPrimitives.ReadInt32LittleEndian(Next(ref rest, sizeof(int)));
        var count = BinaryPrimitives.ReadInt32LittleEndian(Next(ref rest, sizeof(int)));
        return new NlmSchedule(
            Encoding.Latin1.GetString(Next(ref rest, edition)),
            new NlmClassTable(
                codes: Codes(Next(ref rest, count * sizeof(ulong))),
                marks: Next(ref rest, count).ToArray(),
                captions: new PackedCaptions(
                    paths: Encoding.Latin1.GetString(Next(ref rest, paths)), pathOf: Next(ref rest, count).ToArray(), lengths: Next(ref rest, count), captions: rest.ToArray())),
            ReadParts);
    }

    internal static HeadingTable ReadHeadings() => new(Encoding.UTF8.GetString(Bytes("mesh-headings.tsv.br")));

    private static ReadOnlySpan<byte> Next(ref Span<byte> rest, int length)
    {
        var next = rest[..length];
        rest = rest[length..];
        return next;
    }

    private static ulong[] Codes(ReadOnlySpan<byte> bytes)
    {
        var codes = MemoryMarshal.Cast<byte, ulong>(bytes).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(codes, codes);
        }

        return codes;
    }

    private static ScheduleParts ReadParts()
    {
        var reader = new ScheduleReader();
        reader.ReadAll(Encoding.UTF8.GetString(Bytes("nlm-parts.tsv.br")));
        return reader.Parts;
    }

    // The first four bytes say how long the rest is when it is unpacked.
    private static byte[] Bytes(string name)
    {
        using var resource = typeof(EmbeddedSchedule).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidDataException(name);
        var packed = new byte[resource.Length];
        resource.ReadExactly(packed);
        var bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(packed)];
        return BrotliDecoder.TryDecompress(packed.AsSpan(sizeof(int)), bytes, out var length) && length == bytes.Length
            ? bytes
            : throw new InvalidDataException(name);
    }
}
