using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Tests.Classification;

/// <summary>Each thing that the schedules, the work or the shelf list may say of a call number: once said, once not.</summary>
public sealed class NlmChecksTests
{
    [Theory]
    [InlineData("WQ 8", "NLM-005 WQ 8@0")]
    [InlineData("WQ 100 A2", "")]
    [InlineData("WK 187 B5 1990", "NLM-006 WK 187@0")]
    [InlineData("WK 190 B5 1990", "")]
    [InlineData("WZ 112.5", "NLM-008 WZ 112.5@0")]
    [InlineData("WZ 112.5.O75", "")]
    [InlineData("WB 102.5 S5", "")]
    [InlineData("W1 N017D", "NLM-015 N017D@3 W1 NO17D")]
    [InlineData("W1 NO17D", "")]
    [InlineData("W1 A15WL", "")]
    [InlineData("WG 300 R48la", "NLM-015 l@10 WG 300 R481a")]
    [InlineData("WG 300 R48l", "")]
    [InlineData("WB 1OO H3", "NLM-015 1OO@3 WB 100 H3")]
    [InlineData("QS 11 HAI2 B8", "NLM-031*NLM-015 HAI2@6 QS 11 HA12 B8")]
    [InlineData("WB I00 B8", "*NLM-015 I00@3 WB 100 B8")]
    [InlineData("WG l20 B8", "*NLM-015 l20@3 WG 120 B8")]
    [InlineData("WA 1l0 B8", "*NLM-015 1l0@3 WA 110 B8")]
    [InlineData("WB 100 Bl2", "NLM-015 Bl2@7 WB 100 B12")]
    [InlineData("WB 100 B8p 199O", "NLM-015 199O@11 WB 100 B8p 1990")]
    [InlineData("QS 11 AAl B8", "*NLM-015 AAl@6 QS 11 AA1 B8")]
    [InlineData("WL O52 1890", "")]
    [InlineData("WB 100 O52 1990", "")]
    [InlineData("WB 100.Q9", "NLM-020 Q9@7 WB 100 Q9")]
    [InlineData("WB 100.5.Q9", "NLM-005*NLM-021 Q9@9")]
    [InlineData("WM 145.5.Q9", "NLM-021 Q9@9")]
    [InlineData("WM 145.5.R7 C761 1997", "")]
    [InlineData("WB 102 AA1", "NLM-030 AA1@7")]
    [InlineData("QH 603 AA1 B8", "NLM-030 AA1@7")]
    [InlineData("WM 270 MP16 no. 4 1969", "")]
    [InlineData("QS 11 B5 1990", "NLM-031 B5@6 QS 11.1 B5 1990")]
    [InlineData("QS 11 1990", "NLM-031 1990@6 QS 11.1 1990")]
    [InlineData("QS 11", "")]
    [InlineData("QS 11 AA1 B5 1990", "")]
    [InlineData("QS 11.1 AA1 1990", "NLM-032 AA1@8 QS 11 AA1 1990")]
    [InlineData("QS 11.1 B5 1990", "")]
    [InlineData("WZ 70 DC2.1 B8", "NLM-034 DC2.1 B8@6")]
    [InlineData("WZ 70 DC2 1990", "")]
    public void Says_what_the_schedules_say(string text, string expected)
    {
        var lines = NlmCallNumber.Analyze(text).Findings.Select(Line).ToList();

        // An asterisk stands for findings that are not the point here.
        var parts = expected.Split('*');
        Assert.Equal(parts[^1], lines.Count == 0 ? "" : lines[^1]);
        Assert.True(parts.Length == 2 ? lines.Exists(line => line.StartsWith(parts[0], StringComparison.Ordinal)) : lines.Count <= 1, string.Join(", ", lines));
    }

    [Fact]
    public void An_unknown_number_is_told_with_its_edition_and_its_neighbors()
    {
        var finding = Assert.Single(NlmCallNumber.Analyze("WQ 8").Findings);

        Assert.Equal("The edition 2018 Summer has no number WQ 8; its neighbors are WQ 7 and WQ 9.", MedLibMessages.Render(finding));
    }

    [Fact]
    public void A_canceled_number_is_told_with_what_stands_for_it()
    {
        Assert.Equal("The number WK 187 was canceled in 2004; its subject is now at WK 150-190, etc..", MedLibMessages.Render(Assert.Single(NlmCallNumber.Analyze("WK 187").Findings)));
        Assert.Contains(new FindingArg.Text("suggestion", "WK 755 B5 1999"), NlmCallNumber.Analyze("WK 757 B5 1999").Findings.Single().Args);
    }

    [Theory]
    [InlineData("WQ 8")]
    [InlineData("QS 11 B5")]
    public void Other_schedules_say_other_things(string text)
    {
        var site = NlmSchedule.Load(new StringReader("medlib-nlm-schedules\t1\nedition\tOurs\nWQ 8\t\tOur own number\nQS 11\t\tHistory, by author\n")).Value!;

        Assert.NotEmpty(NlmCallNumber.Analyze(text).Findings);
        Assert.Empty(NlmCallNumber.Analyze(text, new NlmReadOptions { Schedule = site }).Findings);
    }

    [Fact]
    public void A_notation_is_unknown_only_where_all_are_known()
    {
        const string places = "medlib-nlm-schedules\t1\nedition\tOurs\nplaces\tall\nplace\tDC2\tCanada\nWZ 70\tG\tHistory, by place\n";
        var options = new NlmReadOptions { Schedule = NlmSchedule.Load(new StringReader(places)).Value! };

        Assert.Equal("NLM-033 DC9@6", Assert.Single(NlmCallNumber.Analyze("WZ 70 DC9 1990", options).Findings.Select(Line)));
        Assert.Empty(NlmCallNumber.Analyze("WZ 70 DC2 1990", options).Findings);
        Assert.Empty(NlmCallNumber.Analyze("WZ 70 DC9 1990").Findings);
    }

    [Fact]
    public void A_number_may_be_newer_than_the_record()
    {
        static IEnumerable<string> Codes(int year) =>
            NlmCallNumber.Analyze("WZ 112.5.O75 A2 1990", new NlmReadOptions { Work = new NlmWork { RecordYear = year } }).Findings.Select(finding => finding.Code);

        Assert.Equal(NlmCodes.NewerThanRecord, Assert.Single(Codes(1990)));
        Assert.Empty(Codes(2004));
    }

    [Theory]
    [InlineData("WL 100 A1 1899", "NLM-009 1899@10")]
    [InlineData("WL 100 A1 1914", "")]
    [InlineData("WZ 100 A1 1899", "")]
    [InlineData("WL 22 AA1 A1 1899", "")]
    [InlineData("WL A1 1914", "NLM-009 1914@6")]
    [InlineData("WL A1 1913", "")]
    [InlineData("QS 517", "NLM-043 QS 517@0")]
    [InlineData("QS 517 A881", "NLM-043 QS 517 A881@0")]
    [InlineData("QS 517 1971", "NLM-043 QS 517 1971@0")]
    [InlineData("QS 517 A881 1971", "")]
    [InlineData("W1 MA423", "")]
    public void NLMs_own_stacks_have_rules_of_their_own(string text, string expected)
    {
        Assert.Empty(NlmCallNumber.Analyze(text).Findings);
        Assert.Equal(expected, string.Join(", ", Stacks(text, new NlmWork())));
    }

    [Theory]
    [InlineData("W1 MA423", "Journal of anatomy", "NLM-041 MA423@3")]
    [InlineData("W1 MA423", "Märchen und Medizin", "")]
    [InlineData("W1 A15WL", "A.M.A. archives", "")]
    [InlineData("QS 17 G778a 2020", "Netter, Frank", "NLM-044 G778a@6")]
    [InlineData("QS 17 G778a 2020", "Gray, Henry", "")]
    [InlineData("WZ 100 F636w 2020", "Smith, John", "")]
    public void The_cutter_is_that_of_the_entry(string text, string entry, string expected) =>
        Assert.Equal(expected, string.Join(", ", Stacks(text, new NlmWork { Title = entry, MainEntry = entry })));

    [Fact]
    public void W3_is_closed()
    {
        Assert.Equal("NLM-042 W3@0", Assert.Single(Stacks("W3 EX89 no.77 1990", new NlmWork { AcquiredOn = new LocalDate(1988, 7, 1) })));
        Assert.Empty(Stacks("W3 EX89 no.77 1964", new NlmWork { AcquiredOn = new LocalDate(1988, 6, 30) }));
    }

    [Fact]
    public void One_number_is_for_one_work()
    {
        var taken = ShelfKey.Of(CallNumberScheme.Nlm, "QS 17 G778a 2020");

        Assert.Contains("NLM-045 QS17 G778A 2020@0", Stacks("QS17 G778A 2020", new NlmWork { IsTaken = key => key == taken }), StringComparer.Ordinal);
        Assert.Empty(Stacks("QS 17 G778b 2020", new NlmWork { IsTaken = key => key == taken }));
    }

    [Theory]
    [InlineData("WB 100 SMI 1998", "SMI", "1998")]
    [InlineData("WB 100 SMI", "SMI", null)]
    [InlineData("WB 100 1998", "", "1998")]
    [InlineData("WB 100", "", null)]
    public void Local_ways_are_no_faults(string text, string cutter, string? year)
    {
        var reading = NlmCallNumber.Analyze(text);

        Assert.Empty(reading.Findings);
        Assert.Equal((cutter, year, text), (string.Join(' ', reading.CallNumber!.Cutters), reading.CallNumber.Year, reading.CallNumber.ToString()));
    }

    private static IEnumerable<string> Stacks(string text, NlmWork work) =>
        NlmCallNumber.Analyze(text, new NlmReadOptions { Profile = NlmProfile.OwnStacks, Work = work }).Findings.Select(Line);

    private static string Line(Finding finding)
    {
        var start = finding.Args.OfType<FindingArg.Number>().Single(arg => arg.Name is "start").Value;
        var texts = finding.Args.OfType<FindingArg.Text>().ToDictionary(arg => arg.Name, arg => arg.Value, StringComparer.Ordinal);
        return $"{finding.Code} {texts["text"]}@{start}{(texts.TryGetValue("suggestion", out var suggestion) ? $" {suggestion}" : "")}";
    }
}
