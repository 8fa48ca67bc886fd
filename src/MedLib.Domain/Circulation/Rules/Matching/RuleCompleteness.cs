using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>
/// Proves that every loan gets what it must: whether it is lent and, where it is, for how long. Walks through the classes of the dimensions
/// and stops on each path as soon as what holds there without further conditions answers.
/// </summary>
internal sealed class RuleCompleteness(RuleRows rows, RuleIndex index)
{
    /// <summary>How many steps a proof may take: a set that needs more is refused, since a default that says both makes it one step.</summary>
    public const int MostSteps = 200_000;

    private const ulong Lend = 1UL << (int)RulePart.Lend;
    private const ulong Period = 1UL << (int)RulePart.Period;

    private readonly IReadOnlyList<int>?[] _classes = new IReadOnlyList<int>?[RuleRow.DimensionCount];
    private readonly int[] _path = new int[RuleRow.DimensionCount];
    private int _steps;

    public ValueList<Finding> Prove()
    {
        Array.Fill(_path, -1);
        var all = new ulong[index.Words];
        index.All(all);
        return Walk(all, walked: 0) is { } finding ? [finding] : [];
    }

    private Finding? Walk(ulong[] matched, uint walked)
    {
        if (++_steps > MostSteps)
        {
            return Finding.Error(RuleCodes.CompletenessUnproved, new FindingArg.Number("steps", MostSteps));
        }

        if (IsSettled(matched, walked, out var open))
        {
            return null;
        }

        if (open == 0)
        {
            return Missing();
        }

        var dimension = System.Numerics.BitOperations.TrailingZeroCount(open);
        foreach (var valueClass in Classes(dimension))
        {
            var next = matched.AsSpan().ToArray();
            index.Keep(next, dimension, valueClass);
            _path[dimension] = valueClass;
            if (Walk(next, walked | 1u << dimension) is { } finding)
            {
                return finding;
            }

            _path[dimension] = -1;
        }

        return null;
    }

    // Rows whose conditions are all met answer; the others leave dimensions open.
    private bool IsSettled(ReadOnlySpan<ulong> matched, uint walked, out uint open)
    {
        (open, var met, var lending) = (0u, 0UL, (LendingMode?)null);
        var (isFirst, isLent) = (true, false);
        for (var i = RuleIndex.Next(matched, 0); i >= 0; i = RuleIndex.Next(matched, i + 1))
        {
            var row = rows.Rows[i];
            isLent |= row.Rule.Terms.Lend.TryGet(out var lend) && lend is LendingMode.Out;
            if ((row.Restricts & ~walked) != 0)
            {
                open |= row.Restricts & ~walked;
                isFirst &= (row.Gives & Lend) == 0;
                continue;
            }

            if ((row.Gives & ~met & Lend) != 0)
            {
                lending = row.Rule.Terms.Lend.Value;
            }

            met |= row.Gives & (Lend | Period);
            if (met == (Lend | Period))
            {
                return true;
            }
        }

        // Nothing goes before the row that says so, or nothing is left to find, or nobody says otherwise, whatever their order.
        return lending is not null and not LendingMode.Out && (!isLent || (rows.Set.Order.Weighing is null && (isFirst || open == 0)));
    }

    // One of those that match the same rules stands for all.
    private IReadOnlyList<int> Classes(int dimension) => _classes[dimension] ??= index.Unlike(
        dimension,
        Enumerable.Range(0, rows.Dimensions[dimension].Count).Where(valueClass => valueClass > 0 || rows.Dimensions[dimension].HasOthers));

    private Finding Missing()
    {
        var loan = string.Join(", ", _path.Select((valueClass, dimension) => (valueClass, dimension))
            .Where(static step => step.valueClass >= 0)
            .Select(step => Text.CriterionText.Of((RuleDimension)step.dimension, rows.Dimensions[step.dimension].NameOf(step.valueClass))));
        return Finding.Error(RuleCodes.TermsMissing, new FindingArg.Text("loan", loan.Length == 0 ? "any loan" : loan));
    }
}
