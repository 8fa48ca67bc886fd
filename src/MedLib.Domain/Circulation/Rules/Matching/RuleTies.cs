using System.Numerics;
using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>Finds rules that match the same loan, stand on one rank and say different things.</summary>
internal static class RuleTies
{
    private const int MostFindings = 100;

    public static ValueList<Finding> Find(RuleRows rows)
    {
        var order = new RowOrder(rows.Set.Order);
        var findings = new List<Finding>();
        var told = new HashSet<(int, int)>();
        var sorted = rows.Rows;
        for (var i = 0; i < sorted.Count && findings.Count < MostFindings; i++)
        {
            for (var j = i + 1; j < sorted.Count && order.Compare(sorted[i], sorted[j]) == 0 && findings.Count < MostFindings; j++)
            {
                if (Dispute(sorted[i], sorted[j], rows.Limits) is { } part
                    && told.Add((Math.Min(sorted[i].Position, sorted[j].Position), Math.Max(sorted[i].Position, sorted[j].Position))))
                {
                    findings.Add(Tie(rows.Set, sorted[i], sorted[j], part));
                }
            }
        }

        return [.. findings];
    }

    /// <summary>The first part of which two rows say different things for the same loan.</summary>
    private static RulePart? Dispute(RuleRow first, RuleRow second, LimitSets limits)
    {
        var both = first.Gives & second.Gives;
        if (both == 0 || first.IsEmpty || second.IsEmpty || first.Position == second.Position || !first.Meets(second))
        {
            return null;
        }

        for (; both != 0; both &= both - 1)
        {
            var part = BitOperations.TrailingZeroCount(both);
            if (!first.Rule.Terms.SaysTheSame(part, second.Rule.Terms, limits))
            {
                return (RulePart)Math.Min(part, (int)RulePart.Limit);
            }
        }

        return null;
    }

    private static Finding Tie(RuleSet set, RuleRow first, RuleRow second, RulePart part)
    {
        var (earlier, later) = first.Position < second.Position ? (first, second) : (second, first);
        return RuleFindings.Of(
            FindingSeverity.Error,
            RuleCodes.Tie,
            set,
            later.Position,
            new FindingArg.Text("other", RuleFindings.Place(set, earlier.Position)),
            new FindingArg.Text("part", part.ToString()));
    }
}
