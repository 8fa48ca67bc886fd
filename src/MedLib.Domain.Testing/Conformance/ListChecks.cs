using MedLib.Domain.Acquisitions;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Holdings;
using MedLib.Domain.Queries;
using MedLib.Domain.Testing.Conformance.Generation;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>The read contracts: filters, order, pages, counts and streams, and that rows follow what changes.</summary>
internal static class ListChecks
{
    private const int FewestRows = 3;
    private static readonly int[] PageSizes = [1, 2, 7, 50];
    private static readonly int[] OnePageSize = [7];

    public static IEnumerable<ConformanceCheck> All { get; } =
    [
        new("The catalog is the same in pages, as a stream and counted, for every filter and order", (library, token) =>
            FillAndCheckAsync<ICatalogQueries>(library, Lists.Catalog, token)),
        new("The shelf list is the same in pages, as a stream and counted, for every filter", (library, token) =>
            FillAndCheckAsync<IHoldingsQueries>(library, Lists.Shelf, token)),
        new("The open loans are the same in pages, as a stream and counted, for every filter and order", (library, token) =>
            FillAndCheckAsync<ICirculationQueries>(library, Lists.OpenLoans, token)),
        new("The loan history is the same in pages, as a stream and counted, for every filter and order", (library, token) =>
            FillAndCheckAsync<ICirculationQueries>(library, Lists.LoanHistory, token)),
        new("The requests are the same in pages, as a stream and counted, for every filter and order", (library, token) =>
            FillAndCheckAsync<ICirculationQueries>(library, Lists.Requests, token)),
        new("The charges are the same in pages, as a stream and counted, for every filter and order", (library, token) =>
            FillAndCheckAsync<ICirculationQueries>(library, Lists.Charges, token)),
        new("The orders are the same in pages, as a stream and counted, for every filter and order", (library, token) =>
            FillAndCheckAsync<IAcquisitionsQueries>(library, Lists.Orders, token)),
        new("The funds are the same in pages, as a stream and counted, for every filter", (library, token) =>
            FillAndCheckAsync<IAcquisitionsQueries>(library, Lists.Funds, token)),
        new("The library shelves by the practice that its host chose", ShelvingAsync),
        new("Rows follow every change at once", FollowAsync),
        new("A cursor stays right while rows come and go", CursorAsync),
        new("A page holds one row at least and no more than the limit", PageSizeAsync),
    ];

    private static async ValueTask FillAndCheckAsync<TQueries>(
        LibraryUnderTest library, Func<LibraryUnderTest, TQueries, IEnumerable<IListCase>> cases, CancellationToken cancellationToken)
        where TQueries : notnull
    {
        await GeneratedLibrary.FillAsync(library, cancellationToken).ConfigureAwait(false);
        foreach (var (_, change) in GeneratedLibrary.Changes(library))
        {
            await change(cancellationToken).ConfigureAwait(false);
        }

        await CheckAsync(library, cases, PageSizes, cancellationToken).ConfigureAwait(false);
    }

    // The first case of a list is the whole of it, and the kit is no test of a list without rows.
    private static ValueTask<bool> CheckAsync<TQueries>(
        LibraryUnderTest library, Func<LibraryUnderTest, TQueries, IEnumerable<IListCase>> cases, IReadOnlyList<int> sizes, CancellationToken cancellationToken)
        where TQueries : notnull => library.AskAsync<TQueries, bool>(async queries =>
        {
            var whole = 0;
            foreach (var one in cases(library, queries))
            {
                whole = Math.Max(whole, one.Count);
                await one.CheckAsync(one.Count == whole ? sizes : OnePageSize, cancellationToken).ConfigureAwait(false);
            }

            Expect.That(whole >= FewestRows, "the kit made too few rows");
            return true;
        });

    private static async ValueTask ShelvingAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        var shelving = await library.AskAsync<IHoldingsQueries, ShelvingPractices>(queries => queries.ShelvingAsync(cancellationToken)).ConfigureAwait(false);
        Expect.That(shelving == GeneratedRecords.Shelving, "the practice of the library is not the one that was chosen");
    }

    private static async ValueTask FollowAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await GeneratedLibrary.FillAsync(library, cancellationToken).ConfigureAwait(false);
        foreach (var (what, change) in GeneratedLibrary.Changes(library))
        {
            await change(cancellationToken).ConfigureAwait(false);
            try
            {
                await CheckAsync<ICatalogQueries>(library, static (of, queries) => Lists.Catalog(of, queries).Take(1), OnePageSize, cancellationToken).ConfigureAwait(false);
                await CheckAsync<IHoldingsQueries>(library, static (of, queries) => Lists.Shelf(of, queries).Take(2), OnePageSize, cancellationToken).ConfigureAwait(false);
                await CheckAsync<ICirculationQueries>(library, static (of, queries) => Lists.OpenLoans(of, queries).Take(1), OnePageSize, cancellationToken).ConfigureAwait(false);
                await CheckAsync<ICirculationQueries>(library, static (of, queries) => Lists.LoanHistory(of, queries).Take(1), OnePageSize, cancellationToken).ConfigureAwait(false);
                await CheckAsync<ICirculationQueries>(library, static (of, queries) => Lists.Requests(of, queries).Take(1), OnePageSize, cancellationToken).ConfigureAwait(false);
                await CheckAsync<ICirculationQueries>(library, static (of, queries) => Lists.Charges(of, queries).Take(1), OnePageSize, cancellationToken).ConfigureAwait(false);
                await CheckAsync<IAcquisitionsQueries>(library, static (of, queries) => Lists.Orders(of, queries).Take(1), OnePageSize, cancellationToken).ConfigureAwait(false);
                await CheckAsync<IAcquisitionsQueries>(library, static (of, queries) => Lists.Funds(of, queries).Take(1), OnePageSize, cancellationToken).ConfigureAwait(false);
            }
            catch (ConformanceException broken)
            {
                throw new ConformanceException($"after {what}: {broken.Clause}");
            }
        }
    }

    private static async ValueTask CursorAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await GeneratedLibrary.FillAsync(library, cancellationToken).ConfigureAwait(false);
        var before = await PageAsync(new PageRequest()).ConfigureAwait(false);
        var first = await PageAsync(new PageRequest(Size: 5)).ConfigureAwait(false);

        // The row that the cursor stands on goes, one before it too, and a new one comes at the end of the list.
        foreach (var gone in new[] { first.Rows[4], first.Rows[0] })
        {
            await GeneratedLending.ReturnAsync(library, library.Record.Find<Loan>(gone.Loan.Value)!.State, cancellationToken).ConfigureAwait(false);
        }

        var late = await GeneratedLending.CheckOutAsync(library, first.Rows[0].Item, first.Rows[0].Borrower, cancellationToken).ConfigureAwait(false);
        var rest = await PageAsync(new PageRequest(Size: 50, first.Next)).ConfigureAwait(false);
        Expect.Same([.. before.Rows.Skip(5).Select(static row => row.Loan), late.Id], [.. rest.Rows.Select(static row => row.Loan)], "the rows after the cursor");

        ValueTask<Page<LoanEntry>> PageAsync(PageRequest page) => library.AskAsync<ICirculationQueries, Page<LoanEntry>>(
            queries => queries.OpenLoansAsync(new LoanFilter(), new LoanOrder(LoanSort.Opened), page, cancellationToken));
    }

    private static async ValueTask PageSizeAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await GeneratedRecords.FillAsync(library, cancellationToken).ConfigureAwait(false);
        await HoldsAsync(size: 0, rows: 1).ConfigureAwait(false);
        await HoldsAsync(size: -5, rows: 1).ConfigureAwait(false);
        await HoldsAsync(size: int.MaxValue, rows: GeneratedRecords.RecordCount).ConfigureAwait(false);

        async ValueTask HoldsAsync(int size, int rows)
        {
            var page = await library.AskAsync<ICatalogQueries, Page<CatalogEntry>>(
                queries => queries.SearchAsync(CatalogFilter.All, new CatalogOrder(), new PageRequest(size), cancellationToken)).ConfigureAwait(false);
            Expect.That(page.Rows.Count == rows, FormattableString.Invariant($"a page of {size}: {rows} rows expected, {page.Rows.Count} found"));
        }
    }
}
