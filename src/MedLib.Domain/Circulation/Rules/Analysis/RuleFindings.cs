using System.Globalization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>Findings about one rule of a set, which name it and its line.</summary>
internal static class RuleFindings
{
    /// <summary>A finding about the rule at a position; the default stands behind the last.</summary>
    public static Finding Of(FindingSeverity severity, string code, RuleSet set, int position, params ReadOnlySpan<FindingArg> args)
    {
        var isDefault = position >= set.Rules.Count;
        return new Finding(code, severity, isDefault ? nameof(RuleSet.Default) : string.Create(CultureInfo.InvariantCulture, $"{nameof(RuleSet.Rules)}[{position}]"))
        {
            Args =
            [
                new FindingArg.Text("place", Place(set, position)),
                new FindingArg.Text("rule", isDefault ? Rule.DefaultName : set.Rules[position].Name),
                new FindingArg.Number("line", isDefault ? 0 : set.Rules[position].Line),
                .. args,
            ],
        };
    }

    /// <summary>Which rule it is, with its line or, where it has none, its number.</summary>
    public static string Place(RuleSet set, int position)
    {
        if (position >= set.Rules.Count)
        {
            return "The default";
        }

        var rule = set.Rules[position];
        return rule.Line > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Rule '{rule.Name}' (line {rule.Line})")
            : string.Create(CultureInfo.InvariantCulture, $"Rule '{rule.Name}' (number {position + 1})");
    }
}
