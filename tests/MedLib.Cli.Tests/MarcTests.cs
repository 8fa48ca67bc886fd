using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace MedLib.Cli.Tests;

/// <summary>The verbs on MARC files: what other programs may rely on.</summary>
public sealed class MarcTests : IDisposable
{
    private const string Three = """
        =LDR  00000nam a2200000 i 4500
        =001  1
        =245  10$aAnatomy of the heart

        =LDR  00000nam a2200000 i 4500
        =001  2
        =245  10$aLungs$bé

        =LDR  00000nam a2200000 i 4500
        =001  3
        =245  10$aKidneys

        """;

    private readonly Workplace _place = new();

    [Fact]
    public async Task Counting_prints_one_line()
    {
        var answer = await _place.RunAsync("count", _place.Write("three.mrk", Three));

        Assert.Equal((0, "records=3 fields=6 subfields=4 findings=0\n", ""), (answer.Code, answer.Out, answer.Error));
    }

    [Fact]
    public async Task Several_files_are_counted_each_with_its_name_and_the_tags_on_demand()
    {
        var file = _place.Write("three.mrk", Three);
        var answer = await _place.RunAsync("count", file, file);
        var tags = await _place.RunAsync("count", "--json", file);

        Assert.Equal([$"{file}: records=3 fields=6 subfields=4 findings=0", $"{file}: records=3 fields=6 subfields=4 findings=0"], answer.OutLines, StringComparer.Ordinal);
        Assert.Equal(3, (int)tags["records"]!);
        Assert.Equal(["001", "245"], tags["tags"]!.AsArray().Select(static tag => (string)tag!["tag"]!), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("mrc")]
    [InlineData("xml")]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("mrk")]
    [InlineData("seq")]
    public async Task Every_format_is_written_and_read_again(string format)
    {
        var (source, there, back) = (_place.Write("three.mrk", Three), _place.PathTo($"there.{format}"), _place.PathTo("back.mrk"));

        var to = await _place.RunAsync("convert", source, there);
        var from = await _place.RunAsync("convert", there, back);
        var same = await _place.RunAsync("diff", source, back);

        Assert.Equal((0, "", "3 records written, 0 refused, 0 unreadable, 0 findings\n"), (to.Code, to.Out, to.Error));
        Assert.Equal((0, ""), (from.Code, from.Out));
        Assert.Equal((0, ""), (same.Code, same.Out));
    }

    [Fact]
    public async Task Data_come_from_standard_input_and_go_to_standard_output()
    {
        var bytes = Encoding.UTF8.GetBytes(Three);
        var answer = await _place.RunAsync(shell => shell with { OpenInput = () => new MemoryStream(bytes) }, "convert", "-", "-", "--to", "json");

        var records = JsonNode.Parse(answer.Out)!.AsArray();
        Assert.Equal(3, records.Count);
        Assert.Equal("1", (string)records[0]!["fields"]![0]!["001"]!);
    }

    [Fact]
    public async Task A_packed_file_is_unpacked()
    {
        var packed = _place.PathTo("three.mrk.gz");
        await using (var gzip = new GZipStream(File.Create(packed), CompressionMode.Compress))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Three), TestContext.Current.CancellationToken);
        }

        Assert.Equal("records=3 fields=6 subfields=4 findings=0\n", (await _place.RunAsync("count", packed)).Out);
    }

    [Fact]
    public async Task Encodings_are_changed_and_what_has_no_code_is_refused_or_replaced()
    {
        var source = _place.Write("one.mrk", "=LDR  00000nam a2200000 i 4500\n=001  1\n=245  10$aé 🙂\n");
        var refused = await _place.RunAsync("convert", source, _place.PathTo("a.mrc"), "--encoding-out", "marc-8");
        var written = await _place.RunAsync("convert", source, _place.PathTo("b.mrc"), "--encoding-out", "marc-8", "--unmappable", "reference");
        var value = await _place.RunAsync("select", "245$a", _place.PathTo("b.mrc"), "--normalize", "nfc");

        Assert.Equal((1, "MRC-042"), (refused.Code, refused.Codes.Split(' ')[0]));
        Assert.Equal(0, written.Code);
        Assert.Equal("é 🙂\n", value.Out);
    }

    [Fact]
    public async Task A_damaged_file_is_mended_and_the_report_says_what_was_found()
    {
        var good = _place.PathTo("three.mrc");
        await _place.RunAsync("convert", _place.Write("three.mrk", Three), good);
        var bytes = await File.ReadAllBytesAsync(good, TestContext.Current.CancellationToken);
        bytes[0] = (byte)'x'; // the length of the first record
        var damaged = _place.PathTo("damaged.mrc");
        await File.WriteAllBytesAsync(damaged, bytes, TestContext.Current.CancellationToken);

        var answer = await _place.RunAsync("convert", damaged, _place.PathTo("mended.mrc"), "--report", _place.PathTo("findings.ndjson"));
        var strict = await _place.RunAsync("count", "--strict", damaged);

        Assert.Equal((0, "3 records written, 0 refused, 0 unreadable, 1 findings\n"), (answer.Code, answer.Error));
        Assert.Equal(await File.ReadAllBytesAsync(good, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(_place.PathTo("mended.mrc"), TestContext.Current.CancellationToken));
        var line = Assert.Single(await File.ReadAllLinesAsync(_place.PathTo("findings.ndjson"), TestContext.Current.CancellationToken));
        Assert.Equal("MRC-001", (string)JsonNode.Parse(line)!["code"]!);
        Assert.Equal((1, "records=2 fields=4 subfields=3 findings=1\n"), (strict.Code, strict.Out));
    }

    [Fact]
    public async Task Values_are_selected_by_paths()
    {
        var file = _place.Write("three.mrk", Three);
        var values = await _place.RunAsync("select", "245$a", file, "--with-number");
        var none = await _place.RunAsync("select", "999$a", file);
        var wrong = await _place.RunAsync("select", "245$", file);

        Assert.Equal(["1\tAnatomy of the heart", "2\tLungs", "3\tKidneys"], values.OutLines, StringComparer.Ordinal);
        Assert.Equal((1, ""), (none.Code, none.Out));
        Assert.Equal((2, "", 1), (wrong.Code, wrong.Out, wrong.ErrorLines.Length));
    }

    [Fact]
    public async Task Records_are_shown_split_and_sampled()
    {
        var file = _place.Write("three.mrk", Three);
        var view = await _place.RunAsync("view", file, "--record", "2");
        var split = await _place.RunAsync("split", file, _place.PathTo("part-{0}.mrc"), "--records", "2");
        var sample = await _place.RunAsync("sample", file, "-", "--first", "1", "--to", "mrk");

        Assert.Contains("Lungs", view.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Kidneys", view.Out, StringComparison.Ordinal);
        Assert.Equal([$"{_place.PathTo("part-1.mrc")}: 2 records", $"{_place.PathTo("part-2.mrc")}: 1 records"], split.OutLines, StringComparer.Ordinal);
        Assert.Equal("records=1 fields=2 subfields=1 findings=0\n", (await _place.RunAsync("count", _place.PathTo("part-2.mrc"))).Out);
        Assert.Equal("=LDR  00000nam\\a2200000\\i\\4500\n=001  1\n=245  10$aAnatomy of the heart\n\n", sample.Out);
    }

    [Fact]
    public async Task Differences_are_shown_and_end_with_1()
    {
        var before = _place.Write("before.mrk", Three);
        var after = _place.Write("after.mrk", Three.Replace("Lungs", "Lung", StringComparison.Ordinal).Replace("=001  3", "=001  4", StringComparison.Ordinal));
        var answer = await _place.RunAsync("diff", before, after);

        Assert.Equal(1, answer.Code);
        Assert.Equal("= 2", answer.OutLines[0]);
        Assert.Contains("- 3", answer.OutLines, StringComparer.Ordinal);
        Assert.Contains("+ 4", answer.OutLines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_no_marc_file_is_told_with_what_it_looks_like()
    {
        var file = _place.Write("page.mrc", "<!DOCTYPE html><html><body>Not found</body></html>");

        string[][] runs =
        [
            ["count", file], ["view", file], ["select", "245$a", file], ["diff", file, file], ["sample", file, "--first", "1"],
            ["convert", file, _place.PathTo("out.mrc")], ["split", file, _place.PathTo("out.mrc{0}"), "--records", "1", "--to", "mrc"],
        ];
        foreach (var args in runs)
        {
            var answer = await _place.RunAsync(args);
            Assert.Equal(2, answer.Code);
            Assert.Contains("MRC-008 ", answer.Error, StringComparison.Ordinal);
            Assert.Contains($"CLI-002 {file} holds no record that can be read.", answer.ErrorLines, StringComparer.Ordinal);
        }

        Assert.Equal("records=0 fields=0 subfields=0 findings=2\n", (await _place.RunAsync("count", file)).Out);
        Assert.False(File.Exists(_place.PathTo("out.mrc")));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_in_one_line_and_nothing_is_written()
    {
        var answer = await _place.RunAsync("convert", _place.PathTo("none.mrc"), _place.PathTo("out.xml"));

        Assert.Equal((2, "", 1), (answer.Code, answer.Out, answer.ErrorLines.Length));
        Assert.False(File.Exists(_place.PathTo("out.xml")));
    }

    public void Dispose() => _place.Dispose();
}
