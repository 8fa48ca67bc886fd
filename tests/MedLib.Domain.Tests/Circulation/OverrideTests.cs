using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>Every refusal that may be overridden, with and without what it takes.</summary>
public class OverrideTests
{
    public static TheoryData<string, string> Refusals => new()
    {
        { CirculationCodes.ItemSetAside, "circulation.lend-set-aside" },
        { CirculationCodes.BorrowerExpired, "circulation.lend-to-expired" },
        { CirculationCodes.BlockImposed, "circulation.lend-to-blocked" },
        { CirculationCodes.LoanLimitReached, "circulation.exceed-loan-limit" },
        { CirculationCodes.NotForLoan, "circulation.lend-library-use-only" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_check_out_names_the_permission_that_lifts_its_refusal(string code, string permission)
    {
        var refused = Refusing(code).Ask(CheckOut(9));

        Assert.Equal($"no {code}", Codes(refused));
        Assert.Equal(new Permission(permission), refused.Findings[0].Override);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Permission_and_reason_together_lift_it_and_are_recorded(string code, string permission)
    {
        var library = Refusing(code);
        var stamp = Stamp().Overriding(new Permission(permission), new Permission("something.else"));

        var answer = library.Ask(CheckOut(9, stamp: stamp));

        Assert.Equal("yes CMD-006", Codes(answer));
        Assert.Equal([new FindingArg.Text("permission", permission), new FindingArg.Text("code", code)], answer.Findings[0].Args);
        Assert.Equal(
            [new OverrideGrant(new Permission(permission), "the ward needs it")],
            library.Events.OfType<LoanEvent.Opened>().Single(opened => opened.Loan == Loan(9)).Overrides);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Neither_is_enough_alone(string code, string permission)
    {
        var library = Refusing(code);
        var full = Stamp().Overriding(new Permission(permission));

        foreach (var stamp in new[]
        {
            full with { By = new Actor("desk") },
            full with { Overrides = [] },
            full with { Overrides = [new OverrideGrant(new Permission(permission), " ")] },
            full with { Overrides = [new OverrideGrant(new Permission("something.else"), "the ward needs it")] },
        })
        {
            Assert.Equal($"no {code}", Codes(library.Ask(CheckOut(9, stamp: stamp))));
        }
    }

    [Fact]
    public void What_was_wished_and_not_needed_is_not_recorded()
    {
        var library = LendingLibrary.With();

        var answer = library.Ask(CheckOut(stamp: Stamp().Overriding(CheckOutTests.Everything)));

        Assert.Equal("yes ", Codes(answer));
        Assert.Empty(library.Events.OfType<LoanEvent.Opened>().Single().Overrides);
    }

    [Fact]
    public void Of_several_reasons_those_that_are_not_lifted_still_refuse()
    {
        var library = Refusing(CirculationCodes.BlockImposed);
        library.Do(new ItemCommand.Withdraw(Item(), WithdrawalReason.Weeded, Stamp()));

        Assert.Equal("no CIR-010", Codes(library.Ask(CheckOut(9, stamp: Stamp().Overriding(CirculationPermissions.LendToBlocked)))));
    }

    [Fact]
    public void What_is_for_the_library_only_is_then_due_the_same_day()
    {
        var library = Refusing(CirculationCodes.NotForLoan);

        var loan = library.Do(CheckOut(9, stamp: Stamp().Overriding(CirculationPermissions.LendLibraryUseOnly)));

        Assert.Equal(DueOn(3, 2), loan.Due);
    }

    [Fact]
    public void A_renewal_beyond_the_limit_takes_permission_and_reason_too()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Renew(day: 1));

        var refused = library.Ask(Renew(day: 2));
        Assert.Equal("no CIR-002", Codes(refused));
        Assert.Equal("The loan was renewed 1 times; its policy allows 1.", MedLibMessages.Render(refused.Findings[0]));
        Assert.Equal("no CIR-002", Codes(library.Ask(new LoanCommand.Renew(Loan(), Stamp(2).Overriding(CirculationPermissions.ExceedLoanLimit)))));

        var renewed = library.Ask(new LoanCommand.Renew(Loan(), Stamp(2).Overriding(CheckOutTests.Everything)));
        Assert.Equal("yes CMD-006", Codes(renewed));
        Assert.Equal(2, renewed.Value!.Renewals);
        Assert.Equal(
            [new OverrideGrant(CirculationPermissions.ExceedRenewalLimit, "the ward needs it")],
            library.Events.OfType<LoanEvent.Renewed>().Last().Overrides);
    }

    [Fact]
    public void A_renewal_for_a_blocked_and_expired_borrower_takes_both_permissions()
    {
        var library = LendingLibrary.With(profile: Profile with { Rules = Lending.Rules("default: lend 14 days, renew 1 times, may outlive registration") });
        library.Do(CheckOut());
        library.Do(Revise(Person().Blocked() with { ValidUntil = Monday }));
        var both = Stamp(1).Overriding(CirculationPermissions.LendToBlocked, CirculationPermissions.LendToExpired);

        Assert.Equal("no CIR-006 CIR-074", Codes(library.Ask(Renew(day: 1))));
        Assert.Equal("no CIR-006", Codes(library.Ask(new LoanCommand.Renew(Loan(), Stamp(1).Overriding(CirculationPermissions.LendToBlocked)))));
        Assert.Equal("yes CMD-006 CMD-006", Codes(library.Ask(new LoanCommand.Renew(Loan(), both))));
        Assert.Equal(both.Overrides, library.Events.OfType<LoanEvent.Renewed>().Single().Overrides);
    }

    [Fact]
    public void Nobody_lets_a_loan_outlive_the_registration_by_renewing_unless_the_rules_do()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Revise(Person() with { ValidUntil = Monday }));

        Assert.Equal("no CIR-006", Codes(library.Ask(new LoanCommand.Renew(Loan(), Stamp(1).Overriding(CirculationPermissions.LendToExpired)))));
    }

    // A library in which lending item 1 to borrower 1 is refused for this one reason.
    private static LendingLibrary Refusing(string code)
    {
        var library = LendingLibrary.With(items: 3);
        switch (code)
        {
            case CirculationCodes.ItemSetAside:
                library.Do(Return(at: AnnexDesk));
                break;
            case CirculationCodes.BorrowerExpired:
                library.Do(Revise(Person() with { ValidUntil = Monday.PlusDays(-1) }));
                break;
            case CirculationCodes.BlockImposed:
                library.Do(Revise(Person().Blocked()));
                break;
            case CirculationCodes.LoanLimitReached:
                library.Do(CheckOut(2, 2));
                library.Do(CheckOut(3, 3));
                break;
            default:
                library.Do(new ItemCommand.Revise(Item(), Book(category: ItemCategory.Reference), Stamp()));
                break;
        }

        return library;
    }
}
