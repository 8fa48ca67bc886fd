using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Marc.Tools;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc.Tools;

[Properties(Arbitrary = [typeof(MarcGenerators)])]
public sealed class MarcCopyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Property]
    public async Task A_file_there_and_back_is_the_same_file(MarcRecord[] records)
    {
        using var text = new MemoryStream();
        using var there = new MarcMakerWriter(text);
        using var back = new MemoryStream();
        using var again = new Iso2709Writer(back);

        var written = await MarcCopy.ToAsync(Files.ReadsAsync(records), there, Token);
        text.Position = 0;
        await MarcCopy.ToAsync(MarcMaker.ReadAsync(text, cancellationToken: Token), again, Token);

        Assert.Equal(new MarcWritten(records.Length, text.Length, 0, []), written);
        Assert.Equal(Files.Of(records), back.ToArray());
    }

    [Fact]
    public async Task What_is_refused_is_told_with_its_place()
    {
        using var stream = new MemoryStream();
        using var writer = MarcFile.CreateWriter(stream, MarcFormat.AlephSequential);
        var records = new[] { Files.Numbered(1), new(Leader.Default, [new MarcField.Data("500", ' ', ' ', [new('a', "5$$6")])]), Files.Numbered(3) };

        var written = await MarcCopy.ToAsync(Files.ReadsAsync(records), writer, Token);

        Assert.Equal((2, 1), (written.Records, written.Refused));
        Assert.Contains(new FindingArg.Number("record", 2), Assert.Single(written.Findings).Args);
    }

    [Fact]
    public async Task Joined_files_are_counted_through()
    {
        var joined = await MarcCopy.JoinAsync([Files.Running(10, 3), Files.Running(0, 0), Files.Running(20, 2)], Token).ToListAsync(Token);

        Assert.Equal([10, 11, 12, 20, 21], joined.Select(static r => r.Record!.Number()));
        Assert.Equal([0, 1, 2, 3, 4], joined.Select(static r => r.Index));
    }
}
