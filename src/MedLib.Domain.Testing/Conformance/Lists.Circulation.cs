using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Testing.Conformance.Generation;
using NodaTime;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>The lists of loans, requests and charges.</summary>
internal static partial class Lists
{
    /// <summary>Every closed loan.</summary>
    public static LoanHistoryFilter WholeHistory { get; } = LoanHistoryFilter.Closed(Instant.FromUtc(1900, 1, 1, 0, 0), Instant.MaxValue);

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

    public static IEnumerable<IListCase> LoanHistory(LibraryUnderTest library, ICirculationQueries queries)
    {
        LoanHistoryEntry[] closed = [.. library.Record.All<Loan>().Where(static loan => !loan.State.IsOpen).Select(static loan => LoanHistoryEntry.From(loan.State))];
        var (first, last) = (closed.Min(static row => row.ClosedAt), closed.Max(static row => row.ClosedAt));
        LoanHistoryFilter[] filters =
        [
            WholeHistory,
            .. closed.Select(static row => LoanHistoryFilter.Of(row.Item)),
            .. closed.Select(static row => LoanHistoryFilter.Of(row.Borrower)),
            LoanHistoryFilter.Of(closed[0].Borrower).And(closed[1].Item),
            LoanHistoryFilter.Closed(first, last),
            LoanHistoryFilter.Closed(first + Duration.Epsilon, last + Duration.Epsilon),
            LoanHistoryFilter.Of(closed[0].Item).AndClosed(closed[0].ClosedAt, last),
            LoanHistoryFilter.Of(library.Id<ItemId>()).And(library.Id<BorrowerId>()),
        ];
        return
            from filter in filters
            from sort in Enum.GetValues<LoanHistorySort>()
            from direction in Directions
            select LoanHistory(library, queries, filter, new LoanHistoryOrder(sort, direction));
    }

    public static IEnumerable<IListCase> Requests(LibraryUnderTest library, ICirculationQueries queries)
    {
        RequestEntry[] open = [.. library.Record.All<RequestQueue>().SelectMany(static queue => RequestEntry.From(queue.State))];
        RequestFilter[] filters =
        [
            new(),
            .. open.DistinctBy(static row => row.Borrower).Take(2).Select(static row => new RequestFilter { Borrower = row.Borrower }),
            .. open.DistinctBy(static row => row.Queue).Select(static row => new RequestFilter { Queue = row.Queue }),
            .. GeneratedRequests.Pickups.Select(RequestFilter.PickupShelf),
            .. GeneratedRequests.Pickups.Select(static pickup => new RequestFilter { Pickup = pickup }),
            .. Enum.GetValues<RequestStage>().Select(static stage => new RequestFilter { Stage = stage }),
            .. Enum.GetValues<RequestKind>().Select(static kind => new RequestFilter { Kind = kind }),
            .. open.Where(static row => row.Item is not null).Take(2).Select(static row => new RequestFilter { Item = row.Item }),
            .. open.Where(static row => row.ClearFrom is not null).Take(2).Select(static row => new RequestFilter { ToClearAt = row.ClearFrom }),
            .. open.Where(static row => row.ClearFrom is not null).Take(2).Select(static row => new RequestFilter { ToClearAt = row.ClearFrom - Duration.Epsilon }),
            new() { ToClearAt = Instant.MaxValue },
            new() { Item = library.Id<ItemId>() },
        ];
        return
            from filter in filters
            from sort in Enum.GetValues<RequestSort>()
            from direction in Directions
            select Requests(library, queries, filter, new RequestOrder(sort, direction));
    }

    public static IEnumerable<IListCase> Charges(LibraryUnderTest library, ICirculationQueries queries)
    {
        var ledgers = library.Record.All<FeeLedger>();
        ChargeEntry[] charges = [.. ledgers.SelectMany(static ledger => ChargeEntry.From(ledger.State))];
        var (first, last) = (charges.Min(static row => row.ChargedAt), charges.Max(static row => row.ChargedAt));
        ChargeFilter[] filters =
        [
            new(),
            new() { OpenOnly = true },
            .. ledgers.Select(static ledger => new ChargeFilter { Payer = ledger.State.Payer }),
            new() { Payer = ledgers[0].State.Payer, OpenOnly = true },
            new() { Kind = FeeKind.Replacement }, new() { Kind = FeeKind.OverdueFine }, new() { Kind = FeeKind.Rental },
            new() { Loan = charges.First(static row => row.Loan is not null).Loan }, new() { Loan = library.Id<LoanId>() },
            new() { ChargedFrom = first, ChargedBefore = last },
            new() { ChargedFrom = first + Duration.Epsilon }, new() { ChargedBefore = last + Duration.Epsilon },
        ];
        return
            from filter in filters
            from sort in Enum.GetValues<ChargeSort>()
            from direction in Directions
            select Charges(library, queries, filter, new ChargeOrder(sort, direction));
    }

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

    private static ListCase<LoanHistoryEntry> LoanHistory(LibraryUnderTest library, ICirculationQueries queries, LoanHistoryFilter filter, LoanHistoryOrder order) => new(
        $"the loan history by {order.By}, {order.Direction}, {filter}",
        from loan in library.Record.All<Loan>()
        where !loan.State.IsOpen
        let row = LoanHistoryEntry.From(loan.State)
        where filter.Matches(row)
        select new ExpectedRow<LoanHistoryEntry>(row, row.SortKey(order.By), row.Loan.Value),
        order.Direction,
        (page, token) => queries.LoanHistoryAsync(filter, order, page, token),
        token => queries.CountLoanHistoryAsync(filter, token),
        token => queries.StreamLoanHistoryAsync(filter, order, token));

    private static ListCase<RequestEntry> Requests(LibraryUnderTest library, ICirculationQueries queries, RequestFilter filter, RequestOrder order) => new(
        $"the requests by {order.By}, {order.Direction}, {filter}",
        from queue in library.Record.All<RequestQueue>()
        from row in RequestEntry.From(queue.State)
        where filter.Matches(row)
        select new ExpectedRow<RequestEntry>(row, row.SortKey(order.By), row.Request.Value),
        order.Direction,
        (page, token) => queries.RequestsAsync(filter, order, page, token),
        token => queries.CountRequestsAsync(filter, token),
        token => queries.StreamRequestsAsync(filter, order, token));

    private static ListCase<ChargeEntry> Charges(LibraryUnderTest library, ICirculationQueries queries, ChargeFilter filter, ChargeOrder order) => new(
        $"the charges by {order.By}, {order.Direction}, {filter}",
        from ledger in library.Record.All<FeeLedger>()
        from row in ChargeEntry.From(ledger.State)
        where filter.Matches(row)
        select new ExpectedRow<ChargeEntry>(row, row.SortKey(order.By), row.Charge.Value),
        order.Direction,
        (page, token) => queries.ChargesAsync(filter, order, page, token),
        token => queries.CountChargesAsync(filter, token),
        token => queries.StreamChargesAsync(filter, order, token));
}
