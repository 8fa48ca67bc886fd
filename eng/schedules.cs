#:project ../src/MedLib.Domain

// Writes the embedded NLM schedules anew from a folder of source tables: dotnet run eng/schedules.cs -- FOLDER
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

if (args is not [var from])
{
    Console.Error.WriteLine("Name the folder of the tables.");
    return 2;
}

var own = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var to = Path.Combine(own, "..", "src", "MedLib.Domain", "Classification", "Schedules", "Data");
var schedules = Schedules(own, from);
var read = NlmSchedule.Load(new StringReader(schedules));
if (!read.Succeeded)
{
    read.Findings.ToList().ForEach(finding => Console.Error.WriteLine($"{finding.Code} {MedLibMessages.Render(finding)}"));
    return 1;
}

if (!Ascii.IsValid(schedules))
{
    Console.Error.WriteLine("The packed classes are to be ASCII.");
    return 1;
}

Compress(Classes(read.Value), Path.Combine(to, "nlm-classes.br"));
Compress(Encoding.UTF8.GetBytes(string.Join('\n', schedules.Split('\n').Where(static line => !IsOfClasses(line)))), Path.Combine(to, "nlm-parts.tsv.br"));
Compress(Encoding.UTF8.GetBytes(Headings(from)), Path.Combine(to, "mesh-headings.tsv.br"));
Console.WriteLine($"{read.Value.Classes.Count} classes, {read.Value.Changes.Count} changes, {read.Value.Places.Count} places");
return 0;

static string Schedules(string own, string from)
{
    var text = new StringBuilder(File.ReadAllText(Path.Combine(own, "nlm-schedules.tsv")));
    var header = "";
    foreach (var row in File.ReadLines(Path.Combine(from, "nlm-classes.tsv")).Select(static line => line.Split('\t')))
    {
        if (!string.Equals(row[3], header, StringComparison.Ordinal))
        {
            header = row[3];
            Line(["header", .. header.Split(" > ", StringSplitOptions.RemoveEmptyEntries)]);
        }

        Line(row[0], row[1] + row[2], row[4]);
    }

    foreach (var place in Array(from, "nlm-table-g-partial.json", "notations").Where(static place => Of(place, "confidence") is "high"))
    {
        Line("place", Of(place, "code"), Of(place, "name"));
    }

    foreach (var change in Array(from, "nlm-class-changes.json", "changes"))
    {
        var kind = Of(change, "kind").StartsWith("canceled", StringComparison.Ordinal) ? "canceled" : "added";
        Line(kind, Edition(Of(change, "edition")), Of(change, "number"), Of(change, "caption"), Of(change, "other"), Of(change, "source"), Of(change, "note"));
    }

    return text.ToString();

    void Line(params string[] columns) => text.Append(string.Join('\t', columns).TrimEnd('\t')).Append('\n');
}

// As EmbeddedSchedule reads them: by columns, which brotli packs best.
static byte[] Classes(NlmSchedule schedule)
{
    var bytes = new MemoryStream();
    using var writer = new BinaryWriter(bytes);
    var classes = schedule.Classes;
    var paths = classes.Select(Headers).Distinct(StringComparer.Ordinal).ToList();
    var captions = classes.Select(static known => Encoding.Latin1.GetBytes(known.Caption)).ToList();
    var (edition, lines) = (Encoding.Latin1.GetBytes(schedule.Edition), Encoding.Latin1.GetBytes(string.Join('\n', paths)));
    writer.Write(edition.Length);
    writer.Write(lines.Length);
    writer.Write(classes.Count);
    writer.Write(edition);
    foreach (var known in classes)
    {
        writer.Write(known.Code.Bits);
    }

    writer.Write([.. classes.Select(static known => (byte)known.Marks)]);
    writer.Write(lines);
    writer.Write([.. classes.Select(known => (byte)paths.IndexOf(Headers(known)))]);
    writer.Write([.. captions.Select(static caption => (byte)caption.Length)]);
    captions.ForEach(writer.Write);
    return bytes.ToArray();
}

// Headings of form numbers have dozens of classes; they say nothing of a topic, but NLM's index has them too.
static string Headings(string from) => string.Join('\n', Array(from, "mesh-class-derived.json", "entries").Select(static entry =>
    string.Join('\t', [Of(entry, "heading"), .. entry.GetProperty("classes").EnumerateArray().Select(static number => number.GetString()!)])));

static string Headers(NlmClass known) => string.Join('\t', known.Headers);

static bool IsOfClasses(string line) => line.Length > 0 && (char.IsAsciiLetterUpper(line[0]) || line.StartsWith("header", StringComparison.Ordinal));

static string Edition(string text) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text);

static string Of(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString()! : "";

static IEnumerable<JsonElement> Array(string from, string file, string name) =>
    JsonDocument.Parse(File.ReadAllText(Path.Combine(from, file))).RootElement.GetProperty(name).EnumerateArray();

static void Compress(byte[] bytes, string path)
{
    var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
    if (!BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 11, window: 22))
    {
        throw new InvalidOperationException("The text cannot be compressed.");
    }

    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, [.. BitConverter.GetBytes(bytes.Length), .. compressed[..length]]);
    Console.WriteLine($"{Path.GetFileName(path)}: {bytes.Length} bytes, {length} compressed");
}
