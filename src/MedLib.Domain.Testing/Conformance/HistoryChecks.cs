using MedLib.Domain.Testing.Conformance.Generation;
using System.Text.Json;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.Json;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>Borrowers are taken out of history wherever the store kept them, and out of nothing else.</summary>
internal static class HistoryChecks
{
    private const int BatchSize = 3;

    public static IEnumerable<ConformanceCheck> All { get; } =
    [
        new("Loans that lose their borrower name them nowhere any more, and nothing else changes", ForgetAsync),
        new("Only closed loans lose their borrower, once, and to nobody", RefuseAsync),
    ];

    private static async ValueTask ForgetAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await GeneratedLibrary.FillAsync(library, cancellationToken).ConfigureAwait(false);
        var batch = Closed(library).Take(BatchSize).ToDictionary(static loan => loan.Id, static loan => loan.Borrower);
        var before = await StoredAsync(library, cancellationToken).ConfigureAwait(false);
        var nobody = AnonymousBorrower.From(library.Chance.Guid());
        var history = await AnonymizeAsync(library, [.. batch.Keys], nobody, cancellationToken).ConfigureAwait(false);
        var after = await StoredAsync(library, cancellationToken).ConfigureAwait(false);

        Expect.Same<LoanId>([.. batch.Keys.OrderBy(static loan => loan.Value)], history.Loans, "the loans that lost their borrower");
        Expect.That(history is { Events: > 0, Commands: > 0 }, "no event or no command is told to be rewritten");
        Expect.Same<string>([.. before.Select(static text => text.Where)], [.. after.Select(static text => text.Where)], "the states, events and commands that are kept");
        foreach (var (loan, borrower) in batch)
        {
            foreach (var (where, json) in after)
            {
                Expect.That(!HistoryText.SpeaksOf(json, [loan]) || !HistoryText.Names(json, borrower), $"{where} names the borrower of the loan {loan.Value:D}");
            }
        }

        foreach (var (old, now) in before.Zip(after).Where(text => !HistoryText.SpeaksOf(text.First.Json, batch.Keys)))
        {
            Expect.That(string.Equals(old.Json, now.Json, StringComparison.Ordinal), $"{now.Where} has nothing to do with the loans and is changed");
        }

        await LoansAsync(library, batch.Keys, nobody, cancellationToken).ConfigureAwait(false);
        await HashesAsync(library, batch.Keys, cancellationToken).ConfigureAwait(false);
    }

    // But for its borrower a loan stays what it was.
    private static async ValueTask LoansAsync(LibraryUnderTest library, IEnumerable<LoanId> batch, BorrowerId nobody, CancellationToken cancellationToken)
    {
        foreach (var id in batch)
        {
            var before = library.Record.Find<Loan>(id.Value)!;
            var after = await library.FindAsync<Loan>(id.Value, cancellationToken).ConfigureAwait(false);
            Expect.That(after?.Version > before.Version, "a loan lost its borrower: its version is the same");
            Expect.That(after.State.Borrower == nobody, "a loan lost its borrower: another borrower than was given");
            Expect.That(
                string.Equals(HistoryText.Replace(Text(before.State), before.State.Borrower, nobody), Text(after.State), StringComparison.Ordinal),
                "a loan lost its borrower: it lost more");
        }

        foreach (var borrower in library.Record.All<Borrower>())
        {
            await Kinds.Of(borrower.State).ReadsBackAsync(library, borrower.State.Id.Value, "loans lost their borrower", cancellationToken).ConfigureAwait(false);
        }
    }

    // Whoever guesses the borrower could make the hash again.
    private static async ValueTask HashesAsync(LibraryUnderTest library, IEnumerable<LoanId> batch, CancellationToken cancellationToken)
    {
        foreach (var commit in library.Record.Accepted)
        {
            var remembered = await RememberedAsync(library, commit, cancellationToken).ConfigureAwait(false);
            var concerned = commit.Changes.Any(change => change.State is Loan loan && batch.Contains(loan.Id));
            Expect.That(
                concerned != string.Equals(remembered?.Hash, commit.Hash, StringComparison.Ordinal),
                concerned ? "the hash of a command about a loan without a borrower is kept" : "the hash of another command is lost");
        }
    }

    private static async ValueTask RefuseAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await GeneratedLibrary.FillAsync(library, cancellationToken).ConfigureAwait(false);
        var closed = Closed(library)[0];
        var open = library.Record.All<Loan>().First(static loan => loan.State.IsOpen).State;
        var nobody = AnonymousBorrower.From(library.Chance.Guid());
        var before = await StoredAsync(library, cancellationToken).ConfigureAwait(false);
        try
        {
            await AnonymizeAsync(library, [closed.Id], open.Borrower, cancellationToken).ConfigureAwait(false);
            Expect.That(holds: false, "a loan was given to another borrower");
        }
        catch (ArgumentException)
        {
            Expect.Same(before, await StoredAsync(library, cancellationToken).ConfigureAwait(false), "a replacement was refused: what is stored");
        }

        var history = await AnonymizeAsync(library, [open.Id, closed.Id, library.Id<LoanId>(), closed.Id], nobody, cancellationToken).ConfigureAwait(false);
        Expect.Same<LoanId>([closed.Id], history.Loans, "of a closed loan, an open one and one that is not known");
        var once = await StoredAsync(library, cancellationToken).ConfigureAwait(false);
        history = await AnonymizeAsync(library, [open.Id, closed.Id], AnonymousBorrower.From(library.Chance.Guid()), cancellationToken).ConfigureAwait(false);
        Expect.Same<LoanId>([], history.Loans, "of a loan that lost its borrower before");
        Expect.Same(once, await StoredAsync(library, cancellationToken).ConfigureAwait(false), "asked for twice: what is stored");
        await Kinds.Of(open).ReadsBackAsync(library, open.Id.Value, "an open loan", cancellationToken).ConfigureAwait(false);
    }

    private static List<Loan> Closed(LibraryUnderTest library) => [.. library.Record.All<Loan>().Select(static loan => loan.State).Where(static loan => !loan.IsOpen)];

    private static ValueTask<AnonymizedHistory> AnonymizeAsync(LibraryUnderTest library, ValueList<LoanId> loans, BorrowerId nobody, CancellationToken cancellationToken) =>
        library.AskAsync<IHistoryAnonymizer, AnonymizedHistory>(store => store.AnonymizeAsync(loans, nobody, cancellationToken));

    private static ValueTask<RememberedCommand?> RememberedAsync(LibraryUnderTest library, Commit commit, CancellationToken cancellationToken) =>
        library.AskAsync<ILibraryStore, RememberedCommand?>(store => store.FindCommandAsync(commit.Command, cancellationToken));

    /// <summary>All that the store keeps which could name a borrower: states, events, commands and the rows of lists, as text.</summary>
    private static async ValueTask<List<(string Where, string Json)>> StoredAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var texts = new List<(string Where, string Json)>();
        await AddAsync<Loan>(library, texts, cancellationToken).ConfigureAwait(false);
        await AddAsync<FeeLedger>(library, texts, cancellationToken).ConfigureAwait(false);
        await AddAsync<BorrowerAccount>(library, texts, cancellationToken).ConfigureAwait(false);
        foreach (var e in await library.OutboxAsync(cancellationToken).ConfigureAwait(false))
        {
            texts.Add(($"an event {e.GetType().Name}", JsonSerializer.Serialize(e, MedLibJson.Options.GetTypeInfo(e.GetType().BaseType!))));
        }

        foreach (var commit in library.Record.Accepted)
        {
            var remembered = await RememberedAsync(library, commit, cancellationToken).ConfigureAwait(false);
            texts.Add(($"the command {commit.Command.Value:D}", remembered?.Outcome ?? ""));
        }

        var rows = await library.AskAsync<ICirculationQueries, List<LoanEntry>>(async lists =>
        {
            var all = new List<LoanEntry>();
            await foreach (var row in lists.StreamOpenLoansAsync(new LoanFilter(), new LoanOrder(), cancellationToken).ConfigureAwait(false))
            {
                all.Add(row);
            }

            return all;
        }).ConfigureAwait(false);
        texts.AddRange(rows.Select(static row => ($"a row of the open loan {row.Loan.Value:D}", JsonSerializer.Serialize(row, MedLibJson.Options.GetTypeInfo(typeof(LoanEntry))))));
        return texts;
    }

    private static async ValueTask AddAsync<T>(LibraryUnderTest library, List<(string Where, string Json)> texts, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        foreach (var state in library.Record.All<T>())
        {
            var found = await library.FindAsync<T>(state.State.Key, cancellationToken).ConfigureAwait(false);
            texts.Add(($"the state {T.Kind} {state.State.Key:D}", found is null ? "" : Text(found.State)));
        }
    }

    private static string Text<T>(T state)
        where T : class, IAggregate<T> => JsonSerializer.Serialize(state, MedLibJson.Options.GetTypeInfo(typeof(T)));
}
