using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Domain.Tests.Marc.Tools;

public sealed class MarcSampleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "0,1")]
    [InlineData(9, "0,1,2,3,4")]
    public async Task The_first_are_taken(int count, string expected) =>
        Assert.Equal(expected, Numbers(await MarcSample.FirstAsync(Files.Running(0, 5), count, Token).ToListAsync(Token)));

    [Theory]
    [InlineData(1, 0, "0,1,2,3,4,5,6")]
    [InlineData(3, 0, "0,3,6")]
    [InlineData(3, 2, "2,5")]
    [InlineData(9, 0, "0")]
    public async Task Every_so_manieth_is_taken(int step, int first, string expected) =>
        Assert.Equal(expected, Numbers(await MarcSample.EveryAsync(Files.Running(0, 7), step, first, Token).ToListAsync(Token)));

    [Fact]
    public async Task Chance_takes_the_same_for_the_same_seed_in_the_order_of_the_file()
    {
        var one = await MarcSample.RandomAsync(Files.Running(0, 200), 10, seed: 7, Token);
        var two = await MarcSample.RandomAsync(Files.Running(0, 200), 10, seed: 7, Token);
        var other = await MarcSample.RandomAsync(Files.Running(0, 200), 10, seed: 8, Token);

        Assert.Equal(10, one.Count);
        Assert.Equal(one, two);
        Assert.NotEqual(one, other);
        Assert.Equal(one.OrderBy(static r => r.Index), one);
        Assert.Equal(10, one.Distinct().Count());
    }

    [Fact]
    public async Task Chance_takes_all_where_there_are_no_more()
    {
        Assert.Equal("0,1,2", Numbers(await MarcSample.RandomAsync(Files.Running(0, 3), 10, seed: 7, Token)));
        Assert.Empty(await MarcSample.RandomAsync(Files.Running(0, 3), 0, seed: 7, Token));
    }

    // 2,000 samples of 5 in 20: each place is expected 500 times, with a standard deviation of 19.
    [Fact]
    public async Task Chance_favors_no_place()
    {
        var counts = new int[20];
        var reads = await Files.Running(0, 20).ToListAsync(Token);
        for (var seed = 0; seed < 2_000; seed++)
        {
            foreach (var read in await MarcSample.RandomAsync(reads.ToAsyncEnumerable(), 5, seed, Token))
            {
                counts[read.Index]++;
            }
        }

        Assert.All(counts, static count => Assert.InRange(count, 400, 600));
    }

    private static string Numbers(IEnumerable<MarcRead> reads) => string.Join(',', reads.Select(static r => r.Record!.Number()));
}
