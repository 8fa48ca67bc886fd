using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Files;

namespace MedLib.Domain.Fuzz;

/// <summary>Small inputs for each harness to start from, made of records of the project's own.</summary>
internal static class Seeds
{
    private const int Records = 6;

    private static readonly (string Harness, MarcFormat Format)[] Formats =
    [
        ("iso2709", MarcFormat.Iso2709), ("marcxml", MarcFormat.MarcXml), ("json", MarcFormat.Json), ("json", MarcFormat.NdJson),
        ("mrk", MarcFormat.MarcMaker), ("aleph", MarcFormat.AlephSequential),
    ];

    private static readonly string[] Paths =
        ["245$a", "LDR/6-7", "008/35-37", "650[0-#]$a-c{^2=\\2}", "...^1", "880[1]$6/0-2{$a!=\\x\\sy}", "LDR/6{~\\ab|?008/0-#}", "650{$a~\\Hum}{!$2}$x[#-1]/#"];

    private static readonly string[] Values =
        ["\u00E2ea", "\u001B$1!0!\u001B(B", "\u001B(N@A\u001B(B", "a&#x4E00;b", "plain", "\u00EBi\u00ECa", "\u001B)2\u00E0\u001Bp1\u001Bs\u001Bb2\u001Bs\u001Bga\u001Bs", "\u001B(3G\u001B(4\u0021\u001B(S\u0061\u001B(!E\u0062"];

    /// <summary>Writes the seeds into a folder for each harness.</summary>
    /// <param name="file">A file of ISO 2709.</param>
    /// <param name="folder">Where the folders go.</param>
    public static void Write(string file, string folder)
    {
        var records = MarcReader.ReadAll(File.ReadAllBytes(file)).Select(static read => read.Record).OfType<MarcRecord>().OrderBy(static record => record.Fields.Count).Take(Records).ToList();
        records.Add(records[0] with { Leader = records[0].Leader with { CharacterCoding = ' ' } });
        foreach (var (harness, format) in Formats)
        {
            for (var at = 0; at < records.Count; at++)
            {
                Save(folder, harness, $"{format}-{at}", Bytes(format, at == 0 ? [records[0], records[1]] : [records[at]]));
            }
        }

        Each(folder, "path", Paths, Encoding.UTF8);
        Each(folder, "marc8", Values, Encoding.Latin1);
        Each(folder, "any", [.. Formats.Select(f => Encoding.UTF8.GetString(Bytes(f.Format, [records[1]])))], Encoding.UTF8);
    }

    private static void Each(string folder, string harness, string[] texts, Encoding encoding)
    {
        for (var at = 0; at < texts.Length; at++)
        {
            Save(folder, harness, $"{at}", encoding.GetBytes(texts[at]));
        }
    }

    private static byte[] Bytes(MarcFormat format, MarcRecord[] records)
    {
        using var stream = new MemoryStream();
        using var writer = MarcFile.CreateWriter(stream, format, new MarcWriteOptions { Unmappable = Unmappable.Reference });
        foreach (var record in records)
        {
            Promise.Holds(writer.Write(record).Succeeded, "a seed can be written");
        }

        writer.Complete();
        return stream.ToArray();
    }

    private static void Save(string folder, string harness, string name, byte[] bytes)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, harness)).FullName;
        File.WriteAllBytes(Path.Combine(path, name), bytes);
    }
}
