using System.Runtime.CompilerServices;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Holdings;
using MedLib.Domain.Queries;

namespace MedLib.Domain.Tests.Testing;

internal sealed partial class FaultyStore
{
    public ValueTask<Page<CatalogEntry>> SearchAsync(CatalogFilter filter, CatalogOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_lists.SearchAsync(Wide(filter, CatalogFilter.All), order, Sized(page), Token(cancellationToken)), page);

    public ValueTask<int> CountAsync(CatalogFilter filter, CancellationToken cancellationToken = default) =>
        _lists.CountAsync(Counted(filter, CatalogFilter.All), Token(cancellationToken));

    public IAsyncEnumerable<CatalogEntry> StreamAsync(CatalogFilter filter, CatalogOrder order, CancellationToken cancellationToken = default) =>
        Streamed(_lists.StreamAsync(Wide(filter, CatalogFilter.All), order, Token(cancellationToken)), Token(cancellationToken));

    public ValueTask<Page<ShelfEntry>> ShelfAsync(ShelfFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_lists.ShelfAsync(Wide(filter, ShelfFilter.All), Sized(page), Token(cancellationToken)), page);

    public ValueTask<Page<ShelfEntry>> ShelfBackwardsAsync(ShelfFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_lists.ShelfBackwardsAsync(Wide(filter, ShelfFilter.All), Sized(page), Token(cancellationToken)), page);

    public ValueTask<int> CountShelfAsync(ShelfFilter filter, CancellationToken cancellationToken = default) =>
        _lists.CountShelfAsync(Counted(filter, ShelfFilter.All), Token(cancellationToken));

    public ValueTask<ShelvingPractices> ShelvingAsync(CancellationToken cancellationToken = default) => _lists.ShelvingAsync(Token(cancellationToken));

    public IAsyncEnumerable<ShelfEntry> StreamShelfAsync(ShelfFilter filter, CancellationToken cancellationToken = default) =>
        Streamed(_lists.StreamShelfAsync(Wide(filter, ShelfFilter.All), Token(cancellationToken)), Token(cancellationToken));

    public ValueTask<Page<OrderEntry>> OrdersAsync(OrderFilter filter, OrderSequence sequence, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_lists.OrdersAsync(Wide(filter, new OrderFilter()), sequence, Sized(page), Token(cancellationToken)), page);

    public ValueTask<int> CountOrdersAsync(OrderFilter filter, CancellationToken cancellationToken = default) =>
        _lists.CountOrdersAsync(Counted(filter, new OrderFilter()), Token(cancellationToken));

    public IAsyncEnumerable<OrderEntry> StreamOrdersAsync(OrderFilter filter, OrderSequence sequence, CancellationToken cancellationToken = default) =>
        Streamed(_lists.StreamOrdersAsync(Wide(filter, new OrderFilter()), sequence, Token(cancellationToken)), Token(cancellationToken));

    public ValueTask<Page<FundBalance>> FundsAsync(FundFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_lists.FundsAsync(Wide(filter, new FundFilter()), Sized(page), Token(cancellationToken)), page);

    public ValueTask<int> CountFundsAsync(FundFilter filter, CancellationToken cancellationToken = default) =>
        _lists.CountFundsAsync(Counted(filter, new FundFilter()), Token(cancellationToken));

    public IAsyncEnumerable<FundBalance> StreamFundsAsync(FundFilter filter, CancellationToken cancellationToken = default) =>
        Streamed(_lists.StreamFundsAsync(Wide(filter, new FundFilter()), Token(cancellationToken)), Token(cancellationToken));

    private T Wide<T>(T filter, T all) => Has(Fault.IgnoresFilters) ? all : filter;

    private PageRequest Sized(PageRequest page) => Has(Fault.IgnoresPageSizes) ? page with { Size = PageRequest.MaxSize } : page;

    private T Counted<T>(T filter, T all) => Has(Fault.CountsAll) || Has(Fault.IgnoresFilters) ? all : filter;

    private CancellationToken Token(CancellationToken cancellationToken) => Has(Fault.NeverGivesUp) ? CancellationToken.None : cancellationToken;

    private async ValueTask<Page<T>> PageAsync<T>(ValueTask<Page<T>> asked, PageRequest page)
    {
        var answer = await asked;
        var rows = Sorted(answer.Rows);
        return answer with
        {
            Rows = [.. Has(Fault.SkipsARow) && page.After is not null ? rows.Skip(1) : rows],
            Next = Has(Fault.NeverEnds) ? answer.Next ?? new Cursor("", Guid.Empty) : answer.Next,
        };
    }

    private async IAsyncEnumerable<T> Streamed<T>(IAsyncEnumerable<T> asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await foreach (var row in asked.WithCancellation(cancellationToken))
        {
            rows.Add(row);
        }

        foreach (var row in Sorted(rows).Skip(Has(Fault.StreamsOneRowLess) ? 1 : 0))
        {
            yield return row;
        }
    }

    // By UTF-16 unit, as string.CompareOrdinal does, instead of by code point.
    private IEnumerable<T> Sorted<T>(IEnumerable<T> rows) => Has(Fault.SortsByUnit)
        ? rows.OrderBy(
            static row => row switch
            {
                ShelfEntry entry => entry.SortKey,
                FundBalance balance => balance.SortKey,
                _ => "",
            },
            StringComparer.Ordinal)
        : rows;
}
