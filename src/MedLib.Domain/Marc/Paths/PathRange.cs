using System.Globalization;
using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Paths;

/// <summary>A position or a range of positions, counted from zero; <c>#</c> is the last one.</summary>
/// <remarks>A range that starts at the last position counts backwards: <c>#-1</c> is the last two.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PathRange(int Start, int End)
{
    /// <summary>What <c>#</c> is held as.</summary>
    public const int Last = -1;

    /// <summary>The highest number that a path may name: more than any record holds.</summary>
    public const int Highest = 999_999;

    /// <summary>Every position.</summary>
    public static PathRange All => new(0, Last);

    /// <summary>The part of so many things that is meant; false where it is none.</summary>
    public bool TryResolve(int count, out int first, out int end)
    {
        (first, end) = Start == Last
            ? (End == Last ? count - 1 : Math.Max(0, count - 1 - End), count)
            : (Start, End == Last ? count : Math.Min(count, End + 1));
        return first >= 0 && first < end;
    }

    /// <inheritdoc/>
    public override string ToString() => Start == End ? Write(Start) : $"{Write(Start)}-{Write(End)}";

    private static string Write(int position) => position == Last ? "#" : position.ToString(CultureInfo.InvariantCulture);
}
