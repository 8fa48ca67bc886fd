using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Loans;

/// <summary>What happens at the desk to loans beside lending, renewing and taking back: money, suspensions, claims, losses and corrections.</summary>
public class LoanDeskTests
{
    private static readonly CirculationProfile Fining = Profile with
    {
        Rules = Lending.Rules("default: lend 14 days, renew 2 times, at most 2 loans, fine EUR 1 per day, lost after 30 days price EUR 50 fee EUR 5 then refund"),
    };

    private static readonly CirculationProfile Suspending = Profile with
    {
        Rules = Lending.Rules("default: lend 14 days, at most 2 loans, suspend 2 days per day"),
    };

    [Fact]
    public void A_late_return_is_charged_in_the_same_commit()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());

        var answer = library.Ask(Return(day: 17));

        Assert.Equal("yes CIR-021 CIR-301", Codes(answer));
        Assert.Equal(Euro(3), library.Ledger().Balance);
        Assert.Equal((FeeKind.OverdueFine, Loan()), (library.Ledger().Charges[0].Kind, library.Ledger().Charges[0].Loan));
    }

    [Fact]
    public void A_return_in_time_costs_nothing()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());
        library.Do(Return(day: 14));

        Assert.Null(library.LedgerOrNone());
    }

    [Fact]
    public void Renewing_pays_no_fine_off()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());

        Assert.Equal("yes CIR-301", Codes(library.Ask(Renew(day: 17))));
        Assert.Equal(Euro(3), library.Ledger().Balance);
        library.Do(Return(day: 18));
        Assert.Equal(Euro(3), library.Ledger().Balance);
    }

    [Fact]
    public void A_wrong_return_takes_its_fine_back_and_no_other()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());
        library.Do(Renew(day: 17));
        library.Do(Return(day: 34));
        Assert.Equal(Euro(6), library.Ledger().Balance);

        library.Do(new LoanCommand.CorrectReturn(Loan(), "the other copy", Stamp(35)));

        Assert.Equal(Euro(3), library.Ledger().Balance);
    }

    [Fact]
    public void Lateness_can_cost_days_and_spares_what_a_patient_needs()
    {
        var library = LendingLibrary.With(items: 2, profile: Suspending);
        library.Do(CheckOut());

        Assert.Equal("yes CIR-021 CIR-302", Codes(library.Ask(Return(day: 17))));

        // Three days late, twice as many without borrowing, the day of the return included.
        var later = CheckOut(2, 2, stamp: Stamp(18));
        Assert.Equal("no CIR-300", Codes(library.Ask(later)));
        Assert.Equal("yes ", Codes(library.Ask(later with { Purpose = LoanPurpose.Clinical }, dry: true)));
        Assert.Equal("yes ", Codes(library.Ask(CheckOut(2, 2, stamp: Stamp(24)), dry: true)));

        library.Do(new LoanCommand.CorrectReturn(Loan(), "the other copy", Stamp(18)));
        Assert.Equal("yes ", Codes(library.Ask(CheckOut(2, 2, stamp: Stamp(18)))));
    }

    [Fact]
    public void A_loss_is_billed_refunded_when_it_comes_back_and_only_then_over()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());

        var lost = library.Ask(new LoanCommand.DeclareLost(Loan(), LossCause.Declared, Stamp(20)));

        Assert.Equal("yes CIR-305 CIR-305", Codes(lost));
        Assert.IsType<LoanState.Lost>(lost.Value!.State);
        Assert.NotNull(((LoanState.Lost)lost.Value.State).Episode.BilledAt);
        Assert.Equal(new Possession.Lost(Loan()), library.PossessionOf());
        Assert.Equal(Euro(55), library.Ledger().Balance);
        Assert.Equal([Loan()], library.AccountOf());

        Assert.Equal("yes CIR-021 CIR-306", Codes(library.Ask(Return(day: 25))));
        Assert.Equal(Euro(5), library.Ledger().Balance);
        Assert.Empty(library.AccountOf());
    }

    [Fact]
    public void A_price_told_by_the_host_is_what_a_loss_costs()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());

        library.Do(new LoanCommand.DeclareLost(Loan(), LossCause.Declared, Stamp(20)) { Price = Euro(120) });

        Assert.Equal(Euro(125), library.Ledger().Balance);
    }

    [Fact]
    public void What_was_settled_may_still_come_back()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());
        library.Do(new LoanCommand.DeclareLost(Loan(), LossCause.Aged, Stamp(50)));
        library.Do(new LoanCommand.SettleLoss(Loan(), Stamp(60)));
        Assert.Empty(library.AccountOf());

        Assert.Equal("yes CIR-022 CIR-306", Codes(library.Ask(Return(day: 70))));

        Assert.Equal(new Possession.OnShelf(), library.PossessionOf());
        Assert.Equal(Euro(5), library.Ledger().Balance);
        Assert.IsType<LoanState.Settled>(library.Loan().State);
    }

    [Fact]
    public void A_borrower_who_was_right_was_late_until_the_word_and_no_longer()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());
        library.Do(new LoanCommand.ClaimReturned(Loan(), Stamp(15)));
        Assert.Equal(1, library.Account()!.Claims);

        var found = Return(day: 40) with { Evidence = ReturnEvidence.FoundInLibrary };

        Assert.Equal("yes CIR-021 CIR-307 CIR-301", Codes(library.Ask(found)));
        Assert.Equal(Euro(1), library.Ledger().Balance);
    }

    [Fact]
    public void A_claim_is_believed_or_becomes_a_loss()
    {
        var library = LendingLibrary.With(items: 2, profile: Fining);
        library.Do(CheckOut(1, 1));
        library.Do(CheckOut(2, 2));
        library.Do(new LoanCommand.ClaimReturned(Loan(1), Stamp(3)));
        library.Do(new LoanCommand.ClaimReturned(Loan(2), Stamp(3)));

        Assert.Equal(new LoanState.MissingAccepted(Stamp(4).At, Stamp(3).At), library.Do(new LoanCommand.AcceptMissing(Loan(1), Stamp(4))).State);
        Assert.Equal(new Possession.Missing(), library.PossessionOf(1));
        library.Do(new LoanCommand.DeclareLost(Loan(2), LossCause.ClaimNotFound, Stamp(4)));
        Assert.Equal(Euro(55), library.Ledger().Balance);
        Assert.Equal([Loan(2)], library.AccountOf());
    }

    [Fact]
    public void A_borrower_who_found_it_keeps_it_and_owes_nothing_for_the_loss()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());
        library.Do(new LoanCommand.DeclareLost(Loan(), LossCause.Declared, Stamp(5)));

        Assert.Equal("yes CIR-306", Codes(library.Ask(new LoanCommand.KeepLending(Loan(), Stamp(6)))));

        Assert.Equal((new LoanState.Active(), new Possession.OnLoan(Loan())), (library.Loan().State, library.PossessionOf()));
        Assert.Equal(Euro(5), library.Ledger().Balance);
    }

    [Fact]
    public void A_check_out_is_undone_soon_and_where_it_was_made()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut() with { ServicePoint = Desk });

        Assert.Equal("no CIR-292 CIR-293", Codes(library.Ask(new LoanCommand.Undo(Loan(), AnnexDesk, Stamp(1)))));
        Assert.Equal("yes CMD-006 CMD-006 CIR-025", Codes(library.Ask(new LoanCommand.Undo(Loan(), AnnexDesk, Stamp(1).Overriding(CirculationPermissions.UndoLate)), dry: true)));
        Assert.Equal("yes ", Codes(library.Ask(new LoanCommand.Undo(Loan(), Desk, StampAt(Start + Duration.FromMinutes(30))))));

        Assert.Equal((new Possession.OnShelf(), 0), (library.PossessionOf(), library.AccountOf().Count));
        Assert.IsType<LoanState.Undone>(library.Loan().State);
        Assert.Equal("no CIR-294", Codes(library.Ask(Correct())));
        library.Do(CheckOut(2));
    }

    [Fact]
    public void A_loan_is_given_to_the_borrower_whose_it_is()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut());

        Assert.Equal("no CMD-004", Codes(library.Ask(new LoanCommand.CorrectBorrower(Loan(), Borrower(9), "another card", Stamp(1)))));
        library.Do(new LoanCommand.CorrectBorrower(Loan(), Borrower(2), "another card", Stamp(1)));

        Assert.Empty(library.AccountOf(1));
        Assert.Equal([Loan()], library.AccountOf(2));
        Assert.Equal(Borrower(2), library.Loan().Borrower);
        library.Do(Return(day: 2));
        Assert.Empty(library.AccountOf(2));
    }

    [Fact]
    public void A_due_moment_is_set_by_hand_with_permission_and_reason()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        var byHand = new LoanCommand.ChangeDue(Loan(), DueOn(6, 30), Stamp(1));

        Assert.Equal("no CIR-295", Codes(library.Ask(byHand)));
        Assert.Equal("yes CMD-006", Codes(library.Ask(new LoanCommand.ChangeDue(Loan(), DueOn(6, 30), Stamp(1).Overriding(CirculationPermissions.ChangeDue)))));
        Assert.Equal(DueOn(6, 30), library.Loan().Due);
        Assert.Equal("no CIR-042", Codes(library.Ask(new LoanCommand.ChangeDue(Loan(), DueOn(3, 1), Stamp(1).Overriding(CirculationPermissions.ChangeDue)))));
        Assert.Equal("no TIM-005", Codes(library.Ask(new LoanCommand.ChangeDue(Loan(), DueOn(6, 30, "Nowhere/Land"), Stamp(1).Overriding(CirculationPermissions.ChangeDue)))));
    }

    [Fact]
    public void New_rules_change_no_running_loan_but_by_command()
    {
        var library = LendingLibrary.With(profile: Fining);
        library.Do(CheckOut());
        var later = library.Under(Fining with { Rules = Lending.Rules("default: lend 7 days, renew 9 times, at most 2 loans") });

        Assert.Equal(DueOn(3, 17), later.Ask(Renew(day: 1), dry: true).Value!.Due);
        var reTermed = later.Do(new LoanCommand.ReTerm(Loan(), Stamp(1)));

        Assert.Equal((9, null, DueOn(3, 16)), (reTermed.Terms.Renewal.Most, reTermed.Terms.Fines, reTermed.Due));
    }

    [Fact]
    public void A_chute_is_emptied_at_once_and_nobody_is_late_for_a_closed_desk()
    {
        var library = LendingLibrary.With(items: 2, profile: Fining);
        library.Do(CheckOut(1, 1));
        library.Do(CheckOut(2, 2));
        var batch = new ReturnBatch(
            [new BatchedReturn(Stamp().Id, Label(1)), new BatchedReturn(Stamp().Id, Label(9)), new BatchedReturn(Stamp().Id, Label(2))], Desk, new Actor("desk"), Stamp(14).At);

        var answers = library.Ask(batch);

        Assert.Equal("yes |yes CIR-023|yes ", string.Join('|', answers.Select(Codes)));
        Assert.Null(library.LedgerOrNone());
        Assert.Equal(ReturnEvidence.Chute, ((LoanState.Returned)library.Loan().State).Evidence);
        Assert.Equal(answers, library.Ask(batch));
    }

    [Fact]
    public void Nothing_happens_in_the_future_and_little_in_the_distant_past()
    {
        var library = LendingLibrary.With(profile: Profile with { Habits = new DeskHabits() });
        library.Now = Stamp(10).At;

        Assert.Equal("no CIR-290", Codes(library.Ask(CheckOut(stamp: Stamp(11)))));
        Assert.Equal("no CIR-291", Codes(library.Ask(CheckOut(stamp: Stamp(4)))));
        Assert.Equal("yes CMD-006", Codes(library.Ask(CheckOut(stamp: Stamp(4).Overriding(CirculationPermissions.BackDate)))));
        Assert.Equal("no CIR-290", Codes(library.Ask(Return(day: 11))));

        // A book in the hand is taken all the same: as of now, or as the chute says.
        Assert.Equal("yes CIR-308", Codes(library.Ask(Return(day: 6), dry: true)));
        Assert.Equal(Stamp(10).At, library.Ask(Return(day: 6), dry: true).Value!.Loan!.ReturnedAt);
        Assert.Equal(Stamp(6).At, library.Do(Return(day: 6) with { Evidence = ReturnEvidence.Chute }).Loan!.ReturnedAt);
    }

    [Fact]
    public void Use_in_the_house_is_counted_where_a_service_point_counts_it()
    {
        var counting = Profile with { ServicePoints = [new ServicePoint(Desk, [Main]) { CountsInHouseUse = true }, new ServicePoint(AnnexDesk, [Annex])] };
        var library = LendingLibrary.With(profile: counting);

        Assert.Equal("yes CIR-311", Codes(library.Ask(Return())));
        Assert.Equal("yes CIR-311", Codes(library.Ask(Return())));
        Assert.Equal(2, library.Circulation()!.InHouseUses);
        library.Do(CheckOut());
        Assert.Equal("yes ", Codes(library.Ask(Return())));
        Assert.Equal(2, library.Circulation()!.InHouseUses);
    }

    [Fact]
    public void What_must_be_cleaned_is_set_aside_when_it_comes_back()
    {
        var library = LendingLibrary.With(profile: Profile with { Habits = Profile.Habits with { QuarantinedOnReturn = [ItemCategory.Book] } });
        library.Do(CheckOut());

        Assert.Equal("yes CIR-310", Codes(library.Ask(Return())));
        Assert.Equal(new Possession.InQuarantine(), library.PossessionOf());
        library.Do(new ItemCirculationCommand.SetAside(Item(), new Possession.OnShelf(), Stamp(2)));
        Assert.Equal(new Possession.OnShelf(), library.PossessionOf());
    }

    [Fact]
    public void What_was_never_cataloged_is_added_and_lent_at_once()
    {
        var library = LendingLibrary.With(items: 1);
        var command = CheckOut(item: 5);

        Assert.Equal("no CMD-004", Codes(library.Ask(command)));
        Assert.False(library.Ask(command with { FastAdd = Book(1) }).Succeeded);
        Assert.Equal("yes ", Codes(library.Ask(command with { FastAdd = Book(5) })));
        Assert.Equal(new Possession.OnLoan(Loan()), library.PossessionOf(5));
        Assert.Equal("yes ", Codes(library.Ask(Return(item: 5))));
    }

    [Fact]
    public void What_is_on_order_is_lent_by_override()
    {
        var library = LendingLibrary.With();
        library.Do(new ItemCirculationCommand.Expect(Item(), Stamp()));

        Assert.Equal("no CIR-005", Codes(library.Ask(CheckOut())));
        Assert.Equal("yes CMD-006", Codes(library.Ask(CheckOut(stamp: Stamp().Overriding(CirculationPermissions.LendSetAside)))));
    }

    private static Money Euro(decimal amount) => Money.Of(amount, Currency.Eur).Value;
}
