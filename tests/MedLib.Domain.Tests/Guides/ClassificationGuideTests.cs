using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Cutters;
using MedLib.Domain.Classification.Labels;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Classification.Schedules.Reclassing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Guides;

/// <summary>The examples of <c>docs/guides/classification.md</c>.</summary>
public sealed class ClassificationGuideTests
{
    private static readonly Guide Guide = new("classification");

    [Fact]
    public void Every_example_is_run() =>
        Assert.Equal(10, Guide.Examples().Count());

    [Fact]
    public void Call_numbers_are_read() => Guide.Holds("Read a call number", output =>
    {
        var reading = NlmCallNumber.Analyze("WA 540 AA1 B8p 1972 v. 32");
        var number = reading.CallNumber!;
        output.WriteLine($"class {number.Class}, place {number.Geography}, cutter {number.Cutters[0]}, mark {number.WorkMark}, year {number.Year}");
        output.WriteLine(string.Join(" | ", number.Enumeration));
    });

    [Fact]
    public void Findings_say_what_is_wrong() => Guide.Holds("Say what is wrong with it", output =>
    {
        string[] texts = ["wa540 .B8", "WQ 8", "WK 757 B5 1999", "W1 N017D", "RC 46"];
        foreach (var text in texts)
        {
            foreach (var finding in NlmCallNumber.Analyze(text).Findings)
            {
                output.WriteLine($"{text}: {finding.Code} {finding.Severity}: {MedLibMessages.Render(finding)}");
            }
        }
    });

    [Fact]
    public void Keys_put_them_in_order() => Guide.Holds("Put them in order", output =>
    {
        string[] shelf = ["WG 300.5", "W1 JO867SB", "WG 300 B81 1972", "WG 300 B8p 1972", "WG 300 B8 v.10", "WG 300 B8 v.9", "WG 30", "QZ 4"];
        foreach (var text in shelf.OrderBy(text => ShelfKey.Of(CallNumberScheme.Nlm, text)))
        {
            output.WriteLine(text);
        }
    });

    [Fact]
    public void Ranges_are_two_keys() => Guide.Holds("Take a range of the shelf", output =>
    {
        var range = NlmRange.Parse("WG 120-170");
        output.WriteLine($"{range.Shelf.From} <= key < {range.Shelf.Before}");
        string[] texts = ["WG 119 A2", "WG 120", "WG 170.5 B2 1990", "WG 171"];
        foreach (var text in texts)
        {
            output.WriteLine($"{text}: {range.Contains(ShelfKey.Of(CallNumberScheme.Nlm, text))}");
        }
    });

    [Fact]
    public void Classes_are_found() => Guide.Holds("Find a class", output =>
    {
        var schedule = NlmSchedule.Embedded;
        output.WriteLine(schedule.Path(schedule.Find("WG 370")!));
        output.WriteLine(schedule.Search("heart failure").Matches[0]);
        var suggestions = schedule.Suggest("Heart Failure", new SuggestOptions { PublicationTypes = ["Atlases"], Limit = 2 });
        foreach (var suggestion in suggestions.Suggestions)
        {
            output.WriteLine($"{suggestion} ({suggestion.Basis})");
        }
    });

    [Fact]
    public void Classes_of_a_site_are_added() => Guide.Holds("Add classes of your own", output =>
    {
        var ours = NlmSchedule.Load(new StringReader("medlib-nlm-schedules\t1\nedition\tOur own, 2026\nWQ 8\t\tBirth stories of our hospital\n"));
        var together = NlmSchedule.Embedded.With(ours.Value!);
        output.WriteLine(together.Find("WQ 8"));
        output.WriteLine(together.Edition);
        output.WriteLine(NlmCallNumber.Analyze("WQ 8", new NlmReadOptions { Schedule = together }).Findings.Count);
    });

    [Fact]
    public void Cutters_fit_their_neighbors() => Guide.Holds("Make a Cutter number", output =>
    {
        var shelf = new ShelfList([
            new ShelfListEntry("QS 17 G778 2019", CutterName.Person("Graves, Ann"), CutterName.Title("Color atlas")),
            new ShelfListEntry("QS 17 G78 2001", CutterName.Person("Green, Tom"), CutterName.Title("Atlas"))]);
        var proposal = CutterAssigner.Propose(
            new CutterRequest
            {
                Class = NlmCallNumber.Parse("QS 17").Class,
                MainEntry = CutterName.Person("Gray, Henry"),
                Title = CutterName.Title("The anatomy of the human body", "eng"),
                Year = "2020",
            },
            shelf);
        output.WriteLine(proposal);
        output.WriteLine($"between {proposal.Before} and {proposal.After}");
    });

    [Fact]
    public void Other_schemes_stand_beside_it() => Guide.Holds("Use other schemes beside it", output =>
    {
        var dewey = new CallNumber { Scheme = CallNumberScheme.Ddc, Text = "616.12/009 S65 2004" };
        output.WriteLine(dewey.Read().Number);
        output.WriteLine(dewey.Key);
        foreach (var candidate in CallNumberDetection.Detect("CD 123"))
        {
            output.WriteLine($"{candidate.Scheme} {100 * candidate.Confidence:0} %");
        }
    });

    [Fact]
    public void Labels_are_printed() => Guide.Holds("Print labels", output =>
    {
        var number = CallNumber.Nlm("WA 540 AA1 B8p 1972") with { Prefix = "REF" };
        foreach (var line in number.LabelLines(LabelStyle.Spine, volume: "v. 32", copy: 2).Lines)
        {
            output.WriteLine(line);
        }
    });

    [Fact]
    public void A_change_of_edition_is_planned() => Guide.Holds("Plan a change of edition", output =>
    {
        var newer = NlmSchedule.Embedded.With(NlmSchedule.Load(new StringReader(
            "medlib-nlm-schedules\t1\nedition\t2030 Summer\ncanceled\t2030 Summer\tWG 370\tHeart failure\tWG 371\nWG 371\t\tHeart failure\n")).Value!);
        var plan = ReclassPlan.Between(NlmSchedule.Embedded, newer, [new ShelvedNumber(CallNumber.Nlm("WG 370 H436 2015")), new ShelvedNumber(CallNumber.Nlm("WG 300 A1 1990"))]);
        foreach (var relabel in plan.Relabels)
        {
            output.WriteLine(relabel);
        }
    });
}
