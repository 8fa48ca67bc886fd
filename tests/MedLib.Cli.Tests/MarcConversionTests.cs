using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using MedLib.Domain.Marc;

namespace MedLib.Cli.Tests;

/// <summary>Converting and counting: every way in and out, and what becomes of files that are damaged.</summary>
public sealed class MarcConversionTests : IDisposable
{
    private const string Two = "=LDR  00000nam a2200000 i 4500\n=001  1\n=245  10$aHeart$bé <&> \"x\"\n=500  \\\\$a  two  blanks\n\n=LDR  00000nam a2200000 i 4500\n=001  2\n=245  10$aLungs\n";
    private static readonly string[] Formats = ["mrc", "xml", "json", "ndjson", "mrk", "seq"];
    private readonly Workplace _place = new();

    public static MatrixTheoryData<string, string> Pairs => new(Formats, Formats);

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Records_go_from_every_format_to_every_other_and_are_the_same(string from, string to)
    {
        var (source, first, second) = (_place.Write("two.mrk", Two), _place.PathTo($"first.{from}"), _place.PathTo($"second.{to}"));

        await _place.RunAsync("convert", source, first);
        var answer = await _place.RunAsync("convert", first, second);
        var same = await _place.RunAsync("diff", source, second);

        Assert.Equal((0, "", "2 records written, 0 refused, 0 unreadable, 0 findings\n"), (answer.Code, answer.Out, answer.Error));
        Assert.Equal((0, "", ""), (same.Code, same.Out, same.Error));
    }

    [Theory]
    [InlineData("sample.mrc")]
    [InlineData("sample.xml")]
    public async Task A_file_and_standard_input_give_the_same_bytes_and_counts(string name)
    {
        var file = _place.PathTo(name);
        await _place.RunAsync("convert", Workplace.Sample, file);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Shell Piped(Shell shell) => shell with { OpenInput = () => new Pipe(bytes) };

        await _place.RunAsync("convert", file, _place.PathTo("file.mrc"), "--normalize", "nfd");
        await _place.RunAsync(Piped, "convert", "-", _place.PathTo("pipe.mrc"), "--normalize", "nfd");

        Assert.Equal(await BytesAsync("file.mrc"), await BytesAsync("pipe.mrc"));
        Assert.Equal((await _place.RunAsync("count", file)).Out, (await _place.RunAsync(Piped, "count", "-")).Out);
    }

    [Fact]
    public async Task What_is_not_changed_stays_byte_for_byte()
    {
        await _place.RunAsync("convert", Workplace.Sample, _place.PathTo("copy.mrc"));

        Assert.Equal(await File.ReadAllBytesAsync(Workplace.Sample, TestContext.Current.CancellationToken), await BytesAsync("copy.mrc"));
    }

    [Theory]
    [InlineData("packed.mrc.gz")]
    [InlineData("packed.ndjson.GZ")]
    public async Task A_file_whose_name_says_that_it_is_packed_is(string name)
    {
        await _place.RunAsync("convert", Workplace.Sample, _place.PathTo(name));

        Assert.Equal([0x1F, 0x8B], (await BytesAsync(name)).Take(2));
        Assert.Equal((0, ""), ((await _place.RunAsync("diff", Workplace.Sample, _place.PathTo(name))) is var same ? (same.Code, same.Out) : default));
    }

    [Fact]
    public async Task Packed_files_are_split_off_too()
    {
        var answer = await _place.RunAsync("split", Workplace.Sample, _place.PathTo("part-{0}.mrc.gz"), "--records", "30");
        var counted = await _place.RunAsync("count", _place.PathTo("part-1.mrc.gz"));

        Assert.Equal((0, 0), (answer.Code, counted.Code));
        Assert.StartsWith("records=30 ", counted.Out, StringComparison.Ordinal);
        Assert.Equal([0x1F, 0x8B], (await BytesAsync("part-2.mrc.gz")).Take(2));
    }

    [Fact]
    public async Task A_packed_file_that_is_cut_off_between_records_ends_with_1()
    {
        await _place.RunAsync("convert", Workplace.Sample, _place.PathTo("whole.mrc.gz"));
        var bytes = await BytesAsync("whole.mrc.gz");
        await File.WriteAllBytesAsync(_place.PathTo("cut.mrc.gz"), bytes[..^4], TestContext.Current.CancellationToken);

        var answer = await _place.RunAsync("count", _place.PathTo("cut.mrc.gz"));

        Assert.Equal((1, "MRC-104"), (answer.Code, answer.Codes));
        Assert.EndsWith(" findings=1\n", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_split_is_joined_again()
    {
        var notes = string.Concat(Enumerable.Range(0, 30).Select(static n => $"=500  \\\\$a{n} {new string('x', 9_000)}\n"));
        var source = _place.Write("long.mrk", $"=LDR  00000nam a2200000 i 4500\n=001  0\n{notes}\n{Two}");

        var split = await _place.RunAsync("convert", source, _place.PathTo("parts.mrc"), "--oversize", "split");
        var joined = await _place.RunAsync("convert", _place.PathTo("parts.mrc"), _place.PathTo("whole.mrk"), "--join");

        Assert.Equal((0, 0, "3 records written, 0 refused, 0 unreadable, 0 findings\n"), (split.Code, joined.Code, joined.Error));
        Assert.StartsWith("records=5 ", (await _place.RunAsync("count", _place.PathTo("parts.mrc"))).Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), await _place.RunAsync("diff", source, _place.PathTo("whole.mrk")) is var same ? (same.Code, same.Out) : default);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_link_stays_a_link_and_a_file_its_permissions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");
        var (target, link) = (_place.Write("target.xml", ""), _place.PathTo("link.xml"));
        const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(target, Mine);
        File.CreateSymbolicLink(link, target);

        await _place.RunAsync("convert", Workplace.Sample, link);

        Assert.Equal((target, Mine), (new FileInfo(link).LinkTarget, File.GetUnixFileMode(target)));
        Assert.StartsWith("<?xml", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_is_not_replaced_by_a_file()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");

        var answer = await _place.RunAsync("convert", Workplace.Sample, "/dev/full", "--to", "xml");

        Assert.Equal(2, answer.Code);
        Assert.False(File.Exists("/dev/full.part"));
        Assert.Throws<IOException>(static () => File.WriteAllText("/dev/full", "x"));
    }

    [Fact]
    public async Task A_place_is_named_once_and_no_more_lines_are_shown_than_help()
    {
        var refused = await _place.RunAsync("convert", _place.Write("sign.mrk", "=LDR  00000nam a2200000 i 4500\n=001  1\n=500  \\\\$a\u00B5\n"), _place.PathTo("x.mrc"), "--encoding-out", "marc-8");
        var damaged = await _place.RunAsync("count", "--from", "mrk", _place.Write("none.txt", string.Concat(Enumerable.Repeat("x\n\n", 30))));

        Assert.Equal($"MRC-042 500[0]$a holds the character U+00B5, which cannot be written. ({_place.PathTo("sign.mrk")}, record 1)", refused.ErrorLines[0], StringComparer.Ordinal);
        Assert.Equal(22, damaged.ErrorLines.Length);
        Assert.Contains("10 more records are not whole.", damaged.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--unmappable", "nothing", "refuse|reference|replace")]
    [InlineData("--oversize", "1", "refuse|zeros|nines|split")]
    [InlineData("--illegal", "", "refuse|replace|drop")]
    public async Task A_choice_that_there_is_not_is_answered_with_those_that_there_are(string option, string value, string choices)
    {
        var answer = await _place.RunAsync("convert", Workplace.Sample, _place.PathTo("x.mrc"), option, value);

        Assert.Equal((2, $"CLI-001 '{value}' is none of {choices}, which {option} takes."), (answer.Code, answer.ErrorLines[0]));
    }

    [Fact]
    public async Task Counts_are_those_of_the_reader()
    {
        var records = (await SampleFile.ReadAsync()).Records;
        var fields = records.Sum(static record => record.Fields.Count);
        var subfields = records.SelectMany(static record => record.Fields).OfType<MarcField.Data>().Sum(static field => field.Subfields.Count);

        Assert.Equal($"records={records.Count} fields={fields} subfields={subfields} findings=0\n", (await _place.RunAsync("count", Workplace.Sample)).Out);
    }

    [Fact]
    public async Task Tags_are_listed_with_their_fields_records_and_subfields()
    {
        var answer = await _place.RunAsync("count", "--tags", _place.Write("two.mrk", Two));

        Assert.Equal(["records=2 fields=5 subfields=4 findings=0", "Tag Fields Records Subfields", "001 2 2 0", "245 2 2 3", "500 1 1 1"], answer.OutLines.Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_truncated_file_gives_what_is_whole_and_ends_with_1()
    {
        var bytes = await File.ReadAllBytesAsync(Workplace.Sample, TestContext.Current.CancellationToken);
        var all = (await SampleFile.ReadAsync()).Records.Count;
        var cut = _place.PathTo("cut.mrc");
        await File.WriteAllBytesAsync(cut, bytes[..^40], TestContext.Current.CancellationToken);

        var count = await _place.RunAsync("count", cut);
        var convert = await _place.RunAsync("convert", cut, _place.PathTo("out.xml"), "--strict", "--report", _place.PathTo("report.ndjson"));
        var report = await File.ReadAllLinesAsync(_place.PathTo("report.ndjson"), TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (count.Code, count.OutLines.Length));
        Assert.Contains("MRC-003", count.Codes, StringComparison.Ordinal);
        Assert.Equal(1, convert.Code);
        Assert.StartsWith($"{all - 1} records written, 0 refused, 1 unreadable, ", convert.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains("MRC-003", report.Select(static line => (string)JsonNode.Parse(line)!["code"]!), StringComparer.Ordinal);
        Assert.All(report, line => Assert.Equal(all, RecordOf(line)));
    }

    [Fact]
    public async Task A_refused_record_is_told_and_reported_with_its_number_and_costs_no_other()
    {
        var file = _place.Write("smile.mrk", Two.Replace("Lungs", "Lungs 🙂", StringComparison.Ordinal));

        var answer = await _place.RunAsync("convert", file, _place.PathTo("out.mrc"), "--encoding-out", "marc-8", "--report", _place.PathTo("report.ndjson"));
        var line = Assert.Single(await File.ReadAllLinesAsync(_place.PathTo("report.ndjson"), TestContext.Current.CancellationToken));

        Assert.Equal(1, answer.Code);
        Assert.StartsWith("MRC-042 ", answer.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains($"{file}, record 2", answer.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("1 records written, 1 refused, 0 unreadable, 1 findings", answer.ErrorLines[1]);
        Assert.Equal(("MRC-042", 2), ((string)JsonNode.Parse(line)!["code"]!, RecordOf(line)));
        Assert.Equal("1\n", (await _place.RunAsync("select", "001", _place.PathTo("out.mrc"))).Out);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(12, 1)]
    public async Task A_packed_file_is_converted_and_one_that_is_cut_is_told(int cut, int code)
    {
        var bytes = await File.ReadAllBytesAsync(Workplace.Sample, TestContext.Current.CancellationToken);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(bytes, TestContext.Current.CancellationToken);
        }

        var file = _place.PathTo("sample.mrc.gz");
        await File.WriteAllBytesAsync(file, packed.ToArray()[..^cut], TestContext.Current.CancellationToken);
        var answer = await _place.RunAsync("convert", file, _place.PathTo("out.mrc"));

        var written = await BytesAsync("out.mrc");
        Assert.Equal((code, code == 0), (answer.Code, written.AsSpan().SequenceEqual(bytes)));
    }

    [Fact]
    public async Task A_file_may_be_converted_over_itself()
    {
        var file = _place.PathTo("same.mrc");
        File.Copy(Workplace.Sample, file);

        Assert.Equal(0, (await _place.RunAsync("convert", file, file, "--to", "mrk")).Code);
        Assert.Equal((await _place.RunAsync("count", Workplace.Sample)).Out, (await _place.RunAsync("count", file)).Out);
    }

    [Fact]
    public async Task What_holds_no_record_leaves_the_file_in_its_way_as_it_was()
    {
        var (page, kept) = (_place.Write("page.xml", "<!DOCTYPE html><html></html>"), _place.Write("kept.mrk", Two));

        Assert.Equal(2, (await _place.RunAsync("convert", page, kept)).Code);
        Assert.Equal(Two, await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("convert - out.xml --from mrc")]
    [InlineData("split - out-{0}.mrc --records 1 --from mrc")]
    [InlineData("sample - out.xml --first 1000000 --from mrc")]
    public async Task An_interrupted_run_leaves_no_file(string line)
    {
        using var interruption = new CancellationTokenSource();
        var args = line.Split(' ').Select(arg => arg.StartsWith("out", StringComparison.Ordinal) ? _place.PathTo(arg) : arg).ToArray();
        var bytes = await File.ReadAllBytesAsync(Workplace.Sample, TestContext.Current.CancellationToken);
        var shell = new Shell { Out = TextWriter.Null, Error = TextWriter.Null, OpenData = static () => Stream.Null, OpenInput = () => new Pipe(bytes) { AtEnd = interruption.Cancel } };

        Assert.Equal(130, await Tool.RunAsync(args, shell, interruption.Token));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_place.Store)!));
    }

    [Fact]
    public async Task Progress_is_shown_where_a_person_looks_and_nowhere_else()
    {
        var seen = await _place.RunAsync(static shell => shell with { ShowsProgress = true }, "count", Workplace.Sample);

        Assert.Contains("\r[====================] ", seen.Error, StringComparison.Ordinal);
        Assert.EndsWith(" \r", seen.Error, StringComparison.Ordinal);
        Assert.Equal("", (await _place.RunAsync("count", Workplace.Sample)).Error);
    }

    public void Dispose() => _place.Dispose();

    private static int RecordOf(string line) =>
        (int)JsonNode.Parse(line)!["args"]!.AsArray().Single(static arg => string.Equals((string)arg!["name"]!, "record", StringComparison.Ordinal))!["value"]!;

    private Task<byte[]> BytesAsync(string name) => File.ReadAllBytesAsync(_place.PathTo(name), TestContext.Current.CancellationToken);

    /// <summary>A stream that cannot be gone back in.</summary>
    private sealed class Pipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public Action? AtEnd { get; init; }

        public override int Read(Span<byte> buffer) => Told(base.Read(buffer[..Math.Min(buffer.Length, 4096)]));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.FromResult(Read(buffer.Span));
        }

        private int Told(int count)
        {
            if (Position == Length)
            {
                AtEnd?.Invoke();
            }

            return count;
        }
    }
}
