using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>Two acts of one borrower at the same moment: whichever is committed first, the other is decided on what it left.</summary>
public class MeanwhileTests
{
    [Fact]
    public void Nobody_leaves_while_something_is_lent_to_them()
    {
        var library = LendingLibrary.With();

        Assert.Equal("no CIR-233", Codes(library.While(static desk => desk.Do(CheckOut())).Ask(Leave())));
        Assert.IsType<BorrowerState.Registered>(Assert.Single(library.All<Borrower>()).State);
    }

    [Fact]
    public void Nothing_is_lent_to_one_who_leaves_meanwhile()
    {
        var library = LendingLibrary.With();

        Assert.StartsWith("no ", Codes(library.While(static desk => desk.Do(Leave())).Ask(CheckOut())), StringComparison.Ordinal);
        Assert.Empty(library.All<Loan>());
    }

    [Fact]
    public void It_is_so_too_for_one_who_borrowed_before()
    {
        var library = LendingLibrary.With(items: 2);
        library.Do(CheckOut(9, item: 2));
        library.Do(Return(2));

        Assert.Equal("no CIR-233", Codes(library.While(static desk => desk.Do(CheckOut())).Ask(Leave())));
    }

    [Fact]
    public void Nobody_leaves_while_they_place_a_request_and_the_other_way_about()
    {
        var library = LendingLibrary.With(borrowers: 2);
        library.Do(CheckOut());

        Assert.StartsWith("no ", Codes(library.While(static desk => desk.Do(Leave(2))).Ask(Hold(1, 2))), StringComparison.Ordinal);
        library.Do(Register(3));
        Assert.Equal("no CIR-234", Codes(library.While(static desk => desk.Do(Hold(2, 3))).Ask(Leave(3))));
    }

    [Fact]
    public void Two_requests_at_once_pass_no_limit_though_they_are_for_different_titles()
    {
        var library = LendingLibrary.With(borrowers: 2, profile: Profile with { Rules = Lending.Rules("default: lend 14 days, request hold up to 1") });
        library.AddCopies(2);
        library.Do(CheckOut(1, item: 2, borrower: 1));
        library.Do(new ItemCommand.Add(Item(5), Book(5), Stamp()));
        library.Do(CheckOut(2, item: 5, borrower: 1));
        var other = new RequestCommand.Place(
            RequestQueueId.Of(Item(5)), Wish(2), Borrower(2), RequestKind.Hold, new RequestScope.AnyCopy(), Desk, Stamp());

        Assert.Equal("no CIR-083", Codes(library.While(desk => desk.Do(other)).Ask(Hold(1, 2, title: true))));
    }

    [Fact]
    public void The_return_of_a_loan_whose_borrower_is_no_longer_kept_is_not_corrected()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Return());
        library.Put<Loan, LoanEvent>(library.Loan().Anonymised(AnonymousBorrower.From(Key(77))));

        Assert.Equal("no CIR-260", Codes(library.Ask(Correct())));
        Assert.False(library.Loan().IsOpen);
    }

    private static BorrowerCommand.Leave Leave(int borrower = 1) => new(Borrower(borrower), Monday, Stamp());
}
