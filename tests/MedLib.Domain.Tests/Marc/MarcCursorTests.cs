using FsCheck.Xunit;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Tests.Marc;

[Properties(Arbitrary = [typeof(MarcGenerators)], MaxTest = 200)]
public sealed class MarcCursorTests
{
    [Property]
    public async Task A_cursor_shows_what_a_reader_gives_out(Bytestream stream, FsCheck.PositiveInt step)
    {
        var expected = await Reading.AllAsync(stream.Bytes);
        using var trickle = new Trickle(stream.Bytes, step.Get);
        using var cursor = new MarcCursor(trickle);
        var shown = new List<MarcRead>();
        while (cursor.Read())
        {
            Assert.Equal(cursor.Bytes.ToArray(), cursor.ToRead().Bytes.ToArray());
            shown.Add(cursor.ToRead());
        }

        Assert.Equal(expected, shown);
    }

    [Property]
    public async Task All_ways_to_read_give_the_same(Bytestream stream, FsCheck.PositiveInt step, bool isShort)
    {
        var options = new MarcReadOptions { MaxRecordLength = isShort ? 256 : 1 << 20 };
        var expected = await Reading.AllAsync(stream.Bytes, options);
        using var synchronous = new Trickle(stream.Bytes, step.Get);
        var pipe = System.IO.Pipelines.PipeReader.Create(new MemoryStream(stream.Bytes));
        var parallel = MarcReader.ReadParallelAsync(new Trickle(stream.Bytes, step.Get), static read => read.ToRead(), options, cores: 3, TestContext.Current.CancellationToken);

        Assert.Equal(expected, MarcReader.ReadAll(synchronous, options));
        Assert.Equal(expected, MarcReader.ReadAll(stream.Bytes.AsMemory(), options));
        Assert.Equal(expected, await MarcReader.ReadAsync(pipe, options, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(expected, await parallel.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Property(MaxTest = 20)]
    public async Task A_file_of_many_batches_is_read_on_several_cores_in_its_order(Bytestream stream, MarcRecord record)
    {
        byte[] part = [.. MarcGenerators.Write(record), .. stream.Bytes];
        byte[] bytes = [.. Enumerable.Repeat(part, (2_000_000 / part.Length) + 1).SelectMany(static p => p)];
        var expected = await Reading.AllAsync(bytes);

        var shown = MarcReader.ReadParallelAsync(new Trickle(bytes, 300_001), static read => read.ToRead(), cores: 2, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, await shown.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Property]
    public async Task What_a_function_is_shown_is_what_it_may_keep(Bytestream stream)
    {
        var agreements = MarcReader.ReadParallelAsync(new Trickle(stream.Bytes, 1000), Agree, cancellationToken: TestContext.Current.CancellationToken);

        Assert.DoesNotContain(false, await agreements.ToListAsync(TestContext.Current.CancellationToken));

        static bool Agree(MarcReadView view)
        {
            var read = view.ToRead();
            return view.Kind == read.Kind && view.Offset == read.Offset && view.Index == read.Index && view.Findings == read.Findings
                && view.Bytes.SequenceEqual(read.Bytes.Span) && (view.Kind == MarcReadKind.Record ? view.Record.ToRecord().Equals(read.Record) : read.Record is null);
        }
    }

    [Fact]
    public async Task What_is_no_record_is_shown_without_one()
    {
        var shown = MarcReader.ReadParallelAsync(
            new MemoryStream("\n"u8.ToArray()), Refuses, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(Assert.Single(await shown.ToListAsync(TestContext.Current.CancellationToken)));

        static bool Refuses(MarcReadView read)
        {
            try
            {
                return read.Record.Count < 0;
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }
    }

    [Property]
    public void A_view_holds_what_the_record_holds(MarcRecord record)
    {
        using var cursor = new MarcCursor(MarcGenerators.Write(record));

        Assert.True(cursor.ReadRecord());
        var (fields, subfields) = (0, 0);
        foreach (var field in cursor.Record)
        {
            var expected = record.Fields[fields++];
            Assert.Equal(expected.Tag, field.Tag);
            if (expected is MarcField.Control control)
            {
                Assert.True(field.IsControl);
                Assert.Equal(control.Value, field.Value);
                continue;
            }

            var data = (MarcField.Data)expected;
            Assert.Equal((data.Indicator1, data.Indicator2), (field.Indicator1, field.Indicator2));
            subfields = 0;
            foreach (var subfield in field.Subfields)
            {
                Assert.Equal(data.Subfields[subfields++], new Subfield(subfield.Code, subfield.Value));
            }

            Assert.Equal(data.Subfields.Count, subfields);
        }

        Assert.Equal(record.Fields.Count, fields);
        Assert.Equal(record, cursor.Record.ToRecord());
        Assert.False(cursor.Read());
    }

    [Fact]
    public void There_is_no_record_before_the_first_read_and_after_the_last()
    {
        using var cursor = new MarcCursor("\n"u8.ToArray());

        Assert.Throws<InvalidOperationException>(() => cursor.Kind);
        Assert.True(cursor.Read());
        Assert.Equal(MarcReadKind.Filler, cursor.Kind);
        Assert.Throws<InvalidOperationException>(() => cursor.Record.Count);
        Assert.False(cursor.Read());
        Assert.Throws<InvalidOperationException>(() => cursor.Index);
    }

    [Property(MaxTest = 1000)]
    public void Recovering_gives_what_lenient_reading_gives_and_marks_what_it_guesses(HitRecord hit)
    {
        var lenient = MarcReader.Read(hit.Bytes);
        var recovered = MarcReader.Read(hit.Bytes, new() { Mode = MarcReadMode.Recover, MaxFindings = 10_000 });

        Assert.Subset(recovered.Record?.Fields.ToHashSet() ?? [], lenient.Record?.Fields.ToHashSet() ?? []);
        var more = (recovered.Record?.Fields.Count ?? 0) - (lenient.Record?.Fields.Count ?? 0);
        Assert.True(more <= recovered.Findings.Count(static f => f.Code is MarcCodes.FieldGuessed or MarcCodes.FieldCutOff or MarcCodes.FindingsLeftOut));
    }

    [Fact]
    public async Task Progress_is_told_at_the_end_with_all_bytes_and_records()
    {
        var told = new List<MarcProgress>();
        var bytes = MarcGenerators.Write(new(Leader.Default, [new MarcField.Control("001", "1")]));
        byte[] stream = [.. bytes, .. "\n"u8, .. bytes];

        await Reading.AllAsync(stream, new() { Progress = new Told(told) });

        Assert.Equal([new MarcProgress(stream.Length, 2, 1)], told);
    }

    private sealed class Told(List<MarcProgress> told) : IProgress<MarcProgress>
    {
        public void Report(MarcProgress value) => told.Add(value);
    }
}
