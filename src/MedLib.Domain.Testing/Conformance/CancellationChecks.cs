using MedLib.Domain.Acquisitions;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Queries;
using MedLib.Domain.Testing.Conformance.Generation;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>Giving up.</summary>
internal static class CancellationChecks
{
    private const int Races = 40;
    private const int SpinDoublings = 20; // from nanoseconds to tens of milliseconds, for the fastest store and the slowest

    public static IEnumerable<ConformanceCheck> All { get; } =
    [
        new("A commit that is given up writes nothing", CommitAsync),
        new("A commit that is given up at any moment is whole or not there", RaceAsync),
        new("Questions can be given up", QuestionsAsync),
    ];

    private static async ValueTask CommitAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var commit = Commits.Of(library.Stamp(), Commits.NewRecord(library), Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)));
        await GivesUpAsync("a commit", token => library.CommitAsync(commit, token)).ConfigureAwait(false);
        await library.NothingWasWrittenAsync(commit, "a commit that was given up", cancellationToken).ConfigureAwait(false);
        Expect.Outcome<CommitOutcome.Committed>(
            await library.CommitAsync(commit, cancellationToken).ConfigureAwait(false), "the same commit, sent again");
    }

    private static async ValueTask RaceAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await Commits.MustAsync<BibliographicRecord>(library, Commits.NewRecord(library), cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < Races; i++)
        {
            var commit = Commits.Of(library.Stamp(), Commits.NewRecord(library), Commits.NewRecord(library));
            using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var spin = 1 << library.Chance.Next(SpinDoublings);
            var cancel = Task.Run(
                () =>
                {
                    Thread.SpinWait(spin);
                    source.Cancel();
                },
                CancellationToken.None);
            try
            {
                await library.CommitAsync(commit, source.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                await library.NothingWasWrittenAsync(commit, "a commit that was given up", cancellationToken).ConfigureAwait(false);
            }

            await cancel.ConfigureAwait(false);
        }

        await Kinds.All.Single(static kind => kind.State == typeof(BibliographicRecord)).AllReadBackAsync(library, cancellationToken).ConfigureAwait(false);
        Expect.Same(library.Record.Events, await library.OutboxAsync(cancellationToken).ConfigureAwait(false), "the outbox after all of them");
    }

    private static async ValueTask QuestionsAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var record = await Commits.MustAsync<BibliographicRecord>(library, Commits.NewRecord(library), cancellationToken).ConfigureAwait(false);
        await GivesUpAsync("finding a state", token => library.FindAsync<BibliographicRecord>(record.State.Id.Value, token)).ConfigureAwait(false);
        await GivesUpAsync("finding a command", token => library.FindCommandAsync(library.Stamp(), token)).ConfigureAwait(false);
        var page = new PageRequest();
        await library.AskAsync<ICatalogQueries, bool>(queries => AllAsync(
            "the catalog",
            token => queries.SearchAsync(CatalogFilter.All, new CatalogOrder(), page, token),
            token => queries.CountAsync(CatalogFilter.All, token),
            token => queries.StreamAsync(CatalogFilter.All, new CatalogOrder(), token))).ConfigureAwait(false);
        await library.AskAsync<IHoldingsQueries, bool>(queries => AllAsync(
            "the shelf list",
            token => queries.ShelfAsync(ShelfFilter.All, page, token),
            token => queries.CountShelfAsync(ShelfFilter.All, token),
            token => queries.StreamShelfAsync(ShelfFilter.All, token))).ConfigureAwait(false);
        await GivesUpAsync(
            "a page of the shelf list from its end",
            token => library.AskAsync<IHoldingsQueries, Page<ShelfEntry>>(queries => queries.ShelfBackwardsAsync(ShelfFilter.All, page, token))).ConfigureAwait(false);
        await GivesUpAsync(
            "asking how the library shelves",
            token => library.AskAsync<IHoldingsQueries, ShelvingPractices>(queries => queries.ShelvingAsync(token))).ConfigureAwait(false);
        await library.AskAsync<ICirculationQueries, bool>(queries => AllAsync(
            "the open loans",
            token => queries.OpenLoansAsync(new LoanFilter(), new LoanOrder(), page, token),
            token => queries.CountOpenLoansAsync(new LoanFilter(), token),
            token => queries.StreamOpenLoansAsync(new LoanFilter(), new LoanOrder(), token))).ConfigureAwait(false);
        await library.AskAsync<ICirculationQueries, bool>(queries => AllAsync(
            "the loan history",
            token => queries.LoanHistoryAsync(Lists.WholeHistory, new LoanHistoryOrder(), page, token),
            token => queries.CountLoanHistoryAsync(Lists.WholeHistory, token),
            token => queries.StreamLoanHistoryAsync(Lists.WholeHistory, new LoanHistoryOrder(), token))).ConfigureAwait(false);
        await library.AskAsync<ICirculationQueries, bool>(queries => AllAsync(
            "the requests",
            token => queries.RequestsAsync(new RequestFilter(), new RequestOrder(), page, token),
            token => queries.CountRequestsAsync(new RequestFilter(), token),
            token => queries.StreamRequestsAsync(new RequestFilter(), new RequestOrder(), token))).ConfigureAwait(false);
        await library.AskAsync<ICirculationQueries, bool>(queries => AllAsync(
            "the charges",
            token => queries.ChargesAsync(new ChargeFilter(), new ChargeOrder(), page, token),
            token => queries.CountChargesAsync(new ChargeFilter(), token),
            token => queries.StreamChargesAsync(new ChargeFilter(), new ChargeOrder(), token))).ConfigureAwait(false);
        await library.AskAsync<IAcquisitionsQueries, bool>(queries => AllAsync(
            "the orders",
            token => queries.OrdersAsync(new OrderFilter(), new OrderSequence(), page, token),
            token => queries.CountOrdersAsync(new OrderFilter(), token),
            token => queries.StreamOrdersAsync(new OrderFilter(), new OrderSequence(), token))).ConfigureAwait(false);
        await library.AskAsync<IAcquisitionsQueries, bool>(queries => AllAsync(
            "the funds",
            token => queries.FundsAsync(new FundFilter(), page, token),
            token => queries.CountFundsAsync(new FundFilter(), token),
            token => queries.StreamFundsAsync(new FundFilter(), token))).ConfigureAwait(false);
    }

    private static async ValueTask<bool> AllAsync<TRow>(
        string list,
        Func<CancellationToken, ValueTask<Page<TRow>>> page,
        Func<CancellationToken, ValueTask<int>> count,
        Func<CancellationToken, IAsyncEnumerable<TRow>> stream)
    {
        await GivesUpAsync($"a page of {list}", page).ConfigureAwait(false);
        await GivesUpAsync($"counting {list}", count).ConfigureAwait(false);
        await GivesUpAsync($"streaming {list}", async token =>
        {
            var rows = 0;
            await foreach (var _ in stream(token).ConfigureAwait(false))
            {
                rows++;
            }

            return rows;
        }).ConfigureAwait(false);
        return true;
    }

    private static async ValueTask GivesUpAsync<T>(string what, Func<CancellationToken, ValueTask<T>> ask)
    {
        try
        {
            await ask(new CancellationToken(canceled: true)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw new ConformanceException($"{what}: a canceled token did not end it");
    }
}
