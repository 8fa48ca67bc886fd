using Spectre.Console;

namespace MedLib.Cli.Tests;

/// <summary>What a person sees: tables that fit, colors where they are wanted, and nothing that steers the terminal.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(132)]
    public async Task Tables_fit_the_terminal_and_show_every_row_on_one_line(int width)
    {
        using var place = await Workplace.WithSampleAsync();
        var shelf = await place.RunAsync(shell => shell with { DrawsTables = true, Width = width }, "shelf", "--limit", "40");

        Assert.Equal((0, ""), (shelf.Code, shelf.Error));
        Assert.Equal(40, shelf.OutLines.Count(static line => line.Contains(" 30417", StringComparison.Ordinal)));
        Assert.All(shelf.OutLines.Where(static line => !line.StartsWith("More with", StringComparison.Ordinal)), line => Assert.InRange(line.TrimEnd().GetCellWidth(), 0, width));
    }

    [Fact]
    public async Task Colors_are_for_terminals_that_take_them()
    {
        using var place = await Workplace.WithSampleAsync();
        var plain = await place.RunAsync(static shell => shell with { DrawsTables = true }, "search", "anatomy");
        var colored = await place.RunAsync(static shell => shell with { DrawsTables = true, HasColor = true }, "search", "anatomy");
        var asked = await place.RunAsync("search", "anatomy", "--table");

        Assert.DoesNotContain('\e', plain.Out);
        Assert.Contains('\e', colored.Out);
        Assert.Contains('─', asked.Out);
        Assert.DoesNotContain('─', (await place.RunAsync("search", "anatomy")).Out);
    }

    [Fact]
    public async Task Lines_that_are_not_drawn_stand_in_columns()
    {
        using var place = await Workplace.WithSampleAsync();
        var shelf = await place.RunAsync("shelf", "--location", "MAIN", "--limit", "1000");
        var column = shelf.OutLines[0].IndexOf("Barcode", StringComparison.Ordinal);

        Assert.True(column > 0);
        Assert.All(shelf.OutLines.Where(static line => line.StartsWith("MAIN", StringComparison.Ordinal)), line =>
            Assert.StartsWith("30417", InColumn(line, column), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_that_would_steer_the_terminal_is_shown_without_what_steers()
    {
        using var place = new Workplace();
        var file = place.Write("evil.mrk", "=LDR  00000nam a2200000 a 4500\n=001  1\n=003  X\n=245  00$aRed \e[31malert\a\u009b2J\n=852  \\\\$bMAIN$hW 1$p30112000000015\n");
        var imported = await place.RunAsync("import", file);
        Assert.Equal(0, imported.Code);
        foreach (var args in (string[][])[["search"], ["shelf"], ["show", "30112000000015"], ["search", "--table"]])
        {
            var answer = await place.RunAsync(args);
            Assert.Contains("alert", answer.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Out + answer.Error + imported.Out, static character => char.IsControl(character) && character != '\n');
        }
    }

    [Fact]
    public async Task A_long_import_shows_how_far_it_is_only_where_a_person_looks()
    {
        using var place = new Workplace();
        var shown = await place.RunAsync(static shell => shell with { ShowsProgress = true }, "import", Workplace.Sample, "--dry-run");
        var quiet = await place.RunAsync("import", Workplace.Sample, "--dry-run");

        Assert.Contains("\r50 records, ", shown.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r", shown.Error, StringComparison.Ordinal);
        Assert.Equal("", quiet.Error);
        Assert.Equal(quiet.Out, shown.Out);
    }

    // Ideographs take two places of a line and one of a string.
    private static string InColumn(string line, int column)
    {
        var start = 0;
        while (line[..start].GetCellWidth() < column)
        {
            start++;
        }

        return line[start..];
    }
}
