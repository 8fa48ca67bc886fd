using System.Runtime.InteropServices;

namespace MedLib.Domain.Circulation.Borrowers.Blocks;

/// <summary>How a number is compared with a limit. Systems differ, so the limit says it.</summary>
public enum Comparison
{
    /// <summary>More than the limit: what equals it is allowed.</summary>
    MoreThan = 0,

    /// <summary>The limit or more.</summary>
    AtLeast = 1,
}

/// <summary>A limit of a number.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Comparison">Whether the limit itself passes it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Threshold(int Limit, Comparison Comparison)
{
    /// <summary>Passed by more than a limit.</summary>
    /// <param name="limit">The limit.</param>
    public static Threshold MoreThan(int limit) => new(limit, Comparison.MoreThan);

    /// <summary>Passed by a limit or more.</summary>
    /// <param name="limit">The limit.</param>
    public static Threshold AtLeast(int limit) => new(limit, Comparison.AtLeast);

    /// <summary>Whether a number passes it.</summary>
    /// <param name="actual">The number.</param>
    public bool IsPassedBy(int actual) => Comparison is Comparison.AtLeast ? actual >= Limit : actual > Limit;
}
