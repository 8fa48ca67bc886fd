using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Nightly;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Nightly;

/// <summary>The daily work over a library in memory: what is due is done once, what was refused is told, and people hear what is left for them.</summary>
public class DailyRunTests
{
    private static readonly CirculationProfile Nightly = Profile with
    {
        Rules = Lending.Rules(
            "default: lend 14 days, renew 2 times, renew automatically, at most 5 loans, lost after 30 days billed after 7 days price EUR 50",
            "item reference: in library only"),
        Notices = [new NoticeStep("due soon") { Before = LoanPeriod.Days(2) }, new NoticeStep("overdue") { After = LoanPeriod.Days(1) }],
        Retention = new HistoryRetention { KeptFor = LoanPeriod.Days(30) },
    };

    [Fact]
    public void What_nobody_waits_for_is_renewed_when_it_is_due_and_once()
    {
        var library = LendingLibrary.With(profile: Nightly);
        library.Do(CheckOut());

        Assert.Equal(0, Done(library.Night(day: 13), DailyStep.Renewals));
        Assert.Equal(1, Done(library.Night(day: 15), DailyStep.Renewals));
        var due = library.Loan().Due;
        Assert.Equal((1, 1), (library.Loan().Renewals, library.Loan().UnseenRenewals));

        // The same night again does nothing again.
        library.Night(day: 15);
        Assert.Equal((1, due), (library.Loan().Renewals, library.Loan().Due));
    }

    [Fact]
    public void What_others_wait_for_is_not_renewed_and_the_rest_goes_on()
    {
        var library = LendingLibrary.With(items: 2, borrowers: 2, profile: Nightly);
        library.Do(CheckOut(1, 1));
        library.Do(CheckOut(2, 2));
        library.Do(Hold(1, borrower: 2));

        var report = library.Night(day: 15);

        Assert.Equal((1, 1), (Done(report, DailyStep.Renewals), report.Counts[(int)DailyStep.Renewals].Refused));
        Assert.Equal((0, 1), (library.Loan(1).Renewals, library.Loan(2).Renewals));
        Assert.Empty(report.Left);
    }

    [Fact]
    public void What_is_overdue_too_long_is_given_up_and_billed_when_its_terms_say()
    {
        var library = LendingLibrary.With(borrowers: 2, profile: Nightly);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));

        Assert.Equal(0, Done(library.Night(day: 44), DailyStep.Losses));
        Assert.Equal(1, Done(library.Night(day: 45), DailyStep.Losses));
        Assert.Equal(LossCause.Aged, ((LoanState.Lost)library.Loan().State).Episode.Cause);
        Assert.Null(library.LedgerOrNone());
        Assert.Equal(0, Done(library.Night(day: 51), DailyStep.Bills));
        Assert.Equal(1, Done(library.Night(day: 52), DailyStep.Bills));
        Assert.Equal(50, library.Ledger().Balance.Amount);
        Assert.Equal(0, Done(library.Night(day: 53), DailyStep.Bills));
    }

    [Fact]
    public void What_was_not_picked_up_goes_to_the_next()
    {
        var library = LendingLibrary.With(borrowers: 3, profile: Nightly);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));
        library.Do(Hold(2, borrower: 3));
        library.Do(Return(day: 1));

        Assert.Equal(0, Done(library.Night(day: 8), DailyStep.Requests));
        Assert.Equal(1, Done(library.Night(day: 9), DailyStep.Requests));
        Assert.Equal(new Possession.Paged(Wish(2)), library.PossessionOf());
        Assert.Equal([Wish(2)], library.Queue().Requests.Select(static request => request.Id));
    }

    [Fact]
    public void Closed_loans_lose_their_borrower_in_time()
    {
        var library = LendingLibrary.With(items: 3, borrowers: 2, profile: Nightly);
        library.Do(CheckOut(1, 1, borrower: 2));
        library.Do(CheckOut(3, 3, borrower: 2));
        library.Do(Return(1, day: 2));

        Assert.Equal(0, Done(library.Night(day: 31), DailyStep.History));
        Assert.Equal(1, Done(library.Night(day: 32), DailyStep.History));
        Assert.True(AnonymousBorrower.Is(library.Loan(1).Borrower));
        Assert.Equal(Borrower(2), library.Loan(3).Borrower);
        Assert.Equal(0, Done(library.Night(day: 33), DailyStep.History));
    }

    [Fact]
    public void Notices_are_planned_until_they_were_sent_and_the_worklist_tells_what_is_left()
    {
        var library = LendingLibrary.With(items: 2, borrowers: 2, profile: Nightly with { Rules = Lending.Rules("default: lend 14 days, at most 5 loans") });
        library.Do(CheckOut(1, 1));
        library.Do(CheckOut(2, 2));
        library.Do(new LoanCommand.ClaimReturned(Loan(2), Stamp(3)));

        var report = library.Night(day: 16);

        var notice = Assert.Single(report.Notices);
        Assert.Equal((Loan(1), "overdue"), (notice.Key.Loan, notice.Key.Step));
        Assert.Empty(library.Night(day: 16, sent: [notice.Key]).Notices);
        Assert.Equal(
            [WorkKind.SearchClaim, WorkKind.SendNotice, WorkKind.Overdue], report.Worklist.Tasks.Select(static task => task.Kind));
    }

    [Fact]
    public void Progress_is_told_and_giving_up_leaves_what_was_done()
    {
        var library = LendingLibrary.With(items: 3, profile: Nightly);
        for (var loan = 1; loan <= 3; loan++)
        {
            library.Do(CheckOut(loan, loan));
        }

        using var giveUp = new CancellationTokenSource();
        var told = new List<DailyProgress>();
        var progress = new Telling(said =>
        {
            told.Add(said);
            if (said.Done == 2)
            {
                giveUp.Cancel();
            }
        });

        Assert.ThrowsAny<OperationCanceledException>(() => library.Night(day: 15, progress: progress, giveUp: giveUp));
        Assert.Equal([new DailyProgress(DailyStep.Renewals, 1), new DailyProgress(DailyStep.Renewals, 2)], told);

        // Started again it does what is left, and nothing twice.
        library.Night(day: 15);
        Assert.Equal([1, 1, 1], [library.Loan(1).Renewals, library.Loan(2).Renewals, library.Loan(3).Renewals]);
    }

    private static int Done(DailyReport report, DailyStep step) => report.Counts[(int)step].Done;

    private sealed class Telling(Action<DailyProgress> tell) : IProgress<DailyProgress>
    {
        public void Report(DailyProgress value) => tell(value);
    }
}
