using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Finance;
using MedLib.Domain.Queries;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>The lists of loans, orders and funds.</summary>
internal static partial class Lists
{
    private static readonly OrderFilter[] OrderFilters =
    [
        new(),
        new() { State = OrderState.Open }, new() { State = OrderState.Closed },
        .. GeneratedOrders.Vendors.Select(static vendor => new OrderFilter { Vendor = vendor }),
    ];

    private static readonly FundFilter[] FundFilters =
        [new(), new() { OverdrawnOnly = true }, new() { Currency = Currency.Usd }, new() { Currency = Currency.Eur, OverdrawnOnly = true }];

    public static IEnumerable<IListCase> OpenLoans(LibraryUnderTest library, ICirculationQueries queries)
    {
        var loans = library.Record.All<Loan>();
        LoanFilter[] filters =
        [
            new(),
            new() { Borrower = loans[0].State.Borrower },
            new() { Item = loans[^1].State.Item },
            .. loans.Take(6).Select(static loan => new LoanFilter { OverdueAt = LoanEntry.From(loan.State).LateFrom }),
            .. loans.Take(2).Select(static loan => new LoanFilter { OverdueAt = LoanEntry.From(loan.State).LateFrom.PlusTicks(-1) }),
        ];
        return
            from filter in filters
            from sort in Enum.GetValues<LoanSort>()
            from direction in Directions
            select OpenLoans(library, queries, filter, new LoanOrder(sort, direction));
    }

    public static IEnumerable<IListCase> Orders(LibraryUnderTest library, IAcquisitionsQueries queries) =>
        from filter in OrderFilters.Concat(library.Record.All<Fund>().Select(static fund => new OrderFilter { Fund = fund.State.Id }))
        from sort in Enum.GetValues<OrderSort>()
        from direction in Directions
        select Orders(library, queries, filter, new OrderSequence(sort, direction));

    public static IEnumerable<IListCase> Funds(LibraryUnderTest library, IAcquisitionsQueries queries) =>
        FundFilters.Select(filter => Funds(library, queries, filter));

    private static ListCase<LoanEntry> OpenLoans(LibraryUnderTest library, ICirculationQueries queries, LoanFilter filter, LoanOrder order) => new(
        $"the open loans by {order.By}, {order.Direction}, {filter}",
        from loan in library.Record.All<Loan>()
        where loan.State.IsOpen
        let row = LoanEntry.From(loan.State)
        where filter.Matches(row)
        select new ExpectedRow<LoanEntry>(row, row.SortKey(order.By), row.Loan.Value),
        order.Direction,
        (page, token) => queries.OpenLoansAsync(filter, order, page, token),
        token => queries.CountOpenLoansAsync(filter, token),
        token => queries.StreamOpenLoansAsync(filter, order, token));

    private static ListCase<OrderEntry> Orders(LibraryUnderTest library, IAcquisitionsQueries queries, OrderFilter filter, OrderSequence sequence) => new(
        $"the orders by {sequence.By}, {sequence.Direction}, {filter}",
        from order in library.Record.All<PurchaseOrder>()
        let row = OrderEntry.From(order.State)
        where filter.Matches(row)
        select new ExpectedRow<OrderEntry>(row, row.SortKey(sequence.By), row.Order.Value),
        sequence.Direction,
        (page, token) => queries.OrdersAsync(filter, sequence, page, token),
        token => queries.CountOrdersAsync(filter, token),
        token => queries.StreamOrdersAsync(filter, sequence, token));

    private static ListCase<FundBalance> Funds(LibraryUnderTest library, IAcquisitionsQueries queries, FundFilter filter) => new(
        $"the funds, {filter}",
        from fund in library.Record.All<Fund>()
        let row = FundBalance.From(fund.State)
        where filter.Matches(row)
        select new ExpectedRow<FundBalance>(row, row.SortKey, row.Fund.Value),
        SortDirection.Ascending,
        (page, token) => queries.FundsAsync(filter, page, token),
        token => queries.CountFundsAsync(filter, token),
        token => queries.StreamFundsAsync(filter, token));
}
