using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>A record to MARCXML: records as they were read, of which nothing was changed.</summary>
[MemoryDiagnoser]
public class MarcXmlWriteBenchmarks
{
    private MarcRecord[] _records = [];

    [GlobalSetup]
    public void Make()
    {
        _records = [.. MarcXml.Read(new MemoryStream(ArticleRecords.Xml(ArticleRecords.Make()))).Select(static read => read.Record!)];
        Agreement.Demand(["records"], _ => Same(XmlWriterOutput()), _ => Same(ArticleRecords.Xml(_records)));
    }

    [Benchmark(Baseline = true, Description = "XmlWriter", OperationsPerInvoke = ArticleRecords.Count)]
    public int Naive() => XmlWriterOutput().Length;

    [Benchmark(Description = "MarcXmlWriter", OperationsPerInvoke = ArticleRecords.Count)]
    public int Model()
    {
        using var writer = new MarcXmlWriter(Stream.Null);
        var length = 0;
        foreach (var record in _records)
        {
            length += writer.Write(record).Value;
        }

        writer.Complete();
        return length;
    }

    // Both documents say the same, whatever their white space.
    private static int Same(byte[] xml) =>
        MarcXml.Read(new MemoryStream(xml)).Aggregate(0, static (sum, read) => HashCode.Combine(sum, read.Record));

    private byte[] XmlWriterOutput()
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize }))
        {
            writer.WriteStartElement("collection", MarcXml.Namespace);
            foreach (var record in _records)
            {
                Write(record, writer);
            }

            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Write(MarcRecord record, XmlWriter writer)
    {
        writer.WriteStartElement("record", MarcXml.Namespace);
        writer.WriteElementString("leader", MarcXml.Namespace, record.Leader.Text);
        foreach (var field in record.Fields)
        {
            writer.WriteStartElement(field is MarcField.Control ? "controlfield" : "datafield", MarcXml.Namespace);
            writer.WriteAttributeString("tag", field.Tag.ToString());
            if (field is MarcField.Data data)
            {
                writer.WriteAttributeString("ind1", data.Indicator1.ToString());
                writer.WriteAttributeString("ind2", data.Indicator2.ToString());
                foreach (var subfield in data.Subfields)
                {
                    writer.WriteStartElement("subfield", MarcXml.Namespace);
                    writer.WriteAttributeString("code", subfield.Code.ToString());
                    writer.WriteString(subfield.Value);
                    writer.WriteEndElement();
                }
            }
            else
            {
                writer.WriteString(((MarcField.Control)field).Value);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
