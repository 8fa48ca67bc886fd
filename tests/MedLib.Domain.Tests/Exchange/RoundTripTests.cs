using System.Buffers;
using System.Text;
using System.Xml.Linq;
using FsCheck.Xunit;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Marc;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>What nobody revised is written back as it came.</summary>
public sealed class RoundTripTests
{
    [Property(Arbitrary = [typeof(AnyBibliographic)], MaxTest = 1000)]
    public void Export_of_import_is_the_very_record(MarcRecord record)
    {
        var export = MarcMapping.Export(Mrk.Mapped(record).Description, record);

        Assert.Empty(export.Findings);
        Assert.Same(record, export.Value);
    }

    [Property(Arbitrary = [typeof(MarcGenerators)])]
    public void No_record_makes_it_throw(MarcRecord record)
    {
        var import = MarcMapping.Import(record);

        Assert.Equal("acdefgijkmoprt".Contains(record.Leader.RecordType, StringComparison.Ordinal), import.Succeeded);
        Assert.All(import.Findings, static finding => Assert.DoesNotContain('{', MedLibMessages.Render(finding)));
    }

    [Theory]
    [InlineData("medical", 1_000)]
    [InlineData("real", 300)]
    [InlineData("defects", 40)]
    public async Task Real_records_come_back_byte_for_byte(string folder, int atLeast)
    {
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SharedPath("data", "marc", folder), "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".mrc" or ".marc" or ".dat"))
        {
            foreach (var read in await Reading.AllAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)))
            {
                if (read.Record is { } record && MarcMapping.Import(record) is { Succeeded: true } import)
                {
                    var export = MarcMapping.Export(import.Value.Description, record);
                    Assert.Empty(export.Findings);
                    Assert.Equal(Bytes(record), Bytes(export.Value!));
                    count++;
                }
            }
        }

        Assert.True(count >= atLeast, $"{count} records");
    }

    [Fact]
    public void Records_of_NLM_give_what_they_hold()
    {
        XNamespace marc = "http://www.loc.gov/MARC21/slim";
        var records = XDocument.Load(RepositoryFiles.SharedPath("data", "marc", "nlm-records.xml")).Descendants(marc + "record").Select(FromXml).ToList();
        var descriptions = records.Select(static record => Mrk.Mapped(record).Description).ToList();

        Assert.Equal(99, descriptions.Count);
        Assert.Equal(103, descriptions.SelectMany(static d => d.Classifications).Count(static c => c.Scheme == Domain.Classification.CallNumberScheme.Nlm));
        Assert.Equal(276 + 1 + 3 + 5 + 4, descriptions.Sum(static d => d.MeshHeadings.Count)); // 650, and 600, 610, 630, 651 under the same indicator
        Assert.Equal(99, descriptions.Count(static d => d.Identifiers.Any(static i => i.NlmUniqueId is not null)));
        Assert.All(descriptions, static d => Assert.NotEmpty(d.Title.Title));
        Assert.All(records.Zip(descriptions), static pair => Assert.Same(pair.First, MarcMapping.Export(pair.Second, pair.First).Value));
    }

    private static MarcRecord FromXml(XElement record)
    {
        var ns = record.Name.Namespace;
        return new MarcRecord(
            Leader.Parse(record.Element(ns + "leader")!.Value.PadRight(Leader.Length)[..Leader.Length]),
            [
                .. record.Elements(ns + "controlfield").Select(static field => new MarcField.Control(field.Attribute("tag")!.Value, field.Value)),
                .. record.Elements(ns + "datafield").Select(static field => (MarcField)new MarcField.Data(
                    field.Attribute("tag")!.Value,
                    field.Attribute("ind1")!.Value[0],
                    field.Attribute("ind2")!.Value[0],
                    [.. field.Elements().Select(static subfield => new Subfield(subfield.Attribute("code")!.Value[0], subfield.Value))])),
            ]);
    }

    private static string Bytes(MarcRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var result = MarcWriter.Write(record, bytes);
        return result.Succeeded ? Encoding.UTF8.GetString(bytes.WrittenSpan) : string.Join(' ', result.Findings);
    }
}
