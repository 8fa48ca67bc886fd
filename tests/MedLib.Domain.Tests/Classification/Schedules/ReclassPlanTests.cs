using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Classification.Schedules.Reclassing;

namespace MedLib.Domain.Tests.Classification.Schedules;

public sealed class ReclassPlanTests
{
    private static readonly NlmSchedule Old = NlmScheduleFiles.Load(
        "edition\t2018 Summer",
        "WK 700\t\tGeneral works",
        "WK 755\t\tAdrenal cortex hormones",
        "WK 757\t\tSynthetic substitutes",
        "WK 760\tG\tInstitutes",
        "WK 761\t\tStations",
        "WL 100\t\tNerves",
        "WL 101\t\tBrain",
        "WL 102.5\t\tSpecific nerves, A-Z",
        "WL 102.5.A2\t\tAuditory");

    private static readonly NlmSchedule Newer = NlmScheduleFiles.Load(
        "edition\t2019 Summer",
        "WK 700\t\tGeneral works",
        "WK 755\t\tAdrenal cortex hormones",
        "WK 758\t\tSteroids",
        "WL 100\t\tNerves (General)",
        "WL 101\tG\tBrain",
        "WL 102.5\t\tSpecific nerves, A-Z",
        "WL 102.5.A2\t\tAuditory",
        "WL 102.5.O7\t\tOptic",
        "canceled\t2019 Summer\tWK 757\tSynthetic substitutes\tWK 755",
        "canceled\t2019 Summer\tWK 760\tInstitutes\tWK 700",
        "canceled\t2004\tWK 300\tTwice moved\tWK 757",
        "canceled\t2004\tWK 301\tSplit\tWK 700-755; WK 758, etc.",
        "canceled\t2004\tWK 302\tDispersed\tVarious",
        "canceled\t2004\tWK 303\tLost\tWK 304",
        "added\t2019 Summer\tWK 758\tSteroids\tWK 755");

    [Fact]
    public void A_canceled_number_with_one_successor_gets_a_new_label_that_keeps_the_items_own_part()
    {
        var plan = Plan("WK 757 B615p 1972 v. 2");

        var relabel = Assert.Single(plan.Relabels);
        Assert.Equal("WK 757 B615p 1972 v. 2 -> WK 755 B615p 1972 v. 2", relabel.ToString());
        Assert.Equal(CallNumber.Nlm("WK 755 B615p 1972 v. 2").Key, relabel.NewKey);
        Assert.True(relabel.NewKey < relabel.OldKey);
        Assert.Equal("2019 Summer", relabel.Change.Edition);
        Assert.Equal(("2018 Summer", "2019 Summer"), (plan.From, plan.To));
        Assert.Empty(plan.Decisions);
    }

    [Theory]
    [InlineData("WK757 .B615", "WK 755 B615")]
    [InlineData("wk 757", "WK 755")]
    [InlineData("wk 757 h436 2015", "WK 755 H436 2015")]
    [InlineData("ZWK 757 1990", "ZWK 755 1990")]
    [InlineData("WK 300 A1", "WK 755 A1")]
    public void However_it_is_written_the_class_alone_is_replaced(string before, string after) =>
        Assert.Equal(after, Assert.Single(Plan(before).Relabels).Proposed.Text);

    [Fact]
    public void Prefix_and_suffix_stay()
    {
        var shelved = new ShelvedNumber(CallNumber.Nlm("WK 757 A1") with { Prefix = "REF", Suffix = "c.2" }, "30000001");

        var relabel = Assert.Single(ReclassPlan.Between(Old, Newer, [shelved]).Relabels);

        Assert.Equal("REF WK 755 A1 c.2", relabel.Proposed.ToString());
        Assert.Equal("30000001", relabel.Shelved.Reference);
    }

    [Theory]
    [InlineData("WK 301 A1", ReclassReason.SeveralSuccessors, "WK 700-755, WK 758")]
    [InlineData("WK 302 A1", ReclassReason.NoSuccessor, "")]
    [InlineData("WK 303 A1", ReclassReason.SuccessorUnknown, "WK 304")]
    [InlineData("WK 760 AA1 C2", ReclassReason.PlaceDiffers, "WK 700")]
    [InlineData("WK 761 C2", ReclassReason.NotInNewerEdition, "")]
    public void Where_it_is_not_plain_somebody_decides(string text, ReclassReason reason, string candidates)
    {
        var plan = Plan(text);

        var decision = Assert.Single(plan.Decisions);
        Assert.Equal((reason, candidates), (decision.Reason, string.Join(", ", decision.Candidates)));
        Assert.True(decision.Below is not null || decision.Above is not null);
        Assert.Empty(plan.Relabels);
    }

    [Fact]
    public void A_class_that_says_something_else_is_told_with_what_stands_in_it()
    {
        var plan = Plan("WL 100 B2", "WL 100 A1", "WL 101 A1", "WK 700 A1");

        Assert.Equal(
            ["Nerves > Nerves (General): WL 100 A1, WL 100 B2", "Brain > Brain: WL 101 A1"],
            plan.Revisions.Select(static revision => $"{revision.Before.Caption} > {revision.After.Caption}: {string.Join(", ", revision.Shelved.Select(static known => known.CallNumber))}"), StringComparer.Ordinal);
        Assert.True(plan.Revisions[1].After.IsTableG);
    }

    [Fact]
    public void New_classes_are_told_with_what_may_belong_into_them()
    {
        var plan = Plan("WK 755 A1", "WL 102.5 A1", "WL 102.5.A2 B3", "WL 102.5.O7 C4", "WK 700 A1");

        Assert.Equal(
            ["WK 758 Steroids from WK 755: WK 755 A1", "WL 102.5.O7 Optic from WL 102.5: WL 102.5 A1"],
            plan.Subdivisions.Select(static known => $"{known.Number} {known.Caption} from {string.Join(", ", known.Former)}: {string.Join(", ", known.Shelved.Select(static shelved => shelved.CallNumber))}"), StringComparer.Ordinal);
    }

    [Fact]
    public void The_work_is_listed_in_shelf_order()
    {
        var plan = Plan("WK 757 Z9", "WK 757 A1 v.10", "WK 300 B1", "WK 757 A1 v.9");

        Assert.Equal(["WK 300 B1", "WK 757 A1 v.9", "WK 757 A1 v.10", "WK 757 Z9"], plan.Relabels.Select(static relabel => relabel.Shelved.CallNumber.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_not_NLMs_is_left_alone()
    {
        var plan = ReclassPlan.Between(Old, Newer,
        [
            new(CallNumber.Local("WK 757 A1")),
            new(CallNumber.Nlm("QH 301 A1")),
            new(CallNumber.Nlm("(missing)")),
            new(CallNumber.Nlm("WK 999 A1")),
            new(CallNumber.Nlm("WK 1899")),
            new(CallNumber.Nlm("WK J12m 1899")),
        ]);

        Assert.True(plan.IsEmpty);
        Assert.Equal(3, plan.Elsewhere);
        Assert.Equal(["WK 999 A1", "WK 1899"], plan.Unknown.Select(static known => known.CallNumber.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void An_edition_of_changes_alone_is_enough()
    {
        var changes = NlmScheduleFiles.Load("edition\t2019 Summer", "canceled\t2019 Summer\tWG 310\tMyocardial infarction\tWG 300", "added\t2019 Summer\tWG 305\tAngina\tWG 298");
        var plan = ReclassPlan.Between(NlmSchedule.Embedded, changes, [new(CallNumber.Nlm("WG 310 A1 1990")), new(CallNumber.Nlm("WG 298 C3 2001")), new(CallNumber.Nlm("WG 370 B2"))]);

        Assert.Equal("WG 310 A1 1990 -> WG 300 A1 1990", Assert.Single(plan.Relabels).ToString());
        Assert.Equal("WG 305", Assert.Single(plan.Subdivisions).Number.ToString());
        Assert.Equal("2018 Summer + 2019 Summer", plan.To);
        Assert.Empty(plan.Unknown);
    }

    [Fact]
    public void Numbers_canceled_long_ago_are_found_on_the_shelves_too()
    {
        var plan = ReclassPlan.Between(NlmSchedule.Embedded, NlmSchedule.Embedded, [new(CallNumber.Nlm("WK 757 A1 1980")), new(CallNumber.Nlm("WDB A1 1890")), new(CallNumber.Nlm("QW 149 A1"))]);

        Assert.Equal("WK 755 A1 1980", Assert.Single(plan.Relabels).Proposed.Text);
        Assert.Equal([ReclassReason.SeveralSuccessors, ReclassReason.NoSuccessor], plan.Decisions.Select(static decision => decision.Reason));
    }

    [Property(Arbitrary = [typeof(OrdinaryCallNumber)])]
    public bool Between_an_edition_and_itself_nothing_known_moves(OrdinaryCallNumber number)
    {
        var plan = ReclassPlan.Between(NlmSchedule.Embedded, NlmSchedule.Embedded, [new(CallNumber.Nlm(number.ToString()))]);

        return plan.IsEmpty && plan.Unknown.Count == (NlmSchedule.Embedded.Find(number.ToString().Split(' ') is [var letters, .. var rest] && rest.Length > 0 && char.IsAsciiLetter(letters[^1]) ? $"{letters} {rest[0]}" : number.ToString().Split(' ')[0]) is null ? 1 : 0);
    }

    [Property(Arbitrary = [typeof(CallNumberishText)])]
    public bool Every_piece_has_one_place_in_the_plan_at_most(CallNumberishText[] texts)
    {
        var shelves = texts.Select(static (text, i) => new ShelvedNumber(CallNumber.Nlm(text.Text), $"{i}")).ToList();
        var plan = ReclassPlan.Between(NlmSchedule.Embedded, Newer, shelves);
        var placed = plan.Relabels.Select(static known => known.Shelved).Concat(plan.Decisions.Select(static known => known.Shelved)).Concat(plan.Unknown).ToList();

        return placed.Count == placed.Distinct().Count() && placed.Count + plan.Elsewhere <= shelves.Count;
    }

    private static ReclassPlan Plan(params ReadOnlySpan<string> texts) =>
        ReclassPlan.Between(Old, Newer, texts.ToArray().Select(static (text, i) => new ShelvedNumber(CallNumber.Nlm(text), $"{i}")));
}
