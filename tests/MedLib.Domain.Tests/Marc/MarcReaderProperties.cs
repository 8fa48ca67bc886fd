using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

[Properties(Arbitrary = [typeof(MarcGenerators)], MaxTest = 300)]
public sealed class MarcReaderProperties
{
    [Property]
    public async Task Every_byte_belongs_to_exactly_one_read_whatever_the_chunking(Bytestream stream, FsCheck.PositiveInt step, bool isShort)
    {
        var options = new MarcReadOptions { MaxRecordLength = isShort ? 256 : 1 << 20 };
        var whole = await Reading.AllAsync(stream.Bytes, options);
        var trickled = await Reading.AllAsync(stream.Bytes, options, step.Get);

        Assert.Equal(whole, trickled);
        Assert.Equal(stream.Bytes, whole.SelectMany(static r => r.Bytes.ToArray()));
        var end = 0L;
        foreach (var read in whole)
        {
            Assert.Equal(end, read.Offset);
            Assert.InRange(read.Length, 1, options.MaxRecordLength + 2);
            Assert.Equal(read.Kind == MarcReadKind.Record, read.Record is not null);
            Assert.True(read.Kind == MarcReadKind.Record || !read.Findings.IsEmpty);
            end += read.Length;
        }
    }

    [Property]
    public async Task Records_are_counted_and_bytes_between_them_are_not(Bytestream stream)
    {
        var next = 0;
        foreach (var read in await Reading.AllAsync(stream.Bytes))
        {
            Assert.Equal(next, read.Index);
            next += read.Kind == MarcReadKind.Filler ? 0 : 1;
        }
    }

    [Property]
    public async Task Strict_reading_gives_out_just_the_records_without_a_defect(Bytestream stream)
    {
        var lenient = await Reading.AllAsync(stream.Bytes);
        var strict = await Reading.AllAsync(stream.Bytes, new() { Mode = MarcReadMode.Strict });

        Assert.Equal(
            lenient.Select(static r => r.Findings.Any(static f => f.Severity != FindingSeverity.Information) ? null : r.Record),
            strict.Select(static r => r.Record));
        Assert.DoesNotContain(strict, static r => r.Findings.Any(static f => f.Severity == FindingSeverity.Warning && f.Code is not MarcCodes.FindingsLeftOut));
    }

    [Property]
    public async Task A_sound_record_from_memory_is_read_as_from_a_stream(Bytestream stream)
    {
        var reads = await Reading.AllAsync(stream.Bytes);
        foreach (var read in reads.Where(static r => r.Kind == MarcReadKind.Record && r.Findings.IsEmpty))
        {
            Assert.Equal(read.Record, MarcReader.Read(read.Bytes).Record);
        }

        Assert.Equal(stream.Bytes, MarcReader.Read(stream.Bytes).Bytes.ToArray());
    }

    [Property]
    public void What_is_written_is_read_strictly_and_written_alike(MarcRecord record)
    {
        var bytes = MarcGenerators.Write(record);
        var read = MarcReader.Read(bytes, new() { Mode = MarcReadMode.Strict });

        Assert.Equal(record, read.Record);
        Assert.DoesNotContain(read.Findings, static f => f.Code is not MarcCodes.NoFields);
        Assert.Equal(bytes, MarcGenerators.Write(read.Record!));
    }

    /// <summary>The oracle: whatever became of the numbers, a field may be absent but never another than it was, and silence means whole.</summary>
    [Property(MaxTest = 2000)]
    public void A_damaged_directory_never_gives_a_wrong_field(HitRecord hit)
    {
        var read = MarcReader.Read(hit.Bytes);

        Assert.Empty(read.Record?.Fields.Where(f => !hit.Original.Fields.Contains(f)) ?? []);
        if (!read.Findings.Any(static f => f.Severity != FindingSeverity.Information))
        {
            Assert.Equal(hit.Original.Fields, read.Record?.Fields);
        }
    }

    /// <summary>A byte missing or too many in the directory, be it in a tag: all fields but the one whose tag is in doubt are there, and that one is named.</summary>
    [Property(MaxTest = 3000)]
    public void A_byte_lost_or_put_into_the_directory_costs_one_field_at_most(MarcRecord record, FsCheck.NonNegativeInt place, bool isLost, byte digit)
    {
        if (record.Fields.Count < 2)
        {
            return; // nothing would be left
        }

        var bytes = MarcGenerators.Write(record);
        var at = 24 + (place.Get % (12 * record.Fields.Count));
        byte[] hit = isLost ? [.. bytes[..at], .. bytes[(at + 1)..]] : [.. bytes[..at], (byte)('0' + (digit % 10)), .. bytes[at..]];
        var read = MarcReader.Read(hit);

        var whole = Assert.IsType<MarcRecord>(read.Record);
        var lost = record.Fields.ToList();
        Assert.All(whole.Fields, field => Assert.True(lost.Remove(field), $"{field} was not there"));
        Assert.Equal(lost.Count, read.Codes().Count(static code => code is MarcCodes.FieldLost));
        Assert.InRange(lost.Count, 0, 1);
        Assert.Equal(record.Fields.Count, MarcReader.Read(hit, new() { Mode = MarcReadMode.Recover }).Record!.Fields.Count);
    }

    [Property(MaxTest = 1000)]
    public async Task A_damaged_record_costs_no_other(MarcRecord before, HitRecord hit, MarcRecord after)
    {
        var (first, last) = (MarcGenerators.Write(before), MarcGenerators.Write(after));
        var reads = await Reading.AllAsync([.. first, .. hit.Bytes, .. last]);

        Assert.Equal(first, reads[0].Bytes.ToArray());
        Assert.Equal(before, reads[0].Record);
        Assert.Equal(last, reads[^1].Bytes.ToArray());
        Assert.Equal(after, reads[^1].Record);
    }
}
