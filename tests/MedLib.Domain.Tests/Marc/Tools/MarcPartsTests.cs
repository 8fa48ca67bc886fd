using System.Buffers;
using System.Globalization;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Domain.Tests.Marc.Tools;

/// <summary>Records that are too long for ISO 2709.</summary>
public sealed class MarcPartsTests
{
    private static readonly MarcRecord Short = Record("2", notes: 1);

    [Theory]
    [InlineData(50)]
    [InlineData(500)]
    public async Task What_was_split_is_joined_again_and_its_neighbors_stay(int notes)
    {
        var record = Record("1", notes);
        byte[] bytes = [.. Write(Short), .. Write(record), .. Write(Short), .. "\n"u8, .. Write(Short)];

        var reads = await Reading.AllAsync(bytes, new() { Mode = MarcReadMode.Strict });
        var parts = reads.Where(static read => read.Record?.ControlNumber is "1").ToList();
        Assert.True(parts.Count > 1);
        Assert.All(parts, static part => Assert.InRange(part.Length, 1, MarcWriter.MaxRecordLength));
        Assert.All(parts.SkipLast(1), static part => Assert.InRange(part.Length, 90_000, MarcWriter.MaxRecordLength)); // the fewest that the order allows

        var joined = await MarcParts.JoinAsync(reads.ToAsyncEnumerable(), TestContext.Current.CancellationToken)
            .Where(static read => read.Record is not null)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([Short, record, Short, Short], joined.Select(static read => read.Record!));
    }

    [Fact]
    public async Task Records_with_the_same_number_and_other_control_fields_are_not_joined()
    {
        var other = Short.Insert(new MarcField.Control("005", "20200101000000.0"));
        byte[] bytes = [.. Write(Short), .. Write(other)];

        var joined = await MarcParts.JoinAsync((await Reading.AllAsync(bytes)).ToAsyncEnumerable(), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Short, other], joined.Select(static read => read.Record!));
    }

    [Theory]
    [InlineData(Oversize.Zeros, "00000", "0000")]
    [InlineData(Oversize.Nines, "99999", "9999")]
    public async Task What_does_not_fit_is_written_in_a_dialect_that_is_read_whole(Oversize oversize, string length, string fieldLength)
    {
        var record = Record("1", notes: 60).Insert(Note(20_000));
        var output = new ArrayBufferWriter<byte>();

        Assert.True(MarcWriter.Write(record, output, new() { Oversize = oversize }).Succeeded);

        Assert.Equal(length, System.Text.Encoding.ASCII.GetString(output.WrittenSpan[..5]));
        Assert.Equal(fieldLength, System.Text.Encoding.ASCII.GetString(output.WrittenSpan.Slice(24 + (12 * (record.Fields.Count - 1)) + 3, 4)));
        var read = Assert.Single(await Reading.AllAsync(output.WrittenSpan.ToArray()));
        Assert.Equal(record, read.Record);
    }

    [Theory]
    [InlineData(Oversize.Refuse)]
    [InlineData(Oversize.Split)]
    public void A_field_that_is_too_long_is_refused_and_nothing_is_written(Oversize oversize)
    {
        var output = new ArrayBufferWriter<byte>();

        var result = MarcWriter.Write(Record("1", notes: 60).Insert(Note(20_000)), output, new() { Oversize = oversize });

        Assert.False(result.Succeeded);
        Assert.Contains(result.Findings, static finding => finding.Code is MarcCodes.FieldTooLong);
        Assert.Equal(0, output.WrittenCount);
    }

    private static MarcRecord Record(string number, int notes) => new(
        Leader.Default,
        [
            new MarcField.Control("001", number), new MarcField.Control("008", "200101s2020    xx"),
            new MarcField.Data("245", '1', '0', [new('a', "Title")]), .. Enumerable.Range(0, notes).Select(static n => Note(5_000 + n)),
        ]);

    private static MarcField.Data Note(int length) => new("500", ' ', ' ', [new('a', length.ToString(CultureInfo.InvariantCulture).PadRight(length, 'x'))]);

    private static byte[] Write(MarcRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.True(MarcWriter.Write(record, output, new() { Oversize = Oversize.Split }).Succeeded);
        return output.WrittenSpan.ToArray();
    }
}
