using System.Buffers;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

public sealed class MarcWriterTests
{
    /// <summary>Each field that ISO 2709 cannot hold, with the code and the path of the refusal.</summary>
    public static TheoryData<MarcField, string, string> Unwritable => new()
    {
        { Note(new string('x', 9_995)), "MRC-040", "500[0]" },
        { Note("a\u001Eb"), "MRC-042", "500[0]$a" },
        { Note("\uD83D"), "MRC-042", "500[0]$a" },
        { new MarcField.Control("001", "a\u001Db"), "MRC-042", "001[0]" },
        { new MarcField.Control("5 0", "a"), "MRC-043", "5 0[0]" },
        { new MarcField.Data("500", 'é', ' ', [new('a', "x")]), "MRC-043", "500[0]" },
        { new MarcField.Data("500", ' ', ' ', [new(' ', "x")]), "MRC-043", "500[0]$ " },
        { new MarcField.Data("500", ' ', ' ', []), "MRC-045", "500[0]" },
        { new MarcField.Control("245", "a"), "MRC-045", "245[0]" },
        { new MarcField.Data("009", '0', '0', []), "MRC-045", "009[0]" },
        { new MarcField.Data("009", 'é', '0', [new('a', "x")]), "MRC-045", "009[0]" },
        { new MarcField.Data("003", ' ', ' ', []), "MRC-045", "003[0]" },
        { new MarcField.Data("003", 'é', ' ', [new('a', "x")]), "MRC-045", "003[0]" },
    };

    [Theory]
    [MemberData(nameof(Unwritable), DisableDiscoveryEnumeration = true)]
    public void Refuses_what_the_format_cannot_hold_and_writes_nothing(MarcField field, string code, string path)
    {
        var output = new ArrayBufferWriter<byte>();

        var result = MarcWriter.Write(new(Leader.Default, [field]), output);

        Assert.Contains((code, path), result.Findings.Select(static f => (f.Code, f.Path)));
        Assert.Equal(0, output.WrittenCount);
    }

    /// <summary>A data field under a tag of control fields is none any more when its subfields, which had neither code nor text, are left out.</summary>
    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    public void Refuses_a_data_field_that_would_be_read_as_a_control_field(char coding)
    {
        var read = MarcReader.Read(System.Text.Encoding.ASCII.GetBytes($"00042nam {coding}2200037 a 4500003000400000\u001E10\u001F\u001E\u001D"));
        var field = Assert.IsType<MarcField.Data>(Assert.Single(read.Record!.Fields));
        var options = new MarcWriteOptions { Encoding = coding == 'a' ? MarcEncoding.Marc8 : MarcEncoding.Utf8 };

        Assert.All([read.Record, new(Leader.Default, [field])], record => Assert.Equal(["MRC-045"], MarcWriter.Write(record, new ArrayBufferWriter<byte>(), options).Findings.Select(static f => f.Code), StringComparer.Ordinal));
    }

    [Fact]
    public void A_data_field_among_control_fields_that_lost_its_subfields_is_not_written_as_a_control_field()
    {
        var bytes = MarcGenerators.Write(new(Leader.Default, [new MarcField.Data("009", '0', '0', [new('a', "")])]));
        var at = bytes.AsSpan().LastIndexOf((byte)0x1F);
        byte[] damaged = [.. bytes[..(at + 1)], .. bytes[(at + 2)..]];
        var read = MarcReader.Read(damaged).Record!;

        Assert.Equal([new MarcField.Data("009", '0', '0', [])], read.Fields);
        foreach (var format in Enum.GetValues<MarcFormat>().Where(static format => format != MarcFormat.Lines))
        {
            using var writer = MedLib.Domain.Marc.Files.MarcFile.CreateWriter(Stream.Null, format);

            Assert.Equal([MarcCodes.FieldNotWritable], writer.Write(read).Findings.Select(static f => f.Code), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void A_data_field_among_control_fields_with_an_indicator_that_was_none_is_not_written_as_a_control_field()
    {
        var bytes = MarcGenerators.Write(new(Leader.Default, [new MarcField.Data("007", '0', '0', [new('a', "x")])]));
        bytes[bytes.AsSpan().LastIndexOf((byte)0x1F) - 1] = 0xFD;
        using var writer = new MedLib.Domain.Marc.Json.MarcNdJsonWriter(Stream.Null);

        Assert.Contains(MarcCodes.FieldNotWritable, writer.Write(MarcReader.Read(bytes).Record!).Findings.Select(static f => f.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void Holds_a_field_of_just_the_longest_length()
    {
        var bytes = MarcGenerators.Write(new(Leader.Default, [Note(new string('x', 9_994))]));

        Assert.Equal(24 + 12 + 1 + 9_999 + 1, bytes.Length);
    }

    [Fact]
    public void Refuses_a_record_over_99_999_bytes()
    {
        var result = MarcWriter.Write(new(Leader.Default, [.. Enumerable.Repeat(Note(new string('x', 9_900)), 11)]), new ArrayBufferWriter<byte>());

        Assert.Equal("The record is 109113 bytes long; ISO 2709 holds 99999 at most.", MedLibMessages.Render(Assert.Single(result.Findings)));
    }

    [Theory]
    [InlineData(true, "00041nam a2200037 i 4500001000300000\u001E\u00C3\u00B8\u001E\u001D")]
    [InlineData(false, "00040nam  2200037 i 4500001000200000\u001E\u00B2\u001E\u001D")]
    public async Task Declares_its_encoding_in_the_output_and_leaves_the_record_as_it_is(bool isUtf8, string written)
    {
        var record = new MarcRecord(Leader.Parse("99999nam  00xxxxx i yyyy"), [new MarcField.Control("001", "ø")]);
        using var stream = new MemoryStream();

        var options = new MarcWriteOptions { Encoding = isUtf8 ? MarcEncoding.Utf8 : null };
        var result = await MarcWriter.WriteAsync(record, stream, options, TestContext.Current.CancellationToken);

        Assert.Equal(written.Length, result.Value);
        Assert.Equal(written, System.Text.Encoding.Latin1.GetString(stream.ToArray()));
        Assert.Equal("99999nam  00xxxxx i yyyy", record.Leader.Text);
    }

    /// <summary>Field 066 says which sets values begin with; what is written anew must not be read in those.</summary>
    [Theory]
    [InlineData("(N", true)]
    [InlineData("(B", false)]
    public void A_record_that_begins_with_other_sets_is_edited_without_a_value_changing(string primary, bool isCyrillic)
    {
        var made = new MarcRecord(Leader.Parse("00000nam  2200000 i 4500"), [new MarcField.Control("001", "1"), new MarcField.Data("066", ' ', ' ', [new('a', primary)]), Note("Abc é")]);
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        Assert.True(MarcWriter.Write(made, output).Succeeded);
        var read = MarcReader.Read(output.WrittenMemory).Record!;
        var edited = read.Insert(Note("more"));
        var without = read.Without("066");
        var again = new System.Buffers.ArrayBufferWriter<byte>();
        var plain = new System.Buffers.ArrayBufferWriter<byte>();
        Assert.True(MarcWriter.Write(edited, again).Succeeded && MarcWriter.Write(without, plain).Succeeded);

        Assert.Equal(isCyrillic, output.WrittenSpan.Contains((byte)0x1B));
        Assert.Equal("Abc é", read.First("500", 'a')!.Normalize());
        Assert.Equal(edited, MarcReader.Read(again.WrittenMemory).Record);
        Assert.Equal(without, MarcReader.Read(plain.WrittenMemory).Record);
    }

    private static MarcField.Data Note(string text) => new("500", ' ', ' ', [new('a', text)]);
}
