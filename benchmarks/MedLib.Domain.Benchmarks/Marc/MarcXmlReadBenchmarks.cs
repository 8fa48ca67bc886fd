using System.Xml;
using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>A record from a document of MARCXML. The bare reader, which keeps nothing, is the floor.</summary>
[MemoryDiagnoser]
public class MarcXmlReadBenchmarks
{
    private byte[] _xml = [];

    [GlobalSetup]
    public void Make()
    {
        var records = ArticleRecords.Make();
        _xml = ArticleRecords.Xml(records);
        Agreement.Demand([_xml], static xml => new HashCodes(Document(xml)), static xml => new HashCodes(Read(xml)));
    }

    [Benchmark(Baseline = true, Description = "XDocument", OperationsPerInvoke = ArticleRecords.Count)]
    public int Naive() => Document(_xml).Count();

    [Benchmark(Description = "bare XmlReader", OperationsPerInvoke = ArticleRecords.Count)]
    public int Floor()
    {
        using var reader = XmlReader.Create(new MemoryStream(_xml));
        var nodes = 0;
        while (reader.Read())
        {
            nodes++;
        }

        return nodes;
    }

    [Benchmark(Description = "MarcXml.Read", OperationsPerInvoke = ArticleRecords.Count)]
    public int Model() => Read(_xml).Count();

    [Benchmark(Description = "MarcXml.ReadAsync", OperationsPerInvoke = ArticleRecords.Count)]
    public async Task<int> ModelAsync()
    {
        var count = 0;
        await foreach (var read in MarcXml.ReadAsync(new MemoryStream(_xml)).ConfigureAwait(false))
        {
            count += read.Record is null ? 0 : 1;
        }

        return count;
    }

    private static IEnumerable<MarcRecord> Read(byte[] xml) => MarcXml.Read(new MemoryStream(xml)).Select(static read => read.Record!);

    private static IEnumerable<MarcRecord> Document(byte[] xml)
    {
        var marc = XNamespace.Get(MarcXml.Namespace);
        foreach (var record in XDocument.Load(new MemoryStream(xml), LoadOptions.PreserveWhitespace).Root!.Elements(marc + "record"))
        {
            var fields = record.Elements().Skip(1).Select(field => field.Name == marc + "controlfield"
                ? (MarcField)new MarcField.Control(field.Attribute("tag")!.Value, field.Value)
                : new MarcField.Data(
                    field.Attribute("tag")!.Value,
                    field.Attribute("ind1")!.Value[0],
                    field.Attribute("ind2")!.Value[0],
                    [.. field.Elements(marc + "subfield").Select(static s => new Subfield(s.Attribute("code")!.Value[0], s.Value))]));
            yield return new(Leader.Parse(record.Element(marc + "leader")!.Value), [.. fields]);
        }
    }

    private readonly record struct HashCodes(int Combined)
    {
        public HashCodes(IEnumerable<MarcRecord> records)
            : this(records.Aggregate(0, static (sum, record) => HashCode.Combine(sum, record)))
        {
        }
    }
}
