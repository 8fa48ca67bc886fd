using BenchmarkDotNet.Attributes;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>The schedules at their first use, without and with the first look-up of a number somebody writes. The figure to keep is 5 ms.</summary>
/// <remarks>Memory is not shown: it would be that of a further call, for which everything is there.</remarks>
[FirstUse]
public class ScheduleFirstUseBenchmarks
{
    private const string Sought = "WG 300";

    private string _file = "";

    // Only for the baseline: it uses the schedules.
    [GlobalSetup(Target = nameof(Naive))]
    public void Write()
    {
        _file = Path.GetTempFileName();
        File.WriteAllLines(_file, NlmSchedule.Embedded.Classes.Select(static known => $"{known.Number}\t{string.Join(" / ", known.Headers)}\t{known.Caption}"));
    }

    [GlobalCleanup(Target = nameof(Naive))]
    public void Delete() => File.Delete(_file);

    [Benchmark(Baseline = true, Description = "a file's lines, split into a Dictionary")]
    public string? Naive()
    {
        var captions = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(_file))
        {
            var columns = line.Split('\t');
            captions.Add(columns[0], columns);
        }

        return captions.TryGetValue(Sought, out var found) ? found[^1] : null;
    }

    [Benchmark(Description = "NlmSchedule.Embedded")]
    public NlmSchedule Decoded() => NlmSchedule.Embedded;

    [Benchmark(Description = "NlmSchedule.Embedded.Find")]
    public string? Found() => NlmSchedule.Embedded.Find(Sought)?.Caption;
}
