using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation.Rules;

/// <summary>The usual order worked out the slow way: every rule is tried, and those that match are sorted. An oracle for the compiled rules.</summary>
internal static class NaiveMatching
{
    private static readonly RuleDimension[] Strongest =
    [
        RuleDimension.Renewal, RuleDimension.Unattended, RuleDimension.TimeBand, RuleDimension.Purpose, RuleDimension.LoanType,
        RuleDimension.Location, RuleDimension.ServicePoint, RuleDimension.Item, RuleDimension.Unit, RuleDimension.Borrower,
    ];

    /// <summary>The names of the rules that match, in order, without the default.</summary>
    public static IReadOnlyList<string> Match(RuleSet set, RuleCase loan) =>
    [
        .. set.Rules.Where(rule => rule.Criteria.All(criterion => Holds(set, criterion, loan)))
            .OrderBy(static rule => Array.FindIndex(Strongest, dimension => Names(rule, dimension)) is >= 0 and var at ? at : 99)
            .ThenByDescending(rule => Depth(set, rule, loan))
            .ThenByDescending(static rule => Strongest.Count(dimension => Names(rule, dimension)))
            .ThenByDescending(static rule => rule.Priority)
            .Select(static rule => rule.Name),
    ];

    private static bool Names(Rule rule, RuleDimension dimension) => rule.Criteria.Any(criterion => criterion.Dimension == dimension);

    private static bool Holds(RuleSet set, RuleCriterion criterion, RuleCase loan) =>
        criterion.Values.Any(value => Has(set, criterion.Dimension, value, loan)) != criterion.IsNegated;

    private static double Depth(RuleSet set, Rule rule, RuleCase loan)
    {
        var strongest = Strongest.Where(dimension => Names(rule, dimension)).Take(1).ToArray();
        return rule.Criteria.Where(criterion => strongest.Contains(criterion.Dimension)).Select(criterion => Depth(set, criterion, loan)).DefaultIfEmpty(-9).Max();
    }

    private static double Depth(RuleSet set, RuleCriterion criterion, RuleCase loan) =>
        criterion.IsAll ? -1
        : criterion.IsNegated ? 0
        : criterion.Values.Where(value => Has(set, criterion.Dimension, value, loan)).Max(value => Depth(set, criterion.Dimension, value));

    private static double Depth(RuleSet set, RuleDimension dimension, string value)
    {
        var tree = dimension is RuleDimension.Borrower ? set.Borrowers : dimension is RuleDimension.Location ? set.Locations : CategoryTree.Open;
        return tree.Groups.FirstOrDefault(group => Same(group.Name, value)) is { } found
            ? found.Members.Min(member => Above(tree, member).Count) - 0.5
            : Above(tree, value).Count;
    }

    private static bool Has(RuleSet set, RuleDimension dimension, string value, RuleCase loan) => dimension switch
    {
        RuleDimension.Borrower => InTree(set.Borrowers, value, loan.Borrower.Code),
        RuleDimension.Location => InTree(set.Locations, value, loan.Location.Code),
        RuleDimension.Item => Same(loan.Item.Code, value),
        RuleDimension.LoanType => Same(loan.LoanType.Code, value),
        RuleDimension.Unit => Same(loan.Unit.Code, value),
        RuleDimension.Purpose => Same(loan.Purpose.Code, value),
        RuleDimension.ServicePoint => Same(loan.ServicePoint.Code, value),
        RuleDimension.TimeBand => InBand(set.TimeBands.Single(band => Same(band.Name, value)), loan.Time),
        RuleDimension.Unattended => loan.IsUnattended == Same(value, "yes"),
        _ => loan.IsRenewal == Same(value, "yes"),
    };

    private static bool InTree(CategoryTree tree, string value, string code) =>
        Above(tree, code).Any(above => Same(above, value) || tree.Groups.Any(group => Same(group.Name, value) && group.Members.Contains(above, StringComparer.Ordinal)));

    // The code itself and all above it; a code that is not in the tree has none.
    private static List<string> Above(CategoryTree tree, string code)
    {
        if (!tree.Categories.Any(category => Same(category.Code, code)))
        {
            return tree.Categories.IsEmpty ? [code] : [];
        }

        var above = new List<string>();
        for (string? at = code; at is not null; at = tree.Categories.Single(category => Same(category.Code, at)).Parent)
        {
            above.Add(at);
        }

        return above;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static bool InBand(TimeBand band, LocalTime time) => band.Hours.From < band.Hours.Until
        ? time >= band.Hours.From && time < band.Hours.Until
        : time >= band.Hours.From || time < band.Hours.Until;
}
