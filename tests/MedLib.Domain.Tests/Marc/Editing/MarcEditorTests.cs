using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Editing;

namespace MedLib.Domain.Tests.Marc.Editing;

public sealed class MarcEditorTests
{
    private static readonly MarcField Number = new MarcField.Control("001", "7");
    private static readonly MarcField.Data Title = Data("245", ('a', "Title"), ('c', "Author"));
    private static readonly MarcField.Data Heart = Data("650", ('a', "Heart"));
    private static readonly MarcField.Data Lung = Data("650", ('a', "Lung"));
    private static readonly MarcField.Data Script = Data("880", ('6', "245-01"));

    private static readonly MarcRecord Record = new(Leader.Default, [Number, Title, Heart, Lung, Script]);

    [Fact]
    public void A_record_that_is_not_touched_comes_out_as_it_went_in()
    {
        var editor = new MarcEditor(Record);

        Assert.Same(Record, editor.ToRecord());
        Assert.Equal(5, editor.Fields.Count);
        Assert.Same(Record, editor.Sort().SetLeader(Record.Leader).ToRecord());
        Assert.Same(Record, editor.Insert(Heart).RemoveAt(4).ToRecord());
    }

    [Fact]
    public void Fields_that_are_not_touched_are_the_very_same()
    {
        var editor = new MarcEditor(Record);
        editor.Edit("650", static field => field.Edit('a', static text => text.Replace("Lung", "Lungs", StringComparison.Ordinal)));
        var edited = editor.ToRecord();

        Assert.Same(Number, edited.Fields[0]);
        Assert.Same(Title, edited.Fields[1]);
        Assert.Same(Heart, edited.Fields[2]);
        Assert.Same(Script, edited.Fields[4]);
        Assert.Equal("650   $aLungs", edited.Fields[3].ToString());
        Assert.Equal("Lung", ((MarcField.Data)Record.Fields[3]).First('a'));
    }

    [Fact]
    public void An_edit_that_gives_an_equal_field_back_touches_nothing()
    {
        var editor = new MarcEditor(Record);

        Assert.Equal(0, editor.Edit("650", static field => field with { }));
        Assert.Equal(2, editor.Edit("650", static field => field with { Indicator2 = '2' }));
    }

    [Theory]
    [InlineData("000", 0)]
    [InlineData("001", 1)]
    [InlineData("245", 2)]
    [InlineData("649", 2)]
    [InlineData("650", 4)]
    [InlineData("700", 4)]
    [InlineData("999", 5)]
    public void A_field_goes_after_the_last_that_does_not_sort_after_it(string tag, int index)
    {
        var field = Data(tag, ('a', "new"));

        Assert.Equal(index, new MarcEditor(Record).Insert(field).IndexOf(field));
        Assert.Equal(Record.Insert(field), new MarcEditor(Record).Insert(field).ToRecord());
    }

    [Fact]
    public void Fields_are_put_replaced_and_taken_out()
    {
        var editor = new MarcEditor(Record).Add(Heart).InsertAt(0, Script).ReplaceAt(1, new MarcField.Control("001", "8")).SetLeader(Leader.Default with { Status = 'c' });

        Assert.True(editor.Replace(Title, Title with { Indicator1 = '1' }));
        Assert.True(editor.Remove(Lung));
        Assert.False(editor.Remove(Lung));
        Assert.False(editor.Replace(Lung, Heart));
        Assert.Equal(1, editor.RemoveAll(static field => field is MarcField.Control));
        Assert.Equal(2, editor.RemoveAll("880"));
        Assert.Equal("245 1 $aTitle$cAuthor|650   $aHeart|650   $aHeart", string.Join('|', editor.ToRecord().Fields));
        Assert.Equal('c', editor.ToRecord().Leader.Status);
    }

    [Fact]
    public void The_very_instance_is_found_before_an_equal_one()
    {
        var twin = Heart with { };
        var editor = new MarcEditor(Record with { Fields = [twin, Heart] });

        Assert.Equal(1, editor.IndexOf(Heart));
        Assert.Equal(0, editor.IndexOf(Heart with { }));
    }

    [Fact]
    public void A_clone_goes_its_own_way()
    {
        var editor = new MarcEditor(Record).RemoveAt(0);
        var clone = editor.Clone().RemoveAt(0);

        Assert.Equal((4, 3), (editor.Fields.Count, clone.Fields.Count));
        Assert.Same(Record, new MarcEditor(Record).Clone().ToRecord());
    }

    [Theory]
    [InlineData(MarcSortOrder.Tag, "001 245a 245b 650 880a 880b 900b 900a LOCa")]
    [InlineData(MarcSortOrder.TagKeepingLocal, "001 245a 245b 650 900b 880a LOCa 900a 880b")]
    public void Sorting_keeps_what_is_alike_in_its_order(MarcSortOrder order, string expected)
    {
        string[] texts = ["900b", "650", "245a", "880a", "001", "LOCa", "900a", "245b", "880b"];
        var record = new MarcRecord(Leader.Default, [.. texts.Select(static text => (MarcField)Data(text[..3], ('a', text[3..])))]);

        Assert.Equal(expected, string.Join(' ', new MarcEditor(record).Sort(order).Fields.Select(static f => $"{f.Tag}{((MarcField.Data)f).First('a')}")));
    }

    [Property(Arbitrary = [typeof(MarcGenerators)])]
    public bool Sorting_loses_nothing(MarcRecord record)
    {
        var sorted = new MarcEditor(record).Sort(MarcSortOrder.TagKeepingLocal).ToRecord();
        return sorted.Fields.Count == record.Fields.Count
            && sorted.Fields.ToHashSet(ReferenceEqualityComparer.Instance).SetEquals(record.Fields)
            && ReferenceEquals(new MarcEditor(sorted).Sort(MarcSortOrder.TagKeepingLocal).ToRecord(), sorted);
    }

    [Fact]
    public void Subfields_are_edited_in_place()
    {
        Assert.Equal("245   $6x$aTitle$cAuthor", Title.InsertAt(0, new('6', "x")).ToString());
        Assert.Equal("245   $aTitle$cOther", Title.ReplaceAt(1, new('c', "Other")).ToString());
        Assert.Equal("245   $cAuthor", Title.RemoveAt(0).ToString());
        Assert.Equal("245   $cAuthor$aTitle", Title.Order("c").ToString());
        Assert.Equal("245   $aTITLE$cAuthor", Title.Edit('a', static text => text.ToUpperInvariant()).ToString());
    }

    [Fact]
    public void Subfields_edited_to_what_they_were_leave_the_very_field()
    {
        Assert.Same(Title, Title.ReplaceAt(1, new('c', "Author")));
        Assert.Same(Title, Title.Order("ac"));
        Assert.Same(Title, Title.Edit('a', static text => text));
    }

    private static MarcField.Data Data(string tag, params (char Code, string Value)[] subfields) =>
        new(tag, ' ', ' ', [.. subfields.Select(static s => new Subfield(s.Code, s.Value))]);
}
