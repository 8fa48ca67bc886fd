using BenchmarkDotNet.Attributes;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Orders;

namespace MedLib.Domain.Benchmarks.Circulation;

/// <summary>The terms of a loan under 2,000 rules: how long it may be kept and how often renewed.</summary>
[MemoryDiagnoser]
public class RuleMatchBenchmarks
{
    private CompiledRules _rules = null!;
    private CompiledRules _weighed = null!;
    private LinearRules _linear = null!;
    private RuleCase[] _loans = [];

    [GlobalSetup]
    public void Make()
    {
        var set = LendingRules.Set();
        _loans = LendingRules.Cases();
        _rules = set.Compile().Value!;
        _weighed = (set with { Order = MatchOrder.Evergreen }).Compile().Value!;
        _linear = new LinearRules(set);
        Agreement.Demand(
            _loans,
            loan => string.Join(' ', _linear.Match(loan)),
            loan => $"{_rules.Match(loan).RuleFor(RulePart.Period)} {_rules.Match(loan).RuleFor(RulePart.Renewals)}");
    }

    [Benchmark(Baseline = true, Description = "Every rule, in order", OperationsPerInvoke = LendingRules.Loans)]
    public int Naive()
    {
        var length = 0;
        foreach (var loan in _loans)
        {
            length += _linear.Match(loan)[0].Length;
        }

        return length;
    }

    [Benchmark(Description = "CompiledRules.Match", OperationsPerInvoke = LendingRules.Loans)]
    public int Model()
    {
        var renewals = 0;
        foreach (var loan in _loans)
        {
            renewals += _rules.Match(loan).Terms.Renewal.Most ?? 0;
        }

        return renewals;
    }

    [Benchmark(Description = "CompiledRules.Match by weights", OperationsPerInvoke = LendingRules.Loans)]
    public int Weighed()
    {
        var renewals = 0;
        foreach (var loan in _loans)
        {
            renewals += _weighed.Match(loan).Terms.Renewal.Most ?? 0;
        }

        return renewals;
    }

    [Benchmark(Description = "CompiledRules.Explain", OperationsPerInvoke = LendingRules.Loans)]
    public int Trace()
    {
        var rules = 0;
        foreach (var loan in _loans)
        {
            rules += _rules.Explain(loan).Rules.Count;
        }

        return rules;
    }
}
