using System.Text.Json.Nodes;

namespace MedLib.Cli.Tests;

/// <summary><c>medlib search</c>, <c>show</c> and <c>shelf</c>.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task A_shelf_is_looked_along_from_a_place()
    {
        using var place = new Workplace();
        await place.RunAsync("import", Workplace.Sample);
        var whole = (await place.RunAsync("shelf", "--location", "MAIN", "--json"))["rows"]!.AsArray().Select(static row => (string?)row!["barcode"]).ToList();
        var at = (string)(await place.RunAsync("shelf", "--location", "MAIN", "--json"))["rows"]![9]!["callNumber"]!;
        var around = (await place.RunAsync("shelf", "--location", "MAIN", "--around", at, "--limit", "7", "--json"))["rows"]!.AsArray().Select(static row => (string?)row!["barcode"]).ToList();
        var start = whole.IndexOf(around[0]);

        Assert.Equal(7, around.Count);
        Assert.Equal(whole.Skip(start).Take(7), around, StringComparer.Ordinal);
        Assert.InRange(9 - start, 1, 3);
    }

    [Fact]
    public async Task A_record_is_shown_by_its_id_its_numbers_and_the_barcodes_of_its_items()
    {
        using var place = await Workplace.WithSampleAsync();
        var byBarcode = await place.RunAsync("show", "30417000037747", "--json");
        var id = (string)byBarcode["record"]!["id"]!;
        var isbn = (string)byBarcode["record"]!["description"]!["identifiers"]!.AsArray().First(static one => string.Equals((string?)one!["kind"], "isbn", StringComparison.Ordinal))!["text"]!;

        foreach (var what in (string[])[id, isbn, $"{isbn[..3]}-{isbn[3..]}", "30417000037374"])
        {
            var shown = await place.RunAsync("show", what, "--json");
            Assert.Equal((0, ""), (shown.Code, shown.Error));
            Assert.Equal(id, (string?)shown["record"]!["id"]);
        }

        var text = await place.RunAsync("show", isbn);
        Assert.Contains("Gray's anatomy", text.Out, StringComparison.Ordinal);
        Assert.Contains("30417000037747", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_NLM_record_is_shown_by_its_NLM_number()
    {
        using var place = await Workplace.WithSampleAsync();
        var numbers = (await SampleFile.ReadAsync()).Records
            .SelectMany(static record => record.DataFields("016")).Where(static field => string.Equals(field.First('2'), "DNLM", StringComparison.Ordinal))
            .Select(static field => field.First('a')!).ToList();

        Assert.True(numbers.Count > 10);
        foreach (var number in numbers)
        {
            var shown = await place.RunAsync("show", number, "--json");
            Assert.Equal((0, ""), (shown.Code, shown.Error));
            Assert.Contains(number, shown["record"]!["description"]!["identifiers"]!.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Searches_by_title_name_and_number_find_what_the_file_says()
    {
        using var place = await Workplace.WithSampleAsync();
        var file = await SampleFile.ReadAsync();
        var vesalius = file.Records.Count(static record => record.All("100", 'a').Any(static name => name.Contains("Vesalius", StringComparison.Ordinal)));

        Assert.Equal(vesalius, await CountAsync(place, "search", "--name", "vesal"));
        Assert.Equal(file.Records.Count, await CountAsync(place, "search"));
        Assert.Equal(await CountAsync(place, "search", "gray", "anatomy"), await CountAsync(place, "search", "--title", "gray anatomy"));
        Assert.True(await CountAsync(place, "search", "--material", "book") is > 0 and var books && books < file.Records.Count);
        Assert.Equal(0, await CountAsync(place, "search", "--name", "nobodyatall"));
        var unknown = await place.RunAsync("search", "--material", "boook");
        Assert.Equal((0, "CLI-009", "0 records.\n"), (unknown.Code, unknown.Codes, unknown.Out));
    }

    [Theory]
    [InlineData("search", "--sort", "year", "--desc")]
    [InlineData("search", "--sort", "name")]
    [InlineData("shelf")]
    public async Task Pages_together_are_the_whole_list_in_its_order(params string[] args)
    {
        using var place = await Workplace.WithSampleAsync();
        var whole = await place.AllAsync(args);
        var paged = new List<string>();
        for (string[] after = []; ;)
        {
            var page = await place.RunAsync([.. args, "--limit", "7", "--json", .. after]);
            paged.AddRange(page["rows"]!.AsArray().Select(static row => row!.ToJsonString()));
            if (page["next"] is not { } next)
            {
                break;
            }

            after = ["--after", (string)next!];
        }

        Assert.True(whole.Count > 50);
        Assert.Equal(string.Join('\n', whole.Select(static row => row.ToJsonString())), string.Join('\n', paged));
    }

    [Fact]
    public async Task A_shelf_list_has_every_copy_of_a_location_and_keeps_to_its_range()
    {
        using var place = await Workplace.WithSampleAsync();
        var file = await SampleFile.ReadAsync();
        var all = await place.AllAsync("shelf");
        var reference = await place.AllAsync("shelf", "--location", "REF");
        var range = await place.AllAsync("shelf", "--location", "MAIN", "--from", "QS 4", "--to", "QS 18.2");
        var prefix = await place.AllAsync("shelf", "--prefix", "QS 4");

        Assert.Equal(file.Copies.Count(), all.Count);
        Assert.Equal(
            file.In("REF").Select(static copy => copy.Field.First('p')!).Order(StringComparer.Ordinal),
            reference.Select(static row => Text(row, "barcode")).Order(StringComparer.Ordinal));
        Assert.NotEmpty(range);
        Assert.Equal(
            file.In("MAIN").Where(static copy => copy.Field.First('h') is { } number && number.StartsWith("QS ", StringComparison.Ordinal) && decimal.Parse(number[3..], System.Globalization.CultureInfo.InvariantCulture) is >= 4 and <= 18.2m)
                .Select(static copy => copy.Field.First('p')!).Order(StringComparer.Ordinal),
            range.Select(static row => Text(row, "barcode")).Order(StringComparer.Ordinal));
        Assert.NotEmpty(prefix);
        Assert.All(prefix, static row => Assert.Contains("QS 4", Text(row, "callNumber"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_lines_says_how_many_there_are_and_how_to_go_on()
    {
        using var place = await Workplace.WithSampleAsync();
        var file = await SampleFile.ReadAsync();
        var first = await place.RunAsync("search", "--limit", "10");
        var cursor = first.OutLines[^1]["More with --after ".Length..];
        var second = await place.RunAsync("search", "--limit", "1000", "--after", cursor);

        Assert.Contains($"10 of {file.Records.Count} records.\n", first.Out, StringComparison.Ordinal);
        Assert.Contains($"{file.Records.Count - 10} of {file.Records.Count} records.\n", second.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("More with", second.Out, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(Workplace place, params string[] args) => (await place.AllAsync(args)).Count;

    private static string Text(JsonNode row, string name) => (string?)row[name] ?? "";
}
