using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Queries;
using NodaTime;

namespace MedLib.Domain.Tests.Testing;

internal sealed partial class FaultyStore
{
    private static readonly LoanHistoryFilter WholeHistory = LoanHistoryFilter.Closed(Instant.FromUtc(1900, 1, 1, 0, 0), Instant.MaxValue);

    public ValueTask<Page<LoanEntry>> OpenLoansAsync(LoanFilter filter, LoanOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_lists.OpenLoansAsync(Wide(filter, new LoanFilter()), order, Sized(page), Token(cancellationToken)), page);

    public ValueTask<int> CountOpenLoansAsync(LoanFilter filter, CancellationToken cancellationToken = default) =>
        _lists.CountOpenLoansAsync(Counted(filter, new LoanFilter()), Token(cancellationToken));

    public IAsyncEnumerable<LoanEntry> StreamOpenLoansAsync(LoanFilter filter, LoanOrder order, CancellationToken cancellationToken = default) =>
        Streamed(_lists.StreamOpenLoansAsync(Wide(filter, new LoanFilter()), order, Token(cancellationToken)), Token(cancellationToken));

    public ValueTask<Page<LoanHistoryEntry>> LoanHistoryAsync(LoanHistoryFilter filter, LoanHistoryOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_lists.LoanHistoryAsync(Wide(filter, WholeHistory), order, Sized(page), Token(cancellationToken)), page);

    public ValueTask<int> CountLoanHistoryAsync(LoanHistoryFilter filter, CancellationToken cancellationToken = default) =>
        _lists.CountLoanHistoryAsync(Counted(filter, WholeHistory), Token(cancellationToken));

    public IAsyncEnumerable<LoanHistoryEntry> StreamLoanHistoryAsync(LoanHistoryFilter filter, LoanHistoryOrder order, CancellationToken cancellationToken = default) =>
        Streamed(_lists.StreamLoanHistoryAsync(Wide(filter, WholeHistory), order, Token(cancellationToken)), Token(cancellationToken));

    public ValueTask<Page<RequestEntry>> RequestsAsync(RequestFilter filter, RequestOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_lists.RequestsAsync(Wide(filter, new RequestFilter()), order, Sized(page), Token(cancellationToken)), page);

    public ValueTask<int> CountRequestsAsync(RequestFilter filter, CancellationToken cancellationToken = default) =>
        _lists.CountRequestsAsync(Counted(filter, new RequestFilter()), Token(cancellationToken));

    public IAsyncEnumerable<RequestEntry> StreamRequestsAsync(RequestFilter filter, RequestOrder order, CancellationToken cancellationToken = default) =>
        Streamed(_lists.StreamRequestsAsync(Wide(filter, new RequestFilter()), order, Token(cancellationToken)), Token(cancellationToken));

    public ValueTask<Page<ChargeEntry>> ChargesAsync(ChargeFilter filter, ChargeOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_lists.ChargesAsync(Wide(filter, new ChargeFilter()), order, Sized(page), Token(cancellationToken)), page);

    public ValueTask<int> CountChargesAsync(ChargeFilter filter, CancellationToken cancellationToken = default) =>
        _lists.CountChargesAsync(Counted(filter, new ChargeFilter()), Token(cancellationToken));

    public IAsyncEnumerable<ChargeEntry> StreamChargesAsync(ChargeFilter filter, ChargeOrder order, CancellationToken cancellationToken = default) =>
        Streamed(_lists.StreamChargesAsync(Wide(filter, new ChargeFilter()), order, Token(cancellationToken)), Token(cancellationToken));
}
