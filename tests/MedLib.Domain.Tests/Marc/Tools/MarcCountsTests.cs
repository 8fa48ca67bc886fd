using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Tools;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc.Tools;

[Properties(Arbitrary = [typeof(MarcGenerators)])]
public sealed class MarcCountsTests
{
    [Property]
    public void Counts_are_those_of_the_records(MarcRecord[] records)
    {
        var fields = records.SelectMany(static r => r.Fields).ToList();

        var counts = MarcCounts.Of(Files.Reads(records));

        Assert.Equal((records.Length, 0, fields.Count), (counts.Records, counts.Unreadable, counts.Fields));
        Assert.Equal(fields.OfType<MarcField.Data>().Sum(static f => f.Subfields.Count), counts.Subfields);
        Assert.Equal(
            fields.GroupBy(static f => f.Tag).OrderBy(static g => g.Key).Select(g => new MarcTagCount(
                g.Key, g.Count(), records.Count(r => r.Fields.Any(f => f.Tag == g.Key)), g.OfType<MarcField.Data>().Sum(static f => f.Subfields.Count))),
            counts.Tags);
    }

    [Property]
    public async Task A_cursor_and_reads_count_alike_whatever_is_in_the_stream(Bytestream stream)
    {
        using var cursor = new MarcCursor(stream.Bytes);
        var expected = MarcCounts.Of(MarcReader.ReadAll(stream.Bytes));

        Assert.Equal(expected, MarcCounts.Of(cursor, TestContext.Current.CancellationToken));
        Assert.Equal(expected, await MarcCounts.OfAsync(MarcReader.ReadAsync(new Trickle(stream.Bytes, 50)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Findings_are_counted_by_their_codes()
    {
        byte[] junk = [.. "junk\u001D"u8, .. MarcGenerators.Write(new(Leader.Default, [])), .. "more junk\u001D"u8];

        var counts = MarcCounts.Of(MarcReader.ReadAll(junk));

        Assert.Equal((1, 2), (counts.Records, counts.Unreadable));
        Assert.Contains(counts.Findings, static f => f is { Severity: FindingSeverity.Error, Count: 2 });
    }
}
