using BenchmarkDotNet.Attributes;
using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>A call number read into its parts. The figure to keep is 500 ns.</summary>
[MemoryDiagnoser]
public class NlmCallNumberBenchmarks
{
    private string[] _texts = [];

    [GlobalSetup]
    public void Make() => _texts = CallNumberTexts.Make(CallNumberTexts.Count);

    [Benchmark(Baseline = true, Description = "Regex groups", OperationsPerInvoke = CallNumberTexts.Count)]
    public int Naive()
    {
        var read = 0;
        foreach (var text in _texts)
        {
            read += RegexCallNumber.Read(text) is null ? 0 : 1;
        }

        return read;
    }

    [Benchmark(Description = "NlmCallNumber.TryParse", OperationsPerInvoke = CallNumberTexts.Count)]
    public int Parse()
    {
        var read = 0;
        foreach (var text in _texts)
        {
            read += NlmCallNumber.TryParse(text, out _) ? 1 : 0;
        }

        return read;
    }

    [Benchmark(Description = "NlmCallNumber.Analyze", OperationsPerInvoke = CallNumberTexts.Count)]
    public int Analyze()
    {
        var findings = 0;
        foreach (var text in _texts)
        {
            findings += NlmCallNumber.Analyze(text).Findings.Count;
        }

        return findings;
    }
}
