using FsCheck;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

/// <summary>What holds in every format that is read and written, and between any two of them.</summary>
[Properties(Arbitrary = [typeof(MarcGenerators)], MaxTest = 150)]
public sealed class FormatProperties
{
    public static TheoryData<MarcFormat> Formats => [.. All];

    private static IEnumerable<MarcFormat> All => Enum.GetValues<MarcFormat>().Where(static format => format != MarcFormat.Lines);

    [Property]
    public void What_is_written_is_read_in_any_mode_without_a_finding(MarcRecord record, MarcReadMode mode)
    {
        foreach (var format in All)
        {
            if (Write(format, record) is { } bytes)
            {
                var read = Assert.Single(Read(format, bytes, mode));

                Assert.Equal(record, read.Record);
                Assert.DoesNotContain(read.Findings, static f => f.Severity > FindingSeverity.Information);
            }
        }
    }

    /// <summary>Any way leads to the same: by A and then B to what B alone leads to.</summary>
    [Property]
    public void Conversions_commute(MarcRecord record)
    {
        foreach (var first in All)
        {
            if (Write(first, record) is not { } there || Read(first, there)[0].Record is not { } read)
            {
                continue;
            }

            foreach (var second in All)
            {
                var (direct, roundabout) = (Write(second, record), Write(second, read));

                Assert.Equal(direct is null, roundabout is null);
                if (direct is not null)
                {
                    Assert.Equal(Read(second, direct)[0].Record, Read(second, roundabout!)[0].Record);
                }
            }
        }
    }

    /// <summary>Strict reading gives out nothing that another mode would read otherwise or find something in.</summary>
    [Property]
    public void Other_modes_find_nothing_in_what_is_given_out_strictly(MarcRecord before, MarcRecord hit, PositiveInt at, byte value, bool isRecovering)
    {
        foreach (var format in All)
        {
            if (Write(format, before, hit) is not { Length: > 0 } bytes)
            {
                continue;
            }

            bytes[at.Get % bytes.Length] = value;
            var others = Read(format, bytes, isRecovering ? MarcReadMode.Recover : MarcReadMode.Lenient).Where(static r => r.Kind != MarcReadKind.Filler).ToDictionary(static r => r.Index);
            foreach (var strict in Read(format, bytes, MarcReadMode.Strict).Where(static r => r.Record is not null))
            {
                Assert.Equal(strict.Record, others[strict.Index].Record);
                Assert.DoesNotContain(others[strict.Index].Findings, static f => f.Severity > FindingSeverity.Information);
            }
        }
    }

    /// <summary>Text formats count lines and ISO 2709 counts bytes, and the same code may come of both.</summary>
    [Property]
    public void Messages_leave_no_place_open(MarcRecord record, PositiveInt at, byte value, bool isShort)
    {
        foreach (var format in All)
        {
            if (Write(format, record, record) is not { Length: > 0 } bytes)
            {
                continue;
            }

            bytes[at.Get % bytes.Length] = value;
            var reads = MarcFile.Read(new MemoryStream(bytes), format, new() { MaxRecordLength = isShort ? MarcReadOptions.LeastMaxRecordLength : 1 << 20 });
            foreach (var message in reads.SelectMany(static r => r.Findings).Select(MedLibMessages.Render))
            {
                Assert.DoesNotContain("{offset}", message, StringComparison.Ordinal);
                Assert.DoesNotContain("{line}", message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Reads_that_are_gone_through_again_begin_again(MarcFormat format)
    {
        var bytes = Write(format, new MarcRecord(Leader.Default, [new MarcField.Control("001", "1")]))!;
        using var stream = new MemoryStream(bytes);
        var (reads, later) = (MarcFile.Read(stream, format), MarcFile.ReadAsync(stream, format, cancellationToken: TestContext.Current.CancellationToken));

        var first = reads.ToList();
        stream.Position = 0;
        Assert.Equal(first, reads);
        for (var i = 0; i < 2; i++)
        {
            stream.Position = 0;
            Assert.Equal(first, await later.ToListAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Reading_stops_where_it_is_told_to(MarcFormat format)
    {
        using var source = new CancellationTokenSource();
        var record = new MarcRecord(Leader.Default, [new MarcField.Control("001", "1")]);
        var bytes = Write(format, record, record, record)!;
        var count = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var read in MarcFile.ReadAsync(new MemoryStream(bytes), format, cancellationToken: source.Token).ConfigureAwait(false))
            {
                count++;
                await source.CancelAsync().ConfigureAwait(false);
            }
        });
        Assert.Equal(1, count);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Progress_ends_with_all_bytes_and_records(MarcFormat format)
    {
        var told = new List<MarcProgress>();
        var record = new MarcRecord(Leader.Default, [new MarcField.Control("001", "1")]);
        var bytes = Write(format, record, record)!;

        Assert.Equal(2, MarcFile.Read(new MemoryStream(bytes), format, new() { Progress = new Ear(told.Add) }).Count());
        Assert.Equal(new MarcProgress(bytes.Length, 2, 0), told[^1]);
    }

    private static List<MarcRead> Read(MarcFormat format, byte[] bytes, MarcReadMode mode = MarcReadMode.Lenient) =>
        [.. MarcFile.Read(new MemoryStream(bytes), format, new() { Mode = mode })];

    // Null where the format cannot hold them.
    private static byte[]? Write(MarcFormat format, params MarcRecord[] records)
    {
        using var stream = new MemoryStream();
        using var writer = MarcFile.CreateWriter(stream, format);
        var isWritten = records.All(record => writer.Write(record).Succeeded);
        writer.Complete();
        return isWritten ? stream.ToArray() : null;
    }

    private sealed class Ear(Action<MarcProgress> hear) : IProgress<MarcProgress>
    {
        public void Report(MarcProgress value) => hear(value);
    }
}
