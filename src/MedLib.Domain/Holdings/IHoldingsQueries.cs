using MedLib.Domain.Queries;

namespace MedLib.Domain.Holdings;

/// <summary>The read contract of holdings: the shelf list.</summary>
/// <remarks>
/// The order is that of <see cref="ShelfEntry.SortKey"/>, by code point (<see cref="SortKeys.Order"/>), then of the item's id: location by location, as the
/// items stand. Rows are made by <see cref="ShelfEntry.From"/> with the <see cref="ShelvingPractices"/> that the host chose, so that every store gives the same.
/// </remarks>
public interface IHoldingsQueries
{
    /// <summary>A page of the shelf list.</summary>
    /// <param name="filter">Which items.</param>
    /// <param name="page">Which page; its cursor holds the sort key and the item's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<Page<ShelfEntry>> ShelfAsync(ShelfFilter filter, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>A page of the shelf list from its end, for who browses backwards; <see cref="ShelfBrowsing.BrowseAsync"/> shows both sides of a place.</summary>
    /// <param name="filter">Which items.</param>
    /// <param name="page">Which page; its cursor holds the sort key and the item's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<Page<ShelfEntry>> ShelfBackwardsAsync(ShelfFilter filter, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How many items a filter lets through.</summary>
    /// <param name="filter">Which items.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<int> CountShelfAsync(ShelfFilter filter, CancellationToken cancellationToken = default);

    /// <summary>The shelf list, one item in memory at a time.</summary>
    /// <param name="filter">Which items.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<ShelfEntry> StreamShelfAsync(ShelfFilter filter, CancellationToken cancellationToken = default);

    /// <summary>How the library shelves: the practice by which its shelf list is made.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ShelvingPractices> ShelvingAsync(CancellationToken cancellationToken = default);
}
