using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Queries;

namespace MedLib.Domain.Circulation;

/// <summary>Lists of circulation. Rows are made by their <c>From</c> and sorted by their keys, so that every store gives the same.</summary>
public interface ICirculationQueries
{
    /// <summary>A page of the open loans.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows, and where to go on.</returns>
    ValueTask<Page<LoanEntry>> OpenLoansAsync(LoanFilter filter, LoanOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How many open loans there are.</summary>
    /// <param name="filter">Which to count.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    ValueTask<int> CountOpenLoansAsync(LoanFilter filter, CancellationToken cancellationToken = default);

    /// <summary>All open loans, one by one, for exports.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows.</returns>
    IAsyncEnumerable<LoanEntry> StreamOpenLoansAsync(LoanFilter filter, LoanOrder order, CancellationToken cancellationToken = default);

    /// <summary>A page of the closed loans.</summary>
    /// <remarks>
    /// No permission is asked for here: a host shows who had what only as its policy permits. A loan that was anonymised has a
    /// random tag for its borrower, which leads to nobody.
    /// </remarks>
    /// <param name="filter">Which: of an item, of a borrower, or closed within a time.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows, and where to go on.</returns>
    ValueTask<Page<LoanHistoryEntry>> LoanHistoryAsync(
        LoanHistoryFilter filter, LoanHistoryOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How many closed loans there are.</summary>
    /// <param name="filter">Which to count.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    ValueTask<int> CountLoanHistoryAsync(LoanHistoryFilter filter, CancellationToken cancellationToken = default);

    /// <summary>All closed loans of a filter, one by one, for exports; see <see cref="LoanHistoryAsync"/> for what a host may show.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows.</returns>
    IAsyncEnumerable<LoanHistoryEntry> StreamLoanHistoryAsync(LoanHistoryFilter filter, LoanHistoryOrder order, CancellationToken cancellationToken = default);

    /// <summary>A page of the open requests; the pickup shelf is one filter of them (<see cref="RequestFilter.PickupShelf"/>).</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows, and where to go on.</returns>
    ValueTask<Page<RequestEntry>> RequestsAsync(RequestFilter filter, RequestOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How many open requests there are.</summary>
    /// <param name="filter">Which to count.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    ValueTask<int> CountRequestsAsync(RequestFilter filter, CancellationToken cancellationToken = default);

    /// <summary>All open requests, one by one, for exports.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows.</returns>
    IAsyncEnumerable<RequestEntry> StreamRequestsAsync(RequestFilter filter, RequestOrder order, CancellationToken cancellationToken = default);

    /// <summary>A page of the charges of all fee ledgers.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows, and where to go on.</returns>
    ValueTask<Page<ChargeEntry>> ChargesAsync(ChargeFilter filter, ChargeOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How many charges there are.</summary>
    /// <param name="filter">Which to count.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    ValueTask<int> CountChargesAsync(ChargeFilter filter, CancellationToken cancellationToken = default);

    /// <summary>All charges, one by one, for exports.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows.</returns>
    IAsyncEnumerable<ChargeEntry> StreamChargesAsync(ChargeFilter filter, ChargeOrder order, CancellationToken cancellationToken = default);
}
