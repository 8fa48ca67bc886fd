namespace MedLib.Cli.Tests;

/// <summary>The verbs of the desk: borrowers, loans and returns, with refusals and what lifts them.</summary>
public sealed class DeskTests
{
    private const string Book = "30417000037747";
    private const string Reference = "30417000038117";
    private const string Card = "20112000000017";
    private const string ExpiredCard = "20112000000025";

    [Fact]
    public async Task A_book_goes_out_once_and_comes_back_to_its_shelf()
    {
        using var place = await PlaceAsync();
        var lent = await place.RunAsync("lend", Book, Card, "--json");
        var again = await place.RunAsync("lend", Book, Card);
        var shown = await place.RunAsync("show", Book);
        var returned = await place.RunAsync("return", Book);
        var free = await place.RunAsync("show", Book);

        Assert.Equal((0, true), (lent.Code, (bool)lent["succeeded"]!));
        Assert.Equal((1, "", "CIR-004"), (again.Code, again.Out, again.Codes));
        Assert.Single(shown.OutLines, static line => line.Contains("lent until", StringComparison.Ordinal) && line.Contains(Book, StringComparison.Ordinal));
        Assert.Equal((0, ""), (returned.Code, returned.Error));
        Assert.Contains("to its shelf in MAIN", returned.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("lent until", free.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_gives_every_reason_on_a_line_of_its_own_and_as_JSON()
    {
        using var place = await PlaceAsync();
        var refused = await place.StartAsync("lend", Reference, ExpiredCard);
        var json = await place.RunAsync("lend", Reference, ExpiredCard, "--json");

        Assert.Equal((1, ""), (refused.Code, refused.Out));
        Assert.Equal("CIR-006 CIR-009", Sorted(refused.Codes));
        Assert.All(refused.ErrorLines, static line => Assert.Contains("May be overridden with circulation.", line, StringComparison.Ordinal));
        Assert.Equal((1, false), (json.Code, (bool)json["succeeded"]!));
        Assert.Equal("CIR-006 CIR-009", Sorted(string.Join(' ', json["findings"]!.AsArray().Select(static finding => (string?)finding!["code"]))));
    }

    [Fact]
    public async Task Permissions_and_reasons_lift_what_they_name_and_nothing_else()
    {
        using var place = await PlaceAsync();
        string[] libraryUse = ["--override", "circulation.lend-library-use-only=wanted on the ward"];
        string[] expired = ["--override", "circulation.lend-to-expired=leaves tomorrow"];

        Assert.Equal((1, "CIR-006"), Errors(await place.RunAsync(["lend", Reference, ExpiredCard, .. libraryUse])));
        Assert.Equal(1, (await place.RunAsync(["lend", Reference, ExpiredCard, .. libraryUse, .. expired, "--can", "circulation.lend-to-expired"])).Code);
        var lent = await place.RunAsync(["lend", Reference, ExpiredCard, .. libraryUse, .. expired, "--as", "librarian-7"]);
        Assert.Equal((0, "CMD-006 CMD-006"), (lent.Code, lent.Codes));
        Assert.NotEmpty(lent.Out);

        static (int, string) Errors(Answer answer) => (answer.Code, string.Join(' ', answer.Codes.Split(' ').Where(static code => code.StartsWith("CIR", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task What_is_not_ours_is_taken_back_with_an_advisory()
    {
        using var place = await PlaceAsync();
        var strange = await place.RunAsync("return", "LOANED BY ANOTHER");
        var idle = await place.RunAsync("return", Book, "--json");

        Assert.Equal((0, "CIR-023"), (strange.Code, strange.Codes));
        Assert.Contains("not ours", strange.Out, StringComparison.Ordinal);
        Assert.Equal((0, "CIR-022"), (idle.Code, idle.Codes));
        Assert.True((bool)idle["succeeded"]!);
    }

    [Fact]
    public async Task Everything_that_is_not_in_the_library_is_told()
    {
        using var place = await PlaceAsync();
        var answer = await place.RunAsync("lend", "NO SUCH ITEM", "NO SUCH CARD");

        Assert.Equal(1, answer.Code);
        Assert.Equal(2, answer.Error.Split("CLI-004").Length - 1);
    }

    [Theory]
    [InlineData("lend", "30417999999999", Card)]
    [InlineData("lend", Book, "20112000000033")]
    [InlineData("show", "30417999999999")]
    public async Task What_is_not_in_the_library_is_told(params string[] args)
    {
        using var place = await PlaceAsync();
        var answer = await place.RunAsync(args);

        Assert.Equal((1, ""), (answer.Code, answer.Out));
        Assert.EndsWith("CLI-004", answer.Codes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_belongs_to_one_borrower_and_a_borrower_has_a_name()
    {
        using var place = await PlaceAsync();
        var taken = await place.RunAsync("borrower", "add", "--name", "Someone Else", "--card", Card);
        var nameless = await place.RunAsync("borrower", "add", "--name", " ", "--card", "20112000000041");

        Assert.Equal((1, "", "CIR-014"), (taken.Code, taken.Out, taken.Codes));
        Assert.Equal((1, "", "CIR-030"), (nameless.Code, nameless.Out, nameless.Codes));
        Assert.DoesNotContain(Card, taken.Error, StringComparison.Ordinal);
    }

    private static async Task<Workplace> PlaceAsync()
    {
        var place = await Workplace.WithSampleAsync();
        Assert.Equal(0, (await place.RunAsync("borrower", "add", "--name", "Mara Lind", "--card", Card)).Code);
        Assert.Equal(0, (await place.RunAsync("borrower", "add", "--name", "Jo Abe", "--card", ExpiredCard, "--category", "student", "--until", "2020-01-31")).Code);
        return place;
    }

    private static string Sorted(string codes) => string.Join(' ', codes.Split(' ').Order(StringComparer.Ordinal));
}
