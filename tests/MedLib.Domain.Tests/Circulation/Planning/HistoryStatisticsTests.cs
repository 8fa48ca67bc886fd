using System.Text.Json;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Json;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Planning;

/// <summary>CP19 over a store: borrowers go, and what is counted stays.</summary>
public class HistoryStatisticsTests
{
    private const int FirstBorrower = 501; // no id of a loan or an item
    private const int Borrowers = 4;
    private const int Loans = 30;
    private static readonly ValueList<StatisticsDimension> Lines = [StatisticsDimension.Unit, StatisticsDimension.BorrowerCategory, StatisticsDimension.Month];

    [Property(MaxTest = 40)]
    public void CP19_counts_stay_when_borrowers_go_and_nothing_leads_to_them(int seed)
    {
        var random = new Random(seed);
        var library = History(random);
        var before = Counted(library);
        ValueList<LoanId> some = [.. library.All<Loan>().Where(_ => random.Next(3) > 0).Select(static loan => loan.Id)];

        var first = library.Anonymize(some, AnonymousBorrower.From(Key(random.Next())));
        var again = library.Anonymize(some, AnonymousBorrower.From(Key(random.Next())));

        Assert.Equal(before, Counted(library));
        Assert.Equal(library.All<Loan>().Where(loan => !loan.IsOpen && some.Contains(loan.Id)).Select(static loan => loan.Id.Value).Order(), first.Loans.Select(static loan => loan.Value));
        Assert.Empty(again.Loans);
        Assert.All(library.All<Loan>(), loan => Assert.Equal(loan.IsOpen || !some.Contains(loan.Id), LeadsToSomebody(loan)));
    }

    private static LendingLibrary History(Random random)
    {
        var library = LendingLibrary.With(borrowers: 0, items: 0);
        for (var item = 1; item <= Loans; item++)
        {
            library.Do(new ItemCommand.Add(Item(item), Book(item, category: new ItemCategory(random.Next(2) == 0 ? "book" : "dvd")), Stamp()));
        }

        for (var borrower = FirstBorrower; borrower < FirstBorrower + Borrowers; borrower++)
        {
            library.Do(Register(borrower, Person(borrower) with { Unit = new UnitCode(random.Next(2) == 0 ? "icu" : "lab") }));
        }

        for (var loan = 1; loan <= Loans; loan++)
        {
            var day = loan * 3;
            library.Do(CheckOut(loan, loan, FirstBorrower + random.Next(Borrowers), Stamp(day)));
            Close(library, loan, day, random);
        }

        return library;
    }

    private static void Close(LendingLibrary library, int loan, int day, Random random)
    {
        switch (random.Next(loan == Loans ? 4 : 3))
        {
            case 0:
                library.Do(new LoanCommand.DeclareLost(Loan(loan), LossCause.Declared, Stamp(day + 1)));
                library.Do(random.Next(2) == 0 ? new LoanCommand.SettleLoss(Loan(loan), Stamp(day + 2)) : new LoanCommand.WriteOff(Loan(loan), Stamp(day + 2)));
                break;
            case 1:
                library.Do(new LoanCommand.ClaimReturned(Loan(loan), Stamp(day + 1)));
                library.Do(new LoanCommand.AcceptMissing(Loan(loan), Stamp(day + 2)));
                break;
            case 2:
                library.Do(Return(loan, day + 2));
                break;
            default:
                break; // the last one may stay open
        }
    }

    private static string Counted(LendingLibrary library) => LoanStatistics.Table(
        library.All<Loan>().Select(static loan => ClosedLoan.Of(loan, DateTimeZone.Utc)).OfType<ClosedLoan>(), Lines, StatisticsDimension.Outcome, threshold: 1).ToReport().ToCsv();

    private static bool LeadsToSomebody(Loan loan)
    {
        var text = JsonSerializer.Serialize(loan, MedLibJson.TypeOf<Loan>());
        return Enumerable.Range(FirstBorrower, Borrowers).Any(borrower => text.Contains(Borrower(borrower).Value.ToString("D"), StringComparison.OrdinalIgnoreCase));
    }
}
