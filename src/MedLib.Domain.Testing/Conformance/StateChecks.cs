using MedLib.Domain.Testing.Conformance.Generation;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>What was committed is there, as it was committed, and is found by what leads to it.</summary>
internal static class StateChecks
{
    public static IEnumerable<ConformanceCheck> All { get; } =
    [
        new("Every kind of state reads back equal, with its version", StatesAsync),
        new("Aggregates are found by the keys that they hold, and by none that they gave up", KeysAsync),
        new("A fee ledger is found by its payer", FeesAsync),
        new("A request queue is found by its borrowers and by the item that it chose", RequestsAsync),
        new("The outbox keeps every event, in order", OutboxAsync),
    ];

    private static async ValueTask StatesAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await FillAndChangeAsync(library, cancellationToken).ConfigureAwait(false);
        foreach (var kind in Kinds.All)
        {
            await kind.AllReadBackAsync(library, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask KeysAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await FillAndChangeAsync(library, cancellationToken).ConfigureAwait(false);
        foreach (var kind in Kinds.All)
        {
            foreach (var key in library.Record.UniqueKeys)
            {
                await kind.IsFoundByUniqueKeyAsync(library, key, cancellationToken).ConfigureAwait(false);
            }

            foreach (var key in library.Record.LookupKeys)
            {
                await kind.IsFoundByLookupKeyAsync(library, key, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask FeesAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await FillAndChangeAsync(library, cancellationToken).ConfigureAwait(false);
        await GeneratedFees.FoundByPayerAsync(library, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask RequestsAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await FillAndChangeAsync(library, cancellationToken).ConfigureAwait(false);
        await GeneratedRequests.FoundAsync(library, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask OutboxAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await FillAndChangeAsync(library, cancellationToken).ConfigureAwait(false);
        Expect.Same(library.Record.Events, await library.OutboxAsync(cancellationToken).ConfigureAwait(false), "the events");
    }

    private static async ValueTask FillAndChangeAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await GeneratedLibrary.FillAsync(library, cancellationToken).ConfigureAwait(false);
        foreach (var (_, change) in GeneratedLibrary.Changes(library))
        {
            await change(cancellationToken).ConfigureAwait(false);
        }
    }
}
