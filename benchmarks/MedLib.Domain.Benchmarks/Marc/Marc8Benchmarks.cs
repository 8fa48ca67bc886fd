using System.Buffers;
using BenchmarkDotNet.Attributes;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>Values in MARC-8, read: plain ones, ones full of marks, East Asian ones. The times are for all of <see cref="Size"/> bytes.</summary>
[MemoryDiagnoser]
public class Marc8Benchmarks
{
    private const int Size = 1 << 20;

    private byte[][] _values = [];
    private Dictionary<int, string> _table = [];

    [Params("ASCII", "ANSEL", "EACC")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        var value = Encode(Kind switch
        {
            "ASCII" => "Clinical practice guidelines for the care of patients, 3rd ed.",
            "ANSEL" => "Société médicale : rééducation, hygiène, étude épidémiologique",
            _ => "医学図書館の目録規則と中国語日本語資料の整理方法について",
        });
        _values = [.. Enumerable.Repeat(value, Size / value.Length)];
        _table = NaiveMarc8.Table(value, MarcEncoding.Marc8.Decode(value));
        if (!string.Equals(NaiveMarc8.Decode(value, _table), MarcEncoding.Marc8.Decode(value), StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The two do not agree.");
        }
    }

    [Benchmark(Baseline = true, Description = "Dictionary + StringBuilder")]
    public int Naive()
    {
        var length = 0;
        foreach (var value in _values)
        {
            length += NaiveMarc8.Decode(value, _table).Length;
        }

        return length;
    }

    [Benchmark(Description = "MarcEncoding.Decode")]
    public int Model()
    {
        var length = 0;
        foreach (var value in _values)
        {
            length += MarcEncoding.Marc8.Decode(value).Length;
        }

        return length;
    }

    [Benchmark(Description = "MarcEncoding.IsValid")]
    public int Check()
    {
        var valid = 0;
        foreach (var value in _values)
        {
            valid += MarcEncoding.Marc8.IsValid(value) ? 1 : 0;
        }

        return valid;
    }

    private static byte[] Encode(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        return MarcEncoding.Marc8.TryEncode(text, output) is null ? output.WrittenSpan.ToArray() : throw new InvalidOperationException("The text has no codes.");
    }
}
