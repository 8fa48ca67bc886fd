using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Loans;

/// <summary>Departments that pay for what their people owe: their own ledger, whole or in part, frozen with the loan.</summary>
public class DepartmentPaysTests
{
    private static readonly UnitCode Ward = new("ward-3");
    private static readonly CostCenterCode Center = new("4711");

    private static readonly CirculationProfile Fining = Profile with
    {
        Rules = Lending.Rules("default: lend 14 days, renew 2 times, at most 2 loans, fine EUR 1.01 per day, lost after 30 days price EUR 50 fee EUR 5 then refund"),
    };

    [Fact]
    public void Lateness_goes_to_the_cost_center_and_the_desk_is_told()
    {
        var library = Library(new UnitPayer(Ward, Center));

        Assert.Equal("yes CIR-021 CIR-301 CIR-287", Codes(library.Ask(Return(day: 17))));
        Assert.Null(library.LedgerOrNone());
        Assert.Equal(Euro(3.03m), Borne(library).Balance);
        Assert.Equal((FeeKind.OverdueFine, Loan()), (Borne(library).Charges[0].Kind, Borne(library).Charges[0].Loan));
    }

    [Fact]
    public void Both_bear_their_part_to_the_cent()
    {
        var library = Library(new UnitPayer(Ward, Center, Percent: 50));

        library.Do(Return(day: 15));

        Assert.Equal(Euro(1.01m), Borne(library).Balance + library.Ledger().Balance);
        Assert.Equal(Euro(0.50m), Borne(library).Balance);
    }

    [Fact]
    public void A_department_may_pay_for_losses_only()
    {
        var library = Library(new UnitPayer(Ward, Center) { Kinds = [FeeKind.Replacement] });

        library.Do(new LoanCommand.DeclareLost(Loan(), LossCause.Declared, Stamp(3)));

        Assert.Equal(Euro(50), Borne(library).Balance);
        Assert.Equal((Euro(5), FeeKind.Processing), (library.Ledger().Balance, library.Ledger().Charges[0].Kind));
    }

    [Theory]
    [InlineData(100, 5, 0)]
    [InlineData(60, 3, 2)]
    public void What_comes_back_is_taken_back_from_whoever_bore_it(int percent, int borne, int owed)
    {
        var library = Library(new UnitPayer(Ward, Center, percent));
        library.Do(new LoanCommand.DeclareLost(Loan(), LossCause.Declared, Stamp(3)));

        Assert.Equal("yes CIR-306", Codes(library.Ask(Return(day: 4))));

        Assert.Equal((Euro(borne), Euro(owed)), (Borne(library).Balance, library.LedgerOrNone()?.Balance ?? Euro(0)));
    }

    [Fact]
    public void A_wrong_return_is_corrected_with_both()
    {
        var library = Library(new UnitPayer(Ward, Center, Percent: 50));
        library.Do(Return(day: 17));

        Assert.Equal("yes ", Codes(library.Ask(new LoanCommand.CorrectReturn(Loan(), "the wrong copy was scanned", Stamp(18)))));

        Assert.Equal((Euro(0), Euro(0)), (Borne(library).Balance, library.Ledger().Balance));
    }

    [Fact]
    public void Who_agreed_at_check_out_pays_though_the_library_has_other_terms_by_now()
    {
        var library = Library(new UnitPayer(Ward, Center)).Under(Fining with { Payers = [new UnitPayer(Ward, new CostCenterCode("0815"))] });

        library.Do(Return(day: 17));

        Assert.Equal(Euro(3.03m), Borne(library).Balance);
        Assert.Single(library.All<FeeLedger>());
    }

    [Fact]
    public void A_loan_given_to_another_borrower_is_paid_and_counted_by_that_ones_unit()
    {
        var library = Library(new UnitPayer(Ward, Center));
        library.Do(Register(2));

        var corrected = library.Do(new LoanCommand.CorrectBorrower(Loan(), Borrower(2), "the card was mixed up", Stamp(2)));
        library.Do(Return(day: 17));

        Assert.Equal((default, null), (corrected.Facts.Unit, corrected.Terms.PaidBy));
        Assert.Equal(Euro(3.03m), library.Ledger(2).Balance);
        Assert.Single(library.All<FeeLedger>());
    }

    [Fact]
    public void Nobody_is_blocked_for_a_departments_debt()
    {
        var library = Library(new UnitPayer(Ward, Center), blocks: [new BlockRule.Debt(Money.Of(1, Currency.Eur).Value, Comparison.MoreThan, BlockedAct.All)]);
        library.Do(Return(day: 17));

        Assert.Equal("yes ", Codes(library.Ask(CheckOut(2, 1, 1, Stamp(21)))));
    }

    [Fact]
    public void Colleagues_of_another_unit_pay_for_themselves()
    {
        var library = Library(new UnitPayer(new UnitCode("ward-4"), Center));

        library.Do(Return(day: 17));

        Assert.Equal(Euro(3.03m), library.Ledger().Balance);
    }

    [Theory]
    [InlineData("", "4711", 100, "CIR-288")]
    [InlineData("ward-3", " ", 100, "CIR-288")]
    [InlineData("ward-3", "4711", 0, "CIR-288")]
    [InlineData("ward-3", "4711", 101, "CIR-288")]
    [InlineData("ward-3", "4711", 0.5, "")]
    public void Payers_are_checked(string unit, string center, double percent, string expected) =>
        Assert.Equal(expected, CodesOf(Fining with { Payers = [new UnitPayer(new UnitCode(unit), new CostCenterCode(center), (decimal)percent)] }));

    [Fact]
    public void A_unit_has_one_payer() =>
        Assert.Equal("CIR-289", CodesOf(Fining with { Payers = [new UnitPayer(Ward, Center), new UnitPayer(Ward, new CostCenterCode("0815"))] }));

    private static string CodesOf(CirculationProfile profile) =>
        string.Join(' ', (profile with { Currency = Currency.Eur, Habits = new DeskHabits() }).Compile().Findings.Errors().Select(static finding => finding.Code));

    private static LendingLibrary Library(UnitPayer payer, ValueList<BlockRule> blocks = default)
    {
        var library = LendingLibrary.With(profile: Fining with { Payers = [payer], Blocks = blocks }, borrowers: 0);
        library.Do(Register(1, Person() with { Unit = Ward }));
        library.Do(CheckOut());
        return library;
    }

    private static FeeLedger Borne(LendingLibrary library) =>
        Assert.Single(library.All<FeeLedger>(), static ledger => ledger.Payer == new FeePayer.CostCenter(Center));

    private static Money Euro(decimal amount) => Money.Of(amount, Currency.Eur).Value;
}
