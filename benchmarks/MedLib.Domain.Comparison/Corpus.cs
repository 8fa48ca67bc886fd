using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Comparison;

/// <summary>Builds the files that are timed from files at hand: their sound records, again and again until the size is reached.</summary>
internal static class Corpus
{
    public const string Utf8 = "utf8.mrc";
    public const string Marc8 = "marc8.mrc";
    public const string Xml = "utf8.xml";
    private const long Utf8Size = 250_000_000;
    private const long Marc8Size = 60_000_000;

    /// <summary>Builds all files.</summary>
    /// <param name="from">A folder with ISO 2709 files in it and below it.</param>
    /// <param name="into">Where the files go.</param>
    public static void Build(string from, string into)
    {
        Directory.CreateDirectory(into);
        var (utf8, marc8) = (new List<byte[]>(), new List<byte[]>());
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(static f => Path.GetExtension(f) is ".mrc" or ".marc" or ".dat").Order(StringComparer.Ordinal))
        {
            foreach (var read in MarcReader.ReadAll(File.ReadAllBytes(file)).Where(static r => r.Record is not null && r.Findings.IsEmpty))
            {
                (read.Bytes.Span[9] == (byte)'a' ? utf8 : marc8).Add(read.Bytes.ToArray());
            }
        }

        Repeat(utf8, Utf8Size, Path.Combine(into, Utf8));
        Repeat(marc8, Marc8Size, Path.Combine(into, Marc8));
        using var records = File.OpenRead(Path.Combine(into, Utf8));
        using var xml = File.Create(Path.Combine(into, Xml));
        using var writer = new MarcXmlWriter(xml);
        using var cursor = new MarcCursor(records);
        while (xml.Position < Utf8Size && cursor.ReadRecord())
        {
            writer.Write(cursor.Record);
        }

        writer.Complete();
    }

    private static void Repeat(List<byte[]> records, long size, string path)
    {
        using var file = File.Create(path);
        for (var i = 0; file.Position < size && records.Count > 0; i++)
        {
            file.Write(records[i % records.Count]);
        }

        Console.WriteLine($"{path}: {records.Count} different records, {file.Position} bytes");
    }
}
