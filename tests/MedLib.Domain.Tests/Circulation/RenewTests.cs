using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

public class RenewTests
{
    [Fact]
    public void Its_days_are_counted_from_the_day_of_the_renewal()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        var renewed = library.Ask(Renew(day: 10));

        Assert.Equal("yes ", Codes(renewed));
        Assert.Equal((DueOn(3, 26), 1), (renewed.Value!.Due, renewed.Value.Renewals));
        Assert.Equal(renewed.Value, library.Loan());
    }

    [Fact]
    public void Closed_days_move_the_new_due_date_too()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        var renewed = library.Ask(Renew(day: 5)); // a Saturday, and so is the day two weeks later

        Assert.Equal("yes CIR-020", Codes(renewed));
        Assert.Equal(DueOn(3, 23), renewed.Value!.Due);
    }

    [Fact]
    public void A_late_loan_is_renewed_from_now()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        Assert.Equal(DueOn(4, 15), library.Do(Renew(day: 30)).Due);
    }

    [Fact]
    public void The_new_due_date_must_be_later()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        var refused = library.Ask(Renew(day: 0));

        Assert.Equal("no CIR-003", Codes(refused));
        Assert.Equal("Renewing would not move the due date past 2026-03-16.", MedLibMessages.Render(refused.Findings[0]));
        Assert.Equal("no CIR-003", Codes(library.Ask(Renew(day: -3))));
    }

    [Fact]
    public void Refuses_with_every_reason_at_once()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Renew(day: 1));
        library.Do(Revise(Person().Blocked() with { ValidUntil = Monday }));

        Assert.Equal("no CIR-002 CIR-003 CIR-006 CIR-074", Codes(library.Ask(Renew(day: 1))));
    }

    [Fact]
    public void A_closed_loan_has_that_one_reason()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Return());
        library.Do(Revise(Person().Blocked()));

        Assert.Equal("no CIR-001", Codes(library.Ask(Renew(day: 2))));
    }

    [Fact]
    public void A_policy_changed_since_changes_no_running_loan()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        var terms = library.Loan().Terms;
        var context = new MedLib.Domain.Circulation.Loans.LoanContext { Openings = Profile.Calendar.Openings(), Terms = null, Item = AnItem() };

        var renewed = MedLib.Domain.Circulation.Loans.Loan.Decide(library.Loan(), Renew(day: 1), context);

        Assert.Equal((terms, DueOn(3, 17)), (renewed.Value!.State.Terms, renewed.Value.State.Due));
    }

    [Fact]
    public void Nothing_is_renewed_where_the_library_never_opens_again()
    {
        var closed = Profile.Calendar with { Week = [], Exceptions = [new OpeningException(Monday.PlusDays(14), [OpeningHours.AllDay])] };
        var library = LendingLibrary.With(profile: Profile with { Calendar = closed });
        library.Do(CheckOut());

        Assert.Equal("no CIR-011", Codes(library.Ask(Renew(day: 1))));
    }

    [Fact]
    public void An_unknown_loan_is_told() => Assert.Equal("no CMD-004", Codes(LendingLibrary.With().Ask(Renew(day: 1, loan: 7))));
}
