using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using NodaTime;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using ALoan = MedLib.Domain.Circulation.Loans.Loan;
using AnItem = MedLib.Domain.Holdings.Items.Item;
using AnItemCirculation = MedLib.Domain.Circulation.Possessions.ItemCirculation;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>Any history of commands through the real desks, step by step against <see cref="LendingModel"/>.</summary>
public class HistoryTests
{
    private const int Items = 4;
    private const int StepLength = 4;

    private static readonly CirculationProfile UtcProfile = Profile with
    {
        Calendar = Profile.Calendar with { Zone = DateTimeZone.Utc },
        Rules = Lending.Rules(
            "default: lend 14 days, renew 1 times, at most 2 loans",
            "item reference: in library only, renew 0 times",
            "borrower student, item !reference: lend 7 days, renew 2 times, at most 1 loans"),
    };

    [Property(MaxTest = 100, Arbitrary = [typeof(LongHistories)])]
    public void Any_history_is_answered_and_kept_as_the_model_says(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        _ = Live(bytes);
    }

    /// <summary>The property above is worth what its histories reach: every answer that these verbs can give.</summary>
    [Fact]
    public void Histories_reach_every_answer()
    {
        var random = new Random(20260302);
        var answers = new HashSet<string>(StringComparer.Ordinal);
        for (var history = 0; history < 40; history++)
        {
            var bytes = new byte[StepLength * 100];
            random.NextBytes(bytes);
            answers.UnionWith(Live(bytes).SelectMany(static answer => answer.Split(' ')[1..].Select(code => $"{answer.Split(' ')[0]} {code}")));
        }

        Assert.Equal(
            [
                "no CIR-001", "no CIR-002", "no CIR-003", "no CIR-004", "no CIR-005", "no CIR-006", "no CIR-008", "no CIR-009", "no CIR-010",
                "no CIR-012", "no CIR-013", "no CIR-014", "no CIR-015", "no CIR-074", "no CMD-003", "no CMD-004", "no CMD-005", "yes ", "yes CIR-010", "yes CIR-020",
                "yes CIR-021", "yes CIR-022", "yes CIR-023", "yes CIR-024", "yes CIR-025", "yes CIR-026", "yes CIR-027", "yes CMD-006",
            ],
            answers.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static List<string> Live(byte[] bytes)
    {
        var library = LendingLibrary.With(items: 0, borrowers: 0, UtcProfile);
        var model = new LendingModel();
        for (var item = 1; item <= Items; item++)
        {
            var details = Book(item, item == 3 ? Annex : Main, item == 4 ? ItemCategory.Reference : ItemCategory.Book);
            library.Do(new ItemCommand.Add(Item(item), details, Stamp()));
            model.Items.Add(item, new LendingModel.ModelItem { Annex = item == 3, Reference = item == 4 });
        }

        var answers = new List<string>();
        var hours = 0;
        for (var i = 0; i + StepLength <= bytes.Length; i += StepLength)
        {
            hours += bytes[i + 3] % 40;
            answers.Add(Step(library, model, bytes[i], bytes[i + 1], bytes[i + 2], hours));
            Check(library, model);
        }

        Fold(library);
        return answers;
    }

    private static string Step(LendingLibrary library, LendingModel model, byte verb, byte which, byte how, int hours)
    {
        var (borrower, item, at) = ((how % 3) + 1, (which % Items) + 1, Start + Duration.FromHours(hours));
        var loan = model.Loans.Count == 0 ? 1 : model.Loans.Keys.ElementAt(which % model.Loans.Count);
        var card = how % 16 == 0 ? 1 : borrower; // now and then somebody else's
        var force = how % 8 == 7;
        var stamp = force ? StampAt(at).Overriding(CheckOutTests.Everything) : StampAt(at);
        switch (verb % 16)
        {
            case 0:
                var person = Person(card) with { Category = borrower == 3 ? BorrowerCategory.Student : BorrowerCategory.Staff };
                return Agree(library, new BorrowerCommand.Register(Borrower(borrower), person, stamp), library.Ask, model.Register(borrower, card, borrower == 3));
            case 1:
                var until = which % 4 == 0 ? at.InUtc().Date.PlusDays(which % 3) : (LocalDate?)null;
                var revised = Person(card) with
                {
                    Category = borrower == 3 ? BorrowerCategory.Student : BorrowerCategory.Staff,
                    Blocks = which % 5 == 0 ? [new ManualBlock(BlockReason.CardLost)] : [],
                    ValidUntil = until,
                };
                return Agree(
                    library,
                    new BorrowerCommand.Revise(Borrower(borrower), revised, stamp),
                    library.Ask,
                    model.Revise(borrower, card, which % 5 == 0, until?.ToDateTimeUnspecified()));
            case 2 or 3 or 4 or 5 or 6:
                var number = which % 32 == 0 ? loan : model.Loans.Count + 1;
                return Agree(
                    library,
                    new LoanCommand.CheckOut(Loan(number), Item(item), Borrower(borrower), stamp),
                    library.Ask,
                    model.CheckOut(number, item, borrower, at.ToDateTimeUtc(), force));
            case 7 or 8:
                var renewed = which % 16 == 0 ? 999 : loan;
                return Agree(library, new LoanCommand.Renew(Loan(renewed), stamp), library.Ask, model.Renew(renewed, at.ToDateTimeUtc(), force));
            case 9 or 10 or 11 or 12:
                var returned = how % 16 == 0 ? 99 : item;
                var when = how % 16 == 1 ? at - Duration.FromDays(9) : at; // somebody's clock is wrong
                var annex = how % 4 == 0;
                return Agree(
                    library,
                    new LoanCommand.Return(Label(returned), annex ? AnnexDesk : Desk, StampAt(when)),
                    library.Ask,
                    model.Return(returned, annex, when.ToDateTimeUtc()));
            case 13 or 14:
                var corrected = which % 16 == 0 ? 999 : loan;
                return Agree(
                    library,
                    new LoanCommand.CorrectReturn(Loan(corrected), how % 4 == 0 ? " " : "the wrong copy", stamp),
                    library.Ask,
                    model.Correct(corrected, reason: how % 4 != 0));
            default:
                Find(library, model, item, how, at);
                return "yes ";
        }
    }

    // What happens to the thing itself is the matter of holdings, and only told to the model.
    private static void Find(LendingLibrary library, LendingModel model, int item, byte how, Instant at)
    {
        var (condition, letter) = (how % 8) switch
        {
            0 => (ItemCondition.Damaged, 'd'),
            1 => (ItemCondition.Incomplete, 'i'),
            2 => (ItemCondition.InRepair, 'r'),
            _ => (ItemCondition.Good, 'g'),
        };
        var withdrawn = how % 8 == 7;
        library.Do(new ItemCommand.ReportCondition(Item(item), condition, null, StampAt(at)));
        library.Do(withdrawn ? new ItemCommand.Withdraw(Item(item), WithdrawalReason.Lost, StampAt(at)) : new ItemCommand.Reinstate(Item(item), StampAt(at)));
        (model.Items[item].Condition, model.Items[item].Withdrawn) = (letter, withdrawn);
    }

    /// <summary>A dry run, the command and its repetition agree; a refusal writes nothing, an answer is written once.</summary>
    private static string Agree<TCommand, T>(LendingLibrary library, TCommand command, Func<TCommand, bool, Result<T>> ask, string expected)
        where T : notnull
    {
        var before = library.Events.Count;
        var states = States(library);
        var dry = ask(command, true);
        Assert.Equal(states, States(library));

        var answer = ask(command, false);
        var after = library.Events.Count;
        var actual = (answer.Succeeded ? "yes " : "no ") + answer.Findings.SortedCodes();
        Assert.Equal(expected, actual);
        Assert.Equal(answer, dry);
        if (answer.Succeeded)
        {
            Assert.True(after > before || expected.Contains("CIR-023", StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal(states, States(library));
        }

        Assert.Equal(answer, ask(command, false));
        Assert.Equal(after, library.Events.Count);
        return actual;
    }

    private static void Check(LendingLibrary library, LendingModel model)
    {
        var loans = library.All<ALoan>();
        var open = loans.Where(static loan => loan.IsOpen).ToList();
        Assert.Equal(open.Count, open.DistinctBy(static loan => loan.Item).Count());
        Assert.Equal(
            model.Loans.Select(static pair => (
                Loan(pair.Key), Item(pair.Value.Item), Borrower(pair.Value.Borrower), LocalDate.FromDateTime(pair.Value.Due), pair.Value.Renewals, pair.Value.ReturnedAt)),
            loans.Select(static loan => (loan.Id, loan.Item, loan.Borrower, loan.Due.Day, loan.Renewals, loan.ReturnedAt?.ToDateTimeUtc())).OrderBy(static row => row.Id.Value));
        foreach (var (number, item) in model.Items)
        {
            Possession expected = item.Place switch
            {
                'L' => new Possession.OnLoan(Loan(item.OnLoan!.Value)),
                'T' => new Possession.InTransit(),
                'R' => new Possession.InRepair(),
                'C' => new Possession.InCataloging(),
                _ => new Possession.OnShelf(),
            };
            Assert.Equal(expected, library.PossessionOf(number) ?? new Possession.OnShelf());
            Assert.Equal(item.OnLoan is { } loan ? Loan(loan) : null, open.SingleOrDefault(row => row.Item == Item(number))?.Id);
        }

        foreach (var borrower in model.Borrowers.Keys)
        {
            var account = library.AccountOf(borrower);
            Assert.Equal(account.Count, account.Distinct().Count());
            Assert.Equal(
                open.Where(loan => loan.Borrower == Borrower(borrower)).Select(static loan => loan.Id.Value).Order(),
                account.Select(static loan => loan.Value).Order());
        }
    }

    private static void Fold(LendingLibrary library)
    {
        Assert.All(library.All<ABorrower>(), state => Assert.Equal(state, Of<BorrowerEvent>(e => e.Borrower == state.Id).Aggregate((ABorrower?)null, ABorrower.Evolve)));
        Assert.All(library.All<BorrowerAccount>(), state => Assert.Equal(
            state, Of<BorrowerAccountEvent>(e => e.Borrower == state.Borrower).Aggregate((BorrowerAccount?)null, BorrowerAccount.Evolve)));
        Assert.All(library.All<ALoan>(), state => Assert.Equal(state, Of<LoanEvent>(e => e.Loan == state.Id).Aggregate((ALoan?)null, ALoan.Evolve)));
        Assert.All(library.All<AnItemCirculation>(), state => Assert.Equal(
            state, Of<ItemCirculationEvent>(e => e.Item == state.Item).Aggregate((AnItemCirculation?)null, AnItemCirculation.Evolve)));
        Assert.All(library.All<AnItem>(), state => Assert.Equal(state, Of<ItemEvent>(e => e.Item == state.Id).Aggregate((AnItem?)null, AnItem.Evolve)));

        IEnumerable<TEvent> Of<TEvent>(Func<TEvent, bool> wanted) => library.Events.OfType<TEvent>().Where(wanted);
    }

    private static List<object> States(LendingLibrary library) =>
        [.. library.All<ABorrower>(), .. library.All<BorrowerAccount>(), .. library.All<ALoan>(), .. library.All<AnItemCirculation>()];

    private static class LongHistories
    {
        public static Arbitrary<byte[]> Bytes() => (
            from length in Gen.Choose(0, StepLength * 80)
            from bytes in Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf(length)
            select bytes).ToArbitrary();
    }
}
