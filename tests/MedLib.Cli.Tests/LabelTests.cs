using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace MedLib.Cli.Tests;

/// <summary><c>medlib label</c>.</summary>
public sealed class LabelTests
{
    [Fact]
    public async Task A_number_is_printed_line_by_line()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("label", "WA 540 AA1 B8p 1972 v. 32", "--style", "spine");

        Assert.Equal((0, "", "WA\n540\nAA1\nB8p\n1972\nv. 32\n"), (answer.Code, answer.Error, answer.Out));
    }

    [Fact]
    public async Task Prefix_volume_copy_scheme_and_width_are_as_asked_for()
    {
        using var place = new Workplace();

        Assert.Equal("REF\nWB\n100\nv.2\nc.3\n", (await place.RunAsync("label", "WB 100", "--prefix", "REF", "--volume", "v.2", "--copy", "3")).Out);
        Assert.Equal("CD\n12\n", (await place.RunAsync("label", "CD 12", "--scheme", "local")).Out);
        Assert.Equal("WB 100 H322p 1998\n", (await place.RunAsync("label", "WB 100 H322p 1998", "--style", "pocket")).Out);
        var narrow = await place.RunAsync("label", "WB 100 H322p", "--width", "4");
        Assert.Equal((0, "CLS-071", "WB\n100\nH322\np\n"), (narrow.Code, narrow.Codes, narrow.Out));
        Assert.Contains("(WB 100 H322p)", narrow.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_standard_input_are_numbers()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync(static shell => shell with { In = new StringReader("WB 100\n\n  QS 4\r\n") }, "label");
        var argument = await place.RunAsync(static shell => shell with { In = new StringReader("WB 100\n") }, "label", "QS 4");

        Assert.Equal((0, "WB\n100\n\nQS\n4\n"), (answer.Code, answer.Out));
        Assert.Equal("QS\n4\n", argument.Out);
    }

    [Fact]
    public async Task A_sheet_is_taken_up_where_it_is_free()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("label", "WB 100", "QS 4", "--sheet", "spine-a4", "--start", "64");
        var pages = answer.Out.Split('\f');

        Assert.Equal((0, 2), (answer.Code, pages.Length));
        Assert.EndsWith($"{new string(' ', 71)}WB\n{new string(' ', 71)}100\n", pages[0], StringComparison.Ordinal);
        Assert.Equal("\n\n   QS\n   4\n", pages[1]);
    }

    [Fact]
    public async Task Drawings_are_written_page_by_page()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("label", "WB 100", "QS 4", "--svg", place.PathTo("labels.svg"), "--start", "64", "--edges");

        Assert.Equal((0, "", $"2 labels in {place.PathTo("labels.svg")}, {place.PathTo("labels-2.svg")}.\n"), (answer.Code, answer.Error, answer.Out));
        Assert.Equal(["WB", "100"], Texts(place.PathTo("labels.svg")));
        Assert.Equal(["QS", "4"], Texts(place.PathTo("labels-2.svg")));
    }

    [Fact]
    public async Task Items_of_the_library_are_labeled_by_their_barcodes()
    {
        using var place = await Workplace.WithSampleAsync();
        var file = await SampleFile.ReadAsync();
        var reference = file.In("REF").First().Field;
        var journal = file.In("JRNL").First(static copy => copy.Field.First('l') is "Lancet").Field;

        var answer = await place.RunAsync("label", "--item", reference.First('p')!, "--item", journal.First('p')!, "--json");

        Assert.Equal(0, answer.Code);
        Assert.Equal("REF", (string?)answer["labels"]![0]!["lines"]![0]);
        Assert.Equal(["Lancet", "v.395", "(2020:", "Jan.-", "June)"], Lines(answer["labels"]![1]!));
        Assert.Equal((string?)answer["labels"]![1]!["of"], journal.First('p'));
        Assert.Equal("CLS-070", (string?)answer["labels"]![1]!["findings"]![0]!["code"]);
    }

    [Fact]
    public async Task A_stretch_of_shelf_is_labeled_as_it_stands()
    {
        using var place = await Workplace.WithSampleAsync();
        var shelf = await place.AllAsync("shelf", "--location", "MAIN", "--from", "QS 4", "--to", "QS 18.2");
        var labels = await place.RunAsync("label", "--location", "MAIN", "--from", "QS 4", "--to", "QS 18.2", "--json");

        Assert.True(shelf.Count > 2);
        Assert.Equal(shelf.Select(static row => (string?)row["barcode"]), labels["labels"]!.AsArray().Select(static label => (string?)label!["of"]), StringComparer.Ordinal);
        var nothing = await place.RunAsync("label", "--location", "NOWHERE");
        Assert.Equal((1, "", "CLI-004"), (nothing.Code, nothing.Out, nothing.Codes));
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_told_and_the_others_are_labeled()
    {
        using var place = await Workplace.WithSampleAsync();
        var answer = await place.RunAsync("label", "--item", "39999", "--item", "30417000054023", "--style", "line");

        Assert.Equal((1, "CLI-004", "Lancet v.395 (2020:Jan.-June)\n"), (answer.Code, answer.Codes, answer.Out));
    }

    [Fact]
    public async Task Sheets_are_told_as_JSON_too()
    {
        using var place = new Workplace();
        var text = await place.RunAsync("label", "WB 100", "--sheet", "roll", "--json");
        var drawn = await place.RunAsync("label", "WB 100", "--svg", place.PathTo("a.svg"), "--json");

        Assert.Equal(" WB\n 100", ((string?)text["pages"]![0])!.TrimStart('\n'));
        Assert.Equal(place.PathTo("a.svg"), (string?)drawn["files"]![0]);
        Assert.Empty(drawn["findings"]!.AsArray());
    }

    private static string?[] Lines(JsonNode label) => [.. label["lines"]!.AsArray().Select(static line => (string?)line)];

    private static string[] Texts(string file) =>
        [.. XDocument.Load(file).Descendants().Where(static element => element.Name.LocalName is "text").Select(static element => element.Value)];
}
