using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Json;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>A record from a line of NDJSON, and back to one.</summary>
[MemoryDiagnoser]
public class MarcJsonBenchmarks
{
    private byte[] _json = [];
    private MarcRecord[] _records = [];

    [GlobalSetup]
    public void Make()
    {
        _records = [.. MarcXml.Read(new MemoryStream(ArticleRecords.Xml(ArticleRecords.Make()))).Select(static read => read.Record!)];
        using var stream = new MemoryStream();
        using (var writer = new MarcNdJsonWriter(stream))
        {
            foreach (var record in _records)
            {
                writer.Write(record);
            }

            writer.Complete();
        }

        _json = stream.ToArray();
        Agreement.Demand([_json], static json => Sum(Document(json)), static json => Sum(MarcJson.Read(new MemoryStream(json)).Select(static read => read.Record!)));
    }

    [Benchmark(Baseline = true, Description = "JsonDocument", OperationsPerInvoke = ArticleRecords.Count)]
    public int Naive() => Document(_json).Count();

    [Benchmark(Description = "MarcJson.Read", OperationsPerInvoke = ArticleRecords.Count)]
    public int Model() => MarcJson.Read(new MemoryStream(_json)).Count();

    [Benchmark(Description = "JsonNode to line", OperationsPerInvoke = ArticleRecords.Count)]
    public int NaiveWrite() => _records.Sum(static record => Node(record).ToJsonString().Length);

    [Benchmark(Description = "MarcNdJsonWriter", OperationsPerInvoke = ArticleRecords.Count)]
    public int ModelWrite()
    {
        using var writer = new MarcNdJsonWriter(Stream.Null);
        var length = 0;
        foreach (var record in _records)
        {
            length += writer.Write(record).Value;
        }

        writer.Complete();
        return length;
    }

    private static int Sum(IEnumerable<MarcRecord> records) => records.Aggregate(0, static (sum, record) => HashCode.Combine(sum, record));

    private static IEnumerable<MarcRecord> Document(byte[] json)
    {
        using var lines = new StreamReader(new MemoryStream(json));
        while (lines.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return new(
                Leader.Parse(document.RootElement.GetProperty("leader").GetString()!),
                [.. document.RootElement.GetProperty("fields").EnumerateArray().Select(static field => Field(field.EnumerateObject().First()))]);
        }
    }

    private static MarcField Field(JsonProperty field) => field.Value.ValueKind == JsonValueKind.String
        ? new MarcField.Control(field.Name, field.Value.GetString()!)
        : new MarcField.Data(
            field.Name,
            field.Value.GetProperty("ind1").GetString()![0],
            field.Value.GetProperty("ind2").GetString()![0],
            [.. field.Value.GetProperty("subfields").EnumerateArray().Select(static s => s.EnumerateObject().First()).Select(static s => new Subfield(s.Name[0], s.Value.GetString()!))]);

    private static JsonObject Node(MarcRecord record) => new()
    {
        ["leader"] = record.Leader.Text,
        ["fields"] = new JsonArray([.. record.Fields.Select(static field => new JsonObject { [field.Tag.ToString()] = Value(field) })]),
    };

    private static JsonNode Value(MarcField field) => field is MarcField.Data data
        ? new JsonObject
        {
            ["ind1"] = data.Indicator1.ToString(),
            ["ind2"] = data.Indicator2.ToString(),
            ["subfields"] = new JsonArray([.. data.Subfields.Select(static s => new JsonObject { [s.Code.ToString()] = s.Value })]),
        }
        : JsonValue.Create(((MarcField.Control)field).Value)!;
}
