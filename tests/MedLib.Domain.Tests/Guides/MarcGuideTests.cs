using System.Buffers;
using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Editing;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Links;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Marc.Paths;
using MedLib.Domain.Marc.Tools;
using MedLib.Domain.Results;

#pragma warning disable xUnit1051 // The examples are those of the guide, for readers who have no test to cancel.

namespace MedLib.Domain.Tests.Guides;

/// <summary>The examples of <c>docs/guides/marc.md</c>.</summary>
public sealed class MarcGuideTests
{
    private static readonly Guide Guide = new("marc");
    private static readonly string file = RepositoryFiles.PathTo("docs", "samples", "data", "hospital-library.mrc");

    [Fact]
    public void Every_example_is_run() =>
        Assert.Equal(18, Guide.Examples().Count());

    [Fact]
    public void Titles_are_printed() => Guide.Holds("Read a file and print the titles", output =>
    {
        using var stream = MarcFile.OpenRead(file);
        foreach (var read in MarcFile.Read(stream).Take(3))
        {
            output.WriteLine($"{read.Record?.ControlNumber}: {read.Record?.First("245", 'a')}");
        }
    });

    [Fact]
    public void Values_are_found_by_paths() => Guide.Holds("Ask for values by path", output =>
    {
        using var stream = MarcFile.OpenRead(file);
        var record = MarcFile.Read(stream).First().Record!;
        string[] paths = ["LDR/6", "008/35-37", "245$a-b", "650{^2=\\2}$a", "852[0]$b", "852$p", "700$e", "020$a{$q=\\hardcover}"];
        foreach (var path in paths)
        {
            output.WriteLine($"{path} -> {string.Join(" | ", record.Select(path))}");
        }

        output.WriteLine(MedLibMessages.Render(MarcPath.Diagnose("245$")!));
    });

    [Fact]
    public void A_cursor_goes_through_a_file() => Guide.Holds("Go through a big file fast", output =>
    {
        MarcTag subject = "650";
        using var stream = MarcFile.OpenRead(file);
        using var cursor = new MarcCursor(stream);
        var (records, headings) = (0, 0);
        while (cursor.ReadRecord())
        {
            records++;
            foreach (var field in cursor.Record)
            {
                headings += field.Tag == subject && field.Indicator2 == '2' ? 1 : 0;
            }
        }

        output.WriteLine($"{headings} headings of MeSH in {records} records");
    });

    [Fact]
    public void Damage_is_repaired_and_told() => Guide.Holds("Read damaged files", output =>
    {
        var damaged = File.ReadAllBytes(file)[..1935];       // cut off in the second record
        "abcde"u8.CopyTo(damaged);                          // no record length
        damaged[damaged.AsSpan().IndexOf("usan"u8)] = 0xFC; // ü in Latin-1, where leader/09 says UTF-8
        foreach (var read in MarcReader.ReadAll(damaged))
        {
            output.WriteLine($"{read.Kind} {read.Index}, {read.Length} bytes from {read.Offset}: {read.Record?.First("245", 'c')}");
            foreach (var finding in read.Findings)
            {
                output.WriteLine($"  {finding.Code} {finding.Severity} {finding.Path}: {MedLibMessages.Render(finding)}");
            }
        }
    });

    [Fact]
    public void Three_modes_meet_a_defect() => Guide.Holds("Choose how strict to be", output =>
    {
        var bytes = File.ReadAllBytes(file)[..1965]; // two records
        byte[] damaged = [.. bytes[..60], .. bytes[61..]]; // the directory of the first is a byte short
        foreach (var mode in Enum.GetValues<MarcReadMode>())
        {
            foreach (var read in MarcReader.ReadAll(damaged, new MarcReadOptions { Mode = mode }))
            {
                output.WriteLine($"{mode}: {read.Kind}, {read.Record?.Fields.Count ?? 0} fields, {string.Join(' ', read.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal))}");
            }
        }
    });

    [Fact]
    public void MARC_8_becomes_UTF_8() => Guide.Holds("Read MARC-8 and write UTF-8", output =>
    {
        MarcField title = new MarcField.Data("245", '1', '0', [new('a', "Łódź /"), new('c', "חולים")]);
        var declared = Leader.Default with { CharacterCoding = ' ' };
        var (marc8, utf8) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        MarcWriter.Write(new MarcRecord(declared, [title]), marc8);

        var read = MarcReader.Read(marc8.WrittenMemory).Record!;
        MarcWriter.Write(read, utf8, new MarcWriteOptions { Encoding = MarcEncoding.Utf8 });
        output.WriteLine(Convert.ToHexString(marc8.WrittenSpan[41..]));
        output.WriteLine(Convert.ToHexString(utf8.WrittenSpan[41..]));
        output.WriteLine(MarcReader.Read(utf8.WrittenMemory).Record!.Leader.CharacterCoding);
        output.WriteLine(read.First("245", 'a')!.Normalize());
    });

    [Fact]
    public void What_has_no_code_is_refused_or_replaced() => Guide.Holds("What MARC-8 has no code for", output =>
    {
        var record = new MarcRecord(Leader.Default, [new MarcField.Data("500", ' ', ' ', [new('a', "5 µg 🙂")])]);
        foreach (var unmappable in Enum.GetValues<Unmappable>())
        {
            var bytes = new ArrayBufferWriter<byte>();
            var result = MarcWriter.Write(record, bytes, new MarcWriteOptions { Encoding = MarcEncoding.Marc8, Unmappable = unmappable });
            output.WriteLine(result.Succeeded
                ? $"{unmappable}: {MarcReader.Read(bytes.WrittenMemory).Record!.First("500", 'a')}"
                : $"{unmappable}: {string.Join(", ", result.Findings.Select(finding => $"{finding.Code} {MedLibMessages.Render(finding)}"))}");
        }
    });

    [Fact]
    public void An_encoding_serves_all_of_NET() => Guide.Holds("Decode text that is in no record", output =>
    {
        var marc8 = MarcEncoding.Marc8.ToTextEncoding();
        var bytes = marc8.GetBytes("Ménière");
        output.WriteLine(Convert.ToHexString(bytes));
        output.WriteLine(marc8.GetString(bytes).Normalize());
    });

    [Fact]
    public void A_record_is_edited() => Guide.Holds("Edit and write back", output =>
    {
        using var stream = MarcFile.OpenRead(file);
        var record = MarcFile.Read(stream).First().Record!;
        var editor = new MarcEditor(record);
        editor.RemoveAll(field => field.Tag == "852" && field is MarcField.Data data && data.First('b') is "MAIN");
        editor.Edit("250", field => field.Edit('a', text => text.Replace("Forty-first", "41st", StringComparison.Ordinal)));
        editor.Insert(new MarcField.Data("500", ' ', ' ', [new('a', "Checked in 2026.")]));
        editor.SetLeader(editor.Leader with { Status = 'c' });
        var edited = editor.ToRecord();
        output.Write(MarcDiff.Between(record, edited).ToText());
    });

    [Fact]
    public void What_is_not_changed_is_written_as_it_was() => Guide.Holds("Byte for byte", output =>
    {
        var bytes = File.ReadAllBytes(file);
        using var copy = new MemoryStream();
        using (var writer = new Iso2709Writer(copy))
        {
            foreach (var read in MarcReader.ReadAll(bytes))
            {
                var result = writer.Write(read.Record!);
                if (!result.Succeeded)
                {
                    output.WriteLine(MedLibMessages.Render(result.Findings[0]));
                }
            }

            writer.Complete();
        }

        output.WriteLine(copy.ToArray().AsSpan().SequenceEqual(bytes));
    });

    [Fact]
    public void What_is_too_long_is_refused_or_written_as_asked() => Guide.Holds("Records that are too long", output =>
    {
        var note = new MarcField.Data("505", '0', ' ', [new('a', new string('x', 12_000))]);
        var record = new MarcRecord(Leader.Default, [new MarcField.Control("001", "1"), note]);
        foreach (var oversize in Enum.GetValues<Oversize>())
        {
            var bytes = new ArrayBufferWriter<byte>();
            var result = MarcWriter.Write(record, bytes, new MarcWriteOptions { Oversize = oversize });
            output.WriteLine(result.Succeeded
                ? $"{oversize}: {MarcReader.Read(bytes.WrittenMemory).Record!.First("505", 'a')!.Length} characters are read back"
                : $"{oversize}: {result.Findings[0].Code} {MedLibMessages.Render(result.Findings[0])}");
        }
    });

    [Fact]
    public void A_record_is_shown_in_each_format() => Guide.Holds("The formats side by side", output =>
    {
        MarcField title = new MarcField.Data("245", '1', '0', [new('a', "Pain <& relief> :"), new('b', "costs $5.")]);
        var record = new MarcRecord(Leader.Default, [new MarcField.Control("001", "42"), title]);
        foreach (var format in Enum.GetValues<MarcFormat>().Where(format => format != MarcFormat.Iso2709))
        {
            using var text = new MemoryStream();
            using var writer = MarcFile.CreateWriter(text, format);
            writer.Write(record);
            writer.Complete();
            output.WriteLine($"-- {format}");
            output.WriteLine(Encoding.UTF8.GetString(text.ToArray()).TrimEnd());
        }
    });

    [Fact]
    public Task A_file_is_converted() => Guide.HoldsAsync("Convert a file", async output =>
    {
        using var source = MarcFile.OpenRead(file);
        using var target = new MemoryStream();
        using var writer = MarcFile.CreateWriter(target, MarcFormat.MarcXml);
        var written = await MarcCopy.ToAsync(MarcFile.ReadAsync(source), writer);
        output.WriteLine($"{written.Records} written, {written.Refused} refused");

        target.Position = 0;
        output.WriteLine((await MarcCounts.OfAsync(MarcFile.ReadAsync(target))).Records);
    });

    [Fact]
    public void Fields_in_other_scripts_are_found() => Guide.Holds("Read other scripts", output =>
    {
        using var stream = MarcFile.OpenRead(file);
        var record = MarcFile.Read(stream).First(read => read.Record!.DataFields("880").Any(field => field.First('6')!.StartsWith("100", StringComparison.Ordinal))).Record!;
        var links = MarcLinks.Of(record);
        foreach (var field in record.Fields.OfType<MarcField.Data>().Where(field => field.Tag != "880"))
        {
            foreach (var partner in links.Partners(field))
            {
                output.WriteLine($"{field.Tag} {field.First('a')} = {partner.First('a')}");
            }
        }

        output.WriteLine($"{links.Unpaired.Count} without partner, {links.Findings.Count} findings");
    });

    [Fact]
    public void A_difference_is_applied() => Guide.Holds("Compare and patch", output =>
    {
        var before = MarcMaker.Read(new StringReader("=LDR  00000nam a2200000 i 4500\n=245  10$aHeart\n=650  \\2$aHeart\n")).First().Record!;
        var after = before.Replace("245", new MarcField.Data("245", '1', '4', [new('a', "The heart")]));
        var diff = MarcDiff.Between(before, after);
        output.Write(diff.ToText());
        output.WriteLine(diff.Apply(before).Value == after);
        output.WriteLine(diff.Inverse().Apply(after).Value == before);
        output.WriteLine(string.Join(", ", diff.Apply(after).Findings.Select(finding => $"{finding.Code} {finding.Path}")));
        output.WriteLine(MarcContentHash.Of(before)[..16]);
    });

    [Fact]
    public Task Files_are_counted_and_sampled() => Guide.HoldsAsync("Count and sample", async output =>
    {
        using var stream = MarcFile.OpenRead(file);
        using var cursor = new MarcCursor(stream);
        var counts = MarcCounts.Of(cursor);
        output.WriteLine($"{counts.Records} records, {counts.Fields} fields, {counts.Subfields} subfields, {counts.Findings.Count} kinds of findings");
        foreach (var tag in counts.Tags.Where(tag => tag.Tag == "060" || tag.Tag == "880"))
        {
            output.WriteLine($"{tag.Tag}: {tag.Fields} fields in {tag.Records} records");
        }

        stream.Position = 0;
        foreach (var read in await MarcSample.RandomAsync(MarcFile.ReadAsync(stream), count: 3, seed: 1))
        {
            output.WriteLine(read.Record!.First("245", 'a'));
        }
    });

    [Fact]
    public Task Files_are_sorted_and_split() => Guide.HoldsAsync("Sort and split", async output =>
    {
        using var stream = MarcFile.OpenRead(file);
        var titles = new List<string?>();
        await foreach (var record in MarcSort.SortAsync(MarcFile.ReadAsync(stream), MarcRecordComparer.ByTitle.KeyOf))
        {
            titles.Add(record.First("245", 'a'));
        }

        output.WriteLine(string.Join(" | ", titles.Take(3)));

        stream.Position = 0;
        var parts = await MarcSplit.ByRecordsAsync(MarcFile.ReadAsync(stream), 20, part => new MemoryStream(), part => new Iso2709Writer(part));
        output.WriteLine(string.Join(", ", parts.Select(part => part.Records)));
    });

    [Fact]
    public Task Reading_uses_several_cores() => Guide.HoldsAsync("Use several cores", async output =>
    {
        static int Headings(MarcReadView read)
        {
            var headings = 0;
            if (read.Kind == MarcReadKind.Record)
            {
                foreach (var field in read.Record)
                {
                    headings += field.Tag == "650" && field.TryFind('a', out _) ? 1 : 0;
                }
            }

            return headings;
        }

        using var stream = MarcFile.OpenRead(file);
        var total = 0;
        await foreach (var headings in MarcReader.ReadParallelAsync(stream, Headings))
        {
            total += headings;
        }

        output.WriteLine(total);
    });
}
