using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Queries;

namespace MedLib.Domain.EntityFrameworkCore;

/// <content>The lists of circulation.</content>
internal sealed partial class RelationalStore
{
    public ValueTask<Page<LoanEntry>> OpenLoansAsync(
        LoanFilter filter, LoanOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        OpenLoans(filter, order).PageAsync(database, page, cancellationToken);

    public ValueTask<int> CountOpenLoansAsync(LoanFilter filter, CancellationToken cancellationToken = default) =>
        OpenLoans(filter, new LoanOrder()).CountAsync(database, cancellationToken);

    public IAsyncEnumerable<LoanEntry> StreamOpenLoansAsync(LoanFilter filter, LoanOrder order, CancellationToken cancellationToken = default) =>
        OpenLoans(filter, order).StreamAsync(database, cancellationToken);

    public ValueTask<Page<LoanHistoryEntry>> LoanHistoryAsync(
        LoanHistoryFilter filter, LoanHistoryOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        LoanHistory(filter, order).PageAsync(database, page, cancellationToken);

    public ValueTask<int> CountLoanHistoryAsync(LoanHistoryFilter filter, CancellationToken cancellationToken = default) =>
        LoanHistory(filter, new LoanHistoryOrder()).CountAsync(database, cancellationToken);

    public IAsyncEnumerable<LoanHistoryEntry> StreamLoanHistoryAsync(LoanHistoryFilter filter, LoanHistoryOrder order, CancellationToken cancellationToken = default) =>
        LoanHistory(filter, order).StreamAsync(database, cancellationToken);

    public ValueTask<Page<RequestEntry>> RequestsAsync(
        RequestFilter filter, RequestOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Requests(filter, order).PageAsync(database, page, cancellationToken);

    public ValueTask<int> CountRequestsAsync(RequestFilter filter, CancellationToken cancellationToken = default) =>
        Requests(filter, new RequestOrder()).CountAsync(database, cancellationToken);

    public IAsyncEnumerable<RequestEntry> StreamRequestsAsync(RequestFilter filter, RequestOrder order, CancellationToken cancellationToken = default) =>
        Requests(filter, order).StreamAsync(database, cancellationToken);

    public ValueTask<Page<ChargeEntry>> ChargesAsync(
        ChargeFilter filter, ChargeOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Charges(filter, order).PageAsync(database, page, cancellationToken);

    public ValueTask<int> CountChargesAsync(ChargeFilter filter, CancellationToken cancellationToken = default) =>
        Charges(filter, new ChargeOrder()).CountAsync(database, cancellationToken);

    public IAsyncEnumerable<ChargeEntry> StreamChargesAsync(ChargeFilter filter, ChargeOrder order, CancellationToken cancellationToken = default) =>
        Charges(filter, order).StreamAsync(database, cancellationToken);

    private static ListQuery<LoanRow, LoanEntry> OpenLoans(LoanFilter filter, LoanOrder order)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(order);
        return new(rows => Narrow(rows, filter), order.By == LoanSort.Opened ? static row => row.OpenedKey : static row => row.DueKey, order.Direction);
    }

    private static IQueryable<LoanRow> Narrow(IQueryable<LoanRow> rows, LoanFilter filter)
    {
        if (filter.Borrower is { } borrower)
        {
            rows = rows.Where(row => row.Borrower == borrower.Value);
        }

        if (filter.Item is { } item)
        {
            rows = rows.Where(row => row.Item == item.Value);
        }

        if (filter.OverdueAt is { } at)
        {
            var key = SortKeys.Of(at);
            rows = rows.Where(row => string.Compare(row.DueKey, key) <= 0);
        }

        return rows;
    }

    private static ListQuery<LoanHistoryRow, LoanHistoryEntry> LoanHistory(LoanHistoryFilter filter, LoanHistoryOrder order)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(order);
        return new(rows => Narrow(rows, filter), order.By == LoanHistorySort.Opened ? static row => row.OpenedKey : static row => row.ClosedKey, order.Direction);
    }

    private static IQueryable<LoanHistoryRow> Narrow(IQueryable<LoanHistoryRow> rows, LoanHistoryFilter filter)
    {
        if (filter.Item is { } item)
        {
            rows = rows.Where(row => row.Item == item.Value);
        }

        if (filter.Borrower is { } borrower)
        {
            rows = rows.Where(row => row.Borrower == borrower.Value);
        }

        if (filter.ClosedFrom is { } from)
        {
            var key = SortKeys.Of(from);
            rows = rows.Where(row => string.Compare(row.ClosedKey, key) >= 0);
        }

        if (filter.ClosedBefore is { } before)
        {
            var key = SortKeys.Of(before);
            rows = rows.Where(row => string.Compare(row.ClosedKey, key) < 0);
        }

        return rows;
    }

    private static ListQuery<RequestRow, RequestEntry> Requests(RequestFilter filter, RequestOrder order)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(order);
        return new(rows => Narrow(rows, filter), order.By switch
        {
            RequestSort.Position => static row => row.PositionKey,
            RequestSort.ReadyUntil => static row => row.ReadyKey,
            _ => static row => row.PlacedKey,
        }, order.Direction);
    }

    private static IQueryable<RequestRow> Narrow(IQueryable<RequestRow> rows, RequestFilter filter)
    {
        if (filter.Borrower is { } borrower)
        {
            rows = rows.Where(row => row.Borrower == borrower.Value);
        }

        if (filter.Queue is { } queue)
        {
            rows = rows.Where(row => row.Owner == queue.Value);
        }

        if (filter.Pickup is { } pickup)
        {
            var code = pickup.Code ?? "";
            rows = rows.Where(row => row.Pickup == code);
        }

        if (filter.Stage is { } stage)
        {
            var name = stage.ToString();
            rows = rows.Where(row => row.Stage == name);
        }

        if (filter.Item is { } item)
        {
            rows = rows.Where(row => row.Item == item.Value);
        }

        if (filter.Kind is { } kind)
        {
            var name = kind.ToString();
            rows = rows.Where(row => row.Kind == name);
        }

        if (filter.ToClearAt is { } at)
        {
            // What is not on the pickup shelf has a key after every instant.
            var key = SortKeys.Of(at);
            rows = rows.Where(row => string.Compare(row.ReadyKey, key) <= 0);
        }

        return rows;
    }

    private static ListQuery<ChargeRow, ChargeEntry> Charges(ChargeFilter filter, ChargeOrder order)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(order);
        return new(rows => Narrow(rows, filter), order.By == ChargeSort.Owed ? static row => row.OwedKey : static row => row.ChargedKey, order.Direction);
    }

    private static IQueryable<ChargeRow> Narrow(IQueryable<ChargeRow> rows, ChargeFilter filter)
    {
        if (filter.Payer is { } payer)
        {
            var key = FeePayer.LedgerKey(payer).Value;
            rows = rows.Where(row => row.Payer == key);
        }

        if (filter.OpenOnly)
        {
            rows = rows.Where(static row => row.IsOpen);
        }

        if (filter.Kind is { } kind)
        {
            var code = kind.Code ?? "";
            rows = rows.Where(row => row.Kind == code);
        }

        if (filter.Loan is { } loan)
        {
            rows = rows.Where(row => row.Loan == loan.Value);
        }

        if (filter.ChargedFrom is { } from)
        {
            var key = SortKeys.Of(from);
            rows = rows.Where(row => string.Compare(row.ChargedKey, key) >= 0);
        }

        if (filter.ChargedBefore is { } before)
        {
            var key = SortKeys.Of(before);
            rows = rows.Where(row => string.Compare(row.ChargedKey, key) < 0);
        }

        return rows;
    }
}
