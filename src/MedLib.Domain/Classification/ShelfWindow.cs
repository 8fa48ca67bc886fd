using MedLib.Domain.Results;

namespace MedLib.Domain.Classification;

/// <summary>What stands around a place on the shelf: the view of somebody who browses.</summary>
/// <param name="Before">What stands before the place, in shelf order.</param>
/// <param name="From">What stands at the place and after it, in shelf order.</param>
/// <typeparam name="T">What is shelved.</typeparam>
public sealed record ShelfWindow<T>(ValueList<T> Before, ValueList<T> From);

/// <summary>Makes <see cref="ShelfWindow{T}"/>s of what is already in shelf order.</summary>
public static class ShelfWindow
{
    /// <summary>The window around a place.</summary>
    /// <param name="shelf">What is shelved, in the order of its keys.</param>
    /// <param name="keyOf">The key of each.</param>
    /// <param name="at">The place. Nothing needs to stand there.</param>
    /// <param name="before">How many are wanted before the place.</param>
    /// <param name="from">How many are wanted from the place on.</param>
    /// <typeparam name="T">What is shelved.</typeparam>
    /// <returns>As many as there are, up to what is wanted. It takes as many looks at keys as there are doublings in the list.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static ShelfWindow<T> Around<T>(IReadOnlyList<T> shelf, Func<T, ShelfKey> keyOf, ShelfKey at, int before, int from)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(keyOf);
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        var place = FirstFrom(shelf, keyOf, at);
        var first = Math.Max(0, place - before);
        return new(Slice(shelf, first, place - first), Slice(shelf, place, Math.Min(from, shelf.Count - place)));
    }

    private static int FirstFrom<T>(IReadOnlyList<T> shelf, Func<T, ShelfKey> keyOf, ShelfKey at)
    {
        var (low, high) = (0, shelf.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = keyOf(shelf[middle]) < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static ValueList<T> Slice<T>(IReadOnlyList<T> shelf, int start, int count)
    {
        var slice = new T[count];
        for (var i = 0; i < count; i++)
        {
            slice[i] = shelf[start + i];
        }

        return [.. slice];
    }
}
