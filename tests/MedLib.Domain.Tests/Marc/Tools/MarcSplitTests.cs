using FsCheck;
using FsCheck.Xunit;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Domain.Tests.Marc.Tools;

[Properties(Arbitrary = [typeof(MarcGenerators)])]
public sealed class MarcSplitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Property]
    public async Task Files_of_so_many_records_together_are_the_file(MarcRecord[] records, PositiveInt size)
    {
        var files = new List<Kept>();

        var parts = await MarcSplit.ByRecordsAsync(Files.ReadsAsync(records), size.Get, _ => Add(files), static s => new Iso2709Writer(s), Token);

        Assert.Equal(Files.Of(records), files.SelectMany(static f => f.ToArray()));
        Assert.All(parts.SkipLast(1), part => Assert.Equal(size.Get, part.Records));
        Assert.Equal(parts.Select(static p => p.Bytes), files.Select(static f => (long)f.ToArray().Length));
        Assert.All(files, static f => Assert.True(f.IsClosed));
    }

    [Property]
    public async Task Files_of_a_size_are_no_larger_but_for_single_records(MarcRecord[] records, PositiveInt size)
    {
        var files = new List<Kept>();

        var parts = await MarcSplit.BySizeAsync(Files.ReadsAsync(records), 20 * size.Get, _ => Add(files), static s => new Iso2709Writer(s), Token);

        Assert.Equal(Files.Of(records), files.SelectMany(static f => f.ToArray()));
        Assert.All(parts, part => Assert.True(part.Bytes <= 20 * size.Get || part.Records == 1));
        for (var i = 1; i < parts.Count; i++)
        {
            var first = MarcReader.ReadAll(files[i].ToArray()).First().Length;
            Assert.True(parts[i - 1].Bytes + first > 20 * size.Get, "the record would have had room in the file before");
        }
    }

    [Fact]
    public async Task A_file_is_closed_when_reading_fails()
    {
        var files = new List<Kept>();
        static async IAsyncEnumerable<MarcRead> Failing()
        {
            yield return Files.Reads([Files.Numbered(1)]).Single();
            await Task.Yield();
            throw new IOException("the cable was pulled");
        }

        await Assert.ThrowsAsync<IOException>(async () => await MarcSplit.ByRecordsAsync(Failing(), 5, _ => Add(files), static s => new Iso2709Writer(s), Token));

        Assert.True(Assert.Single(files).IsClosed);
    }

    private static Kept Add(List<Kept> files)
    {
        files.Add(new());
        return files[^1];
    }
}
