using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Folio;

/// <summary>Makes a rule set of FOLIO's rules. There each rule says all, so here nothing falls through to the next.</summary>
internal sealed class FolioConversion(FolioRules folio, Func<FolioPolicy, RuleTerms?> terms, CategoryTree locations)
{
    private const string Floors = "abcs";

    private readonly RuleProblems _problems = new();
    private readonly ValueClasses? _floors = Analysis.CategoryTreeChecks.Check(locations, "").Any() ? null : ValueClasses.Tree(locations, []);

    public Result<RuleSet> Convert()
    {
        var set = new RuleSet
        {
            Order = folio.Order,
            Locations = locations,
            Default = TermsOf(folio.Fallback, line: 1),
            Rules = [.. folio.Rules.Select(RuleOf)],
        };
        return _problems.IsEmpty ? set : Result<RuleSet>.Refused(_problems.All);
    }

    private Rule RuleOf(FolioRule rule) => new()
    {
        Name = rule.Name,
        Criteria = [.. rule.Criteria.Select(CriterionOf)],
        Terms = TermsOf(rule.Policies, rule.Line),
        Line = rule.Line,
    };

    private RuleTerms TermsOf(ValueList<FolioPolicy> policies, int line)
    {
        var all = RuleTerms.Nothing;
        foreach (var policy in policies)
        {
            if (terms(policy) is { } given)
            {
                all = all.Over(given);
            }
            else
            {
                _problems.Add(RuleCodes.PolicyUnknown, line, 1, new FindingArg.Text("kind", policy.Kind.ToString()), new FindingArg.Text("policy", policy.Name));
            }
        }

        return all.Closed();
    }

    private RuleCriterion CriterionOf(FolioCriterium criterium)
    {
        var dimension = FolioPriority.KeyOf(criterium.Letter).Dimension;
        if (dimension is not RuleDimension.Location)
        {
            return new RuleCriterion(dimension, criterium.Names, criterium.IsNegated);
        }

        var floor = Floors.IndexOf(criterium.Letter, StringComparison.Ordinal);
        foreach (var name in criterium.Names)
        {
            if (_floors is null || !_floors.TryGet(name, out var named) || named.Floor != floor || named.IsGroup)
            {
                _problems.Add(
                    RuleCodes.FloorWrong,
                    criterium.Line,
                    criterium.Column,
                    new FindingArg.Text("location", name),
                    new FindingArg.Text("letter", criterium.Letter.ToString()));
            }
        }

        // All of a floor are named, so that the criterium keeps its letter's rank.
        return criterium.Names.IsEmpty ? new RuleCriterion(dimension, All(floor)) : new RuleCriterion(dimension, criterium.Names, criterium.IsNegated);
    }

    private ValueList<string> All(int floor) =>
        [.. locations.Categories.Select(static category => category.Code).Where(code => _floors is not null && _floors.TryGet(code, out var named) && named.Floor == floor)];
}
