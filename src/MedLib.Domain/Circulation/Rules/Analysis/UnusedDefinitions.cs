using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>Bands, schedules, limit sets and groups that no rule uses: often a misspelled intention.</summary>
internal static class UnusedDefinitions
{
    public static IEnumerable<Finding> Find(RuleSet set)
    {
        RuleTerms[] terms = [.. set.Rules.Select(static rule => rule.Terms), set.Default];
        return
        [
            .. Unused(set.TimeBands.Select(static band => band.Name), Named(set, RuleDimension.TimeBand), nameof(RuleSet.TimeBands)),
            .. Unused(set.Borrowers.Groups.Select(static group => group.Name), Named(set, RuleDimension.Borrower), nameof(RuleSet.Borrowers)),
            .. Unused(set.Locations.Groups.Select(static group => group.Name), Named(set, RuleDimension.Location), nameof(RuleSet.Locations)),
            .. Unused(
                set.LimitSets.Select(static limit => limit.Name),
                terms.SelectMany(static term => term.Limits).Select(static limit => limit.Set).ToHashSet(StringComparer.Ordinal),
                nameof(RuleSet.LimitSets)),
            .. Schedules(set, [.. terms.SelectMany(SchedulesOf)]),
        ];
    }

    private static IEnumerable<Finding> Schedules(RuleSet set, HashSet<DueSchedule> used) =>
        Unused(
            set.Schedules.Where(named => !used.Contains(named.Schedule)).Select(static named => named.Name),
            new HashSet<string>(StringComparer.Ordinal),
            nameof(RuleSet.Schedules));

    private static IEnumerable<DueSchedule> SchedulesOf(RuleTerms terms) =>
        from schedule in new[]
        {
            (terms.Period.Value as LoanPeriod.UntilScheduled)?.Schedule,
            (terms.PeriodWhenAwaited.Value as LoanPeriod.UntilScheduled)?.Schedule,
            (terms.RenewalPeriod.Value as LoanPeriod.UntilScheduled)?.Schedule,
            terms.Latest.Value,
        }
        where schedule is not null
        select schedule;

    private static HashSet<string> Named(RuleSet set, RuleDimension dimension) =>
        set.Rules.SelectMany(static rule => rule.Criteria)
            .Where(criterion => criterion.Dimension == dimension)
            .SelectMany(static criterion => criterion.Values)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Finding> Unused(IEnumerable<string> defined, HashSet<string> used, string path) =>
        from name in defined
        where !used.Contains(name)
        select Finding.Information(RuleCodes.NeverUsed, new FindingArg.Text("name", name), new FindingArg.Text("list", path)) with { Path = path };
}
