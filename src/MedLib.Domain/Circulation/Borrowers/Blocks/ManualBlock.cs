using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Blocks;

/// <summary>Why somebody imposed a block.</summary>
/// <remarks>An open list: a library adds its own. A code, never text about a person.</remarks>
/// <param name="Code">The code, such as <c>left</c>.</param>
public readonly record struct BlockReason(string Code)
{
    /// <summary>Nothing was said.</summary>
    public static BlockReason Unspecified => new("unspecified");

    /// <summary>The borrower has left the house, and something is still open.</summary>
    public static BlockReason Left => new("left");

    /// <summary>Items were not given back.</summary>
    public static BlockReason ItemsKept => new("items-kept");

    /// <summary>Something is owed.</summary>
    public static BlockReason Owing => new("owing");

    /// <summary>A card was lost, and may be in other hands.</summary>
    public static BlockReason CardLost => new("card-lost");

    /// <summary>Mail comes back.</summary>
    public static BlockReason Unreachable => new("unreachable");

    /// <summary>The rules of the house were broken.</summary>
    public static BlockReason Conduct => new("conduct");

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}

/// <summary>A block that somebody imposed, with a reason and perhaps an end.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Acts">What it blocks.</param>
/// <param name="Until">The last day on which it holds; null until it is lifted.</param>
public sealed record ManualBlock(BlockReason Reason, BlockedAct Acts = BlockedAct.All, LocalDate? Until = null)
{
    /// <summary>Whether it keeps the borrower from an act on a day.</summary>
    /// <param name="act">The act: one of them.</param>
    /// <param name="today">The day, in the library's zone.</param>
    public bool Holds(BlockedAct act, LocalDate today) => (Acts & act) != BlockedAct.None && (Until is not { } until || today <= until);
}
