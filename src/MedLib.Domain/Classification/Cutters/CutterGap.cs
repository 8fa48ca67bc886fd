using System.Runtime.InteropServices;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>The shortest texts strictly between two others, in the order in which decimals and marks file: nothing before something.</summary>
/// <remarks>
/// They are all a <see cref="Prefix"/> with one more character, <see cref="From"/> to <see cref="To"/>. None ends with the lowest
/// character of its alphabet (0 or A), before which no room would be left, unless there are no others.
/// </remarks>
/// <param name="Prefix">What all begin with.</param>
/// <param name="From">The lowest last character.</param>
/// <param name="To">The highest last character.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CutterGap(string Prefix, char From, char To)
{
    /// <summary>The gap between two texts of digits, or of capitals.</summary>
    /// <param name="low">The lower; the empty text where nothing is below.</param>
    /// <param name="high">The higher, or null where nothing is above.</param>
    /// <param name="first">The lowest character.</param>
    /// <param name="last">The highest character.</param>
    /// <returns>The gap, or null where there is none.</returns>
    internal static CutterGap? Between(string low, string? high, char first, char last)
    {
        if (low.AsSpan().ContainsAnyExceptInRange(first, last) || high.AsSpan().ContainsAnyExceptInRange(first, last))
        {
            return null;
        }

        var same = high is null ? 0 : low.AsSpan().CommonPrefixLength(high);
        if (high is not null && same == low.Length)
        {
            return Before(high, same, first, last);
        }

        if (high is not null && (same == high.Length || low[same] > high[same]))
        {
            return null;
        }

        if (same < low.Length)
        {
            // What goes on as the higher text does is below it only where that is longer still.
            var to = high is null ? last : high.Length > same + 1 ? high[same] : (char)(high[same] - 1);
            if (low[same] < to)
            {
                return new CutterGap(low[..same], (char)(low[same] + 1), to);
            }
        }

        return After(low, Math.Min(same + 1, low.Length), first, last);
    }

    /// <summary>One of the texts: the one that goes on as another does, else the one in the middle.</summary>
    /// <param name="wanted">What the text should agree with as far as possible.</param>
    internal string Choose(string wanted) =>
        wanted.Length > Prefix.Length && wanted.StartsWith(Prefix, StringComparison.Ordinal) && wanted[Prefix.Length] >= From && wanted[Prefix.Length] <= To
            ? wanted[..(Prefix.Length + 1)]
            : Prefix + (char)((From + To + 1) / 2);

    // The lower text goes on: above it, and below all that begins otherwise.
    private static CutterGap After(string low, int from, char first, char last)
    {
        for (var i = from; i < low.Length; i++)
        {
            if (low[i] < last)
            {
                return new CutterGap(low[..i], (char)(low[i] + 1), last);
            }
        }

        return new CutterGap(low, (char)(first + 1), last);
    }

    // The higher text begins with the lower one, which ends at a place: between them is what goes on lower.
    private static CutterGap? Before(string high, int from, char first, char last)
    {
        CutterGap? endingLow = null;
        for (var i = from; i < high.Length; i++)
        {
            var isLast = i + 1 == high.Length;
            var to = isLast ? (char)(high[i] - 1) : high[i];
            if (to > first)
            {
                return new CutterGap(high[..i], (char)(first + 1), to);
            }

            if (isLast && to == first)
            {
                return new CutterGap(high[..i] + first, (char)(first + 1), last);
            }

            endingLow ??= to == first ? new CutterGap(high[..i], first, first) : null;
        }

        return endingLow;
    }
}
