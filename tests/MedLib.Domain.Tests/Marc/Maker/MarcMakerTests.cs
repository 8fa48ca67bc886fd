using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc.Maker;

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
    public void What_is_read_is_written_in_iso_2709_as_if_it_had_been_made(MarcRecord record)
    {
        var read = Assert.Single(MarcMaker.Read(new StringReader(MarcMaker.ToText(record).Value!)));

        Assert.Equal(MarcGenerators.Write(record), MarcGenerators.Write(read.Record!));
    }

    [Property]
    public async Task No_text_makes_it_throw_and_sync_and_async_read_alike(string? text, Bytestream stream)
    {
        var whole = $"{text}\n=245  10$a{text}\n=LDR  {text}\n{stream}";

        var reads = await ReadAsync(whole);

        Assert.Equal(Enumerable.Range(0, reads.Count), reads.Select(static r => r.Index));
        Assert.Equal(reads, MarcMaker.Read(new StringReader(whole)));
    }

    [Property]
    public void It_matters_not_how_lines_end_and_bytes_arrive(MarcRecord first, MarcRecord second, int step)
    {
        var text = MarcMaker.ToText(first).Value + "\n \n\n" + MarcMaker.ToText(second).Value;

        Assert.All(["\n", "\r\n", "\r"], end =>
            Assert.Equal([first, second], MarcMaker.Read(new Trickle([.. "\uFEFF"u8, .. System.Text.Encoding.UTF8.GetBytes(text.Replace("\n", end))], 1 + (Math.Abs(step % 50)))).Select(static r => r.Record!)));
    }

    [Fact]
    public async Task Blanks_and_mnemonics_are_what_they_stand_for()
    {
        var reads = await ReadAsync("""
            =LDR  00000nam\a2200000\i\4500
            =008  240101s2024\\\\xxu
            =245  1\$aProfit {dollar}5 {lcub}a{rcub} {bsol} \ $b {zilch}
            """);

        var record = Assert.Single(reads).Record!;
        Assert.Equal(Leader.Default, record.Leader);
        Assert.Equal("240101s2024    xxu", record.ControlValue("008"));
        Assert.Equal(new MarcField.Data("245", '1', ' ', [new('a', "Profit $5 {a} \\ \\ "), new('b', " {zilch}")]), record.Fields[1]);
        Assert.Equal(
            Finding.Warning(MarcCodes.MnemonicUnknown, new FindingArg.Text("mnemonic", "{zilch}"), new FindingArg.Number("line", 3), new FindingArg.Number("record", 1)),
            Assert.Single(reads[0].Findings));
    }

    [Fact]
    public async Task A_bad_line_costs_only_itself_and_is_named()
    {
        var reads = await ReadAsync("=LDR  short\n=245  10$aTitle\n=24510$aNo blanks\n=100  1$aOne indicator\n=650  12\n\n\n\n=001  7\r\n");

        Assert.Equal(2, reads.Count);
        Assert.Equal("Title", reads[0].Record!.First("245", 'a'));
        Assert.Equal(new MarcField.Data("100", '1', ' ', [new('a', "One indicator")]), reads[0].Record!.Fields[1]);
        Assert.Equal(2, reads[0].Record!.Fields.Count);
        Assert.Equal(
            [(MarcCodes.LeaderFilled, 1L), (MarcCodes.LineUnreadable, 3), (MarcCodes.IndicatorCount, 4), (MarcCodes.LineUnreadable, 5)],
            reads[0].Findings.Select(static f => (f.Code, LineOf(f))));
        Assert.Equal("7", reads[1].Record!.ControlNumber);
        Assert.Equal((9, 81L), (reads[1].Line, reads[1].Offset));
        Assert.Equal(MarcCodes.LeaderFilled, Assert.Single(reads[1].Findings).Code);
    }

    [Fact]
    public async Task A_line_without_an_equals_sign_continues_the_field()
    {
        var read = Assert.Single(await ReadAsync("=LDR  00000nam a2200000 i 4500\n=520  \\\\$aA long \nsummary$b{eac\r\nute}t{eacute}\n=500  \\\\$aNote\n"));

        Assert.Equal(new MarcField.Data("520", ' ', ' ', [new('a', "A long summary"), new('b', "été")]), read.Record!.Fields[0]);
        Assert.Equal([(MarcCodes.LineContinued, 3L), (MarcCodes.LineContinued, 4)], read.Findings.Select(static f => (f.Code, LineOf(f))));
        Assert.All(read.Findings, static f => Assert.Equal(FindingSeverity.Information, f.Severity));
    }

    [Fact]
    public async Task A_leader_starts_a_record_where_the_blank_line_is_missing()
    {
        var reads = await ReadAsync("=LDR  00000nam a2200000 i 4500\n=001  1\n=LDR  00000nam a2200000 i 4500\n=001  2");

        Assert.Equal(["1", "2"], reads.Select(static r => r.Record!.ControlNumber!), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("=LDR  00000nam a2200000 i 4500\n=245  10$aTitle\nrest\n", true)]
    [InlineData("=LDR  short\n=245  10$aTitle\n", false)]
    [InlineData("=245  10$aTitle\n", false)]
    [InlineData("=LDR  00000nam a2200000 i 4500\n=245  1$aTitle\n", false)]
    [InlineData("=LDR  00000nam a2200000 i 4500\n=245  10$a{zilch}\n", false)]
    [InlineData("=LDR  00000nam a2200000 i 4500\n=245  10$aTitle\n=what\n", false)]
    [InlineData("=LDR  00000nam a2200000 i 4500\n=245  10$a{0A}\n", false)]
    [InlineData("=LDR  00000nam a2200000 i 4500\n=245  10$a\u001F\n", false)]
    [InlineData("=LDR  00000nam a2200000 i 4500\n=24-  10$aTitle\n", false)]
    public void Strict_gives_no_record_with_a_defect(string text, bool isSound)
    {
        var read = Assert.Single(MarcMaker.Read(new StringReader(text), new() { Mode = MarcReadMode.Strict }));

        Assert.Equal(isSound, read.Record is not null);
        Assert.Equal(isSound ? MarcReadKind.Record : MarcReadKind.Unreadable, read.Kind);
        Assert.Equal(!isSound, read.Findings.Any(static f => f.Severity == FindingSeverity.Error));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_not_guessed_at()
    {
        var read = Assert.Single(MarcMaker.Read(new MemoryStream([.. "=LDR  00000nam a2200000 i 4500\n=245  10$aCaf"u8, 0xE9, .. " x\n"u8])));

        Assert.Equal("Caf\uFFFD x", read.Record!.First("245", 'a'));
        Assert.Equal((MarcCodes.InvalidUtf8, "245[0]$a"), (Assert.Single(read.Findings).Code, read.Findings[0].Path));
    }

    [Fact]
    public void A_record_over_the_limit_costs_no_other()
    {
        var text = "=LDR  00000nam a2200000 i 4500\n=500  \\\\$a" + new string('x', 5_000) + "\n=001  1\n\n=LDR  00000nam a2200000 i 4500\n=001  2\n";

        var reads = MarcMaker.Read(new Trickle(System.Text.Encoding.UTF8.GetBytes(text), 100), new() { MaxRecordLength = 256 }).ToList();

        Assert.Equal([MarcReadKind.Unreadable, MarcReadKind.Record], reads.Select(static r => r.Kind));
        Assert.Equal((MarcCodes.TooLong, "A record runs on beyond 256 bytes and was not read."), (Assert.Single(reads[0].Findings).Code, MedLibMessages.Render(reads[0].Findings[0])));
        Assert.Equal(("2", 5), (reads[1].Record!.ControlNumber, reads[1].Line));
    }

    [Fact]
    public void Line_ends_in_a_text_are_written_by_mnemonics()
    {
        var record = new MarcRecord(Leader.Default, [new MarcField.Data("500", ' ', ' ', [new('a', "two\nlines")])]);

        var text = MarcMaker.ToText(record).Value!;

        Assert.Contains("=500  \\\\$atwo{0A}lines\n", text, StringComparison.Ordinal);
        Assert.Equal(record, Assert.Single(MarcMaker.Read(new StringReader(text))).Record);
    }

    [Fact]
    public void Refuses_what_would_break_its_lines()
    {
        var record = new MarcRecord(Leader.Default, [new MarcField.Data("500", ' ', ' ', [new('a', "a\u001Eb")]), new MarcField.Data("LDR", ' ', ' ', [new('a', "")])]);
        var text = new StringWriter();

        var result = MarcMaker.Write(record, text);

        Assert.Equal([(MarcCodes.CharacterNotWritable, "500[0]$a"), (MarcCodes.DesignatorNotWritable, "LDR[0]")], result.Findings.Select(static f => (f.Code, f.Path)));
        Assert.Empty(text.ToString());
    }

    private static long LineOf(Finding finding) => finding.Args.OfType<FindingArg.Number>().First(static n => n.Name is "line").Value;

    private static async Task<List<MarcRead>> ReadAsync(string text)
    {
        var reads = new List<MarcRead>();
        await foreach (var read in MarcMaker.ReadAsync(new StringReader(text), cancellationToken: TestContext.Current.CancellationToken).ConfigureAwait(false))
        {
            reads.Add(read);
        }

        return reads;
    }
}
