using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>What must be right before rules can be compiled: names, lists, trees, the values that rules name.</summary>
internal static class RuleSetChecks
{
    private const int MostCategories = 10_000;

    public static ValueList<Finding> Check(RuleSet set)
    {
        if (set.Rules.Count > RuleRows.MostRules)
        {
            return [TooMany("rules", RuleRows.MostRules)];
        }

        return
        [
            .. set.Order.Check(),
            .. Sizes(set),
            .. CategoryTreeChecks.Check(set.Borrowers, nameof(RuleSet.Borrowers)),
            .. CategoryTreeChecks.Check(set.Locations, nameof(RuleSet.Locations)),
            .. Lists(set),
            .. Bands(set),
            .. Names(set),
            .. Values(set),
        ];
    }

    public static Finding TooMany(string what, int most) =>
        Finding.Error(RuleCodes.TooMany, new FindingArg.Text("what", what), new FindingArg.Number("most", most));

    /// <summary>The names that stand twice in a list, and those that are empty.</summary>
    public static IEnumerable<Finding> Repeated(IEnumerable<string?> names, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                yield return Finding.Error(RuleCodes.NameMissing, new FindingArg.Text("list", path)) with { Path = path };
            }
            else if (!seen.Add(name))
            {
                yield return Finding.Error(RuleCodes.CodeRepeated, new FindingArg.Text("name", name), new FindingArg.Text("list", path)) with { Path = path };
            }
        }
    }

    private static IEnumerable<Finding> Sizes(RuleSet set)
    {
        if (set.LimitSets.Count > LimitSets.Most)
        {
            yield return TooMany("limit sets", LimitSets.Most);
        }

        if (set.Borrowers.Categories.Count > MostCategories || set.Locations.Categories.Count > MostCategories)
        {
            yield return TooMany("categories", MostCategories);
        }
    }

    private static IEnumerable<Finding> Lists(RuleSet set) =>
    [
        .. Repeated(set.Items.Select(static item => item.Code), nameof(RuleSet.Items)),
        .. Repeated(set.LoanTypes.Select(static type => type.Code), nameof(RuleSet.LoanTypes)),
        .. Repeated(set.Units.Select(static unit => unit.Code), nameof(RuleSet.Units)),
        .. Repeated(set.Purposes.Select(static purpose => purpose.Code), nameof(RuleSet.Purposes)),
        .. Repeated(set.ServicePoints.Select(static point => point.Code), nameof(RuleSet.ServicePoints)),
        .. Repeated(set.TimeBands.Select(static band => band.Name), nameof(RuleSet.TimeBands)),
        .. Repeated(set.Schedules.Select(static schedule => schedule.Name), nameof(RuleSet.Schedules)),
        .. Repeated(set.LimitSets.Select(static limit => limit.Name).Append(LoanLimit.AllLoans), nameof(RuleSet.LimitSets)),
    ];

    private static IEnumerable<Finding> Bands(RuleSet set) =>
        from band in set.TimeBands
        where !band.Hours.Lasts
        select Finding.Error(TimeCodes.HoursInverted) with { Path = nameof(RuleSet.TimeBands) };

    private static IEnumerable<Finding> Names(RuleSet set)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Rule.DefaultName };
        for (var i = 0; i < set.Rules.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(set.Rules[i].Name))
            {
                yield return RuleFindings.Of(FindingSeverity.Error, RuleCodes.NameMissing, set, i, new FindingArg.Text("list", nameof(RuleSet.Rules)));
            }
            else if (!seen.Add(set.Rules[i].Name))
            {
                yield return RuleFindings.Of(FindingSeverity.Error, RuleCodes.NameRepeated, set, i);
            }
        }
    }

    private static IEnumerable<Finding> Values(RuleSet set)
    {
        var known = KnownValues.Of(set);
        for (var i = 0; i < set.Rules.Count; i++)
        {
            foreach (var criterion in set.Rules[i].Criteria)
            {
                if (!Enum.IsDefined(criterion.Dimension))
                {
                    yield return RuleFindings.Of(FindingSeverity.Error, RuleCodes.DimensionUnknown, set, i, new FindingArg.Number("dimension", (int)criterion.Dimension));
                    continue;
                }

                foreach (var value in criterion.Values)
                {
                    if (known[(int)criterion.Dimension] is { } values && !values.Contains(value))
                    {
                        yield return RuleFindings.Of(
                            FindingSeverity.Error,
                            RuleCodes.ValueUnknown,
                            set,
                            i,
                            new FindingArg.Text("dimension", Text.CriterionText.WordOf(criterion.Dimension)),
                            new FindingArg.Text("value", value));
                    }
                }
            }
        }
    }
}
