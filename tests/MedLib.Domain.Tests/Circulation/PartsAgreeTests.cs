using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>A loan, its item and the requests for it say the same of each other, also after what seldom happens. Each of these was found by comparing the desk with a library run naively.</summary>
public class PartsAgreeTests
{
    private static CirculationProfile Recalling { get; } = Profile with
    {
        Rules = Lending.Rules("default: lend 14 days, renew 1 times, at most 2 loans, recall guaranteed 7 days return within 3 days"),
    };

    [Fact]
    public void What_had_been_lost_is_lost_again_when_its_return_was_a_mistake()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(new LoanCommand.DeclareLost(Loan(), LossCause.Declared, Stamp()));
        library.Do(Return());

        library.Do(Correct());

        Assert.Equal(new Possession.Lost(Loan()), library.PossessionOf());
        Assert.Equal("yes ", Codes(library.Ask(new LoanCommand.KeepLending(Loan(), Stamp(3)))));
    }

    [Fact]
    public void And_what_was_claimed_to_be_returned_is_so_again()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(new LoanCommand.ClaimReturned(Loan(), Stamp()));
        library.Do(Return());

        library.Do(Correct());

        Assert.Equal(new Possession.ClaimedReturned(Loan()), library.PossessionOf());
        Assert.Equal("yes ", Codes(library.Ask(new LoanCommand.AcceptMissing(Loan(), Stamp(3)))));
    }

    [Fact]
    public void What_is_claimed_to_be_returned_goes_missing_with_its_loan_and_not_without()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(new LoanCommand.ClaimReturned(Loan(), Stamp()));

        Assert.Equal("no CIR-070", Codes(library.Ask(new ItemCirculationCommand.MarkMissing(Item(), Stamp(1)))));
        Assert.Equal("yes ", Codes(library.Ask(new LoanCommand.AcceptMissing(Loan(), Stamp(1)))));
    }

    [Fact]
    public void Nothing_travels_for_a_request_that_has_not_chosen_it()
    {
        var library = LendingLibrary.With();
        library.Do(Hold(1, borrower: 1));

        Assert.Equal("no CIR-070", Codes(library.Ask(new ItemCirculationCommand.Ship(Item(), new Possession.InTransit { To = AnnexDesk, Request = Wish(1) }, Stamp()))));
    }

    [Fact]
    public void Who_was_promised_an_item_that_is_lent_to_another_waits_again_first_of_all()
    {
        var library = LendingLibrary.With(borrowers: 3);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));
        library.Do(Return());

        library.Do(CheckOut(2, borrower: 3, stamp: Stamp(2).Overriding(CirculationPermissions.LendKeptForAnother)));

        var request = library.Queue().Requests.Single();
        Assert.Equal((new RequestState.Waiting(), true), (request.State, request.IsReleased));
    }

    [Fact]
    public void And_the_other_does_not_go_on_waiting()
    {
        var library = LendingLibrary.With(items: 0, borrowers: 2);
        library.AddCopies(2);
        library.Do(Hold(1, borrower: 1, title: true));
        library.Do(Hold(2, borrower: 2, title: true));
        library.Do(new RequestCommand.Allocate(TitleQueue, Wish(1), Item(1), Stamp()));
        library.Do(new RequestCommand.Allocate(TitleQueue, Wish(2), Item(2), Stamp()));

        library.Do(CheckOut(1, item: 1, borrower: 2, stamp: Stamp(1).Overriding(CirculationPermissions.LendKeptForAnother)));

        Assert.Equal([Wish(1)], library.Queue(title: true).Requests.Select(static request => request.Id));
        Assert.Equal(new Possession.OnShelf(), library.PossessionOf(2));
    }

    [Fact]
    public void Only_a_copy_that_its_queue_is_about_is_fetched_for_a_request()
    {
        var library = LendingLibrary.With(items: 0, borrowers: 1);
        library.AddCopies(1);
        library.Do(new MedLib.Domain.Holdings.Items.ItemCommand.Add(Item(9), Book(9), Stamp()));
        library.Do(Hold(1, borrower: 1, title: true));

        Assert.Equal("no CIR-092", Codes(library.Ask(new RequestCommand.Allocate(TitleQueue, Wish(1), Item(9), Stamp()))));
        Assert.Equal("yes ", Codes(library.Ask(new RequestCommand.Allocate(TitleQueue, Wish(1), Item(1), Stamp()))));
    }

    [Fact]
    public void Who_gets_what_another_gave_up_wants_nothing_back_any_more()
    {
        var library = RecalledFor3();
        library.Do(new RequestCommand.Allocate(TitleQueue, Wish(1), Item(2), Stamp()));

        Assert.Equal("yes CIR-304", Codes(library.Ask(new RequestCommand.Cancel(TitleQueue, Wish(1), CancelCause.Borrower, Stamp(1)))));

        Assert.Equal(new Possession.Paged(Wish(2)), library.PossessionOf(2));
        Assert.Equal((new LoanState.Active(), DueOn(3, 16)), (library.Loan().State, library.Loan().Due));
    }

    [Fact]
    public void Nor_who_gets_what_was_lent_by_mistake()
    {
        var library = RecalledFor3();
        library.Do(CheckOut(2, item: 2, borrower: 2) with { ServicePoint = Desk });

        library.Do(new LoanCommand.Undo(Loan(2), Desk, Stamp()));

        Assert.Equal(new Possession.ReadyForPickup(Wish(2)), library.PossessionOf(2));
        Assert.Equal((new LoanState.Active(), DueOn(3, 16)), (library.Loan().State, library.Loan().Due));
    }

    [Fact]
    public void Who_paid_for_a_lost_copy_has_it_no_longer()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(new LoanCommand.DeclareLost(Loan(), LossCause.Declared, Stamp()));
        library.Do(new LoanCommand.SettleLoss(Loan(), Stamp()));

        var again = new RequestCommand.Place(ItemQueue, Wish(1), Borrower(), RequestKind.Hold, new RequestScope.Copy(Item()), Desk, Stamp());
        Assert.Equal("no CIR-081", Codes(library.Ask(again)));
    }

    /// <summary>Borrower 1 has copy 1, which borrower 3 wants back by request 2; borrower 2 waits before that by request 1; copy 2 is on its shelf.</summary>
    private static LendingLibrary RecalledFor3()
    {
        var library = LendingLibrary.With(items: 0, borrowers: 3, Recalling);
        library.AddCopies(2);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2, title: true));
        library.Do(Hold(2, borrower: 3, kind: RequestKind.Recall, title: true));
        Assert.Equal(Wish(2), library.Loan().State.WantedBack?.Request);
        return library;
    }
}
