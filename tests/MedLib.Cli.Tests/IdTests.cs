using System.Text.Json.Nodes;

namespace MedLib.Cli.Tests;

/// <summary><c>medlib id check</c>.</summary>
public sealed class IdTests
{
    [Fact]
    public async Task A_number_is_shown_with_its_kind_and_its_forms()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("id", "check", "0306406152", "PMID: 13982385", "--table");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        var isbn = Assert.Single(answer.OutLines, static line => line.Contains("isbn", StringComparison.Ordinal));
        Assert.Contains("978-0-306-40615-7, 0-306-40615-2", isbn, StringComparison.Ordinal);
        Assert.Contains("check character", isbn, StringComparison.Ordinal);
        Assert.Contains("shape, inside", Assert.Single(answer.OutLines, static line => line.Contains("pmid", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_number_ends_with_1_and_says_why_without_saying_what()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("id", "check", "9780306406157", "21234012345675");

        Assert.Equal((1, "IDN-034 IDN-034"), (answer.Code, answer.Codes));
        Assert.All(answer.ErrorLines, static line => Assert.Contains("(text 2)", line, StringComparison.Ordinal));
        Assert.DoesNotContain("2123", answer.Error, StringComparison.Ordinal);
        Assert.Matches("21234012345675 +none", answer.OutLines[^1]);
    }

    [Theory]
    [InlineData("isbn", "9780306406157", 0, "")]
    [InlineData("isbn", "9780306406154", 1, "IDN-003")]
    [InlineData("pmid", "9780306406157", 1, "IDN-021")]
    [InlineData("barcode", "30000123456787", 0, "IDN-011")]
    [InlineData("orcid", "0000-0001-2103-2683", 0, "IDN-025")]
    public async Task A_kind_is_asked_for(string kind, string text, int code, string codes)
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("id", "check", "--kind", kind, text);

        Assert.Equal((code, codes), (answer.Code, answer.Codes));
    }

    [Theory]
    [InlineData]
    [InlineData("-")]
    public async Task Lines_of_standard_input_are_checked_and_told_by_their_numbers(params string[] texts)
    {
        using var place = new Workplace();
        var answer = await place.RunAsync(static shell => shell with { In = new StringReader("9780306406157\n\n9780306406154\n0028-4793\n") }, ["id", "check", "--kind", "isbn", .. texts]);

        Assert.Equal((1, "IDN-003 IDN-001"), (answer.Code, answer.Codes));
        Assert.EndsWith("(line 3)", answer.ErrorLines[0], StringComparison.Ordinal);
        Assert.EndsWith("(line 4)", answer.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal(4, answer.OutLines.Length);
    }

    [Fact]
    public async Task Json_is_a_line_for_each_text()
    {
        using var place = new Workplace();
        var answer = await place.RunAsync("id", "check", "10.1000/182", "nonsense", "--json");
        var lines = answer.OutLines.Select(static line => JsonNode.Parse(line)!).ToList();

        Assert.Equal((1, ""), (answer.Code, answer.Error));
        Assert.Equal(["10.1000/182", "nonsense"], lines.Select(static line => (string)line["text"]!), StringComparer.Ordinal);
        Assert.Equal([true, false], lines.Select(static line => (bool)line["isValid"]!));
        Assert.Equal(("doi", "https://doi.org/10.1000/182"), ((string)lines[0]["readings"]![0]!["kind"]!, (string)lines[0]["readings"]![0]!["link"]!));
        Assert.Equal("IDN-035", (string)lines[1]["findings"]![0]!["code"]!);
    }

    [Fact]
    public async Task Runs_as_a_process_without_a_library()
    {
        using var place = new Workplace();
        var answer = await place.StartAsync("id", "check", "0028-4793", "--json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal("0028-4793", (string?)answer["text"]);
    }
}
