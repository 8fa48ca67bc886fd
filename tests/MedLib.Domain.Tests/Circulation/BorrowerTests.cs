using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

public class BorrowerTests
{
    private static readonly BorrowerDetails Nobody = new() { Name = " ", Cards = [Barcode.None], Category = default };

    [Fact]
    public void Is_registered_and_revised()
    {
        var library = new LendingLibrary();

        Assert.Equal(Person(), library.Do(Register()).Details);
        Assert.Equal(Person(4), library.Do(Revise(Person(4))).Details);
        Assert.Equal(Person(4), library.All<ABorrower>().Single().Details);
    }

    [Fact]
    public void A_name_a_card_and_a_category_are_all_asked_for_at_once()
    {
        var library = LendingLibrary.With();

        Assert.Equal("no CIR-030 CIR-031 CIR-032", Codes(library.Ask(Register(2, Nobody))));
        Assert.Equal("no CIR-030 CIR-031 CIR-032", Codes(library.Ask(Revise(Nobody))));
    }

    [Fact]
    public void A_card_is_held_by_one_borrower_and_a_dry_run_knows()
    {
        var library = LendingLibrary.With(borrowers: 2);

        Assert.Equal("no CIR-014 CIR-030", Codes(library.Ask(Register(3, Person(1) with { Name = "" }))));
        Assert.Equal("no CIR-014", Codes(library.Ask(Register(3, Person(1)), dry: true)));
        Assert.Equal("no CIR-014", Codes(library.Ask(Revise(Person(2)))));
        Assert.Equal("yes ", Codes(library.Ask(Revise(Person(1).Blocked()))));

        library.Do(Revise(Person(9)));
        Assert.Equal("yes ", Codes(library.Ask(Register(3, Person(1)))));
    }

    [Fact]
    public void Ids_are_taken_or_unknown()
    {
        var library = LendingLibrary.With();

        Assert.Equal("no CMD-005", Codes(library.Ask(Register(1, Person(2)))));
        Assert.Equal("no CMD-004", Codes(library.Ask(Revise(Person(2), borrower: 2))));
    }

    [Fact]
    public void A_revision_of_somebody_else_changes_nobody() =>
        Assert.Equal("no CMD-004", Codes(ABorrower.Decide(new ABorrower(Borrower(), Person()), Revise(Person(2), borrower: 2), BorrowerContext.None)));

    /// <summary>Logs and debuggers print what they are given: names, cards and what holds them stay out.</summary>
    [Fact]
    public void Nothing_prints_a_name_or_a_card()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        var person = Person();
        var register = Register();
        var borrower = new ABorrower(Borrower(), person);
        var asked = library.Ask(Revise(person));
        var change = ABorrower.Decide(null, register, BorrowerContext.None);
        var addLoan = new BorrowerAccountCommand.AddLoan(Borrower(), Loan(), ItemCategory.Book, [], [], Stamp());
        object[] printed =
        [
            person, register, Revise(person), borrower, asked, change, change.Value!, change.Value!.Events, addLoan,
            new BorrowerEvent.Registered(Borrower(), person, Start), new BorrowerEvent.Revised(Borrower(), person, Start),
            StagedChange.Of(null, change.Value), ABorrower.CardKey(person.Cards[0]), library.Ask(Register(2, person)),
            new LoanCommand.Return(person.Cards[0], Desk, Stamp()), new BorrowerContext { CardHolders = [Borrower()] },
            new RememberedCommand("hash", "Ada Byron CARD1"), new CommitOutcome.Repeated("Ada Byron CARD1"),
            new Commit { Command = default, Hash = "", Outcome = "Ada Byron CARD1", By = "desk", At = Start, Changes = [StagedChange.Of(null, change.Value)] },
            .. library.Events,
        ];

        Assert.All(printed, static value =>
        {
            var text = value.ToString()!;
            Assert.DoesNotContain("Ada", text, StringComparison.Ordinal);
            Assert.DoesNotContain("CARD1", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_finding_about_a_borrower_holds_a_name_or_a_card()
    {
        var library = LendingLibrary.With();
        library.Do(Revise(Person().Blocked() with { ValidUntil = Monday.PlusDays(-1) }));

        ValueList<Finding> found =
        [
            .. library.Ask(CheckOut()).Findings,
            .. library.Ask(Register(2, Person(1) with { Name = "" })).Findings,
            .. library.Ask(new LoanCommand.Return(Card(1), Desk, Stamp())).Findings,
        ];

        Assert.Equal(5, found.Count);
        Assert.All(found, static finding => Assert.DoesNotContain("CARD", finding + MedLibMessages.Render(finding), StringComparison.Ordinal));
    }
}
