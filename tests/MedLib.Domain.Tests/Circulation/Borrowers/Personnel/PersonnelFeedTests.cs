using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using NodaTime;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Borrowers.Personnel;

public class PersonnelFeedTests
{
    private const FeedFields Owned = FeedFields.Name | FeedFields.Cards | FeedFields.Unit | FeedFields.Supervisor;

    [Fact]
    public void Somebody_who_is_not_known_is_new_with_all_that_the_row_says()
    {
        var entry = Preview([], Row(1) with { Unit = new UnitCode("ward-3"), Home = Desk, ValidUntil = Monday });

        var added = Assert.IsType<FeedEntry.New>(entry);
        Assert.Equal(Person(1) with { ExternalId = "P1", Unit = new UnitCode("ward-3"), Home = Desk, ValidUntil = Monday }, added.Details);
        Assert.Equal(added, Preview([], Row(1) with { Unit = new UnitCode("ward-3"), Home = Desk, ValidUntil = Monday }));
    }

    [Fact]
    public void Only_what_the_personnel_system_owns_is_changed()
    {
        var known = Known(1, Person(1) with { Home = AnnexDesk, ValidUntil = Monday.PlusDays(9), OptsOutOfAutomaticRenewal = true, Blocks = [new ManualBlock(BlockReason.Owing)] });

        var changed = Assert.IsType<FeedEntry.Changed>(Preview([known], Row(1) with { Name = "Ada King", Cards = [Card(1), Card(9)], Home = Desk }));

        Assert.Equal(FeedFields.Name | FeedFields.Cards, changed.What);
        Assert.Equal(known.Details with { Name = "Ada King", Cards = [Card(1), Card(9)] }, changed.Data.ApplyTo(known.Details));
    }

    [Fact]
    public void Who_is_known_as_the_row_says_is_unchanged() =>
        Assert.IsType<FeedEntry.Unchanged>(Preview([Known(1)], Row(1) with { Home = Desk, Category = BorrowerCategory.Student }));

    [Fact]
    public void A_supervisor_is_found_among_the_known_and_the_new_and_else_left_as_it_is()
    {
        var preview = PersonnelFeed.Preview(
            [Known(1), Known(2, Person(2) with { Supervisor = Borrower(1) })],
            Batch(Row(1) with { SupervisorExternalId = "P3" }, Row(2) with { SupervisorExternalId = "P9" }, Row(3) with { SupervisorExternalId = "P3" }),
            Monday);

        var added = Assert.IsType<FeedEntry.New>(preview.Entries[2]);
        Assert.Null(added.Details.Supervisor);
        Assert.Equal(added.Borrower, Assert.IsType<FeedEntry.Changed>(preview.Entries[0]).Data.Supervisor);
        Assert.Equal(CirculationCodes.FeedSupervisorUnknown, Assert.IsType<FeedEntry.Unchanged>(preview.Entries[1]).Findings.SortedCodes());
    }

    [Fact]
    public void A_row_that_contradicts_others_or_lacks_what_it_needs_is_a_conflict_and_the_rest_goes_on()
    {
        var preview = PersonnelFeed.Preview(
            [Known(1), new ABorrower(Borrower(8), Person(8))],
            Batch(
                Row(2), Row(2) with { Cards = [Card(12)] },
                Row(3) with { Cards = [Card(1)] },
                Row(4) with { Cards = [Card(8)] },
                Row(5) with { Cards = [Card(30)] }, Row(6) with { Cards = [Card(30)] },
                Row(7) with { Name = "", Cards = [] },
                new FeedRow(9, " ") { Name = "Ada", Cards = [Card(40)] },
                Row(10)) with
            { Unread = [new UnreadRow(11, null, [Finding.Error(CirculationCodes.FeedRowUneven)])] },
            Monday);

        Assert.Equal(
            [
                "CIR-245", "CIR-245", "CIR-014", "CIR-014", "CIR-014", "CIR-014", "CIR-030 CIR-031", "CIR-217 CIR-241", "", "CIR-243",
            ],
            preview.Entries.Select(static entry => entry.Findings.SortedCodes()),
            StringComparer.Ordinal);
        Assert.Equal((9, 1), (preview.Count<FeedEntry.Conflict>(), preview.Count<FeedEntry.New>()));
        Assert.Equal(new FindingArg.Identifier("holder", Key(8)), preview.Entries[3].Findings.Single().Args.Single());
    }

    [Fact]
    public void No_finding_and_no_entry_prints_what_is_personal()
    {
        var preview = PersonnelFeed.Preview([Known(1)], Batch(Row(1) with { Name = "Ada King" }, Row(2), Row(3) with { Cards = [Card(1)] }, Row(4) with { Cards = [] }), Monday);

        Assert.All(preview.Entries.Select(static entry => entry.ToString()).Concat(preview.Entries.SelectMany(static entry => entry.Findings).Select(static finding => finding + MedLibMessages.Render(finding))), static text =>
        {
            Assert.DoesNotContain("Ada", text, StringComparison.Ordinal);
            Assert.DoesNotContain("CARD", text, StringComparison.Ordinal);
            Assert.DoesNotContain("P1", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Who_is_listed_as_having_left_leaves_and_one_whose_last_day_is_to_come_only_gets_an_end()
    {
        var preview = PersonnelFeed.Preview(
            [Known(1), Known(2), Known(3)],
            Batch() with { Leavers = [new(1, "P1"), new(2, "P2", Monday.PlusDays(-3)), new(3, "P3", Monday.PlusDays(30)), new(4, "P9"), new(5, "P1")] },
            Monday);

        Assert.Equal(
            [
                new FeedEntry.Leaver(1, Borrower(1), Monday, Monday) { IsGone = true },
                new FeedEntry.Leaver(2, Borrower(2), Monday.PlusDays(-3), Monday.PlusDays(-3)) { IsGone = true },
                new FeedEntry.Leaver(3, Borrower(3), Monday.PlusDays(30), Monday.PlusDays(30)),
            ],
            preview.Entries);
        Assert.Equal(1, preview.UnknownLeavers);
    }

    [Fact]
    public void An_end_that_was_earlier_stays() => Assert.Equal(
        Monday.PlusDays(-9),
        Assert.IsType<FeedEntry.Leaver>(PersonnelFeed.Preview([Known(1, Person() with { ValidUntil = Monday.PlusDays(-9) })], Batch() with { Leavers = [new(1, "P1")] }, Monday).Entries.Single()).Until);

    [Fact]
    public void Who_is_absent_has_left_where_everybody_is_listed_and_only_there()
    {
        ABorrower[] known = [Known(1), Known(2), new ABorrower(Borrower(3), Person(3)), Known(4, state: new BorrowerState.Left(Monday))];

        var complete = PersonnelFeed.Preview(known, Batch(Row(1)) with { IsComplete = true }, Monday);
        Assert.Equal([Borrower(2)], complete.Entries.OfType<FeedEntry.Leaver>().Select(static leaver => leaver.Borrower));
        Assert.Empty(PersonnelFeed.Preview(known, Batch(Row(1)), Monday).Entries.OfType<FeedEntry.Leaver>());
    }

    [Fact]
    public void Nobody_is_absent_while_rows_cannot_be_read_that_might_be_theirs()
    {
        var unread = new UnreadRow(3, null, [Finding.Error(CirculationCodes.FeedRowUneven)]);

        var preview = PersonnelFeed.Preview([Known(1), Known(2)], Batch(Row(1)) with { IsComplete = true, Unread = [unread] }, Monday);
        Assert.Empty(preview.Entries.OfType<FeedEntry.Leaver>());
        Assert.Equal(CirculationCodes.FeedAbsenceNotJudged, preview.Advisories.SortedCodes());

        var named = PersonnelFeed.Preview([Known(1), Known(2), Known(3)], Batch(Row(1)) with { IsComplete = true, Unread = [unread with { ExternalId = "P2" }] }, Monday);
        Assert.Equal([Borrower(3)], named.Entries.OfType<FeedEntry.Leaver>().Select(static leaver => leaver.Borrower));
    }

    [Fact]
    public void Nobody_works_there_and_has_left()
    {
        var gone = PersonnelFeed.Preview([Known(1)], Batch(Row(1)) with { Leavers = [new(1, "P1")] }, Monday);
        Assert.Equal(CirculationCodes.FeedListedAndLeft, gone.Entries.Single().Findings.SortedCodes());

        var going = PersonnelFeed.Preview([Known(1)], Batch(Row(1)) with { Leavers = [new(1, "P1", Monday.PlusDays(5))] }, Monday);
        Assert.Equal(Monday.PlusDays(5), Assert.IsType<FeedEntry.Changed>(going.Entries.Single()).Data.ValidUntil);
    }

    [Theory]
    [InlineData(5, 6, true)]
    [InlineData(6, 7, false)]
    [InlineData(6, 60, true)]
    [InlineData(6, 59, false)]
    public void Too_many_leavers_are_a_broken_export(int leavers, int active, bool applies)
    {
        var known = Enumerable.Range(1, active).Select(static number => Known(number)).ToList();

        var preview = PersonnelFeed.Preview(known, Batch([.. Enumerable.Range(leavers + 1, active - leavers).Select(Row)]) with { IsComplete = true }, Monday);

        Assert.Equal(leavers, preview.Count<FeedEntry.Leaver>());
        Assert.Equal(applies ? "" : CirculationCodes.FeedManyLeavers, preview.Reasons.SortedCodes());
    }

    [Fact]
    public void Who_had_left_is_back_with_the_blocks_that_stand()
    {
        var known = Known(1, Person() with { Blocks = [new ManualBlock(BlockReason.Owing)], ValidUntil = Monday.PlusDays(-90) }, new BorrowerState.Left(Monday.PlusDays(-90)));

        var back = Assert.IsType<FeedEntry.Back>(Preview([known], Row(1) with { Cards = [Card(5)] }));

        Assert.Equal((Borrower(1), Card(5), BlockReason.Owing), (back.Borrower, back.Details.Cards.Single(), back.Details.Blocks.Single().Reason));
        Assert.Null(back.Details.ValidUntil);
    }

    [Fact]
    public void Who_was_on_the_way_out_and_is_listed_again_has_no_end_any_more_and_keeps_the_block()
    {
        var known = Known(1, Person() with { Blocks = [new ManualBlock(BlockReason.Left)], ValidUntil = Monday.PlusDays(-2) });

        var changed = Assert.IsType<FeedEntry.Changed>(Preview([known], Row(1)));

        Assert.Equal(known.Details with { ValidUntil = null }, changed.Data.ApplyTo(known.Details));
    }

    internal static FeedRow Row(int number) => new(number, $"P{number}") { Name = "Ada Byron", Cards = [Card(number)] };

    internal static FeedBatch Batch(params ValueList<FeedRow> rows) => new() { Id = new FeedBatchId(Key(77)), Fields = Owned, Rows = rows };

    internal static ABorrower Known(int number, BorrowerDetails? details = null, BorrowerState? state = null) =>
        new(Borrower(number), (details ?? Person(number)) with { ExternalId = $"P{number}" }, state);

    private static FeedEntry Preview(IEnumerable<ABorrower> known, FeedRow row) => PersonnelFeed.Preview(known, Batch(row), Monday).Entries.Single();
}
