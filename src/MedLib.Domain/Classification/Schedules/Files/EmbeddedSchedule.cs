using System.IO.Compression;
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
        // Strings have their length before them, numbers two bytes, the lowest first.
        using var classes = new BinaryReader(new MemoryStream(Bytes("nlm-classes.br"), writable: false));
        var edition = classes.ReadString();
        var paths = new string[classes.ReadUInt16()];
        for (var i = 0; i < paths.Length; i++)
        {
            paths[i] = classes.ReadString();
        }

        int count = classes.ReadUInt16();
        var codes = new ulong[count];
        for (var shift = 56; shift >= 0; shift -= 8)
        {
            AddColumn(codes, classes.ReadBytes(count), shift);
        }

        var marks = classes.ReadBytes(count);
        var captions = new PackedCaptions(paths, classes.ReadBytes(count), classes.ReadBytes(count), classes.ReadBytes(int.MaxValue / 64));
        return new NlmSchedule(edition, new NlmClassTable(codes, marks, captions), ReadParts);
    }

    internal static HeadingTable ReadHeadings() => new(Encoding.UTF8.GetString(Bytes("mesh-headings.tsv.br")));

    private static void AddColumn(ulong[] codes, byte[] column, int shift)
    {
        for (var i = 0; i < column.Length; i++)
        {
            codes[i] |= (ulong)column[i] << shift;
        }
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
        using var reader = new BinaryReader(resource);
        var bytes = new byte[reader.ReadInt32()];
        return BrotliDecoder.TryDecompress(reader.ReadBytes((int)resource.Length - sizeof(int)), bytes, out var length) && length == bytes.Length
            ? bytes
            : throw new InvalidDataException(name);
    }
}
