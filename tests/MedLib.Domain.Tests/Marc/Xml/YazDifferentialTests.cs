using MedLib.Domain.Marc;
using MedLib.Domain.Tests.Marc.Json;

namespace MedLib.Domain.Tests.Marc.Xml;

/// <summary>The oracle: another toolkit, where it is installed, reads what we write and writes what we read.</summary>
public sealed class YazDifferentialTests
{
    [Theory]
    [InlineData("medical/nal-mesh-articles.mrc")]
    [InlineData("real/pymarc/test.dat")]
    [InlineData("real/pymarc/utf8_with_leader_flag.dat")]
    public async Task Its_XML_and_JSON_of_a_file_are_read_as_the_file_is(string file)
    {
        var path = RepositoryFiles.SharedPath(["data", "marc", .. file.Split('/')]);
        var fields = Records(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).Select(static r => r.Fields).ToArray();

        Assert.NotEmpty(fields);
        Assert.Equal(fields, XmlTexts.Read(await Yaz.RunAsync(path, "marc", "marcxml")).Select(static r => r.Record!.Fields));
        Assert.Equal(fields, JsonTexts.Read(await Yaz.RunAsync(path, "marc", "json")).Select(static r => r.Record!.Fields));
    }

    [Theory]
    [InlineData("medical/nal-mesh-articles.mrc")]
    [InlineData("real/pymarc/utf8_with_leader_flag.dat")]
    public async Task It_reads_our_XML_and_JSON_as_we_write_ISO_2709(string file)
    {
        var records = Records(await File.ReadAllBytesAsync(RepositoryFiles.SharedPath(["data", "marc", .. file.Split('/')]), TestContext.Current.CancellationToken));
        var expected = records.SelectMany(MarcGenerators.Write).ToArray();

        Assert.Equal(expected, await Yaz.RunOnAsync(XmlTexts.Write(records), "marcxml", "marc"));
        foreach (var record in records.Take(20))
        {
            // It reads one object a file.
            Assert.Equal(MarcGenerators.Write(record), await Yaz.RunOnAsync(JsonTexts.Write([record], isLines: true), "json", "marc"));
        }
    }

    private static MarcRecord[] Records(byte[] iso2709) =>
        [.. MarcReader.ReadAll(iso2709).Where(static r => r.Kind != MarcReadKind.Filler).Select(static r => r.Record!)];
}
