using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using MedLib.Domain.Classification.Cutters;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>The Cutter-Sanborn number of a name.</summary>
[MemoryDiagnoser]
public partial class CutterLookUpBenchmarks
{
    private readonly CutterSanbornTable _table = CutterSanbornTable.Embedded;
    private string[] _texts = [];
    private CutterName[] _names = [];
    private string[] _stems = [];
    private string[] _cutters = [];

    [GlobalSetup]
    public void Make()
    {
        var table = CutterTexts.Table().OrderBy(static row => Filing(row.Entry), StringComparer.Ordinal).ToList();
        _stems = [.. table.Select(static row => Filing(row.Entry))];
        _cutters = [.. table.Select(static row => row.Cutter)];
        _texts = CutterTexts.Names();
        _names = [.. _texts.Select(static text => CutterName.Person(text))];
        Agreement.Demand(_texts, Cutter, text => _table.Lookup(CutterName.Person(text)).Value?.Cutter.Number);
    }

    [Benchmark(Baseline = true, Description = "Regex.Replace + BinarySearch", OperationsPerInvoke = CutterTexts.Count)]
    public int Naive()
    {
        var length = 0;
        foreach (var text in _texts)
        {
            length += Cutter(text)?.Length ?? 0;
        }

        return length;
    }

    [Benchmark(Description = "CutterName.Person + Lookup", OperationsPerInvoke = CutterTexts.Count)]
    public int ByText()
    {
        var found = 0;
        foreach (var text in _texts)
        {
            found += _table.Lookup(CutterName.Person(text)).Succeeded ? 1 : 0;
        }

        return found;
    }

    [Benchmark(Description = "CutterSanbornTable.Lookup", OperationsPerInvoke = CutterTexts.Count)]
    public int ByName()
    {
        var found = 0;
        foreach (var name in _names)
        {
            found += _table.Lookup(name).Succeeded ? 1 : 0;
        }

        return found;
    }

    private static string Filing(string name) => Marks().Replace(name.ToLowerInvariant(), "");

    private string? Cutter(string name)
    {
        var place = Array.BinarySearch(_stems, Filing(name), StringComparer.Ordinal);
        place = place < 0 ? ~place - 1 : place;
        return place < 0 ? null : _cutters[place];
    }

    [GeneratedRegex("[^a-z ]+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
