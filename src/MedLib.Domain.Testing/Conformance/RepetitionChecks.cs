using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Testing.Conformance.Generation;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>The command log.</summary>
internal static class RepetitionChecks
{
    public static IEnumerable<ConformanceCheck> All { get; } =
    [
        new("A repeated commit is answered with its first outcome and writes nothing", RepeatedCommitAsync),
        new("A repeated command is answered by the desk as the first time and writes nothing", RepeatedCommandAsync),
        new("A command id used for another content is refused and writes nothing", OtherContentAsync),
        new("A refused command is not remembered", RefusedAsync),
    ];

    private static async ValueTask RepeatedCommitAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var first = Commits.Of(library.Stamp(), Commits.NewRecord(library));
        Expect.Outcome<CommitOutcome.Committed>(await library.CommitAsync(first, cancellationToken).ConfigureAwait(false), "the first time");

        // Another outcome was decided meanwhile, over states that have moved on: the first answer stands.
        var again = first with { Outcome = "another", Changes = [.. first.Changes, Commits.NewRecord(library)] };
        var outcome = await library.CommitAsync(again, cancellationToken).ConfigureAwait(false);
        Expect.That(outcome is CommitOutcome.Repeated, $"the second time: Repeated expected, {outcome.GetType().Name} found");
        Expect.That(IsFirst(((CommitOutcome.Repeated)outcome).Outcome), "the second time: the outcome is not the first one, to the letter");
        var known = await library.AskAsync<ILibraryStore, RememberedCommand?>(store => store.FindCommandAsync(first.Command, cancellationToken)).ConfigureAwait(false);
        Expect.That(known is not null && IsFirst(known.Outcome) && string.Equals(known.Hash, first.Hash, StringComparison.Ordinal), "the command log does not have the command as it came");
        await NothingNewAsync(library, "the second time", cancellationToken).ConfigureAwait(false);
        Expect.That(
            await library.FindAsync<BibliographicRecord>(again.Changes[1].Key, cancellationToken).ConfigureAwait(false) is null,
            "the second time: a change was written");

        static bool IsFirst(string outcome) => string.Equals(outcome, Commits.Outcome, StringComparison.Ordinal);
    }

    private static async ValueTask RepeatedCommandAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var item = await Commits.MustAsync<Item>(library, Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)), cancellationToken).ConfigureAwait(false);
        var borrower = await GeneratedLending.RegisterAsync(library, number: 1, cancellationToken).ConfigureAwait(false);
        var lend = new LoanCommand.CheckOut(library.Id<LoanId>(), item.State.Id, borrower, library.Stamp());
        var back = new LoanCommand.Return(GeneratedRecords.BarcodeOf(1), new ServicePointCode("DESK"), library.Stamp());

        // Sent again at once, the loan meets the state that it left itself; sent again after the return, one that it could open anew.
        var lent = await library.DoAsync<ICirculationDesk, Loan>(desk => desk.CheckOutAsync(lend, cancellationToken), "a loan").ConfigureAwait(false);
        await SameAsync("at once").ConfigureAwait(false);
        var returned = await library.DoAsync<ICirculationDesk, ReturnAnswer>(desk => desk.ReturnAsync(back, cancellationToken), "a return").ConfigureAwait(false);
        await SameAsync("after the return").ConfigureAwait(false);
        var again = await library.DoAsync<ICirculationDesk, ReturnAnswer>(desk => desk.ReturnAsync(back, cancellationToken), "the same return").ConfigureAwait(false);
        Expect.That(returned.Equals(again), "the return sent again is answered otherwise");
        await NothingNewAsync(library, "the return sent again", cancellationToken).ConfigureAwait(false);

        async ValueTask SameAsync(string when)
        {
            var answer = await library.DoAsync<ICirculationDesk, Loan>(desk => desk.CheckOutAsync(lend, cancellationToken), $"the loan sent again {when}").ConfigureAwait(false);
            Expect.That(lent.Equals(answer), $"the loan sent again {when} is answered otherwise");
            await NothingNewAsync(library, $"the loan sent again {when}", cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask OtherContentAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var first = Commits.Of(library.Stamp(), Commits.NewRecord(library));
        Expect.Outcome<CommitOutcome.Committed>(await library.CommitAsync(first, cancellationToken).ConfigureAwait(false), "the first time");
        var other = first with { Hash = "ffff9999", Changes = [Commits.NewRecord(library)] };
        Expect.Refused(await library.CommitAsync(other, cancellationToken).ConfigureAwait(false), "another hash", CommandCodes.IdReused);
        Expect.That(
            await library.FindAsync<BibliographicRecord>(other.Changes[0].Key, cancellationToken).ConfigureAwait(false) is null,
            "another hash: a change was written");
        await NothingNewAsync(library, "another hash", cancellationToken).ConfigureAwait(false);

        var add = new ItemCommand.Add(library.Id<ItemId>(), new ItemDetails { Label = "skull", Category = ItemCategory.Model, Location = GeneratedRecords.Locations[0] }, library.Stamp());
        await library.DoAsync<IHoldingsDesk, ItemId>(desk => desk.AddItemAsync(add, cancellationToken), "an item").ConfigureAwait(false);
        var changed = new ItemCommand.Add(library.Id<ItemId>(), add.Details, add.Stamp);
        var answer = await library.AskAsync<IHoldingsDesk, Results.Result<ItemId>>(desk => desk.AddItemAsync(changed, cancellationToken)).ConfigureAwait(false);
        Expect.Refused(answer, CommandCodes.IdReused, "the same command id with another item");
        await NothingNewAsync(library, "the same command id with another item", cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask RefusedAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var barcode = GeneratedRecords.BarcodeOf(1);
        var holder = await Commits.MustAsync<Item>(library, Commits.NewItem(library, barcode), cancellationToken).ConfigureAwait(false);
        var refused = Commits.Of(library.Stamp(), Commits.NewItem(library, barcode));
        Expect.Refused(await library.CommitAsync(refused, cancellationToken).ConfigureAwait(false), "a barcode is taken", HoldingsCodes.BarcodeTaken);
        await library.NothingWasWrittenAsync(refused, "a barcode is taken", cancellationToken).ConfigureAwait(false);
        await Commits.MustAsync<Item>(library, Commits.WithBarcode(library, holder, barcode: null), cancellationToken).ConfigureAwait(false);
        var outcome = await library.CommitAsync(refused, cancellationToken).ConfigureAwait(false);
        Expect.Outcome<CommitOutcome.Committed>(outcome, "the same command, when nothing stands against it any more");
    }

    private static async ValueTask NothingNewAsync(LibraryUnderTest library, string clause, CancellationToken cancellationToken) =>
        Expect.Same(library.Record.Events, await library.OutboxAsync(cancellationToken).ConfigureAwait(false), $"{clause}: the outbox changed");
}
