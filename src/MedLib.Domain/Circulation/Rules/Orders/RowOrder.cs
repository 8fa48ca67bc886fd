using MedLib.Domain.Circulation.Rules.Matching;

namespace MedLib.Domain.Circulation.Rules.Orders;

/// <summary>A match order at work: compares the rows of rules by its steps, but for weights, which depend on the loan.</summary>
internal sealed class RowOrder(MatchOrder order) : IComparer<RuleRow>
{
    /// <summary>Compares by all steps but the weights. The default goes last.</summary>
    public int Compare(RuleRow? x, RuleRow? y) => Compare(x!, y!, out _);

    /// <summary>Compares, and tells the step that decided; null where none did.</summary>
    public int Compare(RuleRow x, RuleRow y, out MatchStep? decided)
    {
        decided = null;
        if (x.IsDefault || y.IsDefault)
        {
            return x.IsDefault.CompareTo(y.IsDefault);
        }

        foreach (var step in order.Steps)
        {
            if (Compare(step, x, y) is var result and not 0)
            {
                decided = step;
                return result;
            }
        }

        return 0;
    }

    private static int Compare(MatchStep step, RuleRow x, RuleRow y) => step switch
    {
        MatchStep.Criterium criterium => ByStrongest(criterium, x, y),
        MatchStep.KeyByKey keys => ByKeys(keys, x, y),
        MatchStep.NumberOfCriteria => y.Dimensions.CompareTo(x.Dimensions),
        MatchStep.ByPriority => y.Rule.Priority.CompareTo(x.Rule.Priority),
        MatchStep.FirstLine => x.Position.CompareTo(y.Position),
        MatchStep.LastLine => y.Position.CompareTo(x.Position),
        _ => 0,
    };

    private static int ByStrongest(MatchStep.Criterium criterium, RuleRow x, RuleRow y)
    {
        var (first, second) = (Strongest(criterium.Keys, x), Strongest(criterium.Keys, y));
        if (first != second || first == criterium.Keys.Count || !criterium.DeeperFirst)
        {
            return first.CompareTo(second);
        }

        return Depth(y, criterium.Keys[first]).CompareTo(Depth(x, criterium.Keys[first]));
    }

    private static int ByKeys(MatchStep.KeyByKey keys, RuleRow x, RuleRow y)
    {
        foreach (var key in keys.Keys)
        {
            if (Depth(y, key).CompareTo(Depth(x, key)) is var result and not 0)
            {
                return result;
            }
        }

        return 0;
    }

    // Where its strongest key stands among the keys; behind them all where it has none of them.
    private static int Strongest(Results.ValueList<MatchKey> keys, RuleRow row)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (row.Has(keys[i]))
            {
                return i;
            }
        }

        return keys.Count;
    }

    private static int Depth(RuleRow row, MatchKey key) => row.Has(key) ? row.Depth(key.Dimension) : RuleRow.NoDepth;
}
