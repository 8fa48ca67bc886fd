using MedLib.Domain.Marc;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Marc.Json;

namespace MedLib.Domain.Tests.Marc.Xml;

/// <summary>Records of real libraries, and of other toolkits' tests.</summary>
public sealed class RealXmlFileTests
{
    [Fact]
    public async Task The_records_of_NLM_are_whole()
    {
        var bytes = await File.ReadAllBytesAsync(RepositoryFiles.SharedPath("data", "marc", "nlm-records.xml"), TestContext.Current.CancellationToken);
        var reads = XmlTexts.Read(bytes, new() { Mode = MarcReadMode.Strict });
        var records = reads.Select(static r => r.Record!).ToArray();

        Assert.Equal(99, records.Length);
        Assert.Equal(103, records.Sum(static r => r.DataFields("060").Count()));
        Assert.Equal(276, records.Sum(static r => r.DataFields("650").Count(static f => f.Indicator2 == '2')));
        Assert.All(reads, static r => Assert.Empty(r.Findings));
        Assert.Equal(reads, await XmlTexts.ReadAsync(bytes, new() { Mode = MarcReadMode.Strict }));
        Assert.Equal(records, XmlTexts.Read(XmlTexts.Write(records)).Select(static r => r.Record));
        Assert.Equal(records, JsonTexts.Read(JsonTexts.Write(records, isLines: true)).Select(static r => r.Record));
    }

    [Theory]
    [InlineData("php-marc/data/oaipmh-bibsys.xml", 89)]
    [InlineData("php-marc/data/sru-alma.xml", 3)]
    [InlineData("php-marc/data/sru-bibsys.xml", 117)]
    [InlineData("php-marc/data/sru-kth.xml", 10)]
    [InlineData("php-marc/data/sru-loc.xml", 10)]
    [InlineData("php-marc/data/sru-loc2.xml", 1)]
    [InlineData("php-marc/data/sru-zdb.xml", 8)]
    [InlineData("php-marc/data/alma-bibs-api-invalid.xml", 1)]
    [InlineData("pymarc/batch.xml", 2)]
    public async Task Answers_of_servers_give_each_record_once(string file, int count)
    {
        var bytes = await File.ReadAllBytesAsync(RepositoryFiles.SharedPath(["data", "marc", "real", .. file.Split('/')]), TestContext.Current.CancellationToken);
        var reads = XmlTexts.Read(bytes);

        Assert.Equal(count, reads.Count);
        Assert.All(reads, static r => Assert.NotNull(r.Record));
    }

    [Theory]
    [InlineData("*.xml", 60)]
    [InlineData("*.json", 15)]
    public async Task What_is_read_without_a_finding_is_written_and_read_alike(string pattern, int atLeast)
    {
        var sound = 0;
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SharedPath("data", "marc", "real"), pattern, SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            var reads = pattern is "*.xml" ? XmlTexts.Read(bytes) : JsonTexts.Read(bytes);
            Assert.All(reads, r => Assert.True(r.Record is not null || r.Findings.Any(static f => f.Severity == FindingSeverity.Error) || r.Kind == MarcReadKind.Filler, file));
            var records = reads.Where(static r => r is { Kind: MarcReadKind.Record, Findings.IsEmpty: true }).Select(static r => r.Record!).ToArray();
            Assert.Equal(records.Select(static r => r.Fields), XmlTexts.Read(XmlTexts.Write(records)).Select(static r => r.Record!.Fields));
            Assert.Equal(records.Select(static r => r.Fields), JsonTexts.Read(JsonTexts.Write(records, isLines: false)).Select(static r => r.Record!.Fields));
            sound += records.Length;
        }

        Assert.True(sound >= atLeast, $"{sound} records without a finding");
    }
}
