using FsCheck;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using NodaTime;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using static MedLib.Domain.Tests.Circulation.Borrowers.Personnel.PersonnelFeedTests;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Borrowers.Personnel;

public class PersonnelFeedRunTests
{
    private static readonly FeedBatch Everything = Batch(
        Row(1) with { Name = "Ada King" },
        Row(2),
        Row(3) with { SupervisorExternalId = "P1" },
        Row(6) with { Cards = [Card(16)] }) with
    {
        Leavers = [new(1, "P4", Monday.PlusDays(-1)), new(2, "P5", Monday.PlusDays(-1)), new(3, "P7", Monday.PlusDays(20))],
    };

    [Fact]
    public void A_delivery_is_taken_over_person_by_person()
    {
        var library = Hospital();

        var outcome = Apply(library, Everything).Value!;

        Assert.Equal((1, 2, 1, 1), (outcome.Registered, outcome.Changed, outcome.Back, outcome.Left));
        Assert.Empty(outcome.Refused);
        Assert.Equal("Ada King", Find(library, "P1").Details.Name);
        Assert.Equal(Borrower(1), Find(library, "P3").Details.Supervisor);
        Assert.Equal(new BorrowerState.Left(Monday.PlusDays(-1)), Find(library, "P5").State);
        Assert.IsType<BorrowerState.Registered>(Find(library, "P6").State);
        Assert.Equal(Monday.PlusDays(20), Find(library, "P7").Details.ValidUntil);
    }

    [Fact]
    public void A_leaver_with_a_book_stays_with_an_end_and_a_block_and_is_a_task()
    {
        var library = Hospital();

        var task = Apply(library, Everything).Value!.ToClear.Single();

        Assert.Equal((Borrower(4), Monday.PlusDays(-1), CirculationCodes.LeavesWithLoan), (task.Borrower, task.On, task.Open.SortedCodes()));
        var leaver = Find(library, "P4");
        Assert.IsType<BorrowerState.Registered>(leaver.State);
        Assert.Equal("CIR-006 CIR-074", leaver.ReasonsAgainst(BlockedAct.Borrow, Monday).SortedCodes());
        Assert.Equal(BlockReason.Left, leaver.Details.Blocks.Single().Reason);
    }

    [Fact]
    public void The_same_run_again_does_nothing_again_and_answers_the_same()
    {
        var library = Hospital();
        var preview = PersonnelFeed.Preview(library.All<ABorrower>(), Everything, Monday);
        var stamp = Stamp();

        var first = Run(library, preview, stamp);
        var events = library.Events.Count;
        var again = Run(library, preview, stamp);

        Assert.Equal(first.Value, again.Value);
        Assert.Equal(events, library.Events.Count);
    }

    [Fact]
    public void A_run_that_was_broken_off_is_taken_up_again()
    {
        var library = Hospital();
        var preview = PersonnelFeed.Preview(library.All<ABorrower>(), Everything, Monday);
        var stamp = Stamp();
        using var source = new CancellationTokenSource();
        var desk = new GivingUp(library.Desk, source, after: 2);

        Assert.Throws<OperationCanceledException>(() => new PersonnelFeedRun(desk).ApplyAsync(preview, stamp, source.Token).AsTask().GetAwaiter().GetResult());
        Assert.False(PersonnelFeed.Preview(library.All<ABorrower>(), Everything, Monday).ChangesNothing);

        var outcome = Run(library, preview, stamp).Value!;
        Assert.Equal((1, 2, 1, 1, 1), (outcome.Registered, outcome.Changed, outcome.Back, outcome.Left, outcome.ToClear.Count));
        Assert.True(PersonnelFeed.Preview(library.All<ABorrower>(), Everything, Monday).ChangesNothing);
    }

    [Fact]
    public void What_somebody_did_since_the_preview_is_not_undone()
    {
        var library = Hospital();
        var preview = PersonnelFeed.Preview(library.All<ABorrower>(), Everything, Monday);
        library.Do(new BorrowerCommand.ImposeBlock(Borrower(1), new ManualBlock(BlockReason.CardLost), Stamp()));

        Run(library, preview, Stamp());

        Assert.Equal(BlockReason.CardLost, Find(library, "P1").Details.Blocks.Single().Reason);
    }

    [Fact]
    public void What_the_desk_refuses_is_told_and_the_rest_is_done()
    {
        var library = Hospital();
        var preview = PersonnelFeed.Preview(library.All<ABorrower>(), Everything, Monday);
        library.Do(Register(9, Person(3)));

        var outcome = Run(library, preview, Stamp()).Value!;

        Assert.Equal(CirculationCodes.CardTaken, outcome.Refused.Single().Reasons.SortedCodes());
        Assert.Equal((0, 2), (outcome.Registered, outcome.Changed));
    }

    [Fact]
    public void A_broken_export_is_not_taken_over_but_with_permission_and_reason_which_lets_nobody_go_with_a_book()
    {
        var library = Hospital();
        var broken = Batch() with { IsComplete = true, FewLeavers = 0 };
        var preview = PersonnelFeed.Preview(library.All<ABorrower>(), broken, Monday);
        var events = library.Events.Count;

        Assert.Equal("no CIR-246", Codes(Run(library, preview, Stamp())));
        Assert.Equal(events, library.Events.Count);

        var outcome = Run(library, preview, Stamp().Overriding(CirculationPermissions.ApplyManyLeavers, CirculationPermissions.LeaveUncleared));
        Assert.Equal("yes CMD-006", Codes(outcome));
        Assert.Equal(Borrower(4), outcome.Value!.ToClear.Single().Borrower);
    }

    /// <summary>Whatever hospital and whatever delivery: after it was taken over the same delivery changes nothing, and nobody lost a block or a debt.</summary>
    [Property(MaxTest = 150)]
    public void After_a_delivery_was_taken_over_it_changes_nothing(int seed, bool isComplete, byte owned)
    {
        var random = new Random(seed);
        var library = Hospital();
        var batch = Batch([.. Enumerable.Range(1, 9).Where(_ => random.Next(3) > 0).Select(number => AnyRow(random, number))]) with
        {
            Fields = (FeedFields)(owned % 128),
            IsComplete = isComplete,
            MostLeaversPercent = 100,
            Leavers = [.. Enumerable.Range(1, 9).Where(_ => random.Next(4) == 0).Select(number => new FeedLeaver(number, $"P{number}", AnyDay(random)))],
        };
        library.Do(new BorrowerCommand.ImposeBlock(Borrower(random.Next(4, 8)), new ManualBlock(BlockReason.Conduct), Stamp()));
        var before = library.All<ABorrower>();

        var outcome = Apply(library, batch);

        var after = library.All<ABorrower>().ToDictionary(static borrower => borrower.Id);
        Assert.Empty(outcome.Value!.Refused);
        Assert.True(PersonnelFeed.Preview(after.Values, batch, Monday).ChangesNothing);
        Assert.All(before, borrower => Assert.Subset(after[borrower.Id].Details.Blocks.ToHashSet(), borrower.Details.Blocks.ToHashSet()));
        Assert.NotEmpty(library.AccountOf(4));
        Assert.IsType<BorrowerState.Registered>(after[Borrower(4)].State);
    }

    private static FeedRow AnyRow(Random random, int number) => Row(number) with
    {
        Name = random.Next(8) == 0 ? "" : random.Next(2) == 0 ? "Ada Byron" : "Ada King",
        Cards = random.Next(3) == 0 ? [Card(number), Card(number + 100)] : [Card(number)],
        Unit = random.Next(2) == 0 ? new UnitCode("ward-3") : default,
        Category = random.Next(2) == 0 ? BorrowerCategory.Student : default,
        SupervisorExternalId = random.Next(2) == 0 ? $"P{random.Next(1, 6)}" : null,
        ValidUntil = AnyDay(random),
    };

    private static LocalDate? AnyDay(Random random) => random.Next(2) == 0 ? null : Monday.PlusDays(random.Next(-3, 4));

    // P1, P2, P4, P5 and P7 work there, P4 with a book; P6 left last year; a visitor is in no personnel system.
    private static LendingLibrary Hospital()
    {
        var library = LendingLibrary.With(items: 1, borrowers: 0);
        foreach (var number in new[] { 1, 2, 4, 5, 6, 7 })
        {
            library.Do(Register(number, Person(number) with { ExternalId = $"P{number}" }));
        }

        library.Do(Register(8, Person(80)));
        library.Do(CheckOut(borrower: 4));
        library.Do(new BorrowerCommand.Leave(Borrower(6), Monday.PlusDays(-200), Stamp()));
        return library;
    }

    private static Result<FeedOutcome> Apply(LendingLibrary library, FeedBatch batch) =>
        Run(library, PersonnelFeed.Preview(library.All<ABorrower>(), batch, Monday), Stamp());

    private static Result<FeedOutcome> Run(LendingLibrary library, FeedPreview preview, CommandStamp stamp) =>
        new PersonnelFeedRun(library.Desk).ApplyAsync(preview, stamp, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private static ABorrower Find(LendingLibrary library, string externalId) =>
        library.All<ABorrower>().Single(borrower => string.Equals(borrower.Details.ExternalId, externalId, StringComparison.Ordinal));
}
