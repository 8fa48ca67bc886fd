using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

public class CheckOutTests
{
    [Fact]
    public void Opens_a_loan_hands_the_item_out_and_puts_it_on_the_account()
    {
        var library = LendingLibrary.With();

        var answer = library.Ask(CheckOut());

        var loan = answer.Value!;
        Assert.Equal("yes ", Codes(answer));
        Assert.Equal((Loan(), Item(), Borrower(), Start, DueOn(3, 16), 0), (loan.Id, loan.Item, loan.Borrower, loan.OpenedAt, loan.Due, loan.Renewals));
        Assert.True(loan.IsOpen);
        Assert.Equal(loan, library.Loan());
        Assert.Equal(new Possession.OnLoan(Loan()), library.PossessionOf());
        Assert.Equal([Loan()], library.AccountOf());
    }

    [Fact]
    public void Closed_days_move_the_due_date_and_it_says_so()
    {
        var library = LendingLibrary.With(profile: Profile with
        {
            Calendar = Profile.Calendar with { Exceptions = [OpeningException.Closed(new LocalDate(2026, 3, 16)), OpeningException.Closed(new LocalDate(2026, 3, 17))] },
        });

        var answer = library.Ask(CheckOut());

        Assert.Equal("yes CIR-020", Codes(answer));
        Assert.Equal(DueOn(3, 18), answer.Value!.Due);
        Assert.Equal("Due on 2026-03-18: the library is closed on 2026-03-16.", MedLibMessages.Render(answer.Findings[0]));
    }

    [Fact]
    public void The_days_are_counted_from_the_librarys_own_day()
    {
        var library = LendingLibrary.With();

        // 23:30 on Sunday in UTC is half past midnight on Monday in Berlin.
        Assert.Equal(DueOn(3, 16), library.Do(CheckOut(stamp: StampAt(Instant.FromUtc(2026, 3, 1, 23, 30)))).Due);
    }

    [Fact]
    public void Terms_are_frozen_when_it_is_lent()
    {
        var library = LendingLibrary.With();
        var terms = library.Do(CheckOut()).Terms;

        Assert.Equal((LoanPeriod.Days(14), 1, 1, new CalendarVersion(default, 1)), (terms.Due.Period, terms.Renewal.Most, terms.RuleSetVersion, terms.Calendar));
        Assert.Contains(new PartSource(RulePart.Period, Rule.DefaultName), terms.Sources);
    }

    [Fact]
    public void Refuses_with_every_reason_at_once()
    {
        var library = LendingLibrary.With(items: 4, borrowers: 2);
        library.Do(CheckOut(loan: 1, item: 1));
        library.Do(CheckOut(loan: 2, item: 2));
        library.Do(CheckOut(loan: 3, item: 3, borrower: 2));
        library.Do(Revise(Person().Blocked() with { ValidUntil = Monday.PlusDays(-1) }));
        library.Do(new ItemCommand.Revise(Item(3), Book(3, category: ItemCategory.Reference), Stamp()));
        library.Do(new ItemCommand.Withdraw(Item(3), WithdrawalReason.Lost, Stamp()));

        // The limit is not told where nothing may be lent: that it is for the library only says it.
        Assert.Equal("no CIR-010 CIR-009 CIR-004 CIR-006 CIR-074", Codes(library.Ask(CheckOut(loan: 4, item: 3))));
        Assert.Equal("no CIR-006 CIR-074 CIR-008", Codes(library.Ask(CheckOut(loan: 4, item: 4))));
    }

    [Fact]
    public void An_item_on_loan_is_lent_to_nobody_whatever_the_permissions()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut());

        var answer = library.Ask(CheckOut(loan: 2, borrower: 2, stamp: Stamp().Overriding(Everything)));

        Assert.Equal("no CIR-004", Codes(answer));
        Assert.Null(answer.Findings[0].Override);
    }

    [Fact]
    public void A_limit_of_two_allows_two()
    {
        var library = LendingLibrary.With(items: 3);

        Assert.Equal("yes ", Codes(library.Ask(CheckOut(1, 1))));
        Assert.Equal("yes ", Codes(library.Ask(CheckOut(2, 2))));
        var third = library.Ask(CheckOut(3, 3));
        Assert.Equal("no CIR-008", Codes(third));
        Assert.Equal("The borrower has 2 loans; the limit is 2.", MedLibMessages.Render(third.Findings[0]));

        library.Do(Return(item: 1));
        Assert.Equal("yes ", Codes(library.Ask(CheckOut(3, 3))));
    }

    [Fact]
    public void A_registration_holds_on_its_last_day()
    {
        var library = LendingLibrary.With();
        library.Do(Revise(Person() with { ValidUntil = Monday }));

        Assert.Equal("yes ", Codes(library.Ask(CheckOut(), dry: true)));
        Assert.Equal("no CIR-006", Codes(library.Ask(CheckOut(stamp: Stamp(day: 1)))));
    }

    [Fact]
    public void Unknown_items_and_borrowers_are_told_together()
    {
        var answer = LendingLibrary.With().Ask(CheckOut(item: 8, borrower: 9));

        Assert.Equal("no CMD-004 CMD-004", Codes(answer));
        Assert.Equal([new FindingArg.Identifier("id", Key(8)), new FindingArg.Identifier("id", Key(9))], answer.Findings.SelectMany(static finding => finding.Args));
    }

    [Fact]
    public void A_loans_id_is_used_once()
    {
        var library = LendingLibrary.With(items: 2, borrowers: 2);
        library.Do(CheckOut());

        Assert.Equal("no CMD-005", Codes(library.Ask(CheckOut(item: 2, borrower: 2))));
        library.Do(Return());
        Assert.Equal("no CMD-005", Codes(library.Ask(CheckOut(item: 2))));
    }

    [Theory]
    [InlineData(ItemCondition.Good, "yes ")]
    [InlineData(ItemCondition.Worn, "yes ")]
    [InlineData(ItemCondition.Damaged, "yes CIR-026")]
    [InlineData(ItemCondition.Incomplete, "yes CIR-026")]
    [InlineData(ItemCondition.InRepair, "no CIR-005")]
    public void The_items_condition_counts(ItemCondition condition, string expected)
    {
        var library = LendingLibrary.With();
        library.Do(new ItemCommand.ReportCondition(Item(), condition, null, Stamp()));

        Assert.Equal(expected, Codes(library.Ask(CheckOut())));
    }

    [Fact]
    public void What_is_in_repair_by_condition_and_by_possession_is_refused_for_that_once()
    {
        var library = LendingLibrary.With();
        library.Do(new ItemCommand.ReportCondition(Item(), ItemCondition.InRepair, null, Stamp()));
        library.Do(Return());

        Assert.Equal("no CIR-005", Codes(library.Ask(CheckOut())));
        Assert.Equal("yes CMD-006", Codes(library.Ask(CheckOut(stamp: Stamp().Overriding(CirculationPermissions.LendSetAside)))));
    }

    [Fact]
    public void Nothing_falls_due_where_the_library_never_opens()
    {
        var library = LendingLibrary.With(profile: Profile with { Calendar = Profile.Calendar with { Week = [] } });

        Assert.Equal("no CIR-011", Codes(library.Ask(CheckOut())));
    }

    [Fact]
    public void Nothing_falls_due_after_the_end_of_the_calendar()
    {
        var context = new LoanContext
        {
            Openings = Profile.Calendar.Openings(),
            Item = AnItem(),
            Terms = new LoanTerms { Due = new DueTerms { Period = LoanPeriod.Days(int.MaxValue) } },
        };

        Assert.Equal("no CIR-011", Codes(MedLib.Domain.Circulation.Loans.Loan.Decide(null, CheckOut(), context)));
    }

    [Fact]
    public void A_loan_never_outlives_the_registration_unless_the_rules_say_so()
    {
        var library = LendingLibrary.With();
        library.Do(Revise(Person() with { ValidUntil = Monday.PlusDays(6) }));

        // The sixth day is a Sunday: it is back on the Friday before.
        Assert.Equal(DueOn(3, 6), library.Ask(CheckOut(), dry: true).Value!.Due);
        var outliving = library.Under(Profile with { Rules = Lending.Rules("default: lend 14 days, may outlive registration") });
        Assert.Equal(DueOn(3, 16), outliving.Do(CheckOut()).Due);
    }

    [Fact]
    public void A_zone_that_no_due_date_can_name_is_told()
    {
        var library = LendingLibrary.With(profile: Profile with { Calendar = Profile.Calendar with { Zone = new OpeningCalendarValidatorTests.Unheard() } });

        Assert.Equal("no TIM-005", Codes(library.Ask(CheckOut())));
    }

    [Fact]
    public void A_dry_run_answers_the_same_and_writes_nothing()
    {
        var library = LendingLibrary.With();
        var before = library.Events.Count;

        var dry = library.Ask(CheckOut(), dry: true);

        Assert.Equal(before, library.Events.Count);
        Assert.Empty(library.All<Loan>());
        var asked = library.Ask(CheckOut());
        Assert.Equal(asked.Value, dry.Value);
        Assert.Equal(asked.Findings.Codes(), dry.Findings.Codes());
    }

    [Fact]
    public void A_repeated_command_is_answered_as_the_first_time()
    {
        var library = LendingLibrary.With();
        var command = CheckOut();
        var first = library.Ask(command);
        library.Do(Return());

        Assert.Equal(first, library.Ask(command));
        Assert.Equal("no CMD-001", Codes(library.Ask(new LoanCommand.CheckOut(Loan(2), Item(), Borrower(), command.Stamp))));
    }

    internal static readonly Permission[] Everything =
    [
        CirculationPermissions.ExceedLoanLimit, CirculationPermissions.ExceedRenewalLimit, CirculationPermissions.LendLibraryUseOnly,
        CirculationPermissions.LendSetAside, CirculationPermissions.LendToBlocked, CirculationPermissions.LendToExpired,
    ];
}
