using FsCheck.Xunit;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Circulation.Rules;

/// <summary>Property CP17: rules, over sets and loans at random.</summary>
[Properties(MaxTest = 300)]
public class RulePropertyTests
{
    private static readonly MatchOrder[] Orders =
    [
        MatchOrder.Default, MatchOrder.Koha, MatchOrder.Folio, MatchOrder.Evergreen,
        MatchOrder.Weighted([new(RuleDimension.Location, 4), new(RuleDimension.Borrower, 4), new(RuleDimension.Item, 3), new(RuleDimension.TimeBand, 4)]),
    ];

    [Property]
    public void CP17_agrees_with_trying_every_rule(int seed)
    {
        var random = new RandomRules(seed);
        var set = random.Set() with { Governing = GoverningLocation.Item };
        var compiled = Compiled(set);
        for (var i = 0; i < 20; i++)
        {
            var loan = random.Loan();

            Assert.Equal([.. NaiveMatching.Match(set, loan), Rule.DefaultName], compiled.Explain(loan).Rules.Select(static rule => rule.Rule), StringComparer.Ordinal);
        }
    }

    [Property]
    public void CP17_the_order_in_which_rules_are_stored_plays_no_part(int seed)
    {
        var random = new RandomRules(seed);
        var set = random.Set(MatchOrder.Default);
        var other = Compiled(set with { Rules = random.Shuffled(set.Rules), Borrowers = set.Borrowers with { Categories = random.Shuffled(set.Borrowers.Categories) } });
        var compiled = Compiled(set);
        for (var i = 0; i < 20; i++)
        {
            var loan = random.Loan();

            Assert.Equal(compiled.Match(loan).Terms, other.Match(loan).Terms);
            Assert.Equal(compiled.Explain(loan), other.Explain(loan));
        }
    }

    [Property]
    public void CP17_each_part_is_from_the_first_of_the_trace_that_gives_it(int seed, byte order)
    {
        var random = new RandomRules(seed);
        var set = random.Set(Orders[order % Orders.Length]);
        if (set.Compile().Value is not { } compiled)
        {
            return; // an order of others may not tell two rules apart
        }

        for (var i = 0; i < 20; i++)
        {
            var loan = random.Loan();
            var (match, trace) = (compiled.Match(loan), compiled.Explain(loan));

            Assert.Equal(
                match.Sources().OrderBy(static source => source.Part).ThenBy(static source => source.Set, StringComparer.Ordinal),
                trace.Rules.SelectMany(static rule => rule.Gave).OrderBy(static source => source.Part).ThenBy(static source => source.Set, StringComparer.Ordinal));
            foreach (var source in match.Sources())
            {
                var first = trace.Rules.First(rule => Says(set, rule.Rule, source));
                Assert.Equal(first.Rule, source.Rule);
            }
        }
    }

    [Property]
    public void CP17_a_rule_that_can_match_nothing_changes_nothing(int seed)
    {
        var random = new RandomRules(seed);
        var set = random.Set();
        var never = new Rule
        {
            Name = "never",
            Criteria = [RuleCriterion.Renewing(), RuleCriterion.Renewing(isSo: false)],
            Priority = 99,
            Terms = new RuleTerms { Lend = LendingMode.NotAtAll, Limits = [new LoanLimit(LoanLimit.AllLoans, 1)] },
        };
        var (compiled, more) = (Compiled(set), Compiled(set with { Rules = [never, .. set.Rules] }));
        for (var i = 0; i < 20; i++)
        {
            var loan = random.Loan();

            Assert.Equal(compiled.Match(loan).Terms, more.Match(loan).Terms);
            Assert.Equal(compiled.Match(loan).Sources(), more.Match(loan).Sources());
        }
    }

    [Property]
    public void A_rule_that_the_analyzer_calls_shadowed_gives_nothing(int seed)
    {
        var random = new RandomRules(seed);
        var set = random.Set(most: 25);
        var compiled = Compiled(set);
        var shadowed = MedLib.Domain.Circulation.Rules.Analysis.RuleSetAnalyzer.Analyze(set)
            .Where(static finding => finding.Code is RuleCodes.Shadowed or RuleCodes.Unreachable)
            .Select(static finding => finding.Args.OfType<FindingArg.Text>().Single(static arg => arg.Name is "rule").Value)
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < 200; i++)
        {
            Assert.DoesNotContain(compiled.Match(random.Loan(isSound: true)).Rules(), shadowed.Contains);
        }
    }

    [Property]
    public void Terms_are_complete_for_every_loan(int seed)
    {
        var random = new RandomRules(seed);
        var compiled = Compiled(random.Set());
        for (var i = 0; i < 20; i++)
        {
            var match = compiled.Match(random.Loan());

            Assert.NotNull(match.RuleFor(RulePart.Lend));
            Assert.NotNull(match.Terms.Due);
        }
    }

    private static CompiledRules Compiled(RuleSet set)
    {
        var compiled = set.Compile();
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Findings.Select(MedLibMessages.Render)));
        return compiled.Value;
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private static bool Says(RuleSet set, string rule, PartSource source)
    {
        var terms = Same(rule, Rule.DefaultName) ? set.Default : set.Rules.Single(known => Same(known.Name, rule)).Terms;
        return source.Part switch
        {
            RulePart.Lend => !terms.Lend.IsInherited,
            RulePart.Period => !terms.Period.IsInherited,
            RulePart.WhenClosed => !terms.WhenClosed.IsInherited,
            RulePart.Renewals => !terms.Renewals.IsInherited,
            RulePart.Fines => !terms.Fines.IsInherited,
            RulePart.Limit => terms.Limits.Any(limit => Same(limit.Set, source.Set)),
            _ => Same(rule, source.Rule),
        };
    }
}
