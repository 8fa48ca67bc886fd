using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Koha;

/// <summary>Carries the lending rules of a Koha library over.</summary>
/// <remarks>
/// The rows of one library, category and item type become one rule, in Koha's order; each term falls through separately, as there. A fine
/// and its interval are one term here, so they are taken from the same rule; grace is that of Koha's usual setting, which charges for all
/// days once it is over. Where no row applies Koha lends nothing, and neither does the default.
/// </remarks>
public static class KohaRules
{
    private const string Any = "*";

    /// <summary>Reads the rows.</summary>
    /// <param name="rows">The rows of <c>circulation_rules</c>, in any order.</param>
    /// <param name="currency">The library's currency: Koha's amounts name none.</param>
    /// <returns>
    /// The rule set, not yet compiled, with the advisory <c>CIR-139</c> for each kind of rule that has no counterpart; or <c>CIR-109</c> for
    /// each value that is none of its kind.
    /// </returns>
    public static Result<RuleSet> Read(ValueList<KohaRule> rows, Currency currency)
    {
        var (rules, found) = (new List<Rule>(), new List<Finding>());
        foreach (var cell in rows.GroupBy(static row => (Branch: Code(row.Branch), Category: Code(row.Category), ItemType: Code(row.ItemType))))
        {
            ValueList<RuleCriterion> criteria =
            [
                .. Criterion(RuleDimension.Location, cell.Key.Branch),
                .. Criterion(RuleDimension.Borrower, cell.Key.Category),
                .. Criterion(RuleDimension.Item, cell.Key.ItemType),
            ];
            var terms = new KohaTerms(CriterionText.Of(criteria), cell, currency, cell.Key.ItemType, found).Read();
            rules.Add(new Rule { Name = CriterionText.Of(criteria), Criteria = criteria, Terms = terms });
        }

        var limited = rules.SelectMany(static rule => rule.Terms.Limits).Select(static limit => limit.Set).Distinct(StringComparer.Ordinal);
        var set = new RuleSet
        {
            Order = MatchOrder.Koha,
            LimitSets = [.. limited.Where(static name => name is not LoanLimit.AllLoans).Select(static name => new LimitSet(name, [new ItemCategory(name)]))],
            Rules = [.. rules],
            Default = new RuleTerms { Lend = LendingMode.NotAtAll },
        };
        ValueList<Finding> findings = [.. found];
        return findings.Errors().IsEmpty ? Result.Of(set, findings) : Result<RuleSet>.Refused(findings.Errors());
    }

    private static string? Code(string? code) => code is null or Any ? null : code;

    private static IEnumerable<RuleCriterion> Criterion(RuleDimension dimension, string? code) =>
        code is null ? [] : [new RuleCriterion(dimension, [code])];
}
