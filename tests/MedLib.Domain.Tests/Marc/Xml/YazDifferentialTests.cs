using System.Buffers;
using System.Diagnostics;
using MedLib.Domain.Marc;
using MedLib.Domain.Tests.Marc.Json;

namespace MedLib.Domain.Tests.Marc.Xml;

/// <summary>The oracle: another toolkit, where it is installed, reads what we write and writes what we read.</summary>
public sealed class YazDifferentialTests
{
    private const string Program = "yaz-marcdump";

    [Theory]
    [InlineData("medical/nal-mesh-articles.mrc")]
    [InlineData("real/pymarc/test.dat")]
    [InlineData("real/pymarc/utf8_with_leader_flag.dat")]
    public async Task Its_XML_and_JSON_of_a_file_are_read_as_the_file_is(string file)
    {
        var path = RepositoryFiles.SharedPath(["data", "marc", .. file.Split('/')]);
        var fields = Records(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).Select(static r => r.Fields).ToArray();

        Assert.NotEmpty(fields);
        Assert.Equal(fields, XmlTexts.Read(await RunAsync("marc", "marcxml", path)).Select(static r => r.Record!.Fields));
        Assert.Equal(fields, JsonTexts.Read(await RunAsync("marc", "json", path)).Select(static r => r.Record!.Fields));
    }

    [Theory]
    [InlineData("medical/nal-mesh-articles.mrc")]
    [InlineData("real/pymarc/utf8_with_leader_flag.dat")]
    public async Task It_reads_our_XML_and_JSON_as_we_write_ISO_2709(string file)
    {
        var records = Records(await File.ReadAllBytesAsync(RepositoryFiles.SharedPath(["data", "marc", .. file.Split('/')]), TestContext.Current.CancellationToken));
        var expected = records.SelectMany(MarcGenerators.Write).ToArray();

        Assert.Equal(expected, await RunOnAsync(XmlTexts.Write(records), "marcxml"));
        foreach (var record in records.Take(20))
        {
            // It reads one object a file.
            Assert.Equal(MarcGenerators.Write(record), await RunOnAsync(JsonTexts.Write([record], isLines: true), "json"));
        }
    }

    private static MarcRecord[] Records(byte[] iso2709) =>
        [.. MarcReader.ReadAll(iso2709).Where(static r => r.Kind != MarcReadKind.Filler).Select(static r => r.Record!)];

    private static async Task<byte[]> RunOnAsync(byte[] input, string format)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, input, TestContext.Current.CancellationToken);
            return await RunAsync(format, "marc", path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<byte[]> RunAsync(string from, string to, string path)
    {
        var isInstalled = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, Program)));
        Assert.SkipUnless(isInstalled == true, $"needs {Program}, which is not installed here");
        using var process = Process.Start(new ProcessStartInfo(Program, ["-i", from, "-o", to, "-f", "utf-8", "-t", "utf-8", path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
