using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MedLib.Cli.Tests;

/// <summary>The tour on SQLite: its facts are those that the shipped file, a calendar and a calculator give.</summary>
public sealed partial class TourTests(ToldTour told) : IClassFixture<ToldTour>
{
    [Fact]
    public async Task The_facts_of_the_tour_are_those_of_the_file()
    {
        var tour = told.Facts;
        var file = await SampleFile.ReadAsync();

        Assert.Equal((0, ""), (tour.Code, tour.Error));
        var holdings = file.Records.Sum(static record => record.DataFields("852")
            .DistinctBy(static field => (field.First('b'), SampleFile.CallNumber(field))).Count());
        AssertCounts(tour["imported"]!, records: file.Records.Count, added: file.Records.Count, unchanged: 0, holdings, file.Copies.Count());
        AssertCounts(tour["importedAgain"]!, records: file.Records.Count, added: 0, unchanged: file.Records.Count, holdings: 0, items: 0);
        Assert.Equal(file.Records.Count, (int)tour["exported"]!);
        Assert.Equal(file.Records.Count - 1, (int)tour["identical"]!);
        Assert.Equal(1, (int)tour["patched"]!);
        Assert.Equal(0, (int)tour["leftOut"]!);
        Assert.StartsWith("590 ", (string?)tour["changedField"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shelves_hold_every_copy_of_the_file_in_the_order_of_its_numbers()
    {
        var shelf = Texts(told.Facts["shelf"]!);
        var file = await SampleFile.ReadAsync();

        Assert.Equal(
            file.In("MAIN").Select(static copy => SampleFile.CallNumber(copy.Field)).Order(StringComparer.Ordinal),
            shelf.Order(StringComparer.Ordinal));
        var classes = shelf.Select(static number => ClassOf().Match(number)).Where(static match => match.Success)
            .Select(static match => (match.Groups["class"].Value, decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.True(classes.Count > 20);
        Assert.Equal(classes.OrderBy(static one => one.Value, StringComparer.Ordinal).ThenBy(static one => one.Item2), classes);
    }

    [Fact]
    public void Loans_fall_due_by_the_calendar_and_refusals_give_all_their_reasons()
    {
        var tour = told.Facts;

        // Lent on Monday 2026-03-02 for 14 days; the library is closed on that day, so a day more. Each renewal counts from its own day.
        Assert.Equal("2026-03-17", (string?)tour["due"]);
        Assert.Equal("2026-03-23", (string?)tour["renewal1"]);
        Assert.Equal("2026-03-30", (string?)tour["renewal2"]);
        Assert.Equal(["CIR-004"], Texts(tour["lentTwice"]!));
        Assert.Equal("CIR-006 CIR-009", string.Join(' ', Texts(tour["refused"]!).Order(StringComparer.Ordinal)));
        Assert.Equal(["CIR-002"], Texts(tour["renewedTooOften"]!));
        Assert.Equal(2, (int)tour["openLoans"]!);
        Assert.Equal("ToShelf", (string?)tour["returned"]);
        Assert.True((bool)tour["corrected"]!);
        Assert.Equal("ToShelf", (string?)tour["returnedAgain"]);
        Assert.Equal("NotOurs", (string?)tour["notOurs"]);
    }

    [Fact]
    public void The_money_adds_up_at_every_step()
    {
        var tour = told.Facts;
        const decimal allocated = 300m, ordered = 2 * 118.50m, paid = 231.40m;

        Assert.Equal(["ACQ-001"], Texts(tour["ordered"]!));
        AssertFund(tour["allocated"]!, allocated, encumbered: 0, expended: 0);
        AssertFund(tour["encumbered"]!, allocated, ordered, expended: 0);
        AssertFund(tour["paid"]!, allocated, encumbered: 0, paid);
        Assert.Equal("Closed", (string?)tour["order"]);
        Assert.Equal(2, Texts(tour["onShelf"]!).Intersect(["30417000900019", "30417000900027"], StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_tour_tells_each_step_to_people_with_its_refusals_and_ends_with_the_facts()
    {
        var story = told.Story;
        var facts = told.Facts.Json.AsObject();

        Assert.Equal((0, ""), (story.Code, story.Error));
        Assert.DoesNotContain('\e', story.Out);
        Assert.DoesNotContain('\t', story.Out);
        var steps = story.OutLines.Where(static line => StepLine().IsMatch(line)).Select(static line => int.Parse(line.Split('.')[0], CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, (int)facts["steps"]!), steps);
        foreach (var code in (string[])[.. Texts(facts["refused"]!), .. Texts(facts["renewedTooOften"]!), .. Texts(facts["ordered"]!)])
        {
            Assert.Contains(story.OutLines, line => line.TrimStart().StartsWith($"{code} ", StringComparison.Ordinal));
        }

        var summary = story.Out[story.Out.IndexOf("In short", StringComparison.Ordinal)..];
        Assert.All(facts, fact => Assert.Contains($" {fact.Key} ", summary, StringComparison.Ordinal));
        Assert.Contains("available=USD 68.60", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_tour_is_a_library_to_look_around_in_and_is_not_told_over_another()
    {
        using var place = new Workplace();
        var process = await place.StartAsync("tour", "--json", "--store", place.PathTo("kept.db"));
        var shelf = await place.RunAsync("shelf", "--prefix", "WB 39", "--json", "--store", place.PathTo("kept.db"));
        var again = await place.RunAsync("tour", "--store", place.PathTo("kept.db"));

        Assert.Equal((0, ""), (process.Code, process.Error));
        Assert.Single(shelf["rows"]!.AsArray(), static row => string.Equals((string?)row!["barcode"], "30417000900019", StringComparison.Ordinal));
        Assert.Equal(2, again.Code);
        Assert.Equal("CLI-001", again.Codes);
    }

    private static void AssertCounts(JsonNode fact, int records, int added, int unchanged, int holdings, int items)
    {
        Assert.Equal(records, (int)fact["records"]!);
        Assert.Equal(added, (int)fact["added"]!);
        Assert.Equal(unchanged, (int)fact["unchanged"]!);
        Assert.Equal(0, (int)fact["updated"]!);
        Assert.Equal(0, (int)fact["dropped"]!);
        Assert.Equal(holdings, (int)fact["holdings"]!);
        Assert.Equal(items, (int)fact["items"]!);
    }

    private static void AssertFund(JsonNode fact, decimal allocated, decimal encumbered, decimal expended)
    {
        Assert.Equal(Usd(allocated), (string?)fact["allocated"]);
        Assert.Equal(Usd(encumbered), (string?)fact["encumbered"]);
        Assert.Equal(Usd(expended), (string?)fact["expended"]);
        Assert.Equal(Usd(allocated - encumbered - expended), (string?)fact["available"]);
    }

    private static string Usd(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"USD {amount:F2}");

    private static string[] Texts(JsonNode array) => [.. array.AsArray().Select(static text => (string)text!)];

    [GeneratedRegex(@"^(?<class>Q[S-Z]|W[A-Z]?) (?<number>\d+(\.\d+)?)( |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassOf();

    [GeneratedRegex(@"^\d+\. ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StepLine();
}
