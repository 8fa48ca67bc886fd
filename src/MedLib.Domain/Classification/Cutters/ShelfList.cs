namespace MedLib.Domain.Classification.Cutters;

/// <summary>A shelf list in memory.</summary>
public sealed class ShelfList : IShelfList
{
    private readonly ShelfListEntry[] _entries;
    private readonly ShelfKey[] _keys;

    /// <summary>A shelf list of some entries.</summary>
    /// <param name="entries">The entries, in any order.</param>
    public ShelfList(IEnumerable<ShelfListEntry> entries)
    {
        _entries = [.. entries.OrderBy(static entry => entry.Key).ThenBy(static entry => entry.CallNumber, StringComparer.Ordinal)];
        _keys = Array.ConvertAll(_entries, static entry => entry.Key);
    }

    /// <summary>A shelf list on which nothing stands.</summary>
    public static ShelfList Empty { get; } = new([]);

    /// <inheritdoc/>
    public IEnumerable<ShelfListEntry> Before(ShelfKey key)
    {
        for (var i = Place(key) - 1; i >= 0; i--)
        {
            yield return _entries[i];
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ShelfListEntry> From(ShelfKey key)
    {
        for (var i = Place(key); i < _entries.Length; i++)
        {
            yield return _entries[i];
        }
    }

    // The first entry that is not below the key; binary search finds any of several that are equal.
    private int Place(ShelfKey key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _keys[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
