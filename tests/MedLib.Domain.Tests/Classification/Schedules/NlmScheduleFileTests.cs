using FsCheck.Xunit;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification.Schedules;

public sealed class NlmScheduleFileTests
{
    [Fact]
    public void What_it_writes_it_reads()
    {
        var first = NlmScheduleFiles.Written(NlmSchedule.Embedded);
        var read = NlmScheduleFiles.TryLoad(first);

        Assert.True(read.Succeeded);
        Assert.Empty(read.Findings);
        Assert.Equal(first, NlmScheduleFiles.Written(read.Value));
        Assert.Equal(NlmSchedule.Embedded.Classes, read.Value.Classes);
        Assert.Equal(NlmSchedule.Embedded.Changes, read.Value.Changes);
        Assert.Equal(NlmSchedule.Embedded.NineteenthCentury, read.Value.NineteenthCentury);
        Assert.Equal(NlmSchedule.Embedded.Notice, read.Value.Notice);
    }

    [Fact]
    public void The_classes_may_come_in_any_order()
    {
        var schedule = NlmScheduleFiles.Load("edition\tLocal", "WG 300.1\tn\tGeneral coverage", "header\tHeart", "WG 300\tG\tCoronary disease", "QS 1\tGC\tSocieties");

        Assert.Equal(["QS 1 Societies", "WG 300 Coronary disease", "WG 300.1 General coverage"], schedule.Classes.Select(static known => known.ToString()), StringComparer.Ordinal);
        Assert.Equal(["Heart"], schedule.Find("WG 300")!.Headers);
        Assert.Empty(schedule.Find("WG 300.1")!.Headers);
        Assert.True(schedule.Find("QS 1") is { IsTableG: true, HasCutterInstruction: true, IsNotTableG: false });
    }

    [Fact]
    public void Comments_empty_lines_and_line_ends_do_not_matter()
    {
        var schedule = NlmScheduleFiles.TryLoad("\uFEFFmedlib-nlm-schedules\t1\r\n# ours\r\n\r\nedition\tLocal\r\n  \r\nWG 300\t\t  Coronary disease \r\nheader").Value!;

        Assert.Equal("Coronary disease", schedule.Find("WG 300")?.Caption);
    }

    [Theory]
    [InlineData("", ScheduleCodes.NotSchedules, 1)]
    [InlineData("schedules\t1", ScheduleCodes.NotSchedules, 1)]
    [InlineData("medlib-nlm-schedules\t2", ScheduleCodes.NotSchedules, 1)]
    [InlineData("medlib-nlm-schedules\t1\nWG 300\t\tA", ScheduleCodes.EditionMissing, 1)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nclass\tWG 300", ScheduleCodes.UnknownLine, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nWG\t\tA", ScheduleCodes.NumberUnreadable, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nWG 3000\t\tA", ScheduleCodes.NumberUnreadable, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nWG 300 A1\t\tA", ScheduleCodes.NumberUnreadable, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nZWG 300\t\tA", ScheduleCodes.NumberUnreadable, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nQH 301\t\tBiology", ScheduleCodes.UnknownSchedule, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nschedule\tQH\tBiology", ScheduleCodes.UnknownSchedule, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nnineteenth\tABC\tA", ScheduleCodes.UnknownSchedule, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nWG 300", ScheduleCodes.ColumnMissing, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nWG 300\tG", ScheduleCodes.ColumnMissing, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nadded\t2004\tWG 300", ScheduleCodes.ColumnMissing, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nadded\t2004\tcabinet\tA", ScheduleCodes.NumberUnreadable, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nWG 300\tX\tA", ScheduleCodes.UnknownMark, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nWG 300\t\tA\nWG 310\t\tB\nWG300\t\tA", ScheduleCodes.GivenTwice, 5)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX", ScheduleCodes.NothingInIt, 1)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nWG 300\t\tA\u0007", ScheduleCodes.NotPrintable, 3)]
    [InlineData("medlib-nlm-schedules\t1\nedition\tX\nplace\tB1\tNowhere", ScheduleCodes.PlaceUnreadable, 3)]
    public void What_is_wrong_is_told_with_its_line(string text, string code, int line)
    {
        var result = NlmScheduleFiles.TryLoad(text);

        Assert.False(result.Succeeded);
        var finding = Assert.Single(result.Findings, finding => string.Equals(finding.Code, code, StringComparison.Ordinal));
        Assert.Contains(new FindingArg.Number("line", line), finding.Args);
        Assert.DoesNotContain("{", MedLibMessages.Render(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_none()
    {
        var half = NlmScheduleFiles.TryLoad("medlib-nlm-schedules\t1\nedition\tX\nWG 300\t\tA\uD83D");
        var whole = NlmScheduleFiles.TryLoad("medlib-nlm-schedules\t1\nedition\tX\nWG 300\t\tA\uD83D\uDE00");

        Assert.Equal([ScheduleCodes.NotPrintable, ScheduleCodes.NothingInIt], half.Findings.Select(static finding => finding.Code), StringComparer.Ordinal);
        Assert.True(whole.Succeeded);
    }

    [Fact]
    public void A_general_coverage_without_its_pair_is_kept_and_told()
    {
        var result = NlmScheduleFiles.TryLoad("medlib-nlm-schedules\t1\nedition\tX\nWG 300.1\tn\tGeneral coverage");

        Assert.True(result.Succeeded);
        Assert.Equal([ScheduleCodes.PairMissing], result.Findings.Select(static finding => finding.Code), StringComparer.Ordinal);
        Assert.Null(result.Value.TableGOf(result.Value.Find("WG 300.1")!));
    }

    [Fact]
    public void A_refusal_names_all_reasons_up_to_a_hundred()
    {
        var two = NlmScheduleFiles.TryLoad("medlib-nlm-schedules\t1\nWG 300\tX\tA\nfoo");
        var many = NlmScheduleFiles.TryLoad("medlib-nlm-schedules\t1\n" + string.Concat(Enumerable.Repeat("foo\n", 1_000)));

        Assert.Equal([ScheduleCodes.UnknownMark, ScheduleCodes.UnknownLine, ScheduleCodes.EditionMissing, ScheduleCodes.NothingInIt], two.Findings.Select(static finding => finding.Code), StringComparer.Ordinal);
        Assert.Equal(101, many.Findings.Count);
        Assert.Equal(ScheduleCodes.MoreFindings, many.Findings[100].Code);
    }

    [Fact]
    public void A_line_without_end_is_not_read_to_its_end()
    {
        using var endless = new EndlessText('x');

        var result = NlmSchedule.Load(endless);

        Assert.Equal(ScheduleCodes.TooLarge, result.Findings[0].Code);
        Assert.InRange(endless.Given, 4_000, 20_000);
    }

    [Fact]
    public void Lines_without_end_are_not_read_to_their_end()
    {
        using var endless = new EndlessText('\n');

        var result = NlmSchedule.Load(endless);

        Assert.False(result.Succeeded);
        Assert.InRange(endless.Given, 1, 250_000);
    }

    [Fact]
    public void No_more_lines_are_read_than_any_edition_has()
    {
        var result = NlmScheduleFiles.TryLoad("medlib-nlm-schedules\t1\nedition\tX\nWG 300\t\tA\n" + new string('\n', 300_000));

        Assert.Equal([ScheduleCodes.TooLarge], result.Findings.Select(static finding => finding.Code), StringComparer.Ordinal);
    }

    [Property(MaxTest = 500)]
    public bool Any_text_is_read_or_refused(string?[] columns)
    {
        var text = "medlib-nlm-schedules\t1\nedition\tX\nWG 300\t\tA\n" + string.Join('\t', columns);
        var result = NlmScheduleFiles.TryLoad(text);

        return result.Succeeded || !result.Findings.IsEmpty;
    }

    [Fact]
    public void A_line_may_lie_across_the_pieces_in_which_the_text_is_read()
    {
        var captions = Enumerable.Range(1, 900).Select(static i => new string((char)('A' + (i % 26)), i * 4)).ToList();
        var schedule = NlmScheduleFiles.Load(["edition\tX", .. captions.Select(static (caption, i) => $"WG {i + 1}\t\t{caption}")]);

        Assert.Equal(captions, schedule.Classes.Select(static known => known.Caption), StringComparer.Ordinal);
    }

    [Fact]
    public void Additions_are_added_and_win()
    {
        var additions = NlmScheduleFiles.Load(
            "edition\tSt. Mary's 2026",
            "notice\tOurs.",
            "schedule\tWX\tHospitals",
            "WG 300\t\tHeart attacks",
            "WX 990\t\tBox files",
            "place\tGF7\tFrance",
            "place\tAA1\tUSA",
            "canceled\t2026\tWG 310\tMyocardial infarction\tWG 300");
        var both = NlmSchedule.Embedded.With(additions);

        Assert.Equal("2018 Summer + St. Mary's 2026", both.Edition);
        Assert.EndsWith("Ours.", both.Notice, StringComparison.Ordinal);
        Assert.Equal(4269, both.Classes.Count);
        Assert.Equal("Heart attacks", both.Find("WG 300")?.Caption);
        Assert.Equal("Box files", both.Find("WX 990")?.Caption);
        Assert.Null(both.Find("WG 310"));
        Assert.Equal("WG 300", both.ChangeOf(NlmSchedule.Embedded.Find("WG 310")!.Number)?.Other);
        Assert.Equal(("USA", "France", "Canada"), (both.FindPlace("AA1")?.Name, both.FindPlace("GF7")?.Name, both.FindPlace("DC2")?.Name));
        Assert.Equal("Hospitals", Assert.Single(both.Schedules, static schedule => schedule.Letters is "WX").Name);
        Assert.Equal("Coronary disease", NlmSchedule.Embedded.Find("WG 300")?.Caption);
    }

    [Fact]
    public void A_number_that_gets_topics_is_used_alone_no_longer()
    {
        var additions = NlmScheduleFiles.Load("edition\tX", "WG 999\t\tOur projects, A-Z", "WG 999.A2\t\tAorta");

        Assert.True(NlmSchedule.Embedded.With(additions).Find("WG 999")!.IsPlaceholder);
    }

    /// <summary>One character again and again; with the right first line, as it would be refused otherwise.</summary>
    private sealed class EndlessText(char character) : TextReader
    {
        private const string First = "medlib-nlm-schedules\t1\n";

        public int Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            for (var i = 0; i < count; i++, Given++)
            {
                buffer[index + i] = Given < First.Length ? First[Given] : character;
            }

            return count;
        }
    }
}
