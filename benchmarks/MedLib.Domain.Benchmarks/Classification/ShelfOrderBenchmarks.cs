using BenchmarkDotNet.Attributes;
using MedLib.Domain.Classification;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>A shelf list of a million numbers, keyed and put in order. The figure to keep is one second.</summary>
/// <remarks>Once an invocation: a sorted list is no list to sort, and a million keys are no trifle to make.</remarks>
[MemoryDiagnoser]
[InvocationCount(1)]
public class ShelfOrderBenchmarks
{
    private const int Million = 1_000_000;

    private string[] _texts = [];

    [GlobalSetup]
    public void Make() => _texts = CallNumberTexts.Make(Million);

    [Benchmark(Baseline = true, Description = "1,000,000 by regex keys")]
    public string[] Naive()
    {
        var keys = Array.ConvertAll(_texts, RegexCallNumber.KeyOf);
        var sorted = (string[])_texts.Clone();
        Array.Sort(keys, sorted, StringComparer.Ordinal);
        return sorted;
    }

    [Benchmark(Description = "1,000,000 by shelf keys")]
    public string[] Model()
    {
        var keys = Array.ConvertAll(_texts, static text => ShelfKey.Of(CallNumberScheme.Nlm, text));
        var sorted = (string[])_texts.Clone();
        Array.Sort(keys, sorted);
        return sorted;
    }
}
