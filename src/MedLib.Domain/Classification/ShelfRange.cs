namespace MedLib.Domain.Classification;

/// <summary>A stretch of shelf: from a key, inclusive, to the key it ends before. Any database can scan it by two comparisons.</summary>
/// <param name="From">The first key that may be in it.</param>
/// <param name="Before">The first key after it; null where it has no end.</param>
public readonly record struct ShelfRange(ShelfKey From, ShelfKey? Before)
{
    /// <summary>The whole shelf.</summary>
    public static ShelfRange All => default;

    /// <summary>Everything whose key begins with another.</summary>
    /// <param name="prefix">What the keys begin with.</param>
    public static ShelfRange StartingWith(ShelfKey prefix) => new(prefix, prefix.Successor());

    /// <summary>Whether a key lies in the range.</summary>
    /// <param name="key">The key.</param>
    public bool Contains(ShelfKey key) => key >= From && (Before is not { } end || key < end);

    /// <summary>Whether two ranges have a key in common.</summary>
    /// <param name="other">The other.</param>
    public bool Overlaps(ShelfRange other) => (Before is not { } end || other.From < end) && (other.Before is not { } otherEnd || From < otherEnd);

    /// <summary>Both keys, for a log.</summary>
    public override string ToString() => $"[{From}, {Before}[";
}
