using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Benchmarks.Identifiers;

/// <summary>An ISBN from its text, in each of its shapes.</summary>
[MemoryDiagnoser]
public partial class IsbnBenchmarks
{
    private string[] _texts = [];

    [ParamsAllValues]
    public IsbnShape Shape { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _texts = StandardNumbers.Isbns(Shape);
        Agreement.Demand(_texts, static text => IsIsbn(text), static text => Isbn.TryParse(text, out _));
    }

    [Benchmark(Baseline = true, Description = "Regex + Replace + sum", OperationsPerInvoke = StandardNumbers.Count)]
    public int Naive()
    {
        var valid = 0;
        foreach (var text in _texts)
        {
            valid += IsIsbn(text) ? 1 : 0;
        }

        return valid;
    }

    [Benchmark(Description = "Isbn.TryParse", OperationsPerInvoke = StandardNumbers.Count)]
    public int Model()
    {
        var valid = 0;
        foreach (var text in _texts)
        {
            valid += Isbn.TryParse(text, out _) ? 1 : 0;
        }

        return valid;
    }

    private static bool IsIsbn(string text)
    {
        var compact = text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!Digits().IsMatch(compact))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < compact.Length; i++)
        {
            var digit = compact[i] == 'X' ? 10 : compact[i] - '0';
            sum += digit * (compact.Length == 10 ? 10 - i : i % 2 == 0 ? 1 : 3);
        }

        return sum % (compact.Length == 10 ? 11 : 10) == 0;
    }

    [GeneratedRegex(@"^(?:[0-9]{9}[0-9X]|97[89][0-9]{10})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
