namespace MedLib.Cli.Tests;

/// <summary>The verbs of the classer: <c>callnumber</c>, <c>class</c>, <c>cutter</c>.</summary>
public sealed class ClassingTests
{
    [Fact]
    public async Task A_call_number_is_taken_apart()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("callnumber", "parse", "WA 540 AA1 B8p 1972");
        var json = await place.RunAsync("callnumber", "parse", "WA540 AA1 B8p 1972", "--json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains(answer.OutLines, static line => line.EndsWith("place          AA1", StringComparison.Ordinal));
        Assert.Equal("WA 540 AA1 B8p 1972", (string)json["written"]!);
        Assert.Equal(("NLM-011", true), ((string)json["findings"]![0]!["code"]!, (bool)json["valid"]!));
        Assert.Equal("cutter", (string)json["parts"]![3]!["kind"]!);
    }

    [Fact]
    public async Task An_error_ends_with_1_and_a_coded_line()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("callnumber", "parse", "RC 46", "WG 300");

        Assert.Equal((1, "NLM-003"), (answer.Code, answer.Codes));
        Assert.EndsWith("(RC 46)", answer.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("-")]
    public async Task Lines_of_standard_input_are_sorted_as_they_are(params string[] arguments)
    {
        using var place = new Workplace();
        var answer = await place.RunAsync(static shell => shell with { In = new StringReader("wg 300  B81\nWG 30\n\nWG 300 B8p\nW1 MA423\n") }, ["callnumber", "sort", .. arguments]);

        Assert.Equal((0, "", "W1 MA423\nWG 30\nWG 300 B8p\nwg 300  B81\n"), (answer.Code, answer.Error, answer.Out.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("nlm", "WG 300", "WG000300000")]
    [InlineData("lc", "QH 603", "QH000603000")]
    public async Task A_key_stands_before_its_number(string scheme, string number, string key)
    {
        using var place = new Workplace();

        Assert.Equal($"{key}\t{number}", (await place.RunAsync("callnumber", "key", "--scheme", scheme, number)).Out.TrimEnd());
    }

    [Fact]
    public async Task A_guess_is_told()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("callnumber", "sort", "--scheme", "auto", "WG 300 A1 1990", "616.12 S65", "WG 30 B2");

        Assert.Equal("Guessed: 2 nlm, 1 ddc.", answer.ErrorLines.Single());
        Assert.Equal(["616.12 S65", "WG 30 B2", "WG 300 A1 1990"], answer.OutLines);
    }

    [Fact]
    public async Task A_place_on_the_shelf_is_explained()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("callnumber", "explain", "WM 145.5.R7 C761 1997");
        var json = await place.RunAsync("callnumber", "explain", "WM 145.5.R7 C761 1997", "--json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("2018 Summer", answer.Out, StringComparison.Ordinal);
        Assert.Equal((string)json["key"]!, string.Concat(json["segments"]!.AsArray().Select(static segment => (string)segment!["key"]!)) + "0");
        Assert.Equal("WM 145.5.R7", (string)json["path"]!.AsArray()[^1]!["range"]!);
    }

    [Fact]
    public async Task A_class_is_searched_shown_and_suggested()
    {
        using var place = new Workplace();
        var found = await place.RunAsync("class", "search", "acupuncture", "--json");
        var shown = await place.RunAsync("class", "show", "WB 369.5.A17");
        var suggested = await place.RunAsync("class", "suggest", "Abreaction", "--json");

        Assert.Equal((0, "2018 Summer"), (found.Code, (string)found["edition"]!));
        Assert.Contains("WB 369", found["classes"]!.AsArray().Select(static one => (string)one!["number"]!), StringComparer.Ordinal);
        Assert.Contains("Acupressure", shown.Out, StringComparison.Ordinal);
        Assert.Equal("WM 420.5.A2", (string)suggested["suggestions"]![0]!["number"]!);
    }

    [Theory]
    [InlineData("WQ 8", 1, "WQ 8 is unknown in the edition 2018 Summer.")]
    [InlineData("WK 187", 1, "WK 187 was canceled in 2004; its subject is now at WK 150-190, etc..")]
    [InlineData("WG 300 A1 1990", 0, "Marks: ")]
    [InlineData("WG", 0, "WG Cardiovascular System. Edition: 2018 Summer.")]
    public async Task What_the_edition_does_not_have_is_told(string number, int code, string text)
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("class", "show", number);

        Assert.Equal((code, ""), (answer.Code, answer.Error));
        Assert.Contains(text, answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_should_be_written_is_told()
    {
        using var place = new Workplace();

        Assert.Contains("Better: WA 240 H47", (await place.RunAsync("callnumber", "parse", "WA240 H47")).Error, StringComparison.Ordinal);
        Assert.Equal("NLM-015", (await place.RunAsync("class", "show", "WB 1O0")).Codes);
    }

    [Fact]
    public async Task A_sites_own_classes_are_added_from_a_file()
    {
        using var place = new Workplace();
        var file = place.PathTo("ours.tsv");
        await File.WriteAllTextAsync(file, "medlib-nlm-schedules\t1\nedition\tOurs\nWQ 8\t\tBirth stories\n", TestContext.Current.CancellationToken);
        var broken = place.PathTo("broken.tsv");
        await File.WriteAllTextAsync(broken, "WQ 8\tBirth stories\n", TestContext.Current.CancellationToken);

        Assert.Contains("Birth stories", (await place.RunAsync("class", "show", "WQ 8", "--schedules", file)).Out, StringComparison.Ordinal);
        var refused = await place.RunAsync("class", "show", "WQ 8", "--schedules", broken);
        Assert.Equal((2, "CLS-001"), (refused.Code, refused.Codes));
        Assert.Equal((2, "CLI-002"), (await place.RunAsync("class", "show", "WQ 8", "--schedules", place.PathTo("none.tsv"))) is var none ? (none.Code, none.Codes) : default);
    }

    [Theory]
    [InlineData("D548", "Dickens, Charles")]
    [InlineData("D53", "Dickens, Charles", "--table", "lc", "--digits", "2")]
    [InlineData("C378", "Carter", "--table", "lc")]
    public async Task A_name_has_its_cutter(string cutter, params string[] arguments)
    {
        using var place = new Workplace();
        var answer = await place.RunAsync(["cutter", .. arguments]);

        Assert.Equal((0, cutter, ""), (answer.Code, answer.Out.TrimEnd(), answer.Error));
    }

    [Fact]
    public async Task A_call_number_is_fitted_to_a_shelf()
    {
        using var place = new Workplace();
        var shelf = place.PathTo("shelf.txt");
        await File.WriteAllTextAsync(shelf, "QS 17 G778 2019\tGraves, Ann\nQS 17 G78 2001\tGreen, Tom\n", TestContext.Current.CancellationToken);
        var answer = await place.RunAsync("cutter", "Gray, Henry", "--class", "QS 17", "--title", "The anatomy", "--year", "2020", "--shelf", shelf, "--json");
        var number = (string)answer["callNumber"]!;
        var order = await place.RunAsync("callnumber", "sort", number, "QS 17 G78 2001", "QS 17 G778 2019");

        Assert.Equal((0, true), (answer.Code, (bool)answer["usable"]!));
        Assert.Equal(number, order.OutLines[1]);
        Assert.EndsWith("a 2020", number, StringComparison.Ordinal);
        Assert.Equal((2, "CLI-004"), (await place.RunAsync("cutter", "Gray, Henry", "--class", "?")) is var wrong ? (wrong.Code, wrong.Codes) : default);
    }
}
