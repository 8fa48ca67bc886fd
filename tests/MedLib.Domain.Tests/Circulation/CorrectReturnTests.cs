using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Commands;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

public class CorrectReturnTests
{
    [Fact]
    public void The_loan_goes_on_as_it_was()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        var before = library.Do(Renew(day: 1));
        library.Do(Return(day: 20));

        var answer = library.Ask(Correct());

        Assert.Equal("yes ", Codes(answer));
        Assert.Equal(before, library.Loan());
        Assert.Equal(new Possession.OnLoan(Loan()), library.PossessionOf());
        Assert.Equal([Loan()], library.AccountOf());
        Assert.Equal("the wrong copy was scanned", library.Events.OfType<LoanEvent.ReturnCorrected>().Single().Reason);
    }

    [Fact]
    public void A_correction_needs_a_return_and_a_reason()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        Assert.Equal("no CIR-012", Codes(library.Ask(Correct())));
        Assert.Equal("no CIR-012 CIR-015", Codes(library.Ask(Correct(reason: " "))));
        library.Do(Return());
        Assert.Equal("no CIR-015", Codes(library.Ask(Correct(reason: ""))));
        Assert.Equal("no CMD-004", Codes(library.Ask(Correct(loan: 7))));
    }

    [Fact]
    public void An_item_lent_again_has_moved_on()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut());
        library.Do(Return());
        library.Do(CheckOut(loan: 2, borrower: 2));

        Assert.Equal("no CIR-013", Codes(library.Ask(Correct())));
        Assert.Equal("no CIR-015 CIR-013", Codes(library.Ask(Correct(reason: ""))));

        library.Do(Return());
        Assert.Equal("no CIR-013", Codes(library.Ask(Correct(loan: 1))));
        Assert.Equal("yes ", Codes(library.Ask(Correct(loan: 2))));
    }

    [Fact]
    public void It_may_be_returned_and_corrected_again()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Return());
        library.Do(Correct());
        library.Do(Return(day: 3));

        Assert.Equal("yes ", Codes(library.Ask(Correct())));
        Assert.True(library.Loan().IsOpen);
    }

    [Fact]
    public void A_second_scan_of_an_item_not_on_loan_does_not_hide_the_last_return()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Return(at: AnnexDesk));
        library.Do(Return(at: Desk));

        Assert.Equal("yes ", Codes(library.Ask(Correct())));
    }

    [Fact]
    public void No_limit_or_block_stands_against_what_the_borrower_has_anyway()
    {
        var library = LendingLibrary.With(items: 3);
        library.Do(CheckOut());
        library.Do(Return());
        library.Do(CheckOut(2, 2));
        library.Do(CheckOut(3, 3));
        library.Do(Revise(Person().Blocked() with { ValidUntil = Monday.PlusDays(-1) }));

        Assert.Equal("yes ", Codes(library.Ask(Correct())));
        Assert.Equal([Loan(2), Loan(3), Loan()], library.AccountOf());
    }

    [Fact]
    public void A_repeated_correction_is_answered_as_the_first_time()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Return());
        var correct = Correct();
        var first = library.Ask(correct);

        Assert.Equal(first, library.Ask(correct));
        Assert.Single(library.Events.OfType<LoanEvent.ReturnCorrected>());
    }
}
