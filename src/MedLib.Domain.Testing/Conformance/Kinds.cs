using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>A kind of aggregate, compared in the store and in the record of what was committed.</summary>
internal interface IKind
{
    Type State { get; }

    ValueTask ReadsBackAsync(LibraryUnderTest library, Guid key, string clause, CancellationToken cancellationToken);

    ValueTask AllReadBackAsync(LibraryUnderTest library, CancellationToken cancellationToken);

    ValueTask IsFoundByUniqueKeyAsync(LibraryUnderTest library, UniqueKey key, CancellationToken cancellationToken);

    ValueTask IsFoundByLookupKeyAsync(LibraryUnderTest library, LookupKey key, CancellationToken cancellationToken);
}

/// <summary>Every kind of aggregate.</summary>
internal static class Kinds
{
    public static IReadOnlyList<IKind> All { get; } =
    [
        new Kind<BibliographicRecord>(), new Kind<Holding>(), new Kind<Item>(), new Kind<Borrower>(), new Kind<BorrowerAccount>(),
        new Kind<Loan>(), new Kind<ItemCirculation>(), new Kind<Fund>(), new Kind<PurchaseOrder>(), new Kind<Invoice>(),
        new Kind<FeeLedger>(), new Kind<RequestQueue>(),
    ];

    public static IKind Of(IAggregate state) => All.Single(kind => kind.State == state.GetType());

    private sealed class Kind<T> : IKind
        where T : class, IAggregate<T>
    {
        public Type State => typeof(T);

        public async ValueTask ReadsBackAsync(LibraryUnderTest library, Guid key, string clause, CancellationToken cancellationToken) =>
            Equal(library.Record.Find<T>(key), await library.FindAsync<T>(key, cancellationToken).ConfigureAwait(false), $"{clause}: {T.Kind} {key:D}");

        public async ValueTask AllReadBackAsync(LibraryUnderTest library, CancellationToken cancellationToken)
        {
            var expected = library.Record.All<T>();
            Expect.That(expected.Count > 0, $"the kit made no {T.Kind}");
            foreach (var state in expected)
            {
                await ReadsBackAsync(library, state.State.Key, "found by its id", cancellationToken).ConfigureAwait(false);
            }

            var streamed = await library.AskAsync<IStateReader, List<Versioned<T>>>(async store =>
            {
                var all = new List<Versioned<T>>();
                await foreach (var state in store.StreamAsync<T>(cancellationToken).ConfigureAwait(false))
                {
                    all.Add(state);
                }

                return all;
            }).ConfigureAwait(false);
            Expect.Same(expected, streamed, $"all of {T.Kind} as a stream, in the order of their ids");
            var absent = await library.FindAsync<T>(library.Chance.Guid(), cancellationToken).ConfigureAwait(false);
            Expect.That(absent is null, $"a {T.Kind} is found by an id that none has");
        }

        public async ValueTask IsFoundByUniqueKeyAsync(LibraryUnderTest library, UniqueKey key, CancellationToken cancellationToken) =>
            Equal(
                library.Record.All<T>().SingleOrDefault(found => found.State.UniqueKeys.Contains(key)),
                await library.FindAsync<T>(key, cancellationToken).ConfigureAwait(false),
                $"{T.Kind} by its key in {key.Index}");

        public async ValueTask IsFoundByLookupKeyAsync(LibraryUnderTest library, LookupKey key, CancellationToken cancellationToken) =>
            Expect.Same(
                [.. library.Record.All<T>().Where(found => found.State.LookupKeys.Contains(key))],
                await library.FindAllAsync<T>(key, cancellationToken).ConfigureAwait(false),
                $"{T.Kind} by {key.Index}, in the order of their ids");

        private static void Equal(Versioned<T>? expected, Versioned<T>? actual, string clause)
        {
            Expect.That(expected is null == actual is null, $"{clause}: {(expected is null ? "is there and should not be" : "is missing")}");
            if (expected is not null && actual is not null)
            {
                Expect.That(expected.Version == actual.Version, FormattableString.Invariant($"{clause}: version {expected.Version} expected, {actual.Version} found"));
                Expect.That(expected.State.Equals(actual.State), $"{clause}: the state differs from what was committed");
            }
        }
    }
}
