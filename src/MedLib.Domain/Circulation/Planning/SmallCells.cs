using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>Hides small counts of a line whose total is shown, and so many more that none of them can be reckoned from it.</summary>
internal static class SmallCells
{
    /// <summary>The counts, null where they are hidden.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="threshold">The least count that is shown; 0 is shown too.</param>
    /// <param name="hidesOne">Whether one is hidden in any case, as the total would follow from all of them.</param>
    /// <param name="hides">Which are hidden in any case; none where it is left out.</param>
    public static ValueList<int?> Hide(ValueList<int> counts, int threshold, bool hidesOne = false, ValueList<bool> hides = default)
    {
        var hidden = Hidden(counts, threshold, hidesOne, hides);
        return [.. counts.Select((count, i) => hidden[i] ? (int?)null : count)];
    }

    /// <summary>Whether nothing that is hidden in a line can be reckoned from its total.</summary>
    public static bool CanHide(ValueList<int> counts, int threshold, ValueList<bool> hides = default) =>
        IsSafe(counts, Hidden(counts, threshold, hidesOne: false, hides), threshold, hidesOne: false);

    private static bool[] Hidden(ValueList<int> counts, int threshold, bool hidesOne, ValueList<bool> hides)
    {
        var hidden = counts.Select((count, i) => (count > 0 && count < threshold) || (i < hides.Count && hides[i])).ToArray();

        // The smallest first; of two alike, the first.
        foreach (var next in Enumerable.Range(0, counts.Count).Where(i => counts[i] > 0 && !hidden[i]).OrderBy(i => counts[i]).ToList())
        {
            if (IsSafe(counts, hidden, threshold, hidesOne))
            {
                break;
            }

            hidden[next] = true;
        }

        return hidden;
    }

    // Two or more that come to more than their number can be shared out in several ways, even by whoever knows that none of them is 0.
    private static bool IsSafe(ValueList<int> counts, bool[] hidden, int threshold, bool hidesOne)
    {
        var (number, sum) = (0, 0);
        for (var i = 0; i < hidden.Length; i++)
        {
            (number, sum) = hidden[i] ? (number + 1, sum + counts[i]) : (number, sum);
        }

        return number == 0 ? !hidesOne : hidesOne || (number > 1 && sum >= threshold && sum > number);
    }
}
