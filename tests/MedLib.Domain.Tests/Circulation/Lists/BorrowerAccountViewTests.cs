using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Queries;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;
using static MedLib.Domain.Tests.Circulation.Fees.Owing;
using static MedLib.Domain.Tests.Circulation.Lending;
using static MedLib.Domain.Tests.Circulation.Requests.Waiting;

namespace MedLib.Domain.Tests.Circulation.Lists;

public class BorrowerAccountViewTests
{
    private static readonly Instant Late = Start + Duration.FromDays(15);

    [Fact]
    public async Task An_account_tells_what_is_had_waited_for_and_owed()
    {
        var library = Library();

        var view = await BorrowerAccountView.ReadAsync(library.Queries, Borrower(), Late, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((Borrower(), Late), (view.Borrower, view.At));
        Assert.Equal((2, "1 2"), Told(view.OpenLoans, static row => Number(row.Loan.Value)));
        Assert.Equal((1, "1"), Told(view.Overdue, static row => Number(row.Loan.Value)));
        Assert.Equal((2, "1 3"), Told(view.Requests, static row => Number(row.Request.Value)));
        Assert.Equal((1, "1"), Told(view.ReadyForPickup, static row => Number(row.Request.Value)));
        Assert.Equal((1, "1"), Told(view.Charges, static row => Number(row.Charge.Value)));
        Assert.Equal([Usd(7)], view.Owed);
    }

    [Fact]
    public async Task A_page_holds_as_many_rows_as_were_asked_for_and_tells_where_to_go_on()
    {
        var library = Library();

        var view = await BorrowerAccountView.ReadAsync(library.Queries, Borrower(), Late, rows: 1, TestContext.Current.CancellationToken);

        Assert.Equal((2, "1"), Told(view.OpenLoans, static row => Number(row.Loan.Value)));
        var rest = await library.Queries.OpenLoansAsync(
            new LoanFilter { Borrower = Borrower() }, new LoanOrder(), new PageRequest(1, view.OpenLoans.First.Next), TestContext.Current.CancellationToken);
        Assert.Equal(Loan(2), Assert.Single(rest.Rows).Loan);
    }

    [Fact]
    public async Task Others_have_nothing_of_it()
    {
        var view = await BorrowerAccountView.ReadAsync(Library().Queries, Borrower(9), Late, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, 0, 0, 0), (view.OpenLoans.Count, view.Overdue.Count, view.Requests.Count, view.ReadyForPickup.Count, view.Charges.Count));
        Assert.Empty(view.Owed);
    }

    [Fact]
    public async Task Its_text_tells_whose_it_is_and_no_more()
    {
        var view = await BorrowerAccountView.ReadAsync(Library().Queries, Borrower(), Late, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal($"BorrowerAccountView {Key(1)}", view.ToString());
    }

    // Two loans, one of them late in two weeks; a request that is ready and one that waits; ten dollars of which three are paid, and five that are.
    private static LendingLibrary Library()
    {
        var library = LendingLibrary.With(items: 2, borrowers: 2);
        library.Do(CheckOut());
        library.Do(CheckOut(loan: 2, item: 2, stamp: Stamp(day: 3)));
        library.Put<RequestQueue, RequestEvent>(After(Of("ap", "nf"), Place(3, borrower: 1, scope: new RequestScope.Volume("v.2"), day: 1)));
        library.Put<FeeLedger, FeeEvent>(((FeeLedger?)null).After(Charging(New(10), New(5, charge: 2))).After(Pay(5, charge: 2)).After(Pay(3))!);
        return library;
    }

    private static (int Count, string Rows) Told<T>(AccountList<T> list, Func<T, int> number) => (list.Count, string.Join(' ', list.First.Rows.Select(number)));

    private static int Number(Guid key) => Enumerable.Range(1, 99).First(number => Key(number) == key);
}
