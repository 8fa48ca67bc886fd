using System.IO.Compression;
using System.Text;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

[Properties(Arbitrary = [typeof(MarcGenerators)], MaxTest = 50)]
public sealed class MarcFileTests
{
    private static readonly MarcFormat[] ReadFormats = [.. Enum.GetValues<MarcFormat>().Where(static f => f != MarcFormat.Lines)];

    [Theory]
    [InlineData("00317nam a2200121 a 45000010006", MarcFormat.Iso2709)]
    [InlineData("\n<?xml version=\"1.0\"?><collection/>", MarcFormat.MarcXml)]
    [InlineData("\uFEFF<record>", MarcFormat.MarcXml)]
    [InlineData("<!DOCTYPE html><p>", null)]
    [InlineData("[{\"leader\":", MarcFormat.Json)]
    [InlineData("[1]", null)]
    [InlineData("{\"leader\":\"x\",\"fields\":[]}\n{\"leader\"", MarcFormat.NdJson)]
    [InlineData("{\n  \"leader\"", MarcFormat.Json)]
    [InlineData("{\"leader\":\"x\",\"fields\":[]}", MarcFormat.Json)]
    [InlineData("\uFEFF=LDR  00000", MarcFormat.MarcMaker)]
    [InlineData("=001  x", MarcFormat.MarcMaker)]
    [InlineData("=what", null)]
    [InlineData("000000001 FMT   L BK\n", MarcFormat.AlephSequential)]
    [InlineData("000000001 FMT", null)]
    [InlineData("00000nam a2200000 i 4500\n001 7\n", MarcFormat.Lines)]
    [InlineData("Some text", null)]
    [InlineData("", null)]
    public void A_format_is_told_by_how_a_file_begins(string start, MarcFormat? expected) => Assert.Equal(expected, MarcFile.Detect(Encoding.UTF8.GetBytes(start)));

    [Theory]
    [InlineData("a/b.MRC", MarcFormat.Iso2709)]
    [InlineData("b.mrc.gz", MarcFormat.Iso2709)]
    [InlineData("b.marcxml", MarcFormat.MarcXml)]
    [InlineData("b.json", MarcFormat.Json)]
    [InlineData("b.jsonl", MarcFormat.NdJson)]
    [InlineData("b.mrk8", MarcFormat.MarcMaker)]
    [InlineData("b.seq", MarcFormat.AlephSequential)]
    [InlineData("b.lines", MarcFormat.Lines)]
    [InlineData("b.txt", null)]
    [InlineData(".gz", null)]
    public void A_format_is_told_by_the_name_of_a_file(string path, MarcFormat? expected) => Assert.Equal(expected, MarcFile.FormatOf(path));

    [Property]
    public async Task Any_file_is_read_for_what_it_is_packed_or_not(MarcRecord first, MarcRecord second)
    {
        foreach (var format in ReadFormats)
        {
            var (bytes, written) = Write(format, first, second);
            if (written.Count == 0)
            {
                continue;
            }

            // A record a line and a single record look alike where no second line is in sight; they are read alike.
            MarcFormat[] expected = format is MarcFormat.NdJson ? [format, MarcFormat.Json] : [format];
            Assert.Contains(MarcFile.Detect(bytes)!.Value, expected);
            Assert.Equal(written, MarcFile.Read(new MemoryStream(bytes)).Select(static r => r.Record!));
            Assert.Equal(written, MarcFile.Read(new MemoryStream(Packed(bytes))).Select(static r => r.Record!));
            var packed = MarcFile.ReadAsync(new Trickle(Packed(bytes), 11), cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(written, (await packed.ToListAsync(TestContext.Current.CancellationToken)).Select(static r => r.Record!));
        }
    }

    [Property]
    public void Text_that_an_editor_saved_as_utf16_is_read(MarcRecord record)
    {
        var text = Encoding.UTF8.GetString(Write(MarcFormat.MarcMaker, record).Bytes);

        Assert.All([Encoding.Unicode, Encoding.BigEndianUnicode], encoding =>
            Assert.Equal(record, Assert.Single(MarcFile.Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]))).Record));
    }

    [Property]
    public async Task No_bytes_make_it_throw_packed_or_not(Bytestream stream, int cut)
    {
        var packed = Packed(stream.Bytes);
        foreach (var bytes in new[] { stream.Bytes, packed, packed[..Math.Min(packed.Length, Math.Abs(cut % 100))], [0x1F, 0x8B, 0x08, .. stream.Bytes] })
        {
            var reads = MarcFile.Read(new MemoryStream(bytes)).ToList();
            Assert.Equal(reads, await MarcFile.ReadAsync(new MemoryStream(bytes), cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Damage_in_packed_data_is_told_after_what_could_be_read()
    {
        var records = Enumerable.Range(1, 2_000).Select(static n => new MarcRecord(Leader.Default, [new MarcField.Control("001", $"{n * 7919}")])).ToArray();
        var packed = Packed(Write(MarcFormat.MarcMaker, records).Bytes);
        packed[^5] ^= 0xFF;

        var reads = MarcFile.Read(new MemoryStream(packed)).ToList();

        Assert.Equal(MarcCodes.CompressionDamaged, Assert.Single(reads[^1].Findings).Code);
        Assert.Equal((MarcReadKind.Unreadable, reads.Count - 1), (reads[^1].Kind, reads[^1].Index));
        Assert.Equal(records[0], reads[0].Record);
    }

    [Fact]
    public async Task Packed_data_that_are_cut_off_anywhere_are_told_and_whole_ones_never_are()
    {
        var packed = Packed(Write(MarcFormat.NdJson, [new(Leader.Default, [new MarcField.Control("001", "1")]), new(Leader.Default, [new MarcField.Control("001", "2")])]).Bytes);
        byte[] twice = [.. packed, .. packed];
        byte[][] whole = [packed, twice, [.. packed, 0, 0, 0], [.. twice, .. Packed([])]];
        foreach (var bytes in whole)
        {
            Assert.DoesNotContain(MarcFile.Read(new MemoryStream(bytes)), static read => read.Kind == MarcReadKind.Unreadable);
        }

        foreach (var length in Enumerable.Range(3, twice.Length - 4).Where(n => n != packed.Length))
        {
            var reads = MarcFile.Read(new MemoryStream(twice[..length])).ToList();

            Assert.Equal(MarcCodes.CompressionDamaged, reads[^1].Findings[^1].Code, StringComparer.Ordinal);
            Assert.Equal(reads, await MarcFile.ReadAsync(new MemoryStream(twice[..length]), cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Lines_are_said_not_to_be_read() =>
        Assert.Equal([MarcCodes.OtherFormat], Assert.Single(MarcFile.Read(new MemoryStream("00000nam a2200000 i 4500\n001 7\n"u8.ToArray()))).Codes(), StringComparer.Ordinal);

    [Fact]
    public void Every_file_of_other_toolkits_is_told_for_what_its_name_says()
    {
        var (told, wrong) = (0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SharedPath("data", "marc"), "*", SearchOption.AllDirectories))
        {
            if (MarcFile.FormatOf(file) is not { } expected)
            {
                continue;
            }

            using var stream = MarcFile.OpenRead(file);
            var start = new byte[512];
            var detected = MarcFile.Detect(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
            told++;
            if (detected != expected)
            {
                wrong.Add($"{Path.GetFileName(file)} {detected}");
            }
        }

        Assert.Equal(["61-only-newline.mrc ", "62-text-file.mrc "], wrong.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.True(told > 250, $"{told} files");
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    private static (byte[] Bytes, List<MarcRecord> Written) Write(MarcFormat format, params MarcRecord[] records)
    {
        using var stream = new MemoryStream();
        using var writer = MarcFile.CreateWriter(stream, format);
        var written = records.Where(record => writer.Write(record).Succeeded).ToList();
        writer.Complete();
        return (stream.ToArray(), written);
    }
}
