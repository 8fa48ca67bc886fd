namespace MedLib.Domain.Classification.Cutters;

/// <summary>A library's shelf list, as far as a cutter needs it: what stands before and after a place.</summary>
/// <remarks>
/// Both sequences are read only as far as needed, usually an entry or two, so a store may answer them lazily from an index on the
/// shelf key. <see cref="ShelfList"/> holds one in memory.
/// </remarks>
public interface IShelfList
{
    /// <summary>The entries whose keys are below a key, the nearest first.</summary>
    /// <param name="key">The key.</param>
    IEnumerable<ShelfListEntry> Before(ShelfKey key);

    /// <summary>The entries at a key and above it, the nearest first.</summary>
    /// <param name="key">The key.</param>
    IEnumerable<ShelfListEntry> From(ShelfKey key);
}
