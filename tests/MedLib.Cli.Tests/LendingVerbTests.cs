namespace MedLib.Cli.Tests;

/// <summary>The verbs beside lending and returning: renewals, requests, fees, explanations and rules.</summary>
public sealed class LendingVerbTests
{
    private const string Book = "30417000037747";
    private const string Card = "20112000000017";
    private const string OtherCard = "20112000000033";

    [Fact]
    public async Task A_loan_is_explained_and_renewed()
    {
        using var place = await PlaceAsync();
        await place.RunAsync("lend", Book, Card);
        var why = await place.RunAsync("why", Book);
        var renewed = await place.RunAsync("renew", Book, "--seen");

        Assert.Equal((0, ""), (why.Code, why.Error));
        Assert.Contains("By default of rule set 1.", why.Out, StringComparison.Ordinal);
        Assert.Contains("14 days from", why.Out, StringComparison.Ordinal);

        // Renewed on the day it was lent it would not be due later.
        Assert.Equal((1, "CIR-003"), (renewed.Code, renewed.Codes));
    }

    [Fact]
    public async Task Why_tells_every_reason_without_lending()
    {
        using var place = await PlaceAsync();
        var free = await place.RunAsync("why", Book, Card);
        await place.RunAsync("lend", Book, Card);
        var lent = await place.RunAsync("why", Book, OtherCard);
        var idle = await place.RunAsync("why", "30417000038117");

        Assert.Equal(0, free.Code);
        Assert.Contains("It would be lent, due", free.Out, StringComparison.Ordinal);
        Assert.Equal(1, lent.Code);
        Assert.Contains("CIR-004", lent.Out, StringComparison.Ordinal);
        Assert.Equal((1, "CLI-004"), (idle.Code, idle.Codes));
    }

    [Fact]
    public async Task A_request_waits_and_the_return_goes_to_it()
    {
        using var place = await PlaceAsync();
        await place.RunAsync("lend", Book, Card);
        var placed = await place.RunAsync("request", Book, OtherCard);
        var twice = await place.RunAsync("request", Book, OtherCard, "--json");
        var returned = await place.RunAsync("return", Book);

        Assert.Equal((0, "Placed: it waits for its turn."), (placed.Code, placed.Out.Trim()));
        Assert.Equal((1, false), (twice.Code, (bool)twice["succeeded"]!));
        Assert.Contains("to the pickup shelf until", returned.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fees_are_listed()
    {
        using var place = await PlaceAsync();
        var none = await place.RunAsync("fees", Card, "--json");
        var nobody = await place.RunAsync("fees", "20999");

        Assert.Equal((0, 0), (none.Code, none["rows"]!.AsArray().Count));
        Assert.Equal((1, "CLI-004"), (nobody.Code, nobody.Codes));
    }

    [Fact]
    public async Task A_loss_is_billed_paid_in_part_and_the_rest_let_off()
    {
        using var place = await PlaceAsync();
        await place.RunAsync("lend", Book, Card);
        var lost = await place.RunAsync("loan", "lost", Book, "--price", "40");
        var tooMuch = await place.RunAsync("fees", Card, "--pay", "1000");
        var paid = await place.RunAsync("fees", Card, "--pay", "10.5");
        var rest = await place.RunAsync("fees", Card, "--json");
        var owed = rest["rows"]!.AsArray().Count;
        var wrong = await place.RunAsync("fees", Card, "--waive", "1,5");

        Assert.Equal((0, "The loan is lost now."), (lost.Code, lost.Out.Trim()));
        Assert.Contains("CIR-305", lost.Codes, StringComparison.Ordinal);
        Assert.Equal((1, "CLI-010"), (tooMuch.Code, tooMuch.Codes));
        Assert.Equal(0, paid.Code);
        Assert.Contains("Paid: USD 29.50 is owed.", paid.Out, StringComparison.Ordinal);
        Assert.Equal(2, wrong.Code);
        Assert.StartsWith("CLI-001", wrong.Codes, StringComparison.Ordinal);
        Assert.Equal(2, (await place.RunAsync("fees", Card, "--pay", "1", "--waive", "1")).Code);
        Assert.Equal(1, owed);
        Assert.Contains("Let off: USD 0.00 is owed.", (await place.RunAsync("fees", Card, "--waive", "29.5")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_undone_and_a_claim_noted()
    {
        using var place = await PlaceAsync();
        await place.RunAsync("lend", Book, Card);
        var undone = await place.RunAsync("loan", "undo", Book);
        var again = await place.RunAsync("loan", "undo", Book);
        await place.RunAsync("lend", Book, Card);
        var claimed = await place.RunAsync("loan", "claimed", Book, "--json");
        var kept = await place.RunAsync("loan", "kept", Book);

        Assert.Equal((0, "The loan is undone now."), (undone.Code, undone.Out.Trim()));
        Assert.Equal((1, "CLI-004"), (again.Code, again.Codes));
        Assert.Equal((0, true), (claimed.Code, (bool)claimed["succeeded"]!));
        Assert.Equal("The loan is active now.", kept.Out.Trim());
    }

    [Fact]
    public async Task The_night_does_what_is_due_and_lists_what_people_have_to_do()
    {
        using var place = await PlaceAsync();
        await place.RunAsync("lend", Book, Card);
        await place.RunAsync("loan", "claimed", Book);
        var night = await place.RunAsync("night");
        var json = await place.RunAsync("night", "--json");

        Assert.Equal((0, ""), (night.Code, night.Error));
        Assert.Contains("search for claimed return", night.Out, StringComparison.Ordinal);
        Assert.Equal("search for claimed return", (string)json["tasks"]![0]!["task"]!);
        Assert.Empty(json["left"]!.AsArray());
    }

    [Fact]
    public async Task Rules_are_checked_before_they_are_in_force()
    {
        using var place = await PlaceAsync();
        place.Write("good.txt", "default: lend 14 days, renew 2 times\nitem reference: in library only\n");
        place.Write("bad.txt", "default: lend 14 days\n[a] item dvd: lend 7 days\n[b] item dvd: lend 3 days\n");
        var good = await place.RunAsync("rules", "check", place.PathTo("good.txt"));
        var bad = await place.RunAsync("rules", "check", place.PathTo("bad.txt"));

        Assert.Equal((0, "1 rules and the default are sound."), (good.Code, good.Out.Trim()));
        Assert.Equal(1, bad.Code);
        Assert.Contains("CIR-115", bad.Codes, StringComparison.Ordinal);
    }

    private static async Task<Workplace> PlaceAsync()
    {
        var place = await Workplace.WithSampleAsync();
        await place.RunAsync("borrower", "add", "--name", "Mara Lind", "--card", Card);
        await place.RunAsync("borrower", "add", "--name", "Jo Abe", "--card", OtherCard);
        return place;
    }
}
