using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Finance;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>A list of an account: how many rows it has, and the first of them.</summary>
/// <param name="Count">How many rows it has.</param>
/// <param name="First">Its first page, from which the list's own query goes on.</param>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed record AccountList<T>(int Count, Page<T> First);

/// <summary>What a borrower has, waits for and owes, as a desk or the borrower sees it. Put together when it is asked for, never stored.</summary>
/// <remarks>Each list is read by itself: where another desk works at the same time, one may be a moment newer than the other.</remarks>
public sealed record BorrowerAccountView
{
    /// <summary>Whose account it is.</summary>
    public required BorrowerId Borrower { get; init; }

    /// <summary>The instant that lateness is judged by.</summary>
    public required Instant At { get; init; }

    /// <summary>The open loans, what is due first before others.</summary>
    public required AccountList<LoanEntry> OpenLoans { get; init; }

    /// <summary>Those of them that are late, the longest overdue first.</summary>
    public required AccountList<LoanEntry> Overdue { get; init; }

    /// <summary>The open requests, oldest first; those ready for pickup among them.</summary>
    public required AccountList<RequestEntry> Requests { get; init; }

    /// <summary>What stands on a pickup shelf for the borrower, what must be picked up first before others.</summary>
    public required AccountList<RequestEntry> ReadyForPickup { get; init; }

    /// <summary>The charges of which something is left to settle, oldest first.</summary>
    public required AccountList<ChargeEntry> Charges { get; init; }

    /// <summary>What is owed in each currency, by its code; less than nothing where the library owes. Empty where all is settled.</summary>
    public required ValueList<Money> Owed { get; init; }

    /// <summary>Puts the account together.</summary>
    /// <param name="queries">The lists.</param>
    /// <param name="borrower">Whose account.</param>
    /// <param name="at">The instant that lateness is judged by.</param>
    /// <param name="rows">How many rows of each list at most, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account; all its lists are empty where the borrower is not known.</returns>
    public static async ValueTask<BorrowerAccountView> ReadAsync(
        ICirculationQueries queries, BorrowerId borrower, Instant at, int rows = 20, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var page = new PageRequest(rows);
        var charges = new ChargeFilter { Payer = new FeePayer.Person(borrower), OpenOnly = true };
        return new BorrowerAccountView
        {
            Borrower = borrower,
            At = at,
            OpenLoans = await LoansAsync(new LoanFilter { Borrower = borrower }).ConfigureAwait(false),
            Overdue = await LoansAsync(new LoanFilter { Borrower = borrower, OverdueAt = at }).ConfigureAwait(false),
            Requests = await RequestsAsync(new RequestFilter { Borrower = borrower }, RequestSort.Placed).ConfigureAwait(false),
            ReadyForPickup = await RequestsAsync(
                new RequestFilter { Borrower = borrower, Stage = RequestStage.Ready }, RequestSort.ReadyUntil).ConfigureAwait(false),
            Charges = new AccountList<ChargeEntry>(
                await queries.CountChargesAsync(charges, cancellationToken).ConfigureAwait(false),
                await queries.ChargesAsync(charges, new ChargeOrder(), page, cancellationToken).ConfigureAwait(false)),
            Owed = await OwedAsync(queries, charges, cancellationToken).ConfigureAwait(false),
        };

        async ValueTask<AccountList<LoanEntry>> LoansAsync(LoanFilter filter) => new(
            await queries.CountOpenLoansAsync(filter, cancellationToken).ConfigureAwait(false),
            await queries.OpenLoansAsync(filter, new LoanOrder(), page, cancellationToken).ConfigureAwait(false));

        async ValueTask<AccountList<RequestEntry>> RequestsAsync(RequestFilter filter, RequestSort sort) => new(
            await queries.CountRequestsAsync(filter, cancellationToken).ConfigureAwait(false),
            await queries.RequestsAsync(filter, new RequestOrder(sort), page, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The id only: what somebody has and owes is nobody else's business.</summary>
    public override string ToString() => $"{nameof(BorrowerAccountView)} {Borrower.Value}";

    private static async ValueTask<ValueList<Money>> OwedAsync(ICirculationQueries queries, ChargeFilter filter, CancellationToken cancellationToken)
    {
        var owed = new SortedDictionary<string, Money>(StringComparer.Ordinal);
        await foreach (var charge in queries.StreamChargesAsync(filter, new ChargeOrder(), cancellationToken).ConfigureAwait(false))
        {
            var currency = charge.Owed.Currency.Code;
            owed[currency] = owed.TryGetValue(currency, out var sum) ? sum + charge.Owed : charge.Owed;
        }

        return [.. owed.Values.Where(static sum => !sum.IsZero)];
    }
}
