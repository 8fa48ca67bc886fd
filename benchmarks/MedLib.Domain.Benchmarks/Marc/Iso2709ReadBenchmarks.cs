using BenchmarkDotNet.Attributes;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>A record of ISO 2709 with every value as a string; and the cursor, with every value looked at where it lies.</summary>
[MemoryDiagnoser]
public class Iso2709ReadBenchmarks
{
    private byte[] _file = [];

    [GlobalSetup]
    public void Make()
    {
        _file = ArticleRecords.Iso2709(ArticleRecords.Make());
        Agreement.Demand([_file], static file => Sum(RawRecord.Read(file)), static file => Sum(Records(file)));
        Agreement.Demand([_file], static file => RawRecord.Read(file).Sum(Length), Views);
    }

    [Benchmark(Baseline = true, Description = "Split and GetString", OperationsPerInvoke = ArticleRecords.Count)]
    public int Naive() => RawRecord.Read(_file).Sum(Length);

    [Benchmark(Description = "MarcReader.ReadAll, every value", OperationsPerInvoke = ArticleRecords.Count)]
    public int Owned() => Records(_file).Sum(Length);

    [Benchmark(Description = "MarcReader.ReadAll, one value", OperationsPerInvoke = ArticleRecords.Count)]
    public int Title() => Records(_file).Sum(static record => record.First("245", 'a')!.Length);

    [Benchmark(Description = "MarcCursor, every value", OperationsPerInvoke = ArticleRecords.Count)]
    public int Cursor() => Views(_file);

    private static IEnumerable<MarcRecord> Records(byte[] file) => MarcReader.ReadAll(file).Select(static read => read.Record!);

    private static int Sum(IEnumerable<MarcRecord> records) => records.Aggregate(0, static (sum, record) => HashCode.Combine(sum, record));

    // In characters.
    private static int Length(MarcRecord record) => record.Fields.Sum(static field => field is MarcField.Data data
        ? data.Subfields.Sum(static s => s.Value.Length)
        : ((MarcField.Control)field).Value.Length);

    private static int Views(byte[] file)
    {
        var length = 0;
        using var cursor = new MarcCursor(file);
        while (cursor.ReadRecord())
        {
            foreach (var field in cursor.Record)
            {
                length += field.IsControl ? Characters(field.Bytes) : Length(field);
            }
        }

        return length;
    }

    private static int Length(MarcFieldView field)
    {
        var length = 0;
        foreach (var subfield in field.Subfields)
        {
            length += Characters(subfield.Bytes);
        }

        return length;
    }

    private static int Characters(ReadOnlySpan<byte> bytes) => System.Text.Encoding.UTF8.GetCharCount(bytes);
}
