using System.Text;
using MedLib.Domain.Queries;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>A list that was asked for, and what it must be.</summary>
internal interface IListCase
{
    /// <summary>How many rows it must have.</summary>
    int Count { get; }

    /// <summary>As a stream, as a count and in pages of these sizes it is the same, and what it must be.</summary>
    ValueTask CheckAsync(IReadOnlyList<int> pageSizes, CancellationToken cancellationToken);
}

/// <summary>A row that a list must have, with what it is sorted by.</summary>
internal sealed record ExpectedRow<TRow>(TRow Row, string SortKey, Guid Id);

/// <summary>A list that was asked for with a filter and an order.</summary>
/// <param name="name">Which, for the clause that breaks.</param>
/// <param name="rows">The rows that it must have, in any order.</param>
/// <param name="direction">Which way it is sorted.</param>
/// <param name="page">Asks for a page.</param>
/// <param name="count">Asks for the count.</param>
/// <param name="stream">Asks for all rows.</param>
internal sealed class ListCase<TRow>(
    string name,
    IEnumerable<ExpectedRow<TRow>> rows,
    SortDirection direction,
    Func<PageRequest, CancellationToken, ValueTask<Page<TRow>>> page,
    Func<CancellationToken, ValueTask<int>> count,
    Func<CancellationToken, IAsyncEnumerable<TRow>> stream) : IListCase
{
    private readonly IReadOnlyList<TRow> _expected = [.. InOrder(rows, direction).Select(static row => row.Row)];

    public int Count => _expected.Count;

    public async ValueTask CheckAsync(IReadOnlyList<int> pageSizes, CancellationToken cancellationToken)
    {
        var streamed = new List<TRow>();
        await foreach (var row in stream(cancellationToken).ConfigureAwait(false))
        {
            streamed.Add(row);
        }

        Expect.Same(_expected, streamed, $"{name} as a stream");
        var counted = await count(cancellationToken).ConfigureAwait(false);
        Expect.That(counted == _expected.Count, FormattableString.Invariant($"{name} counted: {_expected.Count} expected, {counted} found"));
        foreach (var size in pageSizes)
        {
            await CheckPagesAsync(size, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask CheckPagesAsync(int size, CancellationToken cancellationToken)
    {
        var clause = FormattableString.Invariant($"{name} in pages of {size}");
        var paged = new List<TRow>();
        for (Cursor? after = null; ;)
        {
            var part = await page(new PageRequest(size, after), cancellationToken).ConfigureAwait(false);
            paged.AddRange(part.Rows);
            Expect.That(part.Rows.Count <= size, $"{clause}: a page holds more");
            Expect.That(part.Next is null || part.Rows.Count == size, $"{clause}: a page that is not the last holds less");
            Expect.That(paged.Count <= _expected.Count, $"{clause}: rows come again");
            if (part.Next is null)
            {
                break;
            }

            // A host hands the cursor to its client as text, and gets it back.
            Expect.That(Cursor.TryParse(part.Next.ToString(), out after) && after == part.Next, $"{clause}: a cursor does not read back from its text");
        }

        Expect.Same(_expected, paged, clause);
    }

    // By the bytes of UTF-8 and by the text of the id: another road to the order that SortKeys and Guid have.
    private static IEnumerable<ExpectedRow<TRow>> InOrder(IEnumerable<ExpectedRow<TRow>> rows, SortDirection direction)
    {
        var order = Comparer<ExpectedRow<TRow>>.Create(static (x, y) =>
            Encoding.UTF8.GetBytes(x.SortKey).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y.SortKey)) is not 0 and var byKey
                ? byKey
                : string.CompareOrdinal(x.Id.ToString("D"), y.Id.ToString("D")));
        return direction == SortDirection.Ascending ? rows.Order(order) : rows.OrderDescending(order);
    }
}
