using System.Numerics;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Orders;

namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>Tells whether rules that go first leave a rule anything to say. Where that would take too long, it is taken to have something.</summary>
internal sealed class RuleCover(RuleRows rows)
{
    private const int MostSteps = 1_000;

    private readonly bool _weighs = rows.Set.Order.Weighing is not null;
    private readonly RowOrder _order = new(rows.Set.Order);
    private int _steps;

    /// <summary>Whether each part that a row gives is given before it, for every loan that it matches.</summary>
    /// <param name="row">The number of the row.</param>
    /// <param name="by">The row that goes before it in the first part, where one alone does.</param>
    public bool IsShadowed(int row, out RuleRow? by)
    {
        by = null;
        var candidates = Before(row);
        for (var parts = rows.Rows[row].Gives; parts != 0; parts &= parts - 1)
        {
            var part = 1UL << BitOperations.TrailingZeroCount(parts);
            var giving = Giving(candidates, part);
            if (Covering(giving, rows.Rows[row]) is { } single)
            {
                by ??= single;
                continue;
            }

            _steps = 0;
            if (!IsCovered(giving, rows.Rows[row], walked: 0))
            {
                return false;
            }
        }

        return true;
    }

    // Rows that go before it whatever the loan, and match some loan that it matches.
    private List<int> Before(int row)
    {
        var before = new List<int>();
        var last = _weighs ? rows.Rows.Count : row;
        for (var i = 0; i < last; i++)
        {
            var other = rows.Rows[i];
            if (i != row && !other.IsEmpty && !other.IsDefault && (_weighs ? GoesFirst(other, rows.Rows[row]) : other.Position != rows.Rows[row].Position) && other.Meets(rows.Rows[row]))
            {
                before.Add(i);
            }
        }

        return before;
    }

    // Of two that may weigh the same the line decides.
    private bool GoesFirst(RuleRow other, RuleRow row) =>
        other.Position != row.Position && other.AlwaysWeighsNoLess(row) && (_order.Compare(other, row) < 0 || !row.AlwaysWeighsNoLess(other) && IsHeavier(other, row));

    // A criterion in a tree may shift to nothing, so only a row that weighs more at its lightest is sure to go first.
    private static bool IsHeavier(RuleRow other, RuleRow row) =>
        other.Weight(CategoryTree.MaxDepth, CategoryTree.MaxDepth) > row.Weight(CategoryTree.MaxDepth, CategoryTree.MaxDepth);

    private List<int> Giving(List<int> candidates, ulong part) => candidates.FindAll(i => (rows.Rows[i].Gives & part) != 0);

    private RuleRow? Covering(List<int> candidates, RuleRow row)
    {
        foreach (var i in candidates)
        {
            if (Covers(rows.Rows[i], row))
            {
                return rows.Rows[i];
            }
        }

        return null;
    }

    private static bool Covers(RuleRow other, RuleRow row)
    {
        for (var restricts = other.Restricts; restricts != 0; restricts &= restricts - 1)
        {
            var dimension = BitOperations.TrailingZeroCount(restricts);
            if (row.Classes(dimension) is not { } classes || !classes.IsWithin(other.Classes(dimension)!))
            {
                return false;
            }
        }

        return true;
    }

    // Every class of the row's own loans must be covered by somebody.
    private bool IsCovered(List<int> candidates, RuleRow row, uint walked)
    {
        if (candidates.Count == 0 || ++_steps > MostSteps)
        {
            return false;
        }

        if (candidates.Exists(i => (rows.Rows[i].Restricts & ~walked) == 0))
        {
            return true;
        }

        var open = candidates.Aggregate(0u, (all, i) => all | rows.Rows[i].Restricts) & ~walked;
        var dimension = BitOperations.TrailingZeroCount(open);
        foreach (var valueClass in Sound(dimension, row))
        {
            if (!IsCovered(candidates.FindAll(i => rows.Rows[i].Matches(dimension, valueClass)), row, walked | 1u << dimension))
            {
                return false;
            }
        }

        return true;
    }

    // The classes of loans that a row matches.
    private IEnumerable<int> Sound(int dimension, RuleRow row) =>
        Enumerable.Range(0, rows.Dimensions[dimension].Count)
            .Where(valueClass => (valueClass > 0 || rows.Dimensions[dimension].HasOthers) && row.Matches(dimension, valueClass));
}
