using System.Xml.Linq;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Paths;

namespace MedLib.Domain.Tests.Marc.Paths;

/// <summary>Paths over records of real libraries, beside what plain code finds there.</summary>
public sealed class RealRecordPathTests
{
    private static readonly XNamespace Slim = "http://www.loc.gov/MARC21/slim";

    [Fact]
    public void Finds_what_nlm_puts_into_its_records()
    {
        var records = Nlm();

        Assert.Equal(99, records.Count);
        Assert.Equal(103, records.Sum(static r => r.Select("060").Count()));
        Assert.Equal(276, records.Sum(static r => r.Select(@"650{^2=\2}").Count()));
        Assert.Equal(
            records.SelectMany(static r => r.DataFields("650").Where(static f => f.Indicator2 == '2' && f.First('x') is not null).SelectMany(static f => f.All('a'))),
            records.SelectMany(static r => r.Select(@"650$a{^2=\2}{$x}")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Finds_what_plain_code_finds_in_article_records()
    {
        var records = await ArticlesAsync();
        var languages = MarcPath.Parse("008/35-37");
        var authors = MarcPath.Parse("100$a");
        var ofHumans = MarcPath.Parse(@"245$a{650$a~\Humans}");

        Assert.True(records.Count >= 1_000);
        Assert.Equal(records.Select(static r => r.ControlValue("008")?[35..38]), records.Select(r => r.First(languages)), StringComparer.Ordinal);
        Assert.Equal(records.Select(static r => r.First("100", 'a')), records.Select(r => r.First(authors)), StringComparer.Ordinal);
        Assert.Equal(
            records.Where(static r => r.All("650", 'a').Any(static a => a.Contains("Humans", StringComparison.Ordinal))).SelectMany(static r => r.All("245", 'a')),
            records.SelectMany(r => r.Select(ofHumans)), StringComparer.Ordinal);
    }

    private static async Task<List<MarcRecord>> ArticlesAsync()
    {
        var path = RepositoryFiles.SharedPath("data", "marc", "medical", "nal-mesh-articles.mrc");
        var reads = await Reading.AllAsync(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        return [.. reads.Select(static r => r.Record).OfType<MarcRecord>()];
    }

    private static List<MarcRecord> Nlm() =>
        [.. XDocument.Load(RepositoryFiles.SharedPath("data", "marc", "nlm-records.xml")).Descendants(Slim + "record").Select(Record)];

    private static MarcRecord Record(XElement record) => new(
        Leader.Parse(record.Element(Slim + "leader")!.Value),
        [
            .. record.Elements(Slim + "controlfield").Select(static f => (MarcField)new MarcField.Control((string)f.Attribute("tag")!, f.Value)),
            .. record.Elements(Slim + "datafield").Select(static f => (MarcField)new MarcField.Data(
                (string)f.Attribute("tag")!, ((string)f.Attribute("ind1")!)[0], ((string)f.Attribute("ind2")!)[0],
                [.. f.Elements(Slim + "subfield").Select(static s => new Subfield(((string)s.Attribute("code")!)[0], s.Value))])),
        ]);
}
