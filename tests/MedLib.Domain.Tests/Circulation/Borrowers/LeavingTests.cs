using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Borrowers.Leaving;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Borrowers;

public class LeavingTests
{
    [Fact]
    public void Each_thing_that_is_open_is_an_obligation_once()
    {
        var report = Clearance.Of(Borrower(), new ClearanceFacts
        {
            OpenLoans = [Loan(1), Loan(2), Loan(1)],
            OpenRequests = [new RequestId(Key(1))],
            Balances = [Eur(5), Eur(0), Money.None, Eur(-2)],
            Sponsors = [Borrower(2), Borrower(2), Borrower()],
        });

        Assert.Equal(
            [
                new Obligation.HasOnLoan(Loan(1)), new Obligation.HasOnLoan(Loan(2)), new Obligation.Waits(new RequestId(Key(1))), new Obligation.Owes(Eur(5)),
                new Obligation.IsOwed(Eur(2)), new Obligation.ActsFor(Borrower(2)),
            ],
            report.Obligations);
        Assert.Equal("CIR-233 CIR-233 CIR-234 CIR-235 CIR-236 CIR-237", report.Reasons().Codes());
        Assert.All(report.Reasons(), static reason => Assert.Equal(CirculationPermissions.LeaveUncleared, reason.Override));
        Assert.False(report.IsClear);
    }

    [Fact]
    public void With_nothing_open_the_report_is_clear() => Assert.True(Clearance.Of(Borrower(), new ClearanceFacts()).IsClear);

    [Fact]
    public void What_is_owed_is_told_in_words_and_not_printed()
    {
        var report = Clearance.Of(Borrower(), new ClearanceFacts { Balances = [Eur(5)] });

        Assert.Equal("The borrower owes EUR 5.00.", MedLibMessages.Render(report.Reasons().Single()));
        Assert.DoesNotContain("5.00", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_desk_lets_nobody_go_with_a_book_and_anybody_without()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        Assert.Equal("no CIR-233", Codes(library.Ask(Leave())));
        library.Do(Return());
        Assert.Equal("yes ", Codes(library.Ask(Leave(), dry: true)));
        Assert.Equal(new BorrowerState.Left(Monday), library.Do(Leave()).State);
        Assert.True(library.Events.OfType<BorrowerEvent.Left>().Single().Clearance.IsClear);
    }

    [Fact]
    public void The_loans_of_a_provisional_borrower_are_those_of_whom_they_turned_out_to_be()
    {
        var library = LendingLibrary.With();
        library.Do(new BorrowerCommand.RegisterProvisional(Borrower(2), Night(new ProvisionalEvidence.Form("form 12")), Stamp()));
        library.Do(CheckOut(borrower: 2));
        library.Do(new BorrowerCommand.Identify(Borrower(2), new Identification.Known(Borrower()), Stamp()));

        Assert.Equal("no CIR-233", Codes(library.Ask(Leave())));
        library.Do(Return());
        Assert.Equal("yes ", Codes(library.Ask(Leave())));
    }

    [Fact]
    public void A_proxy_leaves_when_nobody_counts_on_them_any_more()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(new BorrowerCommand.GrantProxy(Borrower(2), new ProxyAuthorization(Borrower()), Stamp()));

        Assert.Equal("no CIR-237", Codes(library.Ask(Leave())));
        library.Do(new BorrowerCommand.RevokeProxy(Borrower(2), Borrower(), Stamp()));
        Assert.Equal("yes ", Codes(library.Ask(Leave())));
    }

    [Fact]
    public void The_card_of_one_who_left_may_go_to_another_and_the_external_id_may_not()
    {
        var library = new LendingLibrary();
        library.Do(Register(1, Person() with { ExternalId = "P1" }));
        library.Do(Leave());

        Assert.Equal("no CIR-215", Codes(library.Ask(Register(2, Person() with { ExternalId = "P1" }))));
        Assert.Equal("yes ", Codes(library.Ask(Register(2, Person()))));
        Assert.Equal("no CIR-014", Codes(library.Ask(new BorrowerCommand.Rejoin(Borrower(), Person() with { ExternalId = "P1" }, Stamp()))));
        Assert.Equal("yes ", Codes(library.Ask(new BorrowerCommand.Rejoin(Borrower(), Person(3) with { ExternalId = "P1" }, Stamp()))));
    }

    [Fact]
    public void A_card_that_somebody_has_is_no_evidence_of_a_stranger()
    {
        var library = LendingLibrary.With();

        var refused = library.Ask(new BorrowerCommand.RegisterProvisional(Borrower(2), Night(new ProvisionalEvidence.CardRead(Card())), Stamp()));

        Assert.Equal("no CIR-014", Codes(refused));
        Assert.Equal(new FindingArg.Identifier("holder", Key(1)), refused.Findings.Single().Args.Single());
    }

    [Fact]
    public void A_provisional_borrower_becomes_a_task_on_the_day_after_the_last_with_the_evidence()
    {
        var library = LendingLibrary.With();
        var evidence = new ProvisionalEvidence.PaperLog("guard's log, page 3");
        var later = Night(evidence) with { Until = Monday.PlusDays(8) };
        library.Do(new BorrowerCommand.RegisterProvisional(Borrower(3), later, Stamp()));
        library.Do(new BorrowerCommand.RegisterProvisional(Borrower(2), Night(evidence), Stamp()));

        Assert.Empty(Due(7));
        var task = Due(8).Single();
        Assert.Equal((Borrower(2), evidence, 1), (task.Borrower, task.Evidence, task.DaysLate));
        Assert.Equal([Borrower(2), Borrower(3)], Due(9).Select(static found => found.Borrower));
        Assert.DoesNotContain("log", task.ToString() + task.Evidence, StringComparison.Ordinal);

        library.Do(new BorrowerCommand.Identify(Borrower(2), new Identification.Somebody(Person(2)), Stamp()));
        Assert.Equal([Borrower(3)], Due(9).Select(static found => found.Borrower));

        ValueList<ProvisionalTask> Due(int day) => ProvisionalTasks.Due(library.All<MedLib.Domain.Circulation.Borrowers.Borrower>(), Monday.PlusDays(day));
    }

    private static BorrowerCommand.Leave Leave() => new(Borrower(), Monday, Stamp());

    private static Money Eur(int amount) => Money.Of(amount, Currency.Eur).Value;

    private static ProvisionalRegistration Night(ProvisionalEvidence evidence) => new()
    {
        Evidence = evidence,
        Label = "night of 1 March",
        Category = BorrowerCategory.Staff,
        Since = Monday,
        Until = Monday.PlusDays(ProvisionalRegistration.UsualDays),
    };
}
