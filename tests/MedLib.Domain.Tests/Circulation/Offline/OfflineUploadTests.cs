using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Offline;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Offline;

/// <summary>What a desk wrote down while the system was away becomes loans, returns and renewals, dated when they happened.</summary>
public class OfflineUploadTests
{
    private const int TwoDays = 2 * 24 * 60;
    private static int _sequence;

    [Fact]
    public void An_evening_without_the_system_is_brought_in_as_it_happened()
    {
        var library = LendingLibrary.With(items: 2, borrowers: 2);
        library.Do(CheckOut(7, item: 2, borrower: 2));

        var report = library.Upload(Batch(Lend(1, card: 1, minute: 10), Back(2, minute: 20), Lend(2, card: 1, minute: 40), Renew(1, minute: TwoDays)));

        Assert.All(report.Outcomes, static outcome => Assert.True(outcome.IsAccepted));
        Assert.Empty(report.Tasks);
        Assert.Empty(report.Dropped);
        var lent = library.All<Loan>().Single(static loan => loan.Item == Item(1));
        Assert.Equal((Borrower(1), Minute(10), 1), (lent.Borrower, lent.OpenedAt, lent.Renewals));
        Assert.Equal(new LoanState.Returned(Minute(20), ReturnEvidence.Log, new LoanState.Active()), library.Loan(7).State);
        Assert.IsType<Possession.OnLoan>(library.PossessionOf(2));
    }

    [Fact]
    public void A_batch_that_is_handed_over_again_changes_nothing()
    {
        var library = LendingLibrary.With(items: 2);
        var batch = Batch(Lend(1, card: 1, minute: 10), Renew(1, minute: TwoDays), Back(1, minute: TwoDays + 10), Lend(2, card: 1, minute: 40));
        library.Upload(batch);
        var before = library.Events;

        var again = library.Upload(batch);

        Assert.Empty(again.Outcomes);
        Assert.Equal(4, again.Dropped.Count);
        Assert.Equal(before, library.Events);
    }

    [Fact]
    public void What_must_have_come_back_is_taken_back_first()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut(7));

        var report = library.Upload(Batch(Lend(1, card: 2, minute: 10)));

        Assert.Equal([(true, true), (false, true)], report.Outcomes.Select(static outcome => (outcome.Step.IsImplied, outcome.IsAccepted)));
        Assert.Equal("CIR-273", Assert.Single(report.Tasks).Reason.Code);
        Assert.False(library.Loan(7).IsOpen);
        Assert.Equal([Borrower(2)], library.All<Loan>().Where(static loan => loan.IsOpen).Select(static loan => loan.Borrower));
    }

    [Fact]
    public void What_the_rules_say_against_it_is_told_and_may_be_overridden_for_all()
    {
        var library = LendingLibrary.With(items: 3);
        library.Do(CheckOut(7, item: 2));
        library.Do(CheckOut(8, item: 3));
        var batch = Batch(Lend(1, card: 1, minute: 10));

        var refused = Assert.Single(library.Upload(batch).Outcomes);
        Assert.False(refused.IsAccepted);
        Assert.Equal("CIR-008", Assert.Single(refused.Findings).Code);

        var lifted = library.Upload(batch with
        {
            By = new Actor("head") { Permissions = [CirculationPermissions.ExceedLoanLimit] },
            Overrides = [new OverrideGrant(CirculationPermissions.ExceedLoanLimit, "it was lent already")],
        });
        Assert.True(Assert.Single(lifted.Outcomes).IsAccepted);
    }

    [Fact]
    public void Longer_ago_than_the_desk_may_say_needs_the_permission()
    {
        var library = LendingLibrary.With(profile: Profile with { Habits = new DeskHabits() });
        library.Now = Minute(0) + Duration.FromDays(3);

        Assert.Equal("CIR-291", Assert.Single(Assert.Single(library.Upload(Batch(Lend(1, card: 1, minute: 10))).Outcomes).Findings).Code);
        Assert.True(Assert.Single(library.Upload(Batch(Back(1, minute: 10))).Outcomes).IsAccepted);
    }

    [Fact]
    public void A_renewal_of_what_could_not_be_lent_says_that_there_is_nothing()
    {
        var library = LendingLibrary.With();
        library.Do(Revise(Person().Blocked()));

        var report = library.Upload(Batch(Lend(1, card: 1, minute: 10), Renew(1, minute: 20)));

        Assert.Equal([false, false], report.Outcomes.Select(static outcome => outcome.IsAccepted));
        Assert.Equal("CIR-277", Assert.Single(report.Outcomes[1].Findings).Code);
    }

    [Fact]
    public void What_is_nobodys_is_told()
    {
        var report = LendingLibrary.With().Upload(Batch(Lend(9, card: 1, minute: 10), Lend(1, card: 9, minute: 20), Back(8, minute: 30)));

        Assert.Equal(["CIR-275", "CIR-274"], report.Tasks.Select(static task => task.Reason.Code), StringComparer.Ordinal);
        Assert.IsType<Routing.NotOurs>(LendingLibrary.With().Do(Return(8)).Routing);
        Assert.True(Assert.Single(report.Outcomes).IsAccepted);
    }

    [Fact]
    public void What_the_library_scanned_since_is_left_to_people()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut(7, stamp: StampAt(Minute(60))));

        var report = library.Upload(Batch(Lend(1, card: 2, minute: 10)));

        Assert.Equal("CIR-276", Assert.Single(report.Tasks).Reason.Code);
        Assert.Empty(report.Outcomes);
        Assert.True(library.Loan(7).IsOpen);
    }

    [Fact]
    public async Task A_plan_runs_nothing()
    {
        var library = LendingLibrary.With();

        var plan = await library.Offline.PlanAsync(Batch(Lend(1, card: 1, minute: 10)), TestContext.Current.CancellationToken);

        Assert.Single(plan.Steps);
        Assert.Empty(library.All<Loan>());
    }

    // CP16: devices are read out in any order.
    [Property]
    public bool Whoever_hands_over_first_the_library_is_the_same(int seed)
    {
        OfflineAct[] acts =
        [
            Lend(1, card: 1, minute: 10), Back(1, minute: 20), Lend(1, card: 2, minute: 30), Renew(1, minute: 40),
            Lend(2, card: 1, minute: 15), Lend(2, card: 2, minute: 25), Back(2, minute: 35), Lend(3, card: 1, minute: 30),
        ];
        var shuffled = acts.ToArray();
        new Random(seed).Shuffle(shuffled);

        return After(acts).SequenceEqual(After(shuffled));
    }

    private static IEnumerable<Loan> After(OfflineAct[] acts)
    {
        var library = LendingLibrary.With(items: 3, borrowers: 2);
        library.Upload(Batch(acts));
        return library.All<Loan>().OrderBy(static loan => loan.Id.Value);
    }

    private static OfflineBatch Batch(params OfflineAct[] acts) => new([.. acts], Desk, new Actor("desk"));

    private static OfflineAct.CheckOut Lend(int item, int card, int minute) => new OfflineAct.CheckOut(Label(item), Card(card), At(minute));

    private static OfflineAct.Return Back(int item, int minute) => new OfflineAct.Return(Label(item), At(minute));

    private static OfflineAct.Renew Renew(int item, int minute) => new OfflineAct.Renew(Label(item), At(minute));

    private static OfflineStamp At(int minute)
    {
        var number = Interlocked.Increment(ref _sequence);
        return new OfflineStamp(new CommandId(new Guid(number, 1, 0, new byte[8])), "laptop", number, Minute(minute), Minute(minute));
    }

    private static Instant Minute(int minute) => Start + Duration.FromDays(1) + Duration.FromMinutes(minute);
}
