using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Paths;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>The values of one path of a record that was read and is asked more than once. The baseline is the query written by hand for that path.</summary>
[MemoryDiagnoser]
public partial class MarcPathBenchmarks
{
    private MarcRecord[] _records = [];
    private MarcPath _path = MarcPath.Parse("245$a");
    private Func<MarcRecord, IEnumerable<string>> _query = static _ => [];

    [Params("245$a", "008/35-37", "650{^2=\\2}$a", "6..$a-z")]
    public string Path { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        _records = [.. MarcReader.ReadAll(ArticleRecords.Iso2709(ArticleRecords.Make())).Select(static read => read.Record!)];
        _path = MarcPath.Parse(Path);
        _query = Path switch
        {
            "245$a" => static record => record.Fields.OfType<MarcField.Data>().Where(static f => string.Equals(f.Tag.ToString(), "245", StringComparison.Ordinal)).SelectMany(static f => f.Subfields).Where(static s => s.Code == 'a').Select(static s => s.Value),
            "008/35-37" => static record => record.Fields.OfType<MarcField.Control>().Where(static f => string.Equals(f.Tag.ToString(), "008", StringComparison.Ordinal)).Select(static f => f.Value.Substring(35, 3)),
            "650{^2=\\2}$a" => static record => record.Fields.OfType<MarcField.Data>().Where(static f => string.Equals(f.Tag.ToString(), "650", StringComparison.Ordinal) && f.Indicator2 == '2').SelectMany(static f => f.Subfields).Where(static s => s.Code == 'a').Select(static s => s.Value),
            _ => static record => record.Fields.OfType<MarcField.Data>().Where(static f => Subjects.IsMatch(f.Tag.ToString())).SelectMany(static f => f.Subfields).Where(static s => s.Code is >= 'a' and <= 'z').Select(static s => s.Value),
        };
        Agreement.Demand(_records, record => string.Join('|', _query(record)), record => string.Join('|', record.Select(_path)));
    }

    [Benchmark(Baseline = true, Description = "LINQ by hand", OperationsPerInvoke = ArticleRecords.Count)]
    public int Naive() => _records.Sum(record => _query(record).Count());

    [Benchmark(Description = "MarcRecord.Select", OperationsPerInvoke = ArticleRecords.Count)]
    public int Model() => _records.Sum(record => record.Select(_path).Count());

    [Benchmark(Description = "MarcPath.Parse", OperationsPerInvoke = ArticleRecords.Count)]
    public int Parse() => Enumerable.Range(0, ArticleRecords.Count).Sum(_ => MarcPath.Parse(Path).ToString().Length);

    [GeneratedRegex("^6..$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Subjects { get; }
}
