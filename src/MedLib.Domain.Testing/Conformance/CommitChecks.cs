using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Testing.Conformance.Generation;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>Versions, set invariants, all or nothing.</summary>
internal static class CommitChecks
{
    public static IEnumerable<ConformanceCheck> All { get; } =
    [
        new("A change over a version that is not the newest is stale and writes nothing", StaleAsync),
        new("A commit with one stale change writes none of the others", StaleIsAllOrNothingAsync),
        new("A commit that breaks a set invariant is refused with every code and writes nothing", TakenIsAllOrNothingAsync),
        new("No two changes of one commit take the same key", TakenTwiceAsync),
        new("Keys pass from one aggregate to another within a commit", KeysPassAsync),
        new("A key that was given up is free", GivenUpAsync),
        new("An item is chosen for one request at a time", GeneratedRequests.ChosenOnceAsync),
    ];

    private static async ValueTask StaleAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var first = await Commits.MustAsync<BibliographicRecord>(library, Commits.NewRecord(library), cancellationToken).ConfigureAwait(false);
        var second = await Commits.MustAsync<BibliographicRecord>(library, Commits.Revision(library, first, "Second"), cancellationToken).ConfigureAwait(false);
        var third = Commits.Revision(library, second, "Third");
        await IsStaleAsync(third with { ExpectedVersion = 1 }, "an older version").ConfigureAwait(false);
        await IsStaleAsync(third with { ExpectedVersion = 3 }, "a version that is not there yet").ConfigureAwait(false);
        await IsStaleAsync(Commits.NewRecord(library, first.State.Id), "an id that is taken").ConfigureAwait(false);
        await IsStaleAsync(Commits.NewRecord(library) with { ExpectedVersion = 1 }, "an id that is not there").ConfigureAwait(false);

        async ValueTask IsStaleAsync(StagedChange change, string clause)
        {
            var commit = Commits.Of(library.Stamp(), change);
            Expect.Outcome<CommitOutcome.Stale>(await library.CommitAsync(commit, cancellationToken).ConfigureAwait(false), clause);
            await library.NothingWasWrittenAsync(commit, clause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask StaleIsAllOrNothingAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var old = await Commits.MustAsync<BibliographicRecord>(library, Commits.NewRecord(library), cancellationToken).ConfigureAwait(false);
        await Commits.MustAsync<BibliographicRecord>(library, Commits.Revision(library, old, "Newer"), cancellationToken).ConfigureAwait(false);
        var stale = Commits.Revision(library, old, "Never");
        foreach (var commit in new[]
        {
            Commits.Of(library.Stamp(), Commits.NewRecord(library), Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)), stale),
            Commits.Of(library.Stamp(), stale, Commits.NewRecord(library)),
        })
        {
            Expect.Outcome<CommitOutcome.Stale>(await library.CommitAsync(commit, cancellationToken).ConfigureAwait(false), "one change is stale");
            await library.NothingWasWrittenAsync(commit, "one change is stale", cancellationToken).ConfigureAwait(false);
        }

        // Had the item been written after all, its barcode would be taken now.
        await Commits.MustAsync<Item>(library, Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask TakenIsAllOrNothingAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await Commits.MustAsync<Item>(library, Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)), cancellationToken).ConfigureAwait(false);
        await Commits.MustAsync<Circulation.Borrowers.Borrower>(library, Commits.NewBorrower(library, card: 1), cancellationToken).ConfigureAwait(false);
        var commit = Commits.Of(
            library.Stamp(),
            Commits.NewRecord(library),
            Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)),
            Commits.NewBorrower(library, card: 1),
            Commits.NewRecord(library));
        var outcome = await library.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        Expect.Refused(outcome, "a barcode and a card are taken", HoldingsCodes.BarcodeTaken, CirculationCodes.CardTaken);
        await library.NothingWasWrittenAsync(commit, "a barcode and a card are taken", cancellationToken).ConfigureAwait(false);

        // A key of another index may have the same value.
        await Commits.MustAsync<Item>(library, Commits.NewItem(library, GeneratedLending.DetailsOf(number: 1).Cards[0]), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask TakenTwiceAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var commit = Commits.Of(
            library.Stamp(), Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)), Commits.NewItem(library, GeneratedRecords.BarcodeOf(1)));
        Expect.Refused(await library.CommitAsync(commit, cancellationToken).ConfigureAwait(false), "both items want one barcode", HoldingsCodes.BarcodeTaken);
        await library.NothingWasWrittenAsync(commit, "both items want one barcode", cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask KeysPassAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var (one, two) = (GeneratedRecords.BarcodeOf(1), GeneratedRecords.BarcodeOf(2));
        var left = await Commits.MustAsync<Item>(library, Commits.NewItem(library, one), cancellationToken).ConfigureAwait(false);
        var right = await Commits.MustAsync<Item>(library, Commits.NewItem(library, two), cancellationToken).ConfigureAwait(false);
        var swap = Commits.Of(library.Stamp(), Commits.WithBarcode(library, left, two), Commits.WithBarcode(library, right, one));
        Expect.Outcome<CommitOutcome.Committed>(await library.CommitAsync(swap, cancellationToken).ConfigureAwait(false), "two items swap their barcodes");
        var holder = await library.FindAsync<Item>(Item.BarcodeKey(one), cancellationToken).ConfigureAwait(false);
        Expect.That(holder?.State.Id == right.State.Id, "two items swap their barcodes: the barcode does not lead to its new item");
    }

    private static async ValueTask GivenUpAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var barcode = GeneratedRecords.BarcodeOf(1);
        var item = await Commits.MustAsync<Item>(library, Commits.NewItem(library, barcode), cancellationToken).ConfigureAwait(false);
        await Commits.MustAsync<Item>(library, Commits.WithBarcode(library, item, barcode: null), cancellationToken).ConfigureAwait(false);
        var holder = await library.FindAsync<Item>(Item.BarcodeKey(barcode), cancellationToken).ConfigureAwait(false);
        Expect.That(holder is null, "a barcode that was given up still leads to an item");
        await Commits.MustAsync<Item>(library, Commits.NewItem(library, barcode), cancellationToken).ConfigureAwait(false);
    }
}
