using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Requests;

/// <summary>Requests at the desk: what a hold, a page and a recall do to items and loans, and what a return does for those who wait.</summary>
public class RequestDeskTests
{
    [Fact]
    public void A_returned_item_is_kept_for_the_first_who_waits()
    {
        var library = LendingLibrary.With(borrowers: 3);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));
        library.Do(Hold(2, borrower: 3));

        var answer = library.Ask(Return(day: 1));

        // Seven days from the arrival, by the end of the day.
        Assert.Equal("yes CIR-304", Codes(answer));
        Assert.Equal(new Routing.ToPickupShelf(Wish(1), DueOn(3, 10)), answer.Value!.Routing);
        Assert.Equal(new Possession.ReadyForPickup(Wish(1)), library.PossessionOf());
        Assert.Equal(new RequestState.Ready(Item(), DueOn(3, 10)), library.Queue().Requests[0].State);
        Assert.Equal([Wish(1), Wish(2)], library.Queue().Requests.Select(static request => request.Id));
    }

    [Fact]
    public void It_travels_to_where_it_is_picked_up_and_is_ready_when_it_is_scanned_there()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2, pickup: AnnexDesk));

        Assert.Equal(new Routing.ToPickupElsewhere(Wish(1), AnnexDesk), library.Do(Return(day: 1)).Routing);
        Assert.Equal(new Possession.InTransit { To = AnnexDesk, Request = Wish(1) }, library.PossessionOf());
        Assert.Equal(new RequestState.InTransit(Item()), library.Queue().Requests[0].State);

        // Scanned on the way it goes on; there it is ready, and scanned again it stays so.
        Assert.Equal(new Routing.ToPickupElsewhere(Wish(1), AnnexDesk), library.Do(Return(day: 2)).Routing);
        var ready = new Routing.ToPickupShelf(Wish(1), DueOn(3, 12));
        Assert.Equal(ready, library.Do(Return(day: 3, at: AnnexDesk)).Routing);
        Assert.Equal(ready, library.Do(Return(day: 4, at: AnnexDesk)).Routing);
    }

    [Fact]
    public void What_is_kept_for_one_is_lent_to_no_other_and_fills_the_request_when_lent()
    {
        var library = LendingLibrary.With(borrowers: 3);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));
        library.Do(Return(day: 1));

        Assert.Equal("no CIR-071", Codes(library.Ask(CheckOut(2, borrower: 3, stamp: Stamp(2)))));
        var lent = library.Ask(CheckOut(2, borrower: 2, stamp: Stamp(2)));

        Assert.Equal("yes CIR-303", Codes(lent));
        Assert.Empty(library.Queue().Requests);
        Assert.Contains(library.Events, static e => e is RequestEvent.Filled);
    }

    [Fact]
    public void Who_finds_it_on_the_shelf_waits_for_those_who_came_before()
    {
        var library = LendingLibrary.With(borrowers: 3);
        library.Do(Hold(1, borrower: 2));

        Assert.Equal("no CIR-299", Codes(library.Ask(CheckOut(borrower: 3))));
        Assert.Equal("yes CMD-006", Codes(library.Ask(CheckOut(borrower: 3, stamp: Stamp().Overriding(CirculationPermissions.LendKeptForAnother)), dry: true)));
        Assert.Equal("yes CIR-303", Codes(library.Ask(CheckOut(borrower: 2))));
    }

    [Fact]
    public void Another_copy_fills_the_own_request_and_lets_the_first_one_go()
    {
        var library = LendingLibrary.With(items: 0, borrowers: 2);
        library.AddCopies(2);
        library.Do(CheckOut(1, item: 1));
        library.Do(Hold(1, borrower: 2, title: true));
        library.Do(Return(item: 1, day: 1));
        Assert.Equal(new Possession.ReadyForPickup(Wish(1)), library.PossessionOf(1));

        Assert.Equal("yes CIR-303", Codes(library.Ask(CheckOut(2, item: 2, borrower: 2, stamp: Stamp(2)))));

        Assert.Equal(new Possession.OnShelf(), library.PossessionOf(1));
        Assert.Empty(library.Queue(title: true).Requests);
    }

    [Fact]
    public void A_page_has_a_copy_fetched_at_once()
    {
        var library = LendingLibrary.With(items: 0, borrowers: 2);
        library.AddCopies(2);
        library.Do(CheckOut(1, item: 1));

        var placed = library.Do(Hold(1, borrower: 2, kind: RequestKind.Page, title: true));

        Assert.Equal(new RequestState.Allocated(Item(2)), placed.State);
        Assert.Equal(new Possession.Paged(Wish(1)), library.PossessionOf(2));
        Assert.Equal(new Routing.ToPickupShelf(Wish(1), DueOn(3, 10)), library.Do(Return(item: 2, day: 1)).Routing);
    }

    [Fact]
    public void A_recall_shortens_the_loan_that_ends_first_and_gives_its_time_back_when_it_is_withdrawn()
    {
        var library = LendingLibrary.With(items: 0, borrowers: 3, profile: Recalling);
        library.AddCopies(2);
        library.Do(CheckOut(1, item: 1));
        library.Do(CheckOut(2, item: 2, borrower: 2, stamp: Stamp(1)));

        library.Do(Hold(1, borrower: 3, kind: RequestKind.Recall, title: true, day: 2));

        Assert.Equal((DueOn(3, 9), DueOn(3, 17)), (library.Loan(1).Due, library.Loan(2).Due));
        Assert.Equal(Wish(1), library.Loan(1).State.WantedBack?.Request);
        Assert.Equal("no CIR-060 CIR-061", Codes(library.Ask(Renew(day: 3))));

        library.Do(new RequestCommand.Cancel(TitleQueue, Wish(1), CancelCause.Borrower, Stamp(3)));
        Assert.Equal(DueOn(3, 16), library.Loan(1).Due);
        Assert.Null(library.Loan(1).State.WantedBack);
    }

    [Fact]
    public void Nothing_is_recalled_that_is_not_lent()
    {
        var library = LendingLibrary.With(borrowers: 2, profile: Recalling);

        Assert.Equal("no CIR-316", Codes(library.Ask(Hold(1, borrower: 2, kind: RequestKind.Recall))));
    }

    [Fact]
    public void What_a_request_gives_up_goes_to_the_next_or_back_to_its_shelf()
    {
        var library = LendingLibrary.With(borrowers: 3);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));
        library.Do(Hold(2, borrower: 3));
        library.Do(Return(day: 1));

        Assert.Equal("yes CIR-304", Codes(library.Ask(new RequestCommand.Cancel(ItemQueue, Wish(1), CancelCause.Borrower, Stamp(2)))));
        Assert.Equal(new Possession.Paged(Wish(2)), library.PossessionOf());
        Assert.Equal("yes ", Codes(library.Ask(new RequestCommand.Cancel(ItemQueue, Wish(2), CancelCause.Borrower, Stamp(2)))));
        Assert.Equal(new Possession.OnShelf(), library.PossessionOf());
    }

    [Fact]
    public void What_is_not_picked_up_in_time_is_given_up()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));
        library.Do(Return(day: 1));

        Assert.Equal("no CIR-087", Codes(library.Ask(new RequestCommand.Expire(ItemQueue, Wish(1), Monday.PlusDays(8), Stamp(8)))));
        library.Do(new RequestCommand.Expire(ItemQueue, Wish(1), Monday.PlusDays(9), Stamp(9)));
        Assert.Empty(library.Queue().Requests);
        Assert.Equal(new Possession.OnShelf(), library.PossessionOf());
    }

    [Fact]
    public void A_damaged_item_lets_its_request_wait_again_first_of_all()
    {
        var library = LendingLibrary.With(borrowers: 3);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));
        library.Do(Hold(2, borrower: 3));
        library.Do(Return(day: 1));
        library.Do(new ItemCirculationCommand.SetAside(Item(), new Possession.InRepair(), Stamp(2)));

        Assert.Equal(new Possession.InRepair(), library.PossessionOf());
        Assert.Equal((Wish(1), false), (library.Queue().Requests[0].Id, library.Queue().Requests[0].IsInFulfilment));
    }

    [Fact]
    public void A_missing_item_lets_its_request_wait_again()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));
        library.Do(Return(day: 1));

        library.Do(new ItemCirculationCommand.MarkMissing(Item(), Stamp(2)));

        Assert.False(library.Queue().Requests[0].IsInFulfilment);
        Assert.Equal(new Routing.ToPickupShelf(Wish(1), DueOn(3, 12)), library.Do(Return(day: 3)).Routing);
    }

    [Fact]
    public void A_wrong_return_takes_the_item_from_who_waits_again()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut());
        library.Do(Hold(1, borrower: 2));
        library.Do(Return(day: 1));

        Assert.Equal("yes ", Codes(library.Ask(Correct())));

        Assert.Equal(new Possession.OnLoan(Loan()), library.PossessionOf());
        Assert.False(library.Queue().Requests[0].IsInFulfilment);
    }

    [Fact]
    public void Unknown_things_are_told()
    {
        var library = LendingLibrary.With(borrowers: 1);

        Assert.Equal("no CMD-004", Codes(library.Ask(Hold(1, borrower: 7))));
        Assert.Equal("no CMD-004", Codes(library.Ask(new RequestCommand.Cancel(ItemQueue, Wish(1), CancelCause.Staff, Stamp()))));
        Assert.Equal("no CMD-004", Codes(library.Ask(new ItemCirculationCommand.MarkMissing(Item(9), Stamp()))));
        Assert.Equal("no CIR-081", Codes(library.Ask(new RequestCommand.Place(
            new RequestQueueId(Key(77)), Wish(1), Borrower(), RequestKind.Hold, new RequestScope.AnyCopy(), Desk, Stamp()))));
    }

    [Fact]
    public void A_dry_run_places_nothing()
    {
        var library = LendingLibrary.With(borrowers: 2);
        var before = library.Events.Count;

        Assert.Equal("yes ", Codes(library.Ask(Hold(1, borrower: 2), dry: true)));

        Assert.Equal(before, library.Events.Count);
    }

    private static CirculationProfile Recalling { get; } = Profile with
    {
        Rules = Lending.Rules("default: lend 14 days, renew 1 times, at most 2 loans, recall guaranteed 7 days return within 3 days"),
    };
}
