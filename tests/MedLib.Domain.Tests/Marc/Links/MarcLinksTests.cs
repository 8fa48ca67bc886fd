using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Links;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc.Links;

public sealed class MarcLinksTests
{
    private static readonly MarcField.Data Author = Data("100", ('6', "880-01"), ('a', "Zilbershtain"));
    private static readonly MarcField.Data Title = Data("245", ('6', "880-02"), ('a', "Shem"));
    private static readonly MarcField.Data Subject = Data("650", ('a', "Heart"));
    private static readonly MarcField.Data AuthorInHebrew = Data("880", ('6', "100-01/(2/r"), ('a', "זילברשטיין"));
    private static readonly MarcField.Data TitleInHebrew = Data("880", ('6', "245-02/(2/r"), ('a', "שם"));
    private static readonly MarcField.Data TitleInCyrillic = Data("880", ('6', "245-02/(N"), ('a', "Шем"));
    private static readonly MarcField.Data Alone = Data("880", ('6', "500-00/(2/r"), ('a', "הערה"));

    private static readonly MarcRecord Record = new(Leader.Default, [Author, Title, Subject, AuthorInHebrew, TitleInHebrew, TitleInCyrillic, Alone]);

    [Fact]
    public void A_field_leads_to_its_partners_and_they_lead_back()
    {
        var links = MarcLinks.Of(Record);

        Assert.Same(AuthorInHebrew, Assert.Single(links.Partners(Author)));
        Assert.Same(Author, Assert.Single(links.Partners(AuthorInHebrew)));
        Assert.Equal([TitleInHebrew, TitleInCyrillic], links.Partners(Title));
        Assert.Same(Title, Assert.Single(links.Partners(TitleInCyrillic)));
        Assert.Empty(links.Partners(Subject));
        Assert.Empty(links.Partners(Alone));
    }

    [Fact]
    public void The_record_itself_knows_the_same_partners()
    {
        var links = MarcLinks.Of(Record);

        Assert.All(Record.Fields.OfType<MarcField.Data>(), field => Assert.Equal(links.Partners(field), Record.Linked(field)));
        Assert.Equal(3, Record.NextLinkNumber());
        Assert.Equal(1, new MarcRecord(Leader.Default, [Subject]).NextLinkNumber());
    }

    [Fact]
    public void A_field_without_a_regular_one_is_no_orphan()
    {
        var links = MarcLinks.Of(Record);

        Assert.Same(Alone, Assert.Single(links.Unpaired));
        Assert.Empty(links.Findings);
    }

    [Fact]
    public void Orphans_and_what_cannot_be_read_are_found()
    {
        var links = MarcLinks.Of(new(Leader.Default,
        [
            Data("100", ('6', "880-01"), ('a', "no 880")),
            Data("245", ('6', "100-03"), ('a', "names no 880")),
            Data("500", ('6', "880-02"), ('a', "fine")),
            Data("500", ('6', "nonsense"), ('8', "1.x")),
            Data("880", ('6', "500-02"), ('a', "fine")),
            Data("880", ('6', "500-04"), ('a', "no 500")),
            Data("880", ('6', "246-02"), ('a', "of another tag")),
        ]));

        Assert.Equal(
            ["MRC-073 500[1]$6", "MRC-075 500[1]$8", "MRC-074 100[0]$6", "MRC-074 245[0]$6", "MRC-074 880[1]$6", "MRC-074 880[2]$6"],
            links.Findings.Select(static f => $"{f.Code} {f.Path}"), StringComparer.Ordinal);
        Assert.Equal("100[0]$6 names 880-01, but no such field links back.", MedLibMessages.Render(links.Findings[2]));
    }

    [Fact]
    public void Groups_are_in_the_order_that_their_fields_say()
    {
        var links = MarcLinks.Of(new(Leader.Default,
        [
            Data("505", ('8', "2\\c"), ('a', "whole")),
            Data("863", ('8', "1.2"), ('a', "second")),
            Data("853", ('8', "1"), ('a', "caption")),
            Data("863", ('8', "1.1"), ('8', "2.1\\c"), ('a', "first")),
        ]));

        Assert.Equal(
            ["1: first second caption", "2: first whole"],
            links.Groups.Select(static g => $"{g.Number}: {string.Join(' ', g.Members.Select(static m => m.Field.First('a')))}"), StringComparer.Ordinal);
        Assert.Equal(MarcSequenceType.Constituent, links.Groups[1].Members[0].Sequence.Type);
    }

    [Fact]
    public void The_partners_of_a_field_that_is_gone_go_with_it()
    {
        Assert.Equal([Author, Subject, AuthorInHebrew, Alone], (Record with { Fields = [.. Record.Fields.Where(static f => f != Title)] }).WithoutLinked(Title).Fields);
        Assert.Same(Record, Record.WithoutLinked(Title)); // still there
        Assert.Same(Record, Record.WithoutLinked(Subject));
    }

    [Fact]
    public void The_partners_of_a_field_follow_it_to_another_tag()
    {
        var moved = Author with { Tag = "700" };
        var record = (Record with { Fields = [.. Record.Fields.Select(f => f == Author ? moved : f)] }).WithLinkedMoved(Author, moved);

        Assert.Equal("700-01/(2/r", record.Linked(moved).Single().First('6'));
        Assert.Empty(MarcLinks.Of(record).Findings);
        Assert.Same(Record, Record.WithLinkedMoved(Subject, Subject with { Tag = "655" }));
    }

    private static MarcField.Data Data(string tag, params (char Code, string Value)[] subfields) =>
        new(tag, ' ', ' ', [.. subfields.Select(static s => new Subfield(s.Code, s.Value))]);
}
