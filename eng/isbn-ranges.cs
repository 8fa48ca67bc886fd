// Writes the ranges of ISBNs that the library embeds: dotnet run eng/isbn-ranges.cs FACTS.tsv
// The facts are lines of the Range Message of the International ISBN Agency, parted by tabs: "group PREFIX (empty) (empty) AGENCY" and,
// behind each, "range PREFIX LOW HIGH"; LOW has as many digits as the next element. The first line names the day, as "# ... of 2026-01-04: ...".
using System.Globalization;
using System.IO.Compression;
using System.Text;

const int Width = 7;

if (args is not [var facts])
{
    Console.Error.WriteLine("dotnet run eng/isbn-ranges.cs FACTS.tsv");
    return 2;
}

var lines = await File.ReadAllLinesAsync(facts).ConfigureAwait(false);
var day = lines[0].Split(' ').Select(static word => word.TrimEnd(':')).First(static word => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
var groups = new List<(string Prefix, string Agency, List<string> Stretches)>();
var (next, ranges) = (0, 0);
foreach (var columns in lines.Where(static line => !line.StartsWith('#')).Select(static line => line.Split('\t')))
{
    switch (columns)
    {
        case ["group", var prefix, _, _, var agency]:
            groups.Add((prefix, agency, []));
            next = 0;
            break;
        case ["range", var prefix, var low, var high, ..] when string.Equals(prefix, groups[^1].Prefix, StringComparison.Ordinal) && low.Length == high.Length && Number(low, '0') >= next:
            groups[^1].Stretches.Add(Number(low, '0') == next ? high : $"{low}-{high}");
            next = Number(high, '9') + 1;
            ranges++;
            break;
        default:
            Console.Error.WriteLine($"Not understood: {string.Join('\t', columns)}");
            return 1;
    }
}

var text = new StringBuilder(day).Append('\n');
foreach (var (prefix, agency, stretches) in groups.Where(static group => group.Stretches.Count > 0))
{
    text.Append(CultureInfo.InvariantCulture, $"{prefix}\t{agency}\t{string.Join(' ', stretches)}\n");
}

var target = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", "src", "MedLib.Domain", "Identifiers", "Data", "isbn-ranges.br");
using var compressed = new MemoryStream();
var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true);
await using (brotli.ConfigureAwait(false))
{
    await brotli.WriteAsync(Encoding.UTF8.GetBytes(text.ToString())).ConfigureAwait(false);
}

await File.WriteAllBytesAsync(target, compressed.ToArray()).ConfigureAwait(false);
Console.WriteLine($"{day}: {groups.Count} prefixes and groups, {ranges} ranges, {compressed.Length} bytes");
return 0;

static int Number(string digits, char fill) => int.Parse(digits.PadRight(Width, fill), NumberStyles.None, CultureInfo.InvariantCulture);
