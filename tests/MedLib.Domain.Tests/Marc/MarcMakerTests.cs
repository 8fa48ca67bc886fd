using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

[Properties(Arbitrary = [typeof(MarcGenerators)])]
public sealed class MarcMakerTests
{
    [Property]
    public async Task What_is_written_is_read_alike(MarcRecord first, MarcRecord second)
    {
        var text = new StringWriter();
        Assert.Equal(first.Fields.Count + 2, MarcMaker.Write(first, text).Value);
        Assert.True(MarcMaker.Write(second, text).Succeeded);

        var reads = await ReadAsync(text.ToString());

        Assert.Equal([first, second], reads.Select(static r => r.Record!));
        Assert.All(reads, static r => Assert.Empty(r.Findings));
        Assert.Equal([1, first.Fields.Count + 3], reads.Select(static r => r.Line));
    }

    [Property]
    public async Task No_text_makes_it_throw(string? text, Bytestream stream)
    {
        var reads = await ReadAsync($"{text}\n=245  10$a{text}\n=LDR  {text}\n{stream}");

        Assert.Equal(Enumerable.Range(0, reads.Count), reads.Select(static r => r.Index));
    }

    [Fact]
    public async Task Blanks_and_mnemonics_are_what_they_stand_for()
    {
        var reads = await ReadAsync("""
            =LDR  00000nam\a2200000\i\4500
            =008  240101s2024\\\\xxu
            =245  1\$aProfit {dollar}5 {lcub}a{rcub} {bsol} \ $b {eacute}
            """);

        var record = Assert.Single(reads).Record!;
        Assert.Equal(Leader.Default, record.Leader);
        Assert.Equal("240101s2024    xxu", record.ControlValue("008"));
        Assert.Equal(new MarcField.Data("245", '1', ' ', [new('a', "Profit $5 {a} \\ \\ "), new('b', " {eacute}")]), record.Fields[1]);
        Assert.Equal(Finding.Warning(MarcCodes.MnemonicUnknown, new FindingArg.Text("mnemonic", "{eacute}"), new FindingArg.Number("line", 3)), Assert.Single(reads[0].Findings));
    }

    [Fact]
    public async Task A_bad_line_costs_only_itself_and_is_named()
    {
        var reads = await ReadAsync("=LDR  short\n=245  10$aTitle\nno line\n=100  1$aOne indicator\n=650  12\n\n\n\n=001  7\r\n");

        Assert.Equal(2, reads.Count);
        Assert.Equal("Title", reads[0].Record!.First("245", 'a'));
        Assert.Single(reads[0].Record!.Fields);
        Assert.Equal(
            [(MarcCodes.LeaderLineWrong, 1L), (MarcCodes.LineUnreadable, 3), (MarcCodes.LineUnreadable, 4), (MarcCodes.LineUnreadable, 5)],
            reads[0].Findings.Select(static f => (f.Code, Assert.IsType<FindingArg.Number>(Assert.Single(f.Args)).Value)));
        Assert.Equal("7", reads[1].Record!.ControlNumber);
        Assert.Equal(9, reads[1].Line);
        Assert.Equal(MarcCodes.LeaderLineWrong, Assert.Single(reads[1].Findings).Code);
    }

    [Fact]
    public void Refuses_what_would_break_its_lines()
    {
        var record = new MarcRecord(Leader.Default, [new MarcField.Data("500", ' ', ' ', [new('a', "two\nlines")]), new MarcField.Data("LDR", ' ', ' ', [new('a', "")])]);
        var text = new StringWriter();

        var result = MarcMaker.Write(record, text);

        Assert.Equal([(MarcCodes.CharacterNotWritable, "500[0]$a"), (MarcCodes.DesignatorNotWritable, "LDR[0]")], result.Findings.Select(static f => (f.Code, f.Path)));
        Assert.Empty(text.ToString());
    }

    private static async Task<List<MarcMakerRead>> ReadAsync(string text)
    {
        var reads = new List<MarcMakerRead>();
        await foreach (var read in MarcMaker.ReadAsync(new StringReader(text), TestContext.Current.CancellationToken).ConfigureAwait(false))
        {
            reads.Add(read);
        }

        return reads;
    }
}
