using MedLib.Domain.Results;

namespace MedLib.Domain.Queries;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Size">How many rows at most, 1 to 1,000.</param>
/// <param name="After">Where the last page ended, or null for the first page.</param>
public sealed record PageRequest(int Size = 50, Cursor? After = null)
{
    /// <summary>The most rows that one page holds.</summary>
    public const int MaxSize = 1000;

    /// <summary>The size brought between 1 and <see cref="MaxSize"/>.</summary>
    public int EffectiveSize => Math.Clamp(Size, 1, MaxSize);
}

/// <summary>A part of a list.</summary>
/// <param name="Rows">The rows, in the list's order.</param>
/// <param name="Next">Where to go on, or null at the end.</param>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed record Page<T>(ValueList<T> Rows, Cursor? Next);

/// <summary>The direction of a sort.</summary>
public enum SortDirection
{
    /// <summary>From the lowest to the highest.</summary>
    Ascending = 0,

    /// <summary>From the highest to the lowest.</summary>
    Descending = 1,
}
