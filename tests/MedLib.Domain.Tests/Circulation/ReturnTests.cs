using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>A return is never refused: it is answered with where the item goes.</summary>
public class ReturnTests
{
    [Fact]
    public void Closes_the_loan_and_sends_the_item_to_its_shelf()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        var answer = library.Ask(Return(day: 14));

        Assert.Equal("yes ", Codes(answer));
        Assert.Equal(new ReturnAnswer(new Routing.ToShelf(Main), Item(), library.Loan()), answer.Value);
        Assert.Equal(Start + Duration.FromDays(14), library.Loan().ReturnedAt);
        Assert.False(library.Loan().IsOpen);
        Assert.Equal(new Possession.OnShelf(), library.PossessionOf());
        Assert.Empty(library.AccountOf());
    }

    [Fact]
    public void Says_how_late_it_is()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        var answer = library.Ask(Return(day: 16));

        Assert.Equal("yes CIR-021", Codes(answer));
        Assert.Equal("Returned 2 days late.", MedLibMessages.Render(answer.Findings[0]));
    }

    [Fact]
    public void What_was_not_on_loan_is_shelved_all_the_same()
    {
        var library = LendingLibrary.With();

        var answer = library.Ask(Return());

        Assert.Equal("yes CIR-022", Codes(answer));
        Assert.Equal(new ReturnAnswer(new Routing.ToShelf(Main), Item(), null), answer.Value);
    }

    [Fact]
    public void What_is_not_ours_is_said_to_be()
    {
        var library = LendingLibrary.With();
        var before = library.Events.Count;

        var answer = library.Ask(Return(item: 7));

        Assert.Equal("yes CIR-023", Codes(answer));
        Assert.Equal(new ReturnAnswer(new Routing.NotOurs(), null, null), answer.Value);
        Assert.Equal("yes CIR-023", Codes(library.Ask(new LoanCommand.Return(default, default, Stamp()))));
        Assert.Equal(before, library.Events.Count);
    }

    [Theory]
    [InlineData(ItemCondition.Damaged)]
    [InlineData(ItemCondition.InRepair)]
    public void What_is_damaged_goes_to_repair_before_it_goes_home(ItemCondition condition)
    {
        var library = Lent();
        library.Do(new ItemCommand.ReportCondition(Item(), condition, null, Stamp()));

        var answer = library.Ask(Return(at: AnnexDesk));

        Assert.Equal("yes CIR-024", Codes(answer));
        Assert.Equal((new Routing.ToRepair(), new Possession.InRepair()), (answer.Value!.Routing, library.PossessionOf()));
        Assert.False(library.Loan().IsOpen);
    }

    [Fact]
    public void What_has_no_barcode_is_told_by_its_id()
    {
        var library = LendingLibrary.With(items: 0);
        library.Do(new ItemCommand.Add(Item(), Book() with { Barcode = null }, Stamp()));
        library.Do(CheckOut());

        Assert.Equal("yes CIR-023", Codes(library.Ask(new LoanCommand.Return(default, Desk, Stamp(1)))));
        Assert.Equal("yes CIR-023", Codes(library.Ask(new LoanCommand.Return(default, Desk, Stamp(1)) { Item = Item(7) })));
        Assert.Equal("yes ", Codes(library.Ask(new LoanCommand.Return(default, Desk, Stamp(1)) { Item = Item() })));
        Assert.False(library.Loan().IsOpen);
    }

    [Fact]
    public void What_was_repaired_is_shelved_when_it_is_taken_in_again()
    {
        var library = Lent();
        library.Do(new ItemCommand.ReportCondition(Item(), ItemCondition.Damaged, null, Stamp()));
        library.Do(Return());
        library.Do(new ItemCommand.ReportCondition(Item(), ItemCondition.Good, null, Stamp()));

        Assert.Equal("no CIR-005", Codes(library.Ask(CheckOut(2))));
        Assert.Equal("yes CIR-022", Codes(library.Ask(Return())));
        Assert.Equal("yes ", Codes(library.Ask(CheckOut(2))));
    }

    [Fact]
    public void What_is_incomplete_is_shelved_with_a_warning()
    {
        var library = Lent();
        library.Do(new ItemCommand.ReportCondition(Item(), ItemCondition.Incomplete, "the CD", Stamp()));

        Assert.Equal("yes CIR-026", Codes(library.Ask(Return())));
        Assert.Equal(new Possession.OnShelf(), library.PossessionOf());
    }

    [Fact]
    public void What_was_withdrawn_goes_to_cataloging()
    {
        var library = Lent();
        library.Do(new ItemCommand.Withdraw(Item(), WithdrawalReason.Lost, Stamp()));

        var answer = library.Ask(Return(day: 20, at: AnnexDesk));

        Assert.Equal("yes CIR-021 CIR-010", Codes(answer));
        Assert.Equal((new Routing.ToCataloging(), new Possession.InCataloging()), (answer.Value!.Routing, library.PossessionOf()));
    }

    [Fact]
    public void What_belongs_elsewhere_travels_and_arrives()
    {
        var library = Lent();

        var away = library.Ask(Return(at: AnnexDesk));
        Assert.Equal("yes CIR-025", Codes(away));
        Assert.Equal((new Routing.ToTransit(Main), new Possession.InTransit()), (away.Value!.Routing, library.PossessionOf()));
        Assert.Equal("The item belongs to another service point: send it to MAIN.", MedLibMessages.Render(away.Findings[0]));

        var home = library.Ask(Return(at: Desk));
        Assert.Equal("yes CIR-022", Codes(home));
        Assert.Equal(new Routing.ToShelf(Main), home.Value!.Routing);
    }

    [Fact]
    public void What_no_service_point_serves_is_shelved_where_it_is()
    {
        var library = LendingLibrary.With();
        library.Do(new ItemCommand.Add(Item(2), Book(2, location: new LocationCode("WARD-3")), Stamp()));

        Assert.Equal(new Routing.ToShelf(new LocationCode("WARD-3")), library.Do(Return(item: 2)).Routing);
        Assert.Equal(new Routing.ToTransit(Main), library.Do(Return(item: 1, at: new ServicePointCode("NOWHERE"))).Routing);
    }

    [Fact]
    public void One_desk_serves_all_where_no_service_point_is_told()
    {
        var library = LendingLibrary.With(profile: Profile with { ServicePoints = [] });

        Assert.Equal(new Routing.ToShelf(Main), library.Do(Return(at: default(ServicePointCode))).Routing);
    }

    [Fact]
    public void A_return_dated_before_the_check_out_is_taken_and_told()
    {
        var library = Lent();

        var answer = library.Ask(Return(day: -1));

        Assert.Equal("yes CIR-027", Codes(answer));
        Assert.Equal(Start - Duration.FromDays(1), library.Loan().ReturnedAt);
        Assert.Equal(
            "Returned at 2026-03-01T09:00:00Z, before it was lent at 2026-03-02T09:00:00Z: check the clocks.", MedLibMessages.Render(answer.Findings[0]));
    }

    [Fact]
    public void A_blocked_borrower_may_bring_it_back()
    {
        var library = Lent();
        library.Do(Revise(Person().Blocked() with { ValidUntil = Monday.PlusDays(-9) }));

        Assert.Equal("yes ", Codes(library.Ask(Return())));
    }

    [Fact]
    public void An_account_that_lost_the_loan_keeps_no_book_at_the_desk()
    {
        var library = Lent();
        library.Put<BorrowerAccount, BorrowerAccountEvent>(new BorrowerAccount(Borrower(), []));

        Assert.Equal("yes ", Codes(library.Ask(Return())));
        Assert.False(library.Loan().IsOpen);
    }

    [Fact]
    public void A_loan_that_is_not_found_keeps_no_book_at_the_desk()
    {
        var library = LendingLibrary.With();
        library.Put<ItemCirculation, ItemCirculationEvent>(new ItemCirculation(Item(), new Possession.OnLoan(Loan(7))));

        Assert.Equal("yes CIR-022", Codes(library.Ask(Return())));
        Assert.Equal(new Possession.OnShelf(), library.PossessionOf());
    }

    private static LendingLibrary Lent()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        return library;
    }
}
