using BenchmarkDotNet.Attributes;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Circulation.Rules.Text;

namespace MedLib.Domain.Benchmarks.Circulation;

/// <summary>What is done with 2,000 rules when they are changed: read, compiled, analyzed.</summary>
[MemoryDiagnoser]
public class RuleAnalysisBenchmarks
{
    private readonly RuleSet _set = LendingRules.Set();
    private string _text = "";

    [GlobalSetup]
    public void Make() => _text = RuleText.Write(_set);

    [Benchmark(Description = "RuleText.Parse")]
    public RuleSet Parse() => RuleText.Parse(_text).Value!;

    [Benchmark(Description = "RuleSet.Compile")]
    public bool Compile() => _set.Compile().Succeeded;

    [Benchmark(Description = "RuleSetAnalyzer.Analyze")]
    public int Analyze() => RuleSetAnalyzer.Analyze(_set).Count;
}
