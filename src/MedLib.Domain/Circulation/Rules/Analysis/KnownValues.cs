namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>The values that rules may name in each dimension; null where they may name any.</summary>
internal static class KnownValues
{
    public static HashSet<string>?[] Of(RuleSet set) =>
    [
        Of(set.Borrowers),
        Of(set.Items.Select(static item => item.Code)),
        Of(set.LoanTypes.Select(static type => type.Code)),
        Of(set.Locations),
        Of(set.Units.Select(static unit => unit.Code)),
        Of(set.Purposes.Select(static purpose => purpose.Code)),
        Of(set.ServicePoints.Select(static point => point.Code)),
        set.TimeBands.Select(static band => band.Name).ToHashSet(StringComparer.Ordinal),
        new(StringComparer.Ordinal) { RuleCriterion.Yes, RuleCriterion.No },
        new(StringComparer.Ordinal) { RuleCriterion.Yes, RuleCriterion.No },
    ];

    private static HashSet<string>? Of(CategoryTree tree) => tree.IsOpen
        ? null
        : Of(tree.Categories.Select(static category => category.Code).Concat(tree.Groups.Select(static group => group.Name)));

    private static HashSet<string>? Of(IEnumerable<string> codes)
    {
        var known = codes.ToHashSet(StringComparer.Ordinal);
        return known.Count == 0 ? null : known;
    }
}
