using System.CommandLine;
using System.CommandLine.Parsing;

namespace MedLib.Cli.Tests;

/// <summary>The contract with the shell: exit codes, streams, help and where the library is.</summary>
public sealed class UsageTests
{
    public static TheoryData<string> WrongUsages =>
    [
        "", "fly", "borrower", "lend", "lend 30417000038489", "return", "show", "export", "import",
        "search --sort 7", "search --sort author", "search --limit 0", "search --limit 1001", "search --limit many", "search --after !",
        "shelf --limit -1", "shelf --around WG", "shelf --nonsense", "label", "label X --width 0", "label X --style thin", "label X --sheet a5", "label X --start 2", "label X --start 65 --sheet spine-a4", "label X --svg \"\"", "label X --svg -",
        "label X --edges --sheet roll", "label X --scheme rvk", "borrower add --name x", "borrower add --name x --card 1 --until tomorrow",
        "lend 1 2 --override circulation.lend-to-expired", "lend 1 2 --override =reason", "search --store \"\"", "show 1 --store \" \"", "id", "id check --kind isbm 1", "id check --nonsense", "callnumber", "callnumber parse --scheme rvk X", "class", "class search", "class show", "class search X --limit 0", "cutter", "cutter X --table dewey", "cutter X --table lc --digits 0", "label X --copy 0", "callnumber key WG --nonsense", "class search X --nonsense", "label X --nonsense",
        "count", "count --strict --recover x.mrc", "count --from lines x.mrc", "count --encoding-in klingon x.mrc", "convert x.mrc", "convert x.mrc y", "convert x.mrc -", "convert x.mrc y.mrc --to pdf", "convert x.mrc y.mrc --encoding-out klingon", "convert x.mrc y.mrc --oversize never",
        "view", "view x.mrc --first 0", "select", "select 245$a", "diff x.mrc", "split x.mrc y.mrc --records 2", "split x.mrc y-{0}.mrc", "split x.mrc y-{0} --records 2", "sample x.mrc y.mrc", "sample x.mrc y.mrc --first 1 --every 2", "sample x.mrc y --first 1",
    ];

    public static TheoryData<string> Verbs => ["import", "search", "show", "shelf", "label", "borrower add", "lend", "return", "export", "id check", "callnumber", "callnumber parse", "callnumber key", "callnumber sort", "callnumber explain", "class", "class search", "class show", "class suggest", "cutter", "tour", "count", "convert", "view", "select", "diff", "split", "sample"];

    [Theory]
    [MemberData(nameof(WrongUsages))]
    public async Task Wrong_usage_ends_with_2_and_coded_lines_on_standard_error(string line)
    {
        using var place = new Workplace();
        var answer = await place.RunAsync([.. CommandLineParser.SplitCommandLine(line)]);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.NotEmpty(answer.ErrorLines);
        Assert.All(answer.ErrorLines, static one => Assert.Matches("^(CLI-001 .+|Try: medlib .*--help)$", one));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_has_help_with_examples_that_the_tool_understands(string verb)
    {
        using var place = new Workplace();
        var help = await place.RunAsync([.. verb.Split(' '), "--help"]);
        var examples = help.OutLines.Select(static line => line.Trim()).Where(line => line.StartsWith($"medlib {verb}", StringComparison.Ordinal) && !line.Contains('[', StringComparison.Ordinal)).ToList();

        Assert.Equal((0, ""), (help.Code, help.Error));
        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            var command = example["medlib ".Length..].Split("   ")[0].Split(" < ")[0].Split(" > ")[0];
            var parsed = Tool.Root(NoShell()).Parse([.. CommandLineParser.SplitCommandLine(command)]);
            Assert.Empty(parsed.Errors.Select(static error => error.Message));
        });
    }

    [Fact]
    public async Task The_store_is_the_option_else_the_variable_else_the_file_in_the_folder()
    {
        using var place = new Workplace();
        var folder = Path.GetDirectoryName(place.Store)!;
        var variable = new Dictionary<string, string?>(StringComparer.Ordinal) { ["MEDLIB_STORE"] = place.PathTo("named.db") };

        Assert.Equal(0, (await ToolProcess.Start(folder, "import", Workplace.Sample).EndAsync()).Code);
        Assert.Equal(["library.db"], Libraries(folder));
        Assert.Equal(0, (await ToolProcess.Start(folder, variable, "import", Workplace.Sample).EndAsync()).Code);
        Assert.Equal(["library.db", "named.db"], Libraries(folder));
        Assert.Equal(0, (await ToolProcess.Start(folder, variable, "import", Workplace.Sample, "--store", "option.db").EndAsync()).Code);
        Assert.Equal(["library.db", "named.db", "option.db"], Libraries(folder));
    }

    [Theory]
    [InlineData("search")]
    [InlineData("show 30417000038489")]
    [InlineData("shelf")]
    [InlineData("label --item 30417000038489")]
    [InlineData("lend 30417000038489 20112000000017")]
    [InlineData("return 30417000038489")]
    [InlineData("export out.mrc")]
    public async Task A_library_that_is_not_there_is_told_and_not_made(string line)
    {
        using var place = new Workplace();
        var answer = await place.RunAsync(line.Split(' '));

        Assert.Equal((2, "", "CLI-007"), (answer.Code, answer.Out, answer.Codes));
        Assert.False(File.Exists(place.Store));
    }

    [Fact]
    public async Task A_file_that_is_no_library_is_refused_in_one_line_and_left_as_it_is()
    {
        using var place = new Workplace();
        var file = place.Write("notes.db", "This is no library, but a page of notes that someone wants to keep.");
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        foreach (var verb in (string[])["search", "shelf"])
        {
            var answer = await place.StartAsync(verb, "--store", file);
            Assert.Equal((2, "", "CMD-021"), (answer.Code, answer.Out, answer.Codes));
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Output_that_is_redirected_is_plain_and_a_defect_shows_no_stack()
    {
        using var place = await Workplace.WithSampleAsync();
        foreach (var args in (string[][])[["search", "anatomy"], ["shelf", "--limit", "1000"], ["show", "30417000038489"], ["search", "--table"], ["nonsense"], ["--help"]])
        {
            var answer = await place.StartAsync(args);
            Assert.DoesNotContain('\e', answer.Out + answer.Error);
            Assert.DoesNotContain('\t', answer.Out + answer.Error);
            Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        }

        var broken = await place.RunAsync(static shell => shell with { Out = new BrokenWriter() }, "search");
        Assert.Equal((2, "CLI-008"), (broken.Code, broken.Codes));
        Assert.Single(broken.ErrorLines);
    }

    private static Shell NoShell() => new() { Out = TextWriter.Null, Error = TextWriter.Null, OpenData = static () => Stream.Null };

    private static string[] Libraries(string folder) => [.. Directory.GetFiles(folder, "*.db").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("of no use");
    }
}
