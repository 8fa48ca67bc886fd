using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

/// <summary>Files of three records of which the second is damaged: the third is whole, and the second right or reported.</summary>
public sealed class DefectFileTests
{
    private const string Name = "Smíth, Ana,";

    /// <summary>Each file with the codes that it leads to, in the order of the stream.</summary>
    public static TheoryData<string, string> Files => new()
    {
        { "00-good", "" },
        { "01-length-too-short", "MRC-001" },
        { "02-length-too-long", "MRC-001" },
        { "03-length-nonnumeric", "MRC-001" },
        { "04-length-zero", "MRC-001" },
        { "05-base-address-wrong", "MRC-012" },
        { "06-base-address-nonnumeric", "MRC-012" },
        { "07-directory-one-byte-short", "MRC-012 MRC-013" },
        { "08-directory-unsorted", "MRC-017" },
        { "09-directory-nonnumeric-length", "MRC-013" },
        { "12-record-terminator-missing", "MRC-002" },
        { "16-crlf-between", "MRC-004 MRC-004 MRC-004" },
        { "17-nul-padding", "MRC-004 MRC-004 MRC-004" },
        { "18-ctrl-z-eof", "MRC-004" },
        { "20-junk-between", "MRC-005" },
        { "21-indicators-missing", "MRC-022" },
        { "24-empty-subfield", "MRC-025" },
        { "26-delimiter-at-field-end", "MRC-025" },
        { "27-uppercase-subfield-code", "" },
        { "28-space-subfield-code", "MRC-026" },
        { "30-alphabetic-tag", "" },
        { "32-nonascii-tag", "MRC-014" },
        { "33-embedded-field-terminator", "MRC-027" },
        { "39-ldr10-0", "MRC-011" },
        { "40-ldr20-23-blank", "MRC-011" },
        { "43-nul-and-vt-in-data", "MRC-027" },
        { "44-linefeed-in-data", "MRC-027" },
        { "48-datafield-no-subfields", "MRC-024 MRC-023" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_damaged_record_is_right_and_its_neighbors_are_whole(string file, string codes)
    {
        var (records, found) = await ReadAsync(file);

        Assert.Equal(["A0001", "B0002", "C0003"], records.Select(static r => r.ControlNumber), StringComparer.Ordinal);
        Assert.Equal(["FIRST TITLE :", "TARGET TITLE :", "THIRD TITLE :"], records.Select(static r => r.First("245", 'a')), StringComparer.Ordinal);
        Assert.Equal([Name, Name, Name], records.Select(static r => r.First("100", 'a')), StringComparer.Ordinal);
        Assert.Equal([8, 8], [records[0].Fields.Count, records[2].Fields.Count]);
        Assert.Equal(codes, string.Join(' ', found));
    }

    /// <summary>What the record must hold when nothing but the damaged place differs from the good file's.</summary>
    [Theory]
    [InlineData("01-length-too-short")]
    [InlineData("02-length-too-long")]
    [InlineData("03-length-nonnumeric")]
    [InlineData("04-length-zero")]
    [InlineData("05-base-address-wrong")]
    [InlineData("06-base-address-nonnumeric")]
    [InlineData("07-directory-one-byte-short")]
    [InlineData("09-directory-nonnumeric-length")]
    [InlineData("12-record-terminator-missing")]
    [InlineData("14-eof-without-rt")]
    [InlineData("20-junk-between")]
    [InlineData("24-empty-subfield")]
    [InlineData("26-delimiter-at-field-end")]
    public async Task Nothing_is_lost_by_a_repair(string file)
    {
        var (good, _) = await ReadAsync("00-good");
        var (records, _) = await ReadAsync(file);

        Assert.Equal(good[1].Fields, records[1].Fields);
    }

    [Fact]
    public async Task A_record_cut_off_by_the_end_keeps_what_is_whole()
    {
        var (records, found) = await ReadAsync("13-truncated-at-eof");

        Assert.Equal(2, records.Count);
        Assert.Equal(new MarcField.Data("245", '1', '0', [new('a', "TARGET TITLE :")]), records[1].Fields[^1]);
        Assert.Equal((Name, "B0002"), (records[1].First("100", 'a'), records[1].ControlNumber));
        Assert.Equal(["MRC-003", "MRC-014", "MRC-020"], found);
    }

    [Fact]
    public async Task A_missing_last_terminator_loses_nothing()
    {
        var (records, found) = await ReadAsync("14-eof-without-rt");

        Assert.Equal(["A0001", "B0002"], records.Select(static r => r.ControlNumber), StringComparer.Ordinal);
        Assert.Equal(["MRC-002"], found);
    }

    [Theory]
    [InlineData("34-invalid-utf8", "ISO-8859-1")]
    [InlineData("36-ldr09-a-but-marc8", "MARC-8")]
    public async Task What_declares_utf8_and_is_something_else_throughout_is_read_as_that_and_reported(string file, string encoding)
    {
        var reads = await Reading.AllAsync(await BytesAsync(file));

        Assert.Equal([Name, Name, Name], reads.Select(static r => r.Record!.First("100", 'a')!.Normalize()), StringComparer.Ordinal);
        var finding = Assert.Single(reads.SelectMany(static r => r.Findings));
        Assert.Equal((MarcCodes.EncodingMisdeclared, FindingSeverity.Warning, "leader/09"), (finding.Code, finding.Severity, finding.Path));
        Assert.Contains(new FindingArg.Text("actual", encoding), finding.Args);
    }

    [Theory]
    [InlineData(InvalidText.Replace, "Sm\uFFFDth, Ána, é")]
    [InlineData(InvalidText.Skip, "Smth, Ána, é")]
    public void Bytes_that_are_no_utf8_among_others_that_are_stay_without_a_character_and_are_reported_at_their_place(InvalidText invalid, string expected)
    {
        byte[] name = [.. "Sm"u8, 0xED, .. "th, Ána, é"u8];
        var good = MarcGenerators.Write(new(Leader.Default, [new MarcField.Control("001", "B0002"), new MarcField.Data("100", '1', ' ', [new('a', new string('x', name.Length))])]));
        var at = good.AsSpan().IndexOf("xxx"u8);
        name.CopyTo(good.AsSpan(at));

        var read = MarcReader.Read(good, new() { InvalidText = invalid });

        Assert.Equal(expected, read.Record!.First("100", 'a'));
        var finding = Assert.Single(read.Findings);
        Assert.Equal((MarcCodes.InvalidUtf8, FindingSeverity.Error, "100[0]$a"), (finding.Code, finding.Severity, finding.Path));
        Assert.Equal(
            [new FindingArg.Text("encoding", "UTF-8"), new FindingArg.Text("bytes", "ED74682C20C3816E"), new FindingArg.Number("offset", at + 2), new FindingArg.Number("record", 1), new FindingArg.Text("controlNumber", "B0002")],
            finding.Args);
        Assert.Null(MarcReader.Read(good, new() { Mode = MarcReadMode.Strict }).Record);
    }

    [Theory]
    [InlineData("50-record-over-99999-offsets-6-digits", 138_134, 702)]
    [InlineData("52-record-over-99999-zeros-ruby-style", 137_975, 702)]
    [InlineData("53-field-over-9999-length-clamped", 12_122, 4)]
    [InlineData("54-field-over-9999-five-digit-length", 12_123, 4)]
    [InlineData("55-field-over-9999-zeros", 12_122, 4)]
    public async Task What_is_too_long_for_the_format_is_read_whole(string file, int length, int fields)
    {
        var reads = await Reading.AllAsync(await BytesAsync(file));

        Assert.Equal(["A0001", "B0002", "C0003"], reads.Select(static r => r.Record!.ControlNumber), StringComparer.Ordinal);
        Assert.Equal(("TARGET TITLE :", length, fields), (reads[1].Record!.First("245", 'a'), reads[1].Length, reads[1].Record!.Fields.Count));
        Assert.DoesNotContain(reads.SelectMany(static r => r.Findings), static f => f.Severity == FindingSeverity.Error);
        Assert.Contains(reads[1].Codes(), static c => c is MarcCodes.EntryRepaired);
    }

    [Fact]
    public async Task A_line_feed_is_no_record_and_no_error()
    {
        var read = Assert.Single(await Reading.AllAsync(await BytesAsync("61-only-newline")));

        Assert.Equal(MarcReadKind.Filler, read.Kind);
        Assert.Equal(FindingSeverity.Information, Assert.Single(read.Findings).Severity);
    }

    [Fact]
    public async Task A_text_is_named_as_one()
    {
        var read = Assert.Single(await Reading.AllAsync(await BytesAsync("62-text-file")));

        Assert.Equal((MarcReadKind.Unreadable, 31), (read.Kind, read.Length));
        Assert.Equal([MarcCodes.OtherFormat, MarcCodes.Unreadable], read.Codes(), StringComparer.Ordinal);
        Assert.Equal("This is not ISO 2709 but looks like text (byte 0).", MedLibMessages.Render(read.Findings[0]));
    }

    private static Task<byte[]> BytesAsync(string file) =>
        File.ReadAllBytesAsync(RepositoryFiles.SharedPath("data", "marc", "defects", $"{file}.mrc"), TestContext.Current.CancellationToken);

    private static async Task<(List<MarcRecord> Records, List<string> Codes)> ReadAsync(string file)
    {
        var reads = await Reading.AllAsync(await BytesAsync(file).ConfigureAwait(false)).ConfigureAwait(false);
        return ([.. reads.Where(static r => r.Record is not null).Select(static r => r.Record!)], [.. reads.SelectMany(static r => r.Codes())]);
    }
}
