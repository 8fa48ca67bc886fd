using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Aleph;

namespace MedLib.Domain.Tests.Marc.Aleph;

public sealed class LongFieldTests
{
    private static readonly Gen<string> Texts =
        from piece in Gen.Elements("word ", "é", "書", "x^", "a$ ", "long-", "  ")
        from count in Gen.Choose(0, 900)
        select string.Concat(Enumerable.Repeat(piece, count)) + "end";

    private static readonly Gen<MarcRecord> Records =
        from texts in Texts.NonEmptyListOf()
        from codes in Gen.Elements("abc9".ToCharArray()).ListOf(texts.Count)
        select new MarcRecord(Leader.Default, [new MarcField.Data("520", ' ', ' ', [.. codes.Zip(texts, static (c, t) => new Subfield(c, t))]), new MarcField.Data("520", ' ', ' ', [new('9', "end")])]);

    [Property]
    public Property A_field_over_several_lines_is_read_as_one() => Prop.ForAll(Records.ToArbitrary(), static record =>
    {
        var (text, results) = AlephSequentialTests.Write(record);

        Assert.True(results[0].Succeeded);
        Assert.All(Encoding.UTF8.GetString(text).Split('\n'), static line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, AlephLine.Content + AlephLine.MaxContent));
        Assert.Equal(record, Assert.Single(AlephSequential.Read(new MemoryStream(text))).Record);
    });

    [Fact]
    public void Lines_of_other_tools_are_joined_at_borders_and_within_texts()
    {
        var read = Assert.Single(AlephSequential.Read(new MemoryStream(Encoding.UTF8.GetBytes("""
            000000001 001   L 1
            000000001 520   L $$aOne text^
            000000001 520   L $$9^^$$agoes on$$bmore
            000000001 520   L $$9^$$cborder
            000000001 521   L $$9^$$aother tag
            000000001 521 1 L $$9^$$aother indicator
            """)))).Record!;

        Assert.Equal(new MarcField.Data("520", ' ', ' ', [new('a', "One text goes on"), new('b', "more"), new('c', "border")]), read.Fields[1]);
        Assert.Equal(new MarcField.Data("521", ' ', ' ', [new('9', "^"), new('a', "other tag")]), read.Fields[2]);
        Assert.Equal(4, read.Fields.Count);
    }

    [Fact]
    public void What_would_be_taken_for_a_continuation_is_refused() =>
        Assert.False(AlephSequentialTests.Write(new MarcRecord(Leader.Default, [new MarcField.Data("520", ' ', ' ', [new('9', "^^"), new('a', "x")])])).Results[0].Succeeded);

    [Fact]
    public void A_text_that_can_be_cut_nowhere_is_refused() =>
        Assert.False(AlephSequentialTests.Write(new MarcRecord(Leader.Default, [new MarcField.Data("520", ' ', ' ', [new('a', new string('^', 3_000))])])).Results[0].Succeeded);
}
