using System.Text.Json.Nodes;

namespace MedLib.Cli.Tests;

/// <summary><c>medlib import</c> and <c>medlib export</c>.</summary>
public sealed class ImportTests
{
    private const string Untitled = "=LDR  00000nam a2200000 a 4500\n=001  2\n=003  X\n=500  \\\\$aNo title\n\n";
    private const string Titled = "=LDR  00000nam a2200000 a 4500\n=001  1\n=003  X\n=245  00$aAnatomy\n\n";

    [Fact]
    public async Task What_was_imported_goes_out_byte_for_byte_and_in_again_as_text_unchanged()
    {
        using var place = await Workplace.WithSampleAsync();
        var (binary, text) = (place.PathTo("out.mrc"), place.PathTo("out.mrk"));
        var sample = await SampleFile.BytesAsync(Workplace.Sample);

        Assert.Equal(sample.Count, (int)(await place.RunAsync("export", binary, "--json"))["verbatim"]!);
        Assert.Equal(0, (await place.RunAsync("export", text)).Code);
        var exported = await SampleFile.BytesAsync(binary);
        Assert.Equal(sample.Keys, exported.Keys);
        Assert.All(sample, record => Assert.True(record.Value.AsSpan().SequenceEqual(exported[record.Key]), record.Key));

        var again = await place.RunAsync("import", text, "--json");
        Assert.Equal((0, sample.Count), (again.Code, (int)again["unchanged"]!));
    }

    [Fact]
    public async Task Standard_output_takes_the_file_and_nothing_else()
    {
        using var place = await Workplace.WithSampleAsync();
        Assert.Equal(0, (await place.RunAsync("export", place.PathTo("out.mrc"))).Code);
        var piped = await place.StartAsync("export", "-");

        Assert.Equal((0, ""), (piped.Code, piped.Error));
        Assert.Equal(await File.ReadAllTextAsync(place.PathTo("out.mrc"), TestContext.Current.CancellationToken), piped.Out);
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_leaves_what_was_there()
    {
        using var place = await Workplace.WithSampleAsync();
        Directory.CreateDirectory(place.PathTo("out.mrc"));
        var answer = await place.RunAsync("export", place.PathTo("out.mrc"));

        Assert.Equal((2, "", "CLI-002"), (answer.Code, answer.Out, answer.Codes));
        Assert.True(Directory.Exists(place.PathTo("out.mrc")));
        Assert.False(File.Exists(place.PathTo("out.mrc.part")));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_be_and_writes_nothing()
    {
        using var place = new Workplace();
        var dry = await place.RunAsync("import", Workplace.Sample, "--dry-run", "--json");
        var wet = await place.RunAsync("import", Workplace.Sample, "--json");

        Assert.Equal(wet.Out, dry.Out);
        Assert.Equal((await SampleFile.ReadAsync()).Records.Count, (int)wet["added"]!);
    }

    [Fact]
    public async Task A_dropped_record_is_told_and_counted_and_the_others_are_taken()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("import", place.Write("two.mrk", Untitled + Titled), "--json", "--report", place.PathTo("report.ndjson"));

        Assert.Equal((1, "CAT-001"), (answer.Code, answer.Codes));
        Assert.Contains("two.mrk, record 1", answer.Error, StringComparison.Ordinal);
        Assert.Equal((2, 1, 1), ((int)answer["read"]!, (int)answer["added"]!, (int)answer["dropped"]!));
        Assert.Equal(1, (int)answer["findings"]!["CAT-001"]!);
        var report = await File.ReadAllLinesAsync(place.PathTo("report.ndjson"), TestContext.Current.CancellationToken);
        Assert.Equal("dropped added", string.Join(' ', report.Select(static line => (string?)JsonNode.Parse(line)!["outcome"])));
    }

    [Fact]
    public async Task The_format_is_told_by_what_is_in_the_file()
    {
        using var place = new Workplace();
        File.Copy(Workplace.Sample, place.PathTo("binary.dat"));

        Assert.Equal(0, (await place.RunAsync("import", place.PathTo("binary.dat"))).Code);
        Assert.Equal(1, (int)(await place.RunAsync("import", place.Write("text.dat", $"\uFEFF\n{Titled}"), "--json"))["added"]!);
        Assert.Equal(1, (int)(await place.RunAsync("import", place.Write("text.mrc", Titled), "--json"))["unchanged"]!);
    }

    [Theory]
    [InlineData("letter.mrc", "Dear colleagues, the journals have moved.")]
    [InlineData("letter.mrk", "Dear colleagues, the journals have moved.")]
    [InlineData("empty.mrc", "")]
    [InlineData("empty.mrk", "")]
    public async Task What_is_no_MARC_at_all_is_unreadable_input(string name, string text)
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("import", place.Write(name, text));

        Assert.Equal(2, answer.Code);
        Assert.EndsWith("CLI-002", answer.Codes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_before_anything_is_imported()
    {
        using var place = new Workplace();
        var answer = await place.StartAsync("import", Workplace.Sample, place.PathTo("none.mrc"));

        Assert.Equal((2, "", "CLI-002"), (answer.Code, answer.Out, answer.Codes));
        Assert.False(File.Exists(place.Store));
    }
}
