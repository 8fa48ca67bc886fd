using BenchmarkDotNet.Attributes;
using MedLib.Domain.Classification.Cutters;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>The first look-up in the Cutter-Sanborn table.</summary>
/// <remarks>Memory is not shown: it would be that of a further call, for which everything is there.</remarks>
[FirstUse]
public class CutterFirstUseBenchmarks
{
    private const string Sought = "Virchow, Rudolf";

    private string _file = "";

    // Only for the baseline: it uses the table.
    [GlobalSetup(Target = nameof(Naive))]
    public void Write()
    {
        _file = Path.GetTempFileName();
        File.WriteAllLines(_file, CutterTexts.Table().OrderBy(static row => row.Entry, StringComparer.Ordinal).Select(static row => $"{row.Entry}\t{row.Cutter}"));
    }

    [GlobalCleanup(Target = nameof(Naive))]
    public void Delete() => File.Delete(_file);

    [Benchmark(Baseline = true, Description = "a file's lines, split into a list")]
    public string? Naive()
    {
        var table = new List<string[]>();
        foreach (var line in File.ReadLines(_file))
        {
            table.Add(line.Split('\t'));
        }

        return table.FindLast(static row => string.CompareOrdinal(row[0], Sought) <= 0)?[1];
    }

    [Benchmark(Description = "CutterSanbornTable.Embedded.Lookup")]
    public string? Found() => CutterSanbornTable.Embedded.Lookup(CutterName.Person(Sought)).Value?.Cutter.Number;
}
