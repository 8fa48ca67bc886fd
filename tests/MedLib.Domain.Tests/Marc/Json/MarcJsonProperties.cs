using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Json;
using MedLib.Domain.Tests.Marc.Xml;

namespace MedLib.Domain.Tests.Marc.Json;

/// <summary>Bytes such as a reader of JSON may meet: well-formed and not.</summary>
public sealed record JsonBytes(byte[] Bytes)
{
    public override string ToString() => Encoding.Latin1.GetString(Bytes);
}

/// <summary>Makes JSON for properties.</summary>
public static class JsonGenerators
{
    private static readonly Gen<byte[]> Sound =
        from records in MarcGenerators.Records().Generator.ListOf(2)
        from isLines in Gen.Elements(true, false)
        select JsonTexts.Write([.. records], isLines);

    private static readonly Gen<byte[]> Soup = Gen.Elements(
        "{", "}", "[", "]", ",", ":", "\n", " ", "\"", "\\", "{\"leader\":\"00000nam a2200000 a 4500\"", ",\"fields\":[", "{\"001\":\"1\"}", "{\"245\":{\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[",
        "{\"a\":\"x\"}", "]}}", "]}", "\"a\":\"b\"", "12", "null", "\\u00e9", "\\ud800", "\\u001f", "é", "\uFEFF", "{\"fields\":[{\"00x\":\"\\u001f\"}]}", JsonTexts.Record("{\"001\":\"2\"}"))
        .ListOf().Select(static parts => Encoding.UTF8.GetBytes(string.Concat(parts)));

    private static readonly Gen<byte[]> Hit =
        from bytes in Sound.Where(static b => b.Length > 0)
        from at in Gen.Choose(0, bytes.Length - 1)
        from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements('{', '}', '[', ']', '"', '\\', '\n', ',').Select(static c => (int)c))
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => [.. bytes[..at], (byte)value, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[(at + 1)..]],
            _ => bytes[..at],
        };

    public static Arbitrary<JsonBytes> Json() =>
        Gen.Frequency((1, Sound), (5, Soup), (5, Hit), (1, Gen.Choose(0, 255).Select(static n => (byte)n).ArrayOf())).Select(static b => new JsonBytes(b)).ToArbitrary();
}

[Properties(Arbitrary = [typeof(MarcGenerators), typeof(XmlGenerators), typeof(JsonGenerators)], MaxTest = 200)]
public sealed class MarcJsonProperties
{
    [Property]
    public void What_is_written_is_read_strictly_and_written_alike(MarcRecord[] records, bool isLines)
    {
        var bytes = JsonTexts.Write(records, isLines);
        var reads = JsonTexts.Read(bytes, new() { Mode = MarcReadMode.Strict });

        Assert.Equal(records, reads.Select(static r => r.Record));
        Assert.All(reads, static r => Assert.Empty(r.Findings));
        Assert.Equal(bytes, JsonTexts.Write([.. reads.Select(static r => r.Record!)], isLines));
    }

    [Property]
    public void Whatever_the_texts_hold_the_output_is_JSON_that_holds_them(WildRecord wild)
    {
        var output = new ArrayBufferWriter<byte>();
        if (MarcJson.Write(wild.Record, output).Succeeded)
        {
            using var document = JsonDocument.Parse(output.WrittenMemory);
            Assert.Equal(wild.Record.ControlNumber, document.RootElement.GetProperty("fields")[0].GetProperty("001").GetString());
            Assert.Equal(wild.Record.Fields, Assert.Single(JsonTexts.Read(output.WrittenSpan.ToArray())).Record!.Fields);
        }
    }

    /// <summary>No bytes make it throw, and neither the chunking nor waiting changes what is read.</summary>
    [Property(MaxTest = 1000)]
    public async Task Any_bytes_are_read_to_their_end_alike(JsonBytes json, PositiveInt step, MarcReadMode mode)
    {
        var options = new MarcReadOptions { Mode = mode, MaxRecordLength = 256 };
        var reads = JsonTexts.Read(json.Bytes, options);

        Assert.Equal(reads, JsonTexts.Read(json.Bytes, options, step.Get));
        Assert.Equal(reads, await JsonTexts.ReadAsync(json.Bytes, options, step.Get));
        Assert.All(reads, static r => Assert.Equal(r.Kind == MarcReadKind.Record, r.Record is not null));
        Assert.All(reads.Where(static r => r.Record is null), static r => Assert.NotEmpty(r.Findings));
        Assert.Equal(reads.Where(static r => r.Kind != MarcReadKind.Filler).Select((_, i) => i), reads.Where(static r => r.Kind != MarcReadKind.Filler).Select(static r => r.Index));
    }

    /// <summary>An object between two sound ones, whatever it is, costs neither of them where it has a line of its own.</summary>
    [Property(MaxTest = 500)]
    public void A_damaged_line_costs_no_other(MarcRecord record, PositiveInt at, char value)
    {
        var line = Encoding.UTF8.GetString(JsonTexts.Write([record], isLines: true)).TrimEnd('\n');
        var damaged = $"{line[..(at.Get % line.Length)]}{(value is '\n' or '\r' ? ' ' : value)}{line[((at.Get % line.Length) + 1)..]}";
        var reads = JsonTexts.Read($"{line}\n{damaged}\n{line}\n");

        var records = reads.Where(static r => r.Kind == MarcReadKind.Record).ToList();
        Assert.Equal(record, records[0].Record);
        Assert.Equal(record, records[^1].Record);
        Assert.InRange(records.Count, 2, 3);
    }
}
