// Writes the embedded stems of the Cutter-Sanborn table anew from the table itself: dotnet run eng/cutters.cs -- cutter-sanborn-resolved.tsv
//
// Only the stems are kept. Inside each initial letter the numbers count on without zeros (11, 12 ... 19, 21 ... 99), with as many
// figures as the letter's number of entries needs; a table in which they do not is refused.
using System.IO.Compression;
using System.Text;

if (args is not [var path])
{
    Console.Error.WriteLine("Name the table.");
    return 2;
}

var rows = File.ReadLines(path).Skip(1).Select(static line => line.Split('\t')).Select(static row => (Stem: row[0], Number: row[1])).ToList();
foreach (var letter in rows.GroupBy(static row => row.Stem[0]))
{
    var entries = letter.ToList();
    var figures = 1;
    for (var room = 9; room < entries.Count; room *= 9)
    {
        figures++;
    }

    if (Enumerable.Range(0, entries.Count).Where(index => !string.Equals(entries[index].Number, Counted(index, figures), StringComparison.Ordinal)).ToList() is [var wrong, ..])
    {
        Console.Error.WriteLine($"{entries[wrong].Stem} has the number {entries[wrong].Number}, which is not counted on.");
        return 1;
    }
}

// Front-coded: a character says how many characters a stem shares with the one before it, '0' for none.
var text = new StringBuilder();
var before = "";
foreach (var (stem, _) in rows)
{
    var shared = 0;
    while (shared < Math.Min(before.Length, stem.Length) && before[shared] == stem[shared])
    {
        shared++;
    }

    text.Append((char)('0' + shared)).Append(stem, shared, stem.Length - shared).Append('\n');
    before = stem;
}

var bytes = Encoding.ASCII.GetBytes(text.ToString());
var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
if (!BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 11, window: 22))
{
    throw new InvalidOperationException("The stems cannot be compressed.");
}

var folder = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", "src", "MedLib.Domain", "Classification", "Cutters", "Data");
Directory.CreateDirectory(folder);
await File.WriteAllBytesAsync(Path.Combine(folder, "cutter-sanborn.txt.br"), compressed.AsMemory(0, length)).ConfigureAwait(false);
Console.WriteLine($"{rows.Count} stems, {bytes.Length} bytes, {length} compressed");
return 0;

static string Counted(int index, int figures)
{
    var number = new char[figures];
    for (var i = figures - 1; i >= 0; i--, index /= 9)
    {
        number[i] = (char)('1' + (index % 9));
    }

    return new string(number);
}
