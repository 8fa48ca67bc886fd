using System.Text.Json.Nodes;

namespace MedLib.Cli.Tests;

/// <summary>The verbs that show, compare and take apart MARC files.</summary>
public sealed class MarcLookTests : IDisposable
{
    private const string Two = "=LDR  00000nam a2200000 i 4500\n=001  1\n=245  10$aHeart\n\n=LDR  00000nam a2200000 i 4500\n=001  2\n=245  10$aLungs\n";
    private readonly Workplace _place = new();

    [Fact]
    public async Task A_record_is_shown_as_lines_with_a_blank_line_after_it()
    {
        var answer = await _place.RunAsync("view", _place.Write("two.mrk", Two), "--first", "1");

        Assert.Equal((0, "00000nam a2200000 i 4500\n001 1\n245 10 $a Heart\n\n", ""), (answer.Code, answer.Out, answer.Error));
    }

    [Fact]
    public async Task Tags_are_colored_where_the_terminal_has_color()
    {
        var answer = await _place.RunAsync(static shell => shell with { HasColor = true }, "view", _place.Write("two.mrk", Two), "--record", "2");

        Assert.Matches("\n\e\\[[0-9;]+m245\e\\[0m 10 \\$a Lungs\n", answer.Out);
    }

    [Fact]
    public async Task What_was_found_in_a_record_stands_below_it()
    {
        var file = await DamagedAsync();
        var answer = await _place.RunAsync("view", file);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Matches("(?s)\n245 10 \\$a Heart\n! MRC-001 [^\n]+\n\n.*Lungs", answer.Out);
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_told()
    {
        var answer = await _place.RunAsync("view", _place.Write("two.mrk", Two), "--record", "3");

        Assert.Equal((1, "", "CLI-004"), (answer.Code, answer.Out, answer.Codes));
    }

    [Fact]
    public async Task Another_record_that_is_damaged_is_not_told_of()
    {
        var answer = await _place.RunAsync("view", await DamagedAsync(), "--record", "2", "--strict");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("Lungs", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_are_data_too()
    {
        var (before, after) = (_place.Write("before.mrk", Two), _place.Write("after.mrk", Two.Replace("Lungs", "Lung", StringComparison.Ordinal) + "\n=LDR  00000nam a2200000 i 4500\n=001  3\n"));
        var answer = await _place.RunAsync("diff", before, after, "--json");

        Assert.Equal((1, ""), (answer.Code, answer.Error));
        Assert.Equal(
            [
                """{"record":"2","change":"changed","fields":[{"tag":"245","change":"changed","before":"245 10$aLungs","after":"245 10$aLung"}]}""",
                """{"record":"3","change":"added"}""",
            ],
            answer.OutLines,
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Records_without_numbers_are_matched_by_their_places()
    {
        var before = _place.Write("before.mrk", Two);
        var after = _place.Write("after.mrk", Two.Replace("=001  2", "=001  9", StringComparison.Ordinal));

        Assert.Equal(["- 2", "+ 9"], (await _place.RunAsync("diff", before, after)).OutLines, StringComparer.Ordinal);
        Assert.Equal("= record 2", (await _place.RunAsync("diff", before, after, "--by-position")).OutLines[0]);
    }

    [Fact]
    public async Task A_damaged_file_is_not_called_the_same()
    {
        var good = _place.PathTo("two.mrc");
        var damaged = await DamagedAsync();
        var answer = await _place.RunAsync("diff", good, damaged, "--strict");

        Assert.Equal(1, answer.Code);
        Assert.Contains("- 1", answer.OutLines, StringComparer.Ordinal);
        Assert.StartsWith("MRC-001 ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_data_too()
    {
        var answer = await _place.RunAsync("select", "--json", "245$a", _place.Write("two.mrk", Two));

        Assert.Equal(["""{"record":1,"controlNumber":"1","value":"Heart"}""", """{"record":2,"controlNumber":"2","value":"Lungs"}"""], answer.OutLines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_wrong_path_is_told_with_its_column_before_anything_is_read()
    {
        var answer = await _place.RunAsync("select", "245$", _place.PathTo("none.mrc"));

        Assert.Equal((2, "", "MRC-070"), (answer.Code, answer.Out, answer.Codes));
        Assert.Contains("column 5", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_are_numbered_with_zeros_and_hold_all_records()
    {
        var answer = await _place.RunAsync("split", _place.Write("two.mrk", Two), _place.PathTo("part-{000}.mrk"), "--size", "1");

        Assert.Equal(0, answer.Code);
        Assert.Equal("1\n", (await _place.RunAsync("select", "001", _place.PathTo("part-001.mrk"))).Out);
        Assert.Equal("2\n", (await _place.RunAsync("select", "001", _place.PathTo("part-002.mrk"))).Out);
        Assert.False(File.Exists(_place.PathTo("part-003.mrk")));
    }

    [Fact]
    public async Task A_sample_goes_to_standard_output_in_the_format_it_came_in()
    {
        var file = _place.Write("two.mrk", Two);
        var second = await _place.RunAsync("sample", file, "--every", "1");
        var chance = await _place.RunAsync("sample", Workplace.Sample, "--random", "5", "--seed", "7", "--to", "ndjson");
        var again = await _place.RunAsync("sample", Workplace.Sample, "--random", "5", "--seed", "7", "--to", "ndjson");

        Assert.Equal(2, second.OutLines.Count(static line => line.StartsWith("=LDR", StringComparison.Ordinal)));
        Assert.Equal(5, chance.OutLines.Length);
        Assert.All(chance.OutLines, static line => Assert.NotNull(JsonNode.Parse(line)!["leader"]));
        Assert.Equal(chance.Out, again.Out);
    }

    [Fact]
    public async Task A_record_of_a_sample_that_is_refused_costs_no_other()
    {
        var file = _place.Write("smile.mrk", Two.Replace("Heart", "Heart 🙂", StringComparison.Ordinal));
        var answer = await _place.RunAsync("sample", file, _place.PathTo("out.mrc"), "--first", "2", "--encoding-out", "marc-8");

        Assert.Equal((1, "MRC-042"), (answer.Code, answer.Codes));
        Assert.Equal("2\n", (await _place.RunAsync("select", "001", _place.PathTo("out.mrc"))).Out);
    }

    [Theory]
    [InlineData("count none.mrc")]
    [InlineData("view none.mrc")]
    [InlineData("select 245$a none.mrc")]
    [InlineData("diff none.mrc none.mrc")]
    [InlineData("split none.mrc part-{0}.mrc --records 1")]
    [InlineData("sample none.mrc out.mrc --first 1")]
    [InlineData("convert none.mrc out.mrc --report report.ndjson")]
    public async Task A_file_that_is_not_there_is_one_line_and_leaves_nothing(string line)
    {
        var answer = await _place.RunAsync([.. line.Split(' ').Select(arg => arg.Contains(".mrc", StringComparison.Ordinal) || arg.Contains(".ndjson", StringComparison.Ordinal) ? _place.PathTo(arg) : arg)]);

        Assert.Equal((2, "", "CLI-002"), (answer.Code, answer.Out, answer.Codes));
        Assert.Single(answer.ErrorLines);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_place.Store)!));
    }

    public void Dispose() => _place.Dispose();

    /// <summary>Two records, the first with a length that is no number.</summary>
    private async Task<string> DamagedAsync()
    {
        var good = _place.PathTo("two.mrc");
        await _place.RunAsync("convert", _place.Write("two.mrk", Two), good);
        var bytes = await File.ReadAllBytesAsync(good, TestContext.Current.CancellationToken);
        bytes[0] = (byte)'x';
        await File.WriteAllBytesAsync(_place.PathTo("damaged.mrc"), bytes, TestContext.Current.CancellationToken);
        return _place.PathTo("damaged.mrc");
    }
}
