using System.Buffers;
using BenchmarkDotNet.Attributes;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>A record to ISO 2709: made of values, read and unchanged, read and with one field changed.</summary>
[MemoryDiagnoser]
public class Iso2709WriteBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    private MarcRecord[] _made = [];
    private MarcRecord[] _read = [];

    [GlobalSetup]
    public void Make()
    {
        _made = ArticleRecords.Make();
        _read = [.. MarcReader.ReadAll(ArticleRecords.Iso2709(_made)).Select(static read => read.Record!)];
        Agreement.Demand(_made, static record => Convert.ToHexString(RawRecord.Write(record)), static record => Convert.ToHexString(ArticleRecords.Iso2709([record])));
    }

    [Benchmark(Baseline = true, Description = "StringBuilder and GetBytes", OperationsPerInvoke = ArticleRecords.Count)]
    public int Naive() => _made.Sum(static record => RawRecord.Write(record).Length);

    [Benchmark(Description = "MarcWriter, made of values", OperationsPerInvoke = ArticleRecords.Count)]
    public int Made() => _made.Sum(Write);

    [Benchmark(Description = "MarcWriter, read and unchanged", OperationsPerInvoke = ArticleRecords.Count)]
    public int Unchanged() => _read.Sum(Write);

    [Benchmark(Description = "MarcWriter, one field changed", OperationsPerInvoke = ArticleRecords.Count)]
    public int Changed() => _read.Sum(record => Write(record.Replace("060", [new MarcField.Data("060", '0', '0', [new('a', "WG 120")])])));

    [Benchmark(Description = "Iso2709Writer, read and unchanged", OperationsPerInvoke = ArticleRecords.Count)]
    public int File()
    {
        using var writer = new Iso2709Writer(Stream.Null);
        var length = _read.Sum(record => writer.Write(record).Value);
        writer.Complete();
        return length;
    }

    private int Write(MarcRecord record)
    {
        _output.ResetWrittenCount();
        return MarcWriter.Write(record, _output).Value;
    }
}
