using System.Text;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Aleph;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc.Aleph;

[Properties(Arbitrary = [typeof(MarcGenerators)])]
public sealed class AlephSequentialTests
{
    [Property(MaxTest = 300)]
    public void What_is_written_is_read_alike_and_the_rest_refused(MarcRecord first, MarcRecord second)
    {
        var (text, results) = Write(first, second);

        var reads = AlephSequential.Read(new MemoryStream(text)).ToList();

        Assert.Equal(results.Zip([first, second]).Where(static p => p.First.Succeeded).Select(static p => p.Second), reads.Select(static r => r.Record!));
        Assert.All(reads.SelectMany(static r => r.Findings), static f => Assert.Equal(MarcCodes.SystemNumberOnly, f.Code));
        Assert.All(results.SelectMany(static r => r.Findings), static f => Assert.Equal(MarcCodes.CharacterNotWritable, f.Code));
    }

    [Property]
    public async Task No_bytes_make_it_throw(Bytestream stream, string? text)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"000000001 24510 L {text}\n000000001 LDR   L {text}\n000000002 001   L $$9^$$\n{text}\r"), .. stream.Bytes];

        var reads = AlephSequential.Read(new MemoryStream(bytes)).ToList();

        Assert.Equal(Enumerable.Range(0, reads.Count), reads.Select(static r => r.Index));
        Assert.Equal(reads, await AlephSequential.ReadAsync(new Trickle(bytes, 7), cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Columns_carets_and_alphabetic_tags_are_what_they_stand_for()
    {
        var reads = Read("""
            000000012 FMT   L BK
            000000012 LDR   L 00000nam^a2200000^i^4500
            000000012 001   L 000000012
            000000012 008   L 780804s1977^^^^enk||||||b||||001^0|eng||
            000000012 24510 L $$aPropositional structure :$$ba study ^ 5$ /
            000000012 LKR   L $$aUP$$b003141907

            000000013 LDR   L 00000nam^a2200000^i^4500
            000000013 24500 L $$aOther
            """);

        Assert.Equal(
            new MarcRecord(Leader.Default,
            [
                new MarcField.Data("FMT", ' ', ' ', [new('a', "BK")]),
                new MarcField.Control("001", "000000012"),
                new MarcField.Control("008", "780804s1977    enk||||||b||||001 0|eng||"),
                new MarcField.Data("245", '1', '0', [new('a', "Propositional structure :"), new('b', "a study ^ 5$ /")]),
                new MarcField.Data("LKR", ' ', ' ', [new('a', "UP"), new('b', "003141907")]),
            ]),
            reads[0].Record);
        Assert.Empty(reads[0].Findings);
        Assert.Equal((MarcCodes.SystemNumberOnly, 8), (Assert.Single(reads[1].Findings).Code, reads[1].Line));
        Assert.Contains(new FindingArg.Text("number", "000000013"), reads[1].Findings[0].Args);
    }

    [Fact]
    public void A_bad_line_costs_only_itself_and_is_named()
    {
        var reads = Read("000000001 001   L 1\nno line\n000000001 LDR   L 00000nam^a22\n000000001 500   L bare\n000000001 24510X$$aColumns\n000000001 520   L $$aEnd$$\n000000001 300   L");

        var read = Assert.Single(reads);
        Assert.Equal(
            [(MarcCodes.LineUnreadable, 2L), (MarcCodes.LeaderFilled, 3), (MarcCodes.BareText, 4), (MarcCodes.LineUnreadable, 5), (MarcCodes.SubfieldEmpty, 6), (MarcCodes.BareText, 7)],
            read.Findings.Select(static f => (f.Code, f.Args.OfType<FindingArg.Number>().First(static n => n.Name is "line").Value)));
        Assert.Equal("bare", read.Record!.First("500", 'a'));
        Assert.Equal(4, read.Record.Fields.Count);
    }

    [Theory]
    [InlineData("000000001 LDR   L 00000nam^a2200000^i^4500\n000000001 245   L $$aTitle", true)]
    [InlineData("000000001 LDR   L 00000nam^a22\n000000001 245   L $$aTitle", false)]
    [InlineData("000000001 LDR   L 00000nam^a2200000^i^4500\n000000001 245   L Title", false)]
    [InlineData("000000001 LDR   L 00000nam^a2200000^i^4500\nnone", false)]
    public void Strict_gives_no_record_with_a_defect(string text, bool isSound) =>
        Assert.Equal(isSound, Assert.Single(AlephSequential.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new() { Mode = MarcReadMode.Strict })).Record is not null);

    [Fact]
    public void A_record_over_the_limit_costs_no_other()
    {
        var text = $"000000001 001   L 1\n000000002 500   L $$a{new string('x', 4_000)}\n000000002 001   L 2\n000000003 001   L 3\n";

        var reads = AlephSequential.Read(new Trickle(Encoding.UTF8.GetBytes(text), 100), new() { MaxRecordLength = 256 }).ToList();

        Assert.Equal(["1", null, "3"], reads.Select(static r => r.Record?.ControlNumber), StringComparer.Ordinal);
        Assert.Equal([MarcCodes.TooLong], reads[1].Codes(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("12", null, "000000012,000000013")]
    [InlineData("ocm0012", "  7 ", "000000001,000000007")]
    [InlineData("0000000000012", "12", "000000012,000000013")]
    [InlineData("1234567890", "0", "000000001,000000002")]
    public void A_system_number_is_that_of_001_or_the_next(string first, string? second, string expected)
    {
        var (text, _) = Write([.. new[] { first, second }.Select(static n => new MarcRecord(Leader.Default, n is null ? [] : [new MarcField.Control("001", n)]))]);

        Assert.Equal(expected, string.Join(',', Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l[..9]).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_refused_record_uses_up_no_number()
    {
        var (text, results) = Write(new MarcRecord(Leader.Default, [new MarcField.Data("500", ' ', ' ', [new('a', "\n")])]), new MarcRecord(Leader.Default, []));

        Assert.Equal([false, true], results.Select(static r => r.Succeeded));
        Assert.StartsWith("000000001 LDR", Encoding.UTF8.GetString(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("001", "a^b", "001[0]")]
    [InlineData("001", "$$a", "001[0]")]
    [InlineData("500", "5$$6", "500[0]$a")]
    [InlineData("500", "a\nb", "500[0]$a")]
    public void What_a_line_cannot_hold_is_refused(string tag, string value, string path)
    {
        MarcField field = tag is "001" ? new MarcField.Control(tag, value) : new MarcField.Data(tag, ' ', ' ', [new('a', value)]);

        var (text, results) = Write(new MarcRecord(Leader.Default, [field]));

        Assert.Empty(text);
        Assert.Equal((MarcCodes.CharacterNotWritable, path), (Assert.Single(results[0].Findings).Code, results[0].Findings[0].Path));
    }

    [Theory]
    [InlineData(IllegalCharacters.Replace, "a\uFFFDb\uFFFD", MarcCodes.CharacterReplaced)]
    [InlineData(IllegalCharacters.Drop, "ab", MarcCodes.CharacterDropped)]
    public void Control_characters_are_replaced_or_dropped_on_request(IllegalCharacters illegal, string expected, string code)
    {
        using var stream = new MemoryStream();
        using var writer = new AlephSequentialWriter(stream, new() { IllegalCharacters = illegal });

        var result = writer.Write(new MarcRecord(Leader.Default, [new MarcField.Data("500", ' ', ' ', [new('a', "a\nb\u0001")])]));
        writer.Complete();
        stream.Position = 0;

        Assert.Equal((code, "500[0]$a"), (Assert.Single(result.Findings).Code, result.Findings[0].Path));
        Assert.Equal(expected, Assert.Single(AlephSequential.Read(stream)).Record!.First("500", 'a'));
    }

    [Fact]
    public void Other_refusals_have_their_codes()
    {
        var (_, results) = Write(
            new MarcRecord(Leader.Default, [new MarcField.Control("001", new string('1', 2_001))]),
            new MarcRecord(Leader.Default, [new MarcField.Data("LDR", ' ', ' ', [new('a', "")])]),
            new MarcRecord(Leader.Parse("00000nam a2200000 ^ 4500"), []),
            new MarcRecord(Leader.Default, [new MarcField.Control("001", "999999999")]),
            new MarcRecord(Leader.Default, []));

        Assert.Equal(
            [MarcCodes.ControlFieldTooLong, MarcCodes.DesignatorNotWritable, MarcCodes.CharacterNotWritable, "", MarcCodes.SystemNumbersUsedUp],
            results.Select(static r => r.Findings.Select(static f => f.Code).FirstOrDefault("")), StringComparer.Ordinal);
    }

    internal static (byte[] Text, List<Result<int>> Results) Write(params MarcRecord[] records)
    {
        using var stream = new MemoryStream();
        using var writer = new AlephSequentialWriter(stream);
        var results = records.Select(writer.Write).ToList();
        writer.Complete();
        return (stream.ToArray(), results);
    }

    private static List<MarcRead> Read(string text) => [.. AlephSequential.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))];
}
