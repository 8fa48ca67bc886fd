using BenchmarkDotNet.Attributes;
using MedLib.Domain.Classification;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>A call number to the key it is filed by. The figure to keep is 250 ns, and no allocation into a caller's buffer.</summary>
[MemoryDiagnoser]
public class ShelfKeyBenchmarks
{
    private static readonly CallNumberScheme Scheme = CallNumberScheme.Nlm;

    private string[] _texts = [];

    [GlobalSetup]
    public void Make() => _texts = CallNumberTexts.Make(CallNumberTexts.Count);

    [Benchmark(Baseline = true, Description = "Regex + padding", OperationsPerInvoke = CallNumberTexts.Count)]
    public int Naive()
    {
        var length = 0;
        foreach (var text in _texts)
        {
            length += RegexCallNumber.KeyOf(text).Length;
        }

        return length;
    }

    [Benchmark(Description = "ShelfKey.TryWrite", OperationsPerInvoke = CallNumberTexts.Count)]
    public int IntoBuffer()
    {
        Span<char> buffer = stackalloc char[ShelfKey.Ordinary];
        var total = 0;
        foreach (var text in _texts)
        {
            total += ShelfKey.TryWrite(Scheme, text, buffer, out var length) ? length : 0;
        }

        return total;
    }

    [Benchmark(Description = "ShelfKey.TryWrite, scheme named each time", OperationsPerInvoke = CallNumberTexts.Count)]
    public int IntoBufferByName()
    {
        Span<char> buffer = stackalloc char[ShelfKey.Ordinary];
        var total = 0;
        foreach (var text in _texts)
        {
            total += ShelfKey.TryWrite(CallNumberScheme.Nlm, text, buffer, out var length) ? length : 0;
        }

        return total;
    }

    [Benchmark(Description = "ShelfKey.Of", OperationsPerInvoke = CallNumberTexts.Count)]
    public int AsText()
    {
        var total = 0;
        foreach (var text in _texts)
        {
            total += ShelfKey.Of(Scheme, text).Value.Length;
        }

        return total;
    }
}
