using MedLib.Domain.Marc;

namespace MedLib.Domain.Tests.Marc;

public sealed class MarcRecordTests
{
    private static readonly MarcField.Data Title = new("245", '1', '0', [new('a', "Title"), new('c', "one"), new('c', "two")]);

    private static readonly MarcRecord Record = new(Leader.Default, [new MarcField.Control("001", "7"), Title, new MarcField.Data("650", ' ', '2', [new('a', "Heart")])]);

    [Fact]
    public void Gives_fields_and_texts_by_tag_and_code()
    {
        Assert.Equal("7", Record.ControlNumber);
        Assert.Equal("one", Record.First("245", 'c'));
        Assert.Equal(["one", "two"], Record.All("245", 'c'), StringComparer.Ordinal);
        Assert.Null(Record.First("245", 'x'));
        Assert.Null(Record.ControlValue("245"));
    }

    [Fact]
    public void Editing_gives_new_values_in_tag_order()
    {
        var edited = Record.Insert(new MarcField.Control("008", "x")).Replace("245", Title.With('a', "Other").Without('c').Add('b', "rest")).Without("650");

        Assert.Equal("001 7|008 x|245 10$aOther$brest", string.Join('|', edited.Fields));
        Assert.Equal("Title", Record.First("245", 'a'));
        Assert.Equal("100 1 $aA", Record.Replace("100", new MarcField.Data("100", '1', ' ', [new('a', "A")])).Fields[1].ToString());
    }

    [Fact]
    public void Records_are_equal_by_value_whatever_their_lengths_say()
    {
        var same = new MarcRecord(Leader.Parse("00123nam a2200045 i 4500"), [.. Record.Fields.Select(static f => f with { })]);

        Assert.Equal(Record, same);
        Assert.Equal(Record.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Record, same with { Leader = Leader.Default with { Status = 'c' } });
    }

    [Theory]
    [InlineData("245", true, false)]
    [InlineData("009", true, true)]
    [InlineData("ABC", true, false)]
    [InlineData("2 5", false, false)]
    public void Tags_know_what_they_are(string text, bool isOrdinary, bool isControl)
    {
        var tag = MarcTag.Parse(text);

        Assert.Equal((text, isOrdinary, isControl), (tag.ToString(), tag.IsOrdinary, tag.IsControl));
    }

    [Theory]
    [InlineData("24")]
    [InlineData("2456")]
    [InlineData("24é")]
    [InlineData("24\n")]
    public void What_is_no_tag_is_none(string text)
    {
        Assert.False(MarcTag.TryParse(text, out var tag));
        Assert.Equal(MarcTag.None, tag);
        Assert.Throws<FormatException>(() => MarcTag.Parse(text));
    }
}
