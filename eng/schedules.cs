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

Compress(schedules, Path.Combine(to, "nlm-schedules.tsv.br"));
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

static string Edition(string text) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text);

static string Of(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString()! : "";

static IEnumerable<JsonElement> Array(string from, string file, string name) =>
    JsonDocument.Parse(File.ReadAllText(Path.Combine(from, file))).RootElement.GetProperty(name).EnumerateArray();

static void Compress(string text, string path)
{
    var bytes = Encoding.UTF8.GetBytes(text);
    var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
    if (!BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 11, window: 22))
    {
        throw new InvalidOperationException("The text cannot be compressed.");
    }

    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, compressed[..length]);
    Console.WriteLine($"{Path.GetFileName(path)}: {bytes.Length} bytes, {length} compressed");
}
