using MedLib.Domain.Circulation.Rules;
using NodaTime;

namespace MedLib.Domain.Benchmarks.Circulation;

/// <summary>What one would write first: the rules sorted once, and each tried until all that is asked for is found.</summary>
internal sealed class LinearRules
{
    private readonly Dictionary<string, HashSet<string>> _above = new(StringComparer.Ordinal);
    private readonly Rule[] _sorted;
    private readonly TimeBand _night;

    public LinearRules(RuleSet set)
    {
        Climb(set.Borrowers);
        Climb(set.Locations);
        _night = set.TimeBands[0];

        // The order of the set, as far as these rules need it: the strongest dimension, its depth, the number of criteria, the priority.
        _sorted =
        [
            .. set.Rules
                .OrderBy(static rule => rule.Criteria.Any(static criterion => criterion.Dimension is RuleDimension.TimeBand) ? 0 : 1)
                .ThenByDescending(rule => rule.Criteria.Any(static criterion => criterion.Dimension is RuleDimension.TimeBand) ? 0 : _above[rule.Criteria[0].Values[0]].Count)
                .ThenByDescending(static rule => rule.Criteria.Count)
                .ThenByDescending(static rule => rule.Priority),
        ];
    }

    /// <summary>The rule that gives the period, and the one that gives the renewals.</summary>
    public string[] Match(RuleCase loan)
    {
        string? period = null, renewals = null;
        foreach (var rule in _sorted)
        {
            if (!Matches(rule, loan))
            {
                continue;
            }

            period ??= rule.Terms.Period.IsInherited ? null : rule.Name;
            renewals ??= rule.Terms.Renewals.IsInherited ? null : rule.Name;
            if (period is not null && renewals is not null)
            {
                break;
            }
        }

        return [period ?? Rule.DefaultName, renewals ?? Rule.DefaultName];
    }

    private bool Matches(Rule rule, RuleCase loan)
    {
        foreach (var criterion in rule.Criteria)
        {
            if (Holds(criterion, loan) == criterion.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(RuleCriterion criterion, RuleCase loan) => criterion.Dimension switch
    {
        RuleDimension.Borrower => HasAny(_above[loan.Borrower.Code], criterion),
        RuleDimension.Location => HasAny(_above[loan.Location.Code], criterion),
        RuleDimension.Item => criterion.Values.Contains(loan.Item.Code, StringComparer.Ordinal),
        _ => IsNight(loan.Time),
    };

    private static bool HasAny(HashSet<string> above, RuleCriterion criterion)
    {
        foreach (var value in criterion.Values)
        {
            if (above.Contains(value))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNight(LocalTime time) => time >= _night.Hours.From || time < _night.Hours.Until;

    private void Climb(CategoryTree tree)
    {
        foreach (var category in tree.Categories)
        {
            _above[category.Code] = [category.Code, .. category.Parent is { } parent ? _above[parent] : []];
        }
    }
}
