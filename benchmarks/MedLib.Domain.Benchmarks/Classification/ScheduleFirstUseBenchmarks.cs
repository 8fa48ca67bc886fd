using BenchmarkDotNet.Attributes;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>The schedules at their first use. The figure to keep is 5 ms.</summary>
/// <remarks>Compiled code of the library is timed as it comes in this build, so with the compiler's own time; ahead-of-time compilation takes that away.</remarks>
[MemoryDiagnoser]
[FirstUse]
public class ScheduleFirstUseBenchmarks
{
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
    public int Naive()
    {
        var captions = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(_file))
        {
            var columns = line.Split('\t');
            captions.Add(columns[0], columns);
        }

        return captions.Count;
    }

    [Benchmark(Description = "NlmSchedule.Embedded")]
    public int Model() => NlmSchedule.Embedded.Classes.Count;
}
