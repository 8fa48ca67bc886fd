using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>Terms that cannot all be meant: each rule is looked at with the default behind it.</summary>
internal static class TermContradictions
{
    public static List<Finding> Find(RuleSet set)
    {
        var findings = new List<Finding>();
        for (var i = 0; i <= set.Rules.Count; i++)
        {
            var own = i < set.Rules.Count ? set.Rules[i].Terms : set.Default;
            var terms = i < set.Rules.Count ? own.Over(set.Default) : own;
            findings.AddRange(Ceiling(set, i, own, terms));
            findings.AddRange(Registration(set, i, own, terms));
            if (Renews(own) && terms.AutomaticRenewal.TryGet(out _) && terms.Renewals is { IsNone: false, Value: 0 })
            {
                findings.Add(Warning(RuleCodes.AutomaticWithoutRenewals, set, i));
            }

            if (own.Lend.TryGet(out var lend) && lend is not LendingMode.Out && (!own.Period.IsInherited || Renews(own)))
            {
                findings.Add(Warning(RuleCodes.WithoutEffect, set, i));
            }
        }

        findings.AddRange(Currencies(set));
        return findings;
    }

    private static bool Renews(RuleTerms terms) => !terms.Renewals.IsInherited || !terms.AutomaticRenewal.IsInherited;

    private static IEnumerable<Finding> Ceiling(RuleSet set, int position, RuleTerms own, RuleTerms terms)
    {
        if ((own.Period.IsInherited && own.RenewalPeriod.IsInherited && own.Renewals.IsInherited && own.RenewalCeiling.IsInherited)
            || !terms.RenewalCeiling.TryGet(out var ceiling) || terms.Period.Value is not LoanPeriod.Rolling period)
        {
            yield break;
        }

        var most = PeriodBounds.Of(ceiling).Most;
        var once = PeriodBounds.Of(period).Least;
        var again = terms.RenewalPeriod.Value is LoanPeriod.Rolling other ? PeriodBounds.Of(other).Least : once;
        if (once > most)
        {
            yield return Warning(RuleCodes.PeriodPassesCeiling, set, position, Text("period", period), Text("ceiling", ceiling));
        }
        else if (terms.Renewals.TryGet(out var renewals) && renewals > 0 && Int128.CreateChecked(again) * renewals + once > most)
        {
            yield return Warning(RuleCodes.RenewalsPassCeiling, set, position, new FindingArg.Number("renewals", renewals), Text("period", period), Text("ceiling", ceiling));
        }
    }

    // For each category that the rule names or, where it names none, for all.
    private static IEnumerable<Finding> Registration(RuleSet set, int position, RuleTerms own, RuleTerms terms)
    {
        if (own.Period.IsInherited || terms.Period.Value is not LoanPeriod.Rolling period)
        {
            yield break;
        }

        var named = position < set.Rules.Count
            ? set.Rules[position].Criteria.FirstOrDefault(static criterion => criterion is { Dimension: RuleDimension.Borrower, IsNegated: false })
            : null;
        foreach (var category in set.Borrowers.Categories)
        {
            if (category.RegisteredFor is { } registered && (named is null || named.Values.Contains(category.Code, StringComparer.Ordinal))
                && PeriodBounds.Of(period).Least > PeriodBounds.Of(registered).Most)
            {
                yield return Warning(
                    RuleCodes.PeriodPassesRegistration, set, position, Text("period", period), Text("registered", registered), new FindingArg.Text("category", category.Code));
            }
        }
    }

    private static IEnumerable<Finding> Currencies(RuleSet set)
    {
        var first = Currency.None;
        for (var i = 0; i <= set.Rules.Count; i++)
        {
            var terms = i < set.Rules.Count ? set.Rules[i].Terms : set.Default;
            foreach (var currency in Charged(terms).Distinct())
            {
                first = first.IsNone ? currency : first;
                if (currency != first)
                {
                    yield return Warning(RuleCodes.SeveralCurrencies, set, i, new FindingArg.Text("currency", currency.Code), new FindingArg.Text("first", first.Code));
                }
            }
        }
    }

    private static IEnumerable<Currency> Charged(RuleTerms terms)
    {
        if (terms.Fines.TryGet(out var fines))
        {
            foreach (var step in fines.Steps)
            {
                yield return step.Rate.Currency;
            }
        }

        if (terms.Loss.Value?.ReplacementPrice is { } price)
        {
            yield return price.Currency;
        }

        if (terms.Loss.Value?.ProcessingFee is { } fee)
        {
            yield return fee.Currency;
        }
    }

    private static FindingArg.Text Text(string name, LoanPeriod period) => new(name, period.ToString());

    private static Finding Warning(string code, RuleSet set, int position, params ReadOnlySpan<FindingArg> args) =>
        RuleFindings.Of(FindingSeverity.Warning, code, set, position, args);
}
