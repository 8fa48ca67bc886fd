using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Benchmarks.Identifiers;

/// <summary>An ISSN from its text, hyphen and all.</summary>
[MemoryDiagnoser]
public partial class IssnBenchmarks
{
    private string[] _texts = [];

    [GlobalSetup]
    public void Make()
    {
        _texts = StandardNumbers.Issns();
        Agreement.Demand(_texts, static text => IsIssn(text), static text => Issn.TryParse(text, out _));
    }

    [Benchmark(Baseline = true, Description = "Regex + Replace + sum", OperationsPerInvoke = StandardNumbers.Count)]
    public int Naive()
    {
        var valid = 0;
        foreach (var text in _texts)
        {
            valid += IsIssn(text) ? 1 : 0;
        }

        return valid;
    }

    [Benchmark(Description = "Issn.TryParse", OperationsPerInvoke = StandardNumbers.Count)]
    public int Model()
    {
        var valid = 0;
        foreach (var text in _texts)
        {
            valid += Issn.TryParse(text, out _) ? 1 : 0;
        }

        return valid;
    }

    private static bool IsIssn(string text)
    {
        var compact = text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!Shape().IsMatch(compact))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < compact.Length; i++)
        {
            sum += (compact[i] == 'X' ? 10 : compact[i] - '0') * (8 - i);
        }

        return sum % 11 == 0;
    }

    [GeneratedRegex(@"^[0-9]{7}[0-9X]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
