using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Testing.Conformance.Generation;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>Many clients at once.</summary>
internal static class ParallelChecks
{
    private const int Clients = 8;
    private const int Desks = 32;

    public static IEnumerable<ConformanceCheck> All { get; } =
    [
        new("Of many who check out one item at once, one gets it", CheckOutAsync),
        new("Many who lend to one borrower at once pass no limit", LimitAsync),
        new("One command sent by many at once is done once and answered alike", OneCommandAsync),
        new("No update is lost when many change one aggregate at once", LostUpdateAsync),
        new("Of many who take one key at once, one gets it", OneKeyAsync),
    ];

    private static async ValueTask CheckOutAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var item = await Commits.MustAsync<Item>(library, Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)), cancellationToken).ConfigureAwait(false);
        var commands = new List<LoanCommand.CheckOut>();
        for (var i = 0; i < Desks; i++)
        {
            var borrower = await GeneratedLending.RegisterAsync(library, i, cancellationToken).ConfigureAwait(false);
            commands.Add(new LoanCommand.CheckOut(library.Id<LoanId>(), item.State.Id, borrower, library.Stamp()));
        }

        var answers = await AtOnceAsync(library, commands, command =>
            library.AskAsync<ICirculationDesk, Result<Loan>>(desk => desk.CheckOutAsync(command, cancellationToken))).ConfigureAwait(false);

        var loans = new List<Loan>();
        foreach (var answer in answers)
        {
            if (answer.Succeeded)
            {
                loans.Add(answer.Value);
            }
            else
            {
                Expect.Refused(answer, CirculationCodes.ItemOnLoan, "a check-out that came too late");
            }
        }

        Expect.That(loans.Count == 1, FormattableString.Invariant($"{loans.Count} of {Desks} check-outs of one item were accepted"));
        var open = await library.AskAsync<ICirculationQueries, int>(
            queries => queries.CountOpenLoansAsync(new LoanFilter { Item = item.State.Id }, cancellationToken)).ConfigureAwait(false);
        Expect.That(open == 1, FormattableString.Invariant($"the item has {open} open loans"));
        var holder = await library.FindAsync<Loan>(Loan.OpenLoanKey(item.State.Id), cancellationToken).ConfigureAwait(false);
        Expect.That(holder is not null && holder.State.Equals(loans[0]), "the open loan of the item is not the one that was accepted");
        var accounts = 0;
        foreach (var command in commands)
        {
            var account = await library.FindAsync<BorrowerAccount>(command.Borrower.Value, cancellationToken).ConfigureAwait(false);
            accounts += account?.State.OpenLoans.Count ?? 0;
        }

        Expect.That(accounts == 1, FormattableString.Invariant($"{accounts} borrowers have the item on their accounts"));
    }

    private static async ValueTask LimitAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var borrower = await GeneratedLending.RegisterAsync(library, number: 1, cancellationToken).ConfigureAwait(false);
        var commands = new List<LoanCommand.CheckOut>();
        for (var i = 0; i < Desks; i++)
        {
            var item = await Commits.MustAsync<Item>(library, Commits.NewItem(library, GeneratedRecords.BarcodeOf(i)), cancellationToken).ConfigureAwait(false);
            commands.Add(new LoanCommand.CheckOut(library.Id<LoanId>(), item.State.Id, borrower, library.Stamp()));
        }

        var answers = await AtOnceAsync(library, commands, command =>
            library.AskAsync<ICirculationDesk, Result<Loan>>(desk => desk.CheckOutAsync(command, cancellationToken))).ConfigureAwait(false);
        foreach (var answer in answers.Where(static answer => !answer.Succeeded))
        {
            Expect.Refused(answer, CirculationCodes.LoanLimitReached, "a check-out beyond the limit");
        }

        var accepted = answers.Count(static answer => answer.Succeeded);
        var account = await library.FindAsync<BorrowerAccount>(borrower.Value, cancellationToken).ConfigureAwait(false);
        var open = await library.AskAsync<ICirculationQueries, int>(
            queries => queries.CountOpenLoansAsync(new LoanFilter { Borrower = borrower }, cancellationToken)).ConfigureAwait(false);
        Expect.That(
            accepted == 10 && open == 10 && account?.State.OpenLoans.Count == 10,
            FormattableString.Invariant($"{accepted} of {Desks} check-outs were accepted, {open} loans are open, {account?.State.OpenLoans.Count} on the account; the limit is 10"));
    }

    private static async ValueTask OneCommandAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var item = await Commits.MustAsync<Item>(library, Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)), cancellationToken).ConfigureAwait(false);
        var borrower = await GeneratedLending.RegisterAsync(library, number: 1, cancellationToken).ConfigureAwait(false);
        var command = new LoanCommand.CheckOut(library.Id<LoanId>(), item.State.Id, borrower, library.Stamp());
        var before = library.Record.Commits;
        var answers = await AtOnceAsync(library, Enumerable.Repeat(command, Clients), one =>
            library.DoAsync<ICirculationDesk, Loan>(desk => desk.CheckOutAsync(one, cancellationToken), "the same check-out")).ConfigureAwait(false);
        Expect.That(answers.Distinct().Count() == 1, "the same check-out was answered in different ways");
        var done = library.Record.Commits - before;
        Expect.That(done == 1, FormattableString.Invariant($"the same check-out was done {done} times"));
        Expect.Same(library.Record.Events, await library.OutboxAsync(cancellationToken).ConfigureAwait(false), "the same check-out by many");
    }

    private static async ValueTask LostUpdateAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var fund = await GeneratedOrders.OpenAsync(library, "BOOKS", Currency.Usd, cancellationToken).ConfigureAwait(false);
        var before = (await library.FindAsync<Fund>(fund.Value, cancellationToken).ConfigureAwait(false))!;
        var amounts = Enumerable.Range(0, Clients).Select(static power => Money.Of(1 << power, Currency.Usd).Value);
        await AtOnceAsync(library, amounts, amount => GeneratedOrders.AllocateAsync(library, fund, amount, cancellationToken)).ConfigureAwait(false);
        var after = (await library.FindAsync<Fund>(fund.Value, cancellationToken).ConfigureAwait(false))!;
        var added = after.State.Totals.Allocated - before.State.Totals.Allocated;
        Expect.That(
            added == Money.Of((1 << Clients) - 1, Currency.Usd).Value && after.Version == before.Version + Clients,
            FormattableString.Invariant($"{Clients} allocations at once came to {added.Amount} in {after.Version - before.Version} versions"));
    }

    private static async ValueTask OneKeyAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var commits = Enumerable.Range(0, Clients)
            .Select(_ => Commits.Of(library.Stamp(), Commits.NewItem(library, GeneratedRecords.BarcodeOf(1))))
            .ToList();
        var outcomes = await AtOnceAsync(library, commits, commit => library.CommitAsync(commit, cancellationToken)).ConfigureAwait(false);
        var committed = outcomes.Count(static outcome => outcome is CommitOutcome.Committed);
        Expect.That(committed == 1, FormattableString.Invariant($"{committed} items have the same barcode"));
        foreach (var outcome in outcomes.Where(static outcome => outcome is not CommitOutcome.Committed))
        {
            Expect.Refused(outcome, "an item that came too late for its barcode", Holdings.HoldingsCodes.BarcodeTaken);
        }
    }

    private static async Task<T[]> AtOnceAsync<TAsked, T>(LibraryUnderTest library, IEnumerable<TAsked> asked, Func<TAsked, ValueTask<T>> ask)
    {
        var all = asked.ToList();
        library.Meeting.Expect(all.Count);
        var clients = all.Select(one => Task.Run(async () => await ask(one).ConfigureAwait(false))).ToList();
        return await Task.WhenAll(clients).ConfigureAwait(false);
    }
}
