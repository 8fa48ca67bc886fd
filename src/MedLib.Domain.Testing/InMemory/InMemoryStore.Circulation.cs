using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Queries;

namespace MedLib.Domain.Testing.InMemory;

/// <content>The lists of circulation.</content>
public sealed partial class InMemoryStore
{
    /// <inheritdoc/>
    public ValueTask<Page<LoanEntry>> OpenLoansAsync(
        LoanFilter filter, LoanOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageOf(OpenLoans(filter, order), order.Direction, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountOpenLoansAsync(LoanFilter filter, CancellationToken cancellationToken = default) =>
        CountOf(OpenLoans(filter, new LoanOrder()), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<LoanEntry> StreamOpenLoansAsync(LoanFilter filter, LoanOrder order, CancellationToken cancellationToken = default) =>
        StreamOf(OpenLoans(filter, order), order.Direction, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<LoanHistoryEntry>> LoanHistoryAsync(
        LoanHistoryFilter filter, LoanHistoryOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageOf(LoanHistory(filter, order), order.Direction, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountLoanHistoryAsync(LoanHistoryFilter filter, CancellationToken cancellationToken = default) =>
        CountOf(LoanHistory(filter, new LoanHistoryOrder()), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<LoanHistoryEntry> StreamLoanHistoryAsync(LoanHistoryFilter filter, LoanHistoryOrder order, CancellationToken cancellationToken = default) =>
        StreamOf(LoanHistory(filter, order), order.Direction, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<RequestEntry>> RequestsAsync(
        RequestFilter filter, RequestOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageOf(Requests(filter, order), order.Direction, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountRequestsAsync(RequestFilter filter, CancellationToken cancellationToken = default) =>
        CountOf(Requests(filter, new RequestOrder()), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<RequestEntry> StreamRequestsAsync(RequestFilter filter, RequestOrder order, CancellationToken cancellationToken = default) =>
        StreamOf(Requests(filter, order), order.Direction, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<ChargeEntry>> ChargesAsync(
        ChargeFilter filter, ChargeOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageOf(Charges(filter, order), order.Direction, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountChargesAsync(ChargeFilter filter, CancellationToken cancellationToken = default) =>
        CountOf(Charges(filter, new ChargeOrder()), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ChargeEntry> StreamChargesAsync(ChargeFilter filter, ChargeOrder order, CancellationToken cancellationToken = default) =>
        StreamOf(Charges(filter, order), order.Direction, cancellationToken);

    private IEnumerable<SortedRow<LoanEntry>> OpenLoans(LoanFilter filter, LoanOrder order) =>
        from loan in Snapshot<Loan>()
        where loan.State.IsOpen
        let row = LoanEntry.From(loan.State)
        where filter.Matches(row)
        select new SortedRow<LoanEntry>(row.SortKey(order.By), row.Loan.Value, row);

    private IEnumerable<SortedRow<LoanHistoryEntry>> LoanHistory(LoanHistoryFilter filter, LoanHistoryOrder order) =>
        from loan in Snapshot<Loan>()
        where !loan.State.IsOpen
        let row = LoanHistoryEntry.From(loan.State)
        where filter.Matches(row)
        select new SortedRow<LoanHistoryEntry>(row.SortKey(order.By), row.Loan.Value, row);

    private IEnumerable<SortedRow<RequestEntry>> Requests(RequestFilter filter, RequestOrder order) =>
        from queue in Snapshot<RequestQueue>()
        from row in RequestEntry.From(queue.State)
        where filter.Matches(row)
        select new SortedRow<RequestEntry>(row.SortKey(order.By), row.Request.Value, row);

    private IEnumerable<SortedRow<ChargeEntry>> Charges(ChargeFilter filter, ChargeOrder order) =>
        from ledger in Snapshot<FeeLedger>()
        from row in ChargeEntry.From(ledger.State)
        where filter.Matches(row)
        select new SortedRow<ChargeEntry>(row.SortKey(order.By), row.Charge.Value, row);
}
