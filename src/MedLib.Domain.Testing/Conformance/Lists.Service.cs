using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Finance;
using MedLib.Domain.Queries;
using MedLib.Domain.Testing.Conformance.Generation;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>The lists of orders and funds.</summary>
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

    public static IEnumerable<IListCase> Orders(LibraryUnderTest library, IAcquisitionsQueries queries) =>
        from filter in OrderFilters.Concat(library.Record.All<Fund>().Select(static fund => new OrderFilter { Fund = fund.State.Id }))
        from sort in Enum.GetValues<OrderSort>()
        from direction in Directions
        select Orders(library, queries, filter, new OrderSequence(sort, direction));

    public static IEnumerable<IListCase> Funds(LibraryUnderTest library, IAcquisitionsQueries queries) =>
        FundFilters.Select(filter => Funds(library, queries, filter));

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
