using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

/// <summary>Streams made to exhaust a reader.</summary>
public sealed class HostileStreamTests
{
    private const long Size = 32L << 20;

    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("\0")]
    [InlineData("\u001E")]
    [InlineData("\u001Fa")]
    [InlineData("99999nam a2200025 a 4500\u001E")]
    [InlineData("00317nam a2200121 a 4500001000600000")]
    [InlineData("99999nam a2200025 a 4500\u001E\u001D")]
    public async Task What_has_no_end_is_given_out_in_bounded_pieces(string pattern)
    {
        const int Limit = 1 << 16;
        var (total, longest) = (0L, 0);
        using var stream = new Endless(Encoding.Latin1.GetBytes(pattern), Size);
        await foreach (var read in MarcReader.ReadAsync(stream, new() { MaxRecordLength = Limit }, TestContext.Current.CancellationToken))
        {
            total += read.Length;
            longest = Math.Max(longest, read.Length);
        }

        Assert.Equal(Size, total);
        Assert.InRange(longest, 1, Limit + 2);
        Assert.InRange(stream.MostWanted, 1, 1 << 19);
    }

    [Fact]
    public async Task An_oversize_record_costs_no_other()
    {
        var good = MarcGenerators.Write(new(Leader.Default, [new MarcField.Control("001", "after")]));
        byte[] bytes = [.. "99999nam a2200037 a 4500001000600000\u001E"u8, .. Enumerable.Repeat((byte)'x', 1000), 0x1D, .. good];

        var reads = await Reading.AllAsync(bytes, new() { MaxRecordLength = 256 });

        Assert.Equal([256, 256, 256, 256, 14, good.Length], reads.Select(static r => r.Length));
        Assert.All(reads.SkipLast(1), static r => Assert.Equal(MarcCodes.TooLong, Assert.Single(r.Codes())));
        Assert.Equal([0, 0, 0, 0, 0, 1], reads.Select(static r => r.Index));
        Assert.Equal("after", reads[^1].Record?.ControlNumber);
    }

    [Fact]
    public void Findings_are_capped_and_the_rest_counted()
    {
        var bytes = MarcGenerators.Write(new(Leader.Default, [new MarcField.Data("500", ' ', ' ', [.. Enumerable.Repeat(new Subfield('a', "\u0001"), 500)])]));

        var read = MarcReader.Read(bytes, new() { MaxFindings = 10 });

        Assert.Equal(11, read.Findings.Count);
        Assert.Equal((MarcCodes.FindingsLeftOut, "490 more findings were left out."), (read.Findings[^1].Code, MedLibMessages.Render(read.Findings[^1])));
    }

    /// <summary>Entries that overlap by ten thousand others: each is judged in the time that it takes to find its neighbors, and not in that of all.</summary>
    [Theory]
    [InlineData(MarcReadMode.Lenient)]
    [InlineData(MarcReadMode.Strict)]
    [InlineData(MarcReadMode.Recover)]
    public void Entries_that_overlap_cost_no_more_than_others(MarcReadMode mode)
    {
        // Judged by the square a hundred times as much; the fastest of some rounds, since others work on the machine too.
        var (apart, overlapping) = (Fastest(Entries(1), mode), Fastest(Entries(9_999), mode));

        Assert.InRange(overlapping / apart, 0, 25);
    }

    private static byte[] Entries(int length)
    {
        const int Count = 60_000;
        var directory = string.Concat(Enumerable.Range(0, Count).Select(n => FormattableString.Invariant($"500{length:D4}{n:D5}")));
        return Encoding.ASCII.GetBytes($"99999nam a2299999 a 4500{directory}\u001E{new string('\u001E', Count + 10_000)}\u001D");
    }

    private static double Fastest(byte[] bytes, MarcReadMode mode) => Enumerable.Range(0, 5).Min(_ =>
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(bytes.Length, MarcReader.ReadAll(bytes, new() { Mode = mode }).Sum(static read => read.Length));
        return clock.Elapsed.TotalMilliseconds;
    });

    [Fact]
    public async Task The_streams_own_exception_comes_through()
    {
        using var stream = new Endless([1], 10) { Breaks = true };

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var read in MarcReader.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken).ConfigureAwait(false))
            {
                Assert.NotNull(read);
            }
        });
    }


    /// <summary>A pattern again and again, made as it is read.</summary>
    private sealed class Endless(byte[] pattern, long size) : Stream
    {
        private long _at;

        public bool Breaks { get; init; }

        public int MostWanted { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => size;

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Breaks)
            {
                throw new IOException("the cable was pulled");
            }

            MostWanted = Math.Max(MostWanted, buffer.Length);
            var count = (int)Math.Min(buffer.Length, size - _at);
            for (var i = 0; i < count; i++)
            {
                buffer.Span[i] = pattern[(int)((_at + i) % pattern.Length)];
            }

            _at += count;
            return new(count);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
