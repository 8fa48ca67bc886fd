using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Testing.InMemory;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>Many clients who lend, take back, renew, request, charge, pay and clear the same items and borrowers at once.</summary>
internal static class ParallelLending
{
    private const int Clients = 32;
    private const int Limit = 10; // of the profile that the kit lends by

    public static IEnumerable<ConformanceCheck> All { get; } =
    [
        new("Many clients who do everything at once leave a library whose parts agree", PartsAgreeAsync),
        new("What many clients are answered is what they would be one after another", OneAfterAnotherAsync),
    ];

    private static async ValueTask PartsAgreeAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var scene = await MixedClients.SetAsync(library, items: 14, borrowers: 6, cancellationToken).ConfigureAwait(false);
        var answers = await scene.RunAsync(library, Clients, acts: 5, cancellationToken).ConfigureAwait(false);
        await KeptAsync(library, answers, cancellationToken).ConfigureAwait(false);
        foreach (var item in scene.Items)
        {
            await OneLoanAsync(library, item.Id, cancellationToken).ConfigureAwait(false);
        }

        foreach (var borrower in scene.Borrowers)
        {
            await AccountAsync(library, borrower, cancellationToken).ConfigureAwait(false);
        }
    }

    // Linearizable: an order of all commands, in which whoever was answered before another asked comes first, and in which each is answered as it was.
    private static async ValueTask OneAfterAnotherAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var scene = await MixedClients.SetAsync(library, items: 4, borrowers: 7, cancellationToken).ConfigureAwait(false);
        var setting = library.Record.Accepted;
        var answers = await scene.RunAsync(library, Clients, acts: 2, cancellationToken).ConfigureAwait(false);
        var replay = await new SerialOrder(library.Record, answers).FindAsync(BeginAsync, cancellationToken).ConfigureAwait(false);
        await using (replay.ConfigureAwait(false))
        {
            await SameAsync<Loan>(library, replay, cancellationToken).ConfigureAwait(false);
            await SameAsync<ItemCirculation>(library, replay, cancellationToken).ConfigureAwait(false);
            await SameAsync<BorrowerAccount>(library, replay, cancellationToken).ConfigureAwait(false);
            await SameAsync<RequestQueue>(library, replay, cancellationToken).ConfigureAwait(false);
            await SameAsync<FeeLedger>(library, replay, cancellationToken).ConfigureAwait(false);
            await SameAsync<Borrower>(library, replay, cancellationToken).ConfigureAwait(false);
        }

        async ValueTask<LibraryUnderTest> BeginAsync(CancellationToken token)
        {
            var begun = LibraryUnderTest.Over(new StoreUnderTest(static store => store.UseInMemory(), static (_, _) => ValueTask.FromResult<ValueList<IEvent>>([])));
            foreach (var commit in setting)
            {
                Expect.Outcome<CommitOutcome.Committed>(await begun.CommitAsync(commit, token).ConfigureAwait(false), "the setting, once more");
            }

            return begun;
        }
    }

    // No update is lost: every accepted command is remembered, its events are in the outbox once, and each state has as many versions as commits changed it.
    private static async ValueTask KeptAsync(LibraryUnderTest library, IReadOnlyList<MixedAnswer> answers, CancellationToken cancellationToken)
    {
        foreach (var answer in answers.Where(static answer => answer.IsAccepted))
        {
            var remembered = await library.FindCommandAsync(answer.Act.Stamp, cancellationToken).ConfigureAwait(false);
            Expect.That(remembered is not null, $"an accepted {answer.Act.What} is not remembered");
        }

        var outbox = (await library.OutboxAsync(cancellationToken).ConfigureAwait(false)).CountBy(static e => e).ToDictionary();
        var committed = library.Record.Events.CountBy(static e => e).ToDictionary();
        Expect.That(
            outbox.Count == committed.Count && committed.All(pair => outbox.GetValueOrDefault(pair.Key) == pair.Value),
            "the outbox has other events than were committed by many at once");
        foreach (var changed in library.Record.Accepted.SelectMany(static commit => commit.Changes).GroupBy(static change => (change.Kind, change.Key)))
        {
            var versions = changed.Select(static change => change.ExpectedVersion).Order().ToList();
            Expect.That(
                versions.SequenceEqual(Enumerable.Range(0, versions.Count).Select(static version => (long)version)),
                $"of {changed.Key.Kind} two commits were accepted over one version");
            await Kinds.Of(changed.First().State).ReadsBackAsync(library, changed.Key.Key, "after many clients at once", cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask OneLoanAsync(LibraryUnderTest library, ItemId item, CancellationToken cancellationToken)
    {
        var open = await library.AskAsync<ICirculationQueries, int>(
            queries => queries.CountOpenLoansAsync(new LoanFilter { Item = item }, cancellationToken)).ConfigureAwait(false);
        Expect.That(open <= 1, FormattableString.Invariant($"an item has {open} open loans"));
        var loan = await library.FindAsync<Loan>(Loan.OpenLoanKey(item), cancellationToken).ConfigureAwait(false);
        var circulation = await library.FindAsync<ItemCirculation>(item.Value, cancellationToken).ConfigureAwait(false);
        LoanId? lentOn = circulation?.State.Possession switch
        {
            Possession.OnLoan on => on.Loan,
            Possession.ClaimedReturned claimed => claimed.Loan,
            _ => null,
        };
        Expect.That(lentOn == loan?.State.Id, "an item is on another loan than the one that is open");
    }

    private static async ValueTask AccountAsync(LibraryUnderTest library, BorrowerId borrower, CancellationToken cancellationToken)
    {
        var account = await library.FindAsync<BorrowerAccount>(borrower.Value, cancellationToken).ConfigureAwait(false);
        var onAccount = (account?.State.OpenLoans ?? []).Select(static open => open.Loan).ToHashSet();
        var loans = await library.FindAllAsync<Loan>(Loan.OpenLoansOf(borrower), cancellationToken).ConfigureAwait(false);
        Expect.That(onAccount.SetEquals(loans.Select(static loan => loan.State.Id)), "a borrower's account lists other loans than are open");
        Expect.That(onAccount.Count <= Limit, FormattableString.Invariant($"a borrower has {onAccount.Count} loans; the limit is {Limit}"));
        var left = (await library.FindAsync<Borrower>(borrower.Value, cancellationToken).ConfigureAwait(false))?.State.State is BorrowerState.Left;
        Expect.That(!left || onAccount.Count == 0, "a borrower was cleared and has something on loan");
    }

    private static async ValueTask SameAsync<T>(LibraryUnderTest library, LibraryUnderTest replay, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        foreach (var found in library.Record.All<T>())
        {
            var kept = await library.FindAsync<T>(found.State.Key, cancellationToken).ConfigureAwait(false);
            var serial = await replay.FindAsync<T>(found.State.Key, cancellationToken).ConfigureAwait(false);

            // The state alone: whether a request was counted on the account or on its borrower hangs on the order.
            Expect.That(kept is not null && kept.State.Equals(serial?.State), $"a {T.Kind} is another than after the same commands one after another");
        }
    }
}
