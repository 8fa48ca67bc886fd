using FsCheck.Xunit;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Domain.Tests.Marc.Tools;

[Properties(Arbitrary = [typeof(MarcGenerators)])]
public sealed class MarcSortTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Property]
    public async Task Records_come_in_the_order_of_their_keys_and_equal_keys_as_they_were(MarcRecord[] records, bool isRead)
    {
        var runs = new List<Kept>();
        var many = Enumerable.Repeat(records, 20).SelectMany(static r => r).Select(static (r, i) => r.Insert(new MarcField.Control("001", $"{i * 7919 % 10}"))).ToList();
        var source = isRead ? Files.ReadsAsync(many) : many.Select(static (r, i) => new MarcRead(MarcReadKind.Record, r, default, [], 0, i)).ToAsyncEnumerable();
        var options = MarcSortOptions.Default with { RunSize = MarcSortOptions.LeastRunSize, OpenRun = number => Add(runs, number) };

        var sorted = await MarcSort.SortAsync(source, static r => r.ControlNumber, options, Token).ToListAsync(Token);

        Assert.Equal(many.OrderBy(static r => r.ControlNumber ?? "", StringComparer.Ordinal), sorted);
        Assert.All(runs, static r => Assert.True(r.IsClosed));
    }

    [Fact]
    public async Task No_run_is_larger_than_what_is_allowed_and_bytes_stay_as_they_were()
    {
        var runs = new List<Kept>();
        var bytes = Files.Of(Enumerable.Range(0, 2_000).Select(static n => Files.Numbered(n * 7919 % 2_000)));
        var options = MarcSortOptions.Default with { RunSize = 10_000, OpenRun = number => Add(runs, number) };
        using var output = new MemoryStream();
        using var writer = new Iso2709Writer(output);

        await foreach (var record in MarcSort.SortAsync(MarcReader.ReadAll(bytes).ToAsyncEnumerable(), static r => r.ControlNumber!.PadLeft(4, '0'), options, Token))
        {
            writer.Write(record);
        }

        writer.Complete();
        Assert.Equal(Files.Of(Enumerable.Range(0, 2_000).Select(Files.Numbered)), output.ToArray());
        Assert.InRange(runs.Count, 10, 30);
        Assert.All(runs, static r => Assert.InRange(r.ToArray().Length, 1, 15_000));
    }

    [Fact]
    public async Task Records_that_are_no_unicode_come_through_runs_and_temporary_files()
    {
        var odd = new MarcRecord(Leader.Default, [new MarcField.Data("500", ' ', ' ', [new('a', "half \uD800 a pair")])]);
        var reads = Enumerable.Range(0, 200).Select(i => new MarcRead(MarcReadKind.Record, odd, default, [], 0, i)).ToAsyncEnumerable();
        var options = MarcSortOptions.Default with { RunSize = MarcSortOptions.LeastRunSize };

        var sorted = await MarcSort.SortAsync(reads, static r => r.First("500", 'a'), options, Token).ToListAsync(Token);

        Assert.Equal(Enumerable.Repeat(odd, 200), sorted);
    }

    [Fact]
    public async Task Runs_are_closed_when_sorting_is_stopped()
    {
        var runs = new List<Kept>();
        var options = MarcSortOptions.Default with { RunSize = MarcSortOptions.LeastRunSize, OpenRun = number => Add(runs, number) };
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in MarcSort.SortAsync(Files.Running(0, 500), static r => r.ControlNumber, options, stop.Token))
            {
                Assert.NotNull(record);
                await stop.CancelAsync();
            }
        });

        Assert.NotEmpty(runs);
        Assert.All(runs, static r => Assert.True(r.IsClosed));
    }

    [Fact]
    public async Task Progress_is_told_to_the_end()
    {
        var told = new Told();

        await MarcSort.SortAsync(Files.Running(0, 2_500), static r => r.ControlNumber, MarcSortOptions.Default with { Progress = told }, Token).ToListAsync(Token);

        Assert.Equal([1_000, 2_000, 2_500], told.Heard.Select(static p => p.Records));
    }

    private static Kept Add(List<Kept> runs, int number)
    {
        Assert.Equal(runs.Count, number);
        runs.Add(new());
        return runs[^1];
    }

    private sealed class Told : IProgress<MarcProgress>
    {
        public List<MarcProgress> Heard { get; } = [];

        public void Report(MarcProgress value) => Heard.Add(value);
    }
}
