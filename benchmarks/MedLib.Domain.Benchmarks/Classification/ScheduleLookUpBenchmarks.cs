using BenchmarkDotNet.Attributes;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>A class of the schedules by its number; one number in ten is none of theirs. The figure to keep is 50 ns.</summary>
[MemoryDiagnoser]
public class ScheduleLookUpBenchmarks
{
    private const int Count = 1000;

    private readonly NlmSchedule _schedule = NlmSchedule.Embedded;
    private Dictionary<string, string> _captions = [];
    private string[] _texts = [];
    private NlmClassNumber[] _numbers = [];

    [GlobalSetup]
    public void Make()
    {
        var random = new Random(Count);
        _captions = _schedule.Classes.ToDictionary(static known => known.Number.ToString(), static known => known.Caption, StringComparer.Ordinal);
        _numbers = [.. Enumerable.Range(0, Count).Select(i => Number(random, isUnknown: i % 10 == 9))];
        _texts = [.. _numbers.Select(static number => number.ToString())];
        Agreement.Demand(_texts, Caption, text => _schedule.Find(text)?.Caption);
        Agreement.Demand(_numbers, number => Caption(number.ToString()), number => _schedule.Find(number)?.Caption);
    }

    [Benchmark(Baseline = true, Description = "Trim + ToUpper + Dictionary", OperationsPerInvoke = Count)]
    public int Naive()
    {
        var found = 0;
        foreach (var text in _texts)
        {
            found += Caption(text) is null ? 0 : 1;
        }

        return found;
    }

    [Benchmark(Description = "NlmSchedule.Find(text)", OperationsPerInvoke = Count)]
    public int ByText()
    {
        var found = 0;
        foreach (var text in _texts)
        {
            found += _schedule.Find(text) is null ? 0 : 1;
        }

        return found;
    }

    [Benchmark(Description = "NlmSchedule.Find(number)", OperationsPerInvoke = Count)]
    public int ByNumber()
    {
        var found = 0;
        foreach (var number in _numbers)
        {
            found += _schedule.Find(number) is null ? 0 : 1;
        }

        return found;
    }

    private string? Caption(string text) => _captions.GetValueOrDefault(text.Trim().ToUpperInvariant());

    // No number of the schedules has these decimals.
    private NlmClassNumber Number(Random random, bool isUnknown)
    {
        var known = _schedule.Classes[random.Next(_schedule.Classes.Count)].Number;
        return isUnknown ? NlmRange.Parse($"{known.Letters} {known.Number}.987").First : known;
    }
}
