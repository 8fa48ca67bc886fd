using MedLib.Domain.Queries;

namespace MedLib.Domain.Cataloging.Search;

/// <summary>The order of a list of the catalog; the id breaks ties, in the same direction.</summary>
/// <param name="By">What it is sorted by.</param>
/// <param name="Direction">From the lowest or from the highest.</param>
public sealed record CatalogOrder(CatalogSort By = CatalogSort.Title, SortDirection Direction = SortDirection.Ascending);

/// <summary>The read contract of the catalog: search, counts and streams for exports.</summary>
/// <remarks>Stores find by <see cref="CatalogFilter.Terms"/> and order by <see cref="CatalogIndex.SortKey"/>; the conformance kit holds them to it.</remarks>
public interface ICatalogQueries
{
    /// <summary>A page of the records that a filter lets through.</summary>
    /// <param name="filter">Which records.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which page; its cursor holds the sort key and the record's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<Page<CatalogEntry>> SearchAsync(CatalogFilter filter, CatalogOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How many records a filter lets through.</summary>
    /// <param name="filter">Which records.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<int> CountAsync(CatalogFilter filter, CancellationToken cancellationToken = default);

    /// <summary>All records that a filter lets through, one in memory at a time.</summary>
    /// <param name="filter">Which records.</param>
    /// <param name="order">In which order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<CatalogEntry> StreamAsync(CatalogFilter filter, CatalogOrder order, CancellationToken cancellationToken = default);
}
