using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Tools;

/// <summary>What two sequences have in common, in order: the longest common subsequence.</summary>
/// <remarks>
/// After Hunt and Szymanski (1977): of all pairs of equal items the longest chain that rises in both sequences. Time and memory grow with the
/// number of such pairs, which is small unless the same items come again and again. Where it would be more than <see cref="MostPairs"/>, only
/// the first is paired with the first of its kind, the second with the second and so on: still right, perhaps not the longest.
/// </remarks>
internal static class Alignment
{
    /// <summary>The most pairs of equal items that are all looked at.</summary>
    public const int MostPairs = 200_000;

    /// <summary>The places of the common items, rising in both.</summary>
    public static List<(int Before, int After)> Of<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> after)
        where T : IEquatable<T>?
    {
        var head = before.CommonPrefixLength(after);
        var tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - head && Same(before[^(tail + 1)], after[^(tail + 1)]))
        {
            tail++;
        }

        var pairs = new List<(int, int)>(Math.Min(before.Length, after.Length));
        for (var i = 0; i < head; i++)
        {
            pairs.Add((i, i));
        }

        foreach (var (left, right) in Chain(before[head..^tail], after[head..^tail]))
        {
            pairs.Add((head + left, head + right));
        }

        for (var i = tail; i > 0; i--)
        {
            pairs.Add((before.Length - i, after.Length - i));
        }

        return pairs;
    }

    private static bool Same<T>(T left, T right)
        where T : IEquatable<T>? => left is null ? right is null : left.Equals(right);

    private static Stack<(int Before, int After)> Chain<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> after)
        where T : IEquatable<T>?
    {
        if (before.IsEmpty || after.IsEmpty)
        {
            return [];
        }

        var numbers = new Dictionary<Item<T>, int>();
        var places = new List<List<int>>();
        for (var i = 0; i < after.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, new(after[i]), out var isKnown);
            if (!isKnown)
            {
                number = places.Count;
                places.Add([]);
            }

            places[number].Add(i);
        }

        var kinds = new int[before.Length];
        var count = 0L;
        for (var i = 0; i < before.Length; i++)
        {
            kinds[i] = numbers.TryGetValue(new(before[i]), out var number) ? number : -1;
            count += kinds[i] < 0 ? 0 : places[kinds[i]].Count;
        }

        return LongestRise(kinds, places, isShort: count <= MostPairs);
    }

    // Ends[k] is where the chain of k + 1 pairs ends that ends soonest.
    private static Stack<(int Before, int After)> LongestRise(int[] kinds, List<List<int>> places, bool isShort)
    {
        var ends = new List<int>();
        var links = new List<Link>();
        var seen = new int[places.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] < 0)
            {
                continue;
            }

            var all = places[kinds[i]];
            var nth = seen[kinds[i]]++;
            var (from, to) = isShort ? (0, all.Count - 1) : nth < all.Count ? (nth, nth) : (0, -1);
            for (var p = to; p >= from; p--)
            {
                var at = ends.BinarySearch(all[p]);
                if (at >= 0)
                {
                    continue;
                }

                at = ~at;
                var link = new Link(i, all[p], at == 0 ? null : links[at - 1]);
                if (at == ends.Count)
                {
                    ends.Add(all[p]);
                    links.Add(link);
                }
                else
                {
                    ends[at] = all[p];
                    links[at] = link;
                }
            }
        }

        var chain = new Stack<(int, int)>();
        for (var link = links.Count == 0 ? null : links[^1]; link is not null; link = link.Previous)
        {
            chain.Push((link.Before, link.After));
        }

        return chain;
    }

    private readonly record struct Item<T>(T Value);

    private sealed record Link(int Before, int After, Link? Previous);
}
