using MedLib.Domain.Classification;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings;

/// <summary>Browsing along the shelves of a location.</summary>
public static class ShelfBrowsing
{
    /// <summary>What stands around a call number in a location: the nearest items before it, and those at it and after it.</summary>
    /// <remarks>Two pages of the shelf list, each found by the index of the list's order: the cost does not grow with the collection.</remarks>
    /// <param name="queries">The read contract.</param>
    /// <param name="location">The location.</param>
    /// <param name="at">The call number; nothing needs to stand there. It is put where the location's practice shelves it.</param>
    /// <param name="before">How many items are wanted before it, at most <see cref="PageRequest.MaxSize"/>.</param>
    /// <param name="from">How many are wanted from it on, at most <see cref="PageRequest.MaxSize"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or too large.</exception>
    public static async ValueTask<ShelfWindow<ShelfEntry>> BrowseAsync(
        this IHoldingsQueries queries, LocationCode location, CallNumber at, int before, int from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(at);
        Check(before);
        Check(from);
        var practices = await queries.ShelvingAsync(cancellationToken).ConfigureAwait(false);

        // Behind everything that is before the place, and before everything at it: no item has just these words.
        var place = new Cursor(ShelfEntry.PlaceOf(location, practices.Of(location).KeyOf(at)), Guid.Empty);
        var filter = new ShelfFilter { Location = location };
        var earlier = before == 0 ? [] : (await queries.ShelfBackwardsAsync(filter, new PageRequest(before, place), cancellationToken).ConfigureAwait(false)).Rows;
        var later = from == 0 ? [] : (await queries.ShelfAsync(filter, new PageRequest(from, place), cancellationToken).ConfigureAwait(false)).Rows;
        return new([.. earlier.Reverse()], later);
    }

    private static void Check(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, PageRequest.MaxSize);
    }
}
