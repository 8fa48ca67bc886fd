using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>Reads a rule set as a careful colleague would: what is wrong with it, and what only looks wrong.</summary>
public static class RuleSetAnalyzer
{
    /// <summary>What is found, each with the rule, its line and what to do.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <returns>
    /// The errors that keep it from being compiled, if there are any that keep it from being read further; else those and the warnings
    /// <c>CIR-130</c> to <c>CIR-138</c>. Empty where nothing was found.
    /// </returns>
    public static ValueList<Finding> Analyze(RuleSet ruleSet)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        var errors = RuleCompiler.Index(ruleSet, out var rows, out _);
        return rows is null
            ? errors
            :
            [
                .. errors,
                .. Overruled(rows),
                .. TermContradictions.Find(ruleSet),
                .. UnusedDefinitions.Find(ruleSet),
            ];
    }

    private static List<Finding> Overruled(RuleRows rows)
    {
        var (cover, findings) = (new RuleCover(rows), new List<Finding>());
        var numbered = rows.Rows.Select(static (row, number) => (Row: row, Number: number)).Where(static pair => !pair.Row.IsDefault);
        foreach (var rule in numbered.GroupBy(static pair => pair.Row.Position).OrderBy(static rule => rule.Key))
        {
            if (rule.All(static pair => pair.Row.IsEmpty))
            {
                findings.Add(RuleFindings.Of(FindingSeverity.Warning, RuleCodes.Unreachable, rows.Set, rule.Key));
                continue;
            }

            RuleRow? by = null;
            if (rule.All(pair => pair.Row.IsEmpty || IsShadowed(cover, pair.Number, ref by)))
            {
                var others = by is null ? "several rules together" : RuleFindings.Place(rows.Set, by.Position);
                findings.Add(RuleFindings.Of(FindingSeverity.Warning, RuleCodes.Shadowed, rows.Set, rule.Key, new FindingArg.Text("other", others)));
            }
        }

        return findings;
    }

    private static bool IsShadowed(RuleCover cover, int row, ref RuleRow? by)
    {
        var isShadowed = cover.IsShadowed(row, out var other);
        by ??= other;
        return isShadowed;
    }
}
