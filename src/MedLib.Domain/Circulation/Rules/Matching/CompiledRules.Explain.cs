using System.Numerics;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <content>The same answer with all rules that match, their order and its reasons; made only when it is asked for.</content>
public sealed partial class CompiledRules
{
    /// <summary>Why a loan has its terms.</summary>
    /// <param name="loan">The loan.</param>
    /// <returns>Every rule that matches, in order, why it stands where it stands, and which parts it gave; the default comes last.</returns>
    public RuleTrace Explain(in RuleCase loan)
    {
        var ranked = Ranked(loan);
        var order = new RowOrder(RuleSet.Order);
        var rules = new List<RankedRule>(ranked.Count);
        var open = _given;
        for (var i = 0; i < ranked.Count; i++)
        {
            var row = _rows[ranked[i].Row];
            rules.Add(new RankedRule(
                row.Rule.Name,
                row.Rule.Line,
                i == 0 ? RankReasons.First(row) : RankReasons.After(ranked[i - 1].Weight > ranked[i].Weight, _rows[ranked[i - 1].Row], row, order),
                Sources(row.Gives & open, row.Rule.Name)));
            open &= ~row.Gives;
        }

        return new RuleTrace(RuleSet.Version, [.. rules]);
    }

    // A rule of several depths stands where its foremost row stands.
    private List<(int Row, long Weight)> Ranked(in RuleCase loan)
    {
        Span<ulong> matched = stackalloc ulong[_index.Words];
        Find(loan, matched);
        var (borrowerFloor, locationFloor) = Floors(loan);
        var ranked = new List<(int Row, long Weight)>();
        for (var row = RuleIndex.Next(matched, 0); row >= 0; row = RuleIndex.Next(matched, row + 1))
        {
            ranked.Add((row, _weighs ? WeightOf(row, borrowerFloor, locationFloor) : 0));
        }

        return [.. ranked.OrderByDescending(static row => row.Weight).ThenBy(static row => row.Row).DistinctBy(row => _rows[row.Row].Position)];
    }

    private ValueList<PartSource> Sources(ulong parts, string rule)
    {
        var sources = new List<PartSource>();
        for (; parts != 0; parts &= parts - 1)
        {
            sources.Add(_limits.Source(BitOperations.TrailingZeroCount(parts), rule));
        }

        return [.. sources];
    }
}
