using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification;

public sealed class ShelfRangeTests
{
    [Theory]
    [InlineData("WG 120-170", "WG 120, WG 120 A1 1990, WG 169, WG 170, WG 170.5 B2", "WG 119.9 Z9, WG 171, WG 1200, ZWG 120")]
    [InlineData("QV 77.2-77.9", "QV 77.2, QV 77.25, QV 77.9 Z9, QV 77.95", "QV 77, QV 77.1, QV 78, QV 770")]
    [InlineData("WI 900-WI 980", "WI 950", "WI 981")]
    [InlineData("W 601-925", "W 601, W 925.5", "W 600.9, WA 700")]
    [InlineData("WG 300", "WG 300, WG 300 A1, WG 300.5", "WG 30, WG 301")]
    [InlineData("WZ 112.5", "WZ 112.5.O75, WZ 112.55", "WZ 112.6, WZ 112")]
    [InlineData("WG", "WG 1, WG A1 1890, WG 985", "WGA 5, WH 1, WF 985")]
    [InlineData("QS-QV", "QS 1, QT 260, QV 800", "QW 1")]
    [InlineData("ZWA 100-120", "ZWA 105", "WA 105")]
    [InlineData("W4A", "W4A B2", "W4 B2")]
    [InlineData("WZ 112.5.O7", "WZ 112.5.O7, WZ 112.5.O7 A2 1990", "WZ 112.5.O75, WZ 112.5.O6")]
    [InlineData("QH 301-705", "QH 573 A5", "QH 706")]
    [InlineData("wg 120\u2013170", "WG 150", "WG 180")]
    public void Holds_what_stands_in_it(string text, string inside, string outside)
    {
        var range = NlmRange.Parse(text);

        Assert.All(inside.Split(", "), number => Assert.True(range.Contains(KeyOf(number)), number));
        Assert.All(outside.Split(", "), number => Assert.False(range.Contains(KeyOf(number)), number));
    }

    [Theory]
    [InlineData("WG 120-170", "WG 120-170")]
    [InlineData("WG120-WG170", "WG 120-170")]
    [InlineData("WG-WH", "WG-WH")]
    [InlineData("ZWA 100-120", "ZWA 100-120")]
    [InlineData("W1-W3", "W1-3")]
    [InlineData("WG 300-WG 300", "WG 300")]
    public void Is_written_as_the_schedules_write_it(string text, string written)
    {
        Assert.Equal(written, NlmRange.Parse(text).ToString());
        Assert.Equal(NlmRange.Parse(text), NlmRange.Parse(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("WG 170-120")]
    [InlineData("WG 170-")]
    [InlineData("WG 120 A1-170")]
    [InlineData("2008 D-250")]
    [InlineData("120-170")]
    public void Is_no_range(string text)
    {
        Assert.False(NlmRange.TryParse(text, out _));
        Assert.Throws<FormatException>(() => NlmRange.Parse(text));
    }

    [Theory]
    [InlineData("WG", "WG 300, WGA A1 1890, WGZ B2, ZWG 300", "WH 1, ZWH 1, WF 1")]
    [InlineData("WG 120-170", "WG 150, ZWG 150", "WGA A1 1890, ZWG 180")]
    [InlineData("W", "W 1 MA423, ZW 1", "WA 100")]
    [InlineData("ZWG", "ZWG 300", "WG 300, WGA A1 1890")]
    [InlineData("QS-QZ", "QS 1, QSA A1, QZ 50, QZB 1, ZQT 1", "W 1")]
    public void Has_companions(string text, string inside, string outside)
    {
        var ranges = NlmRange.Parse(text).WithCompanions();

        Assert.All(inside.Split(", "), number => Assert.Contains(ranges, range => range.Contains(KeyOf(number))));
        Assert.All(outside.Split(", "), number => Assert.DoesNotContain(ranges, range => range.Contains(KeyOf(number))));
    }

    [Property(Arbitrary = [typeof(OrdinaryCallNumber)], MaxTest = 1000)]
    public bool A_class_as_a_range_holds_all_its_items_and_no_other_number(OrdinaryCallNumber x, OrdinaryCallNumber y)
    {
        var range = NlmRange.Parse(NlmCallNumber.Parse(x.ToString()).Class.ToString());
        var isUnder = string.Equals(x.Letters, y.Letters, StringComparison.Ordinal) && x.Number == y.Number && y.Decimals.StartsWith(x.Decimals, StringComparison.Ordinal);

        return range.Contains(KeyOf(x.ToString())) && range.Contains(KeyOf(y.ToString())) == isUnder;
    }

    [Fact]
    public void Ranges_overlap_where_they_share_a_place()
    {
        var range = NlmRange.Parse("WG 120-170").Shelf;

        Assert.True(range.Overlaps(NlmRange.Parse("WG 170-200").Shelf));
        Assert.True(NlmRange.Parse("WG").Shelf.Overlaps(range));
        Assert.False(range.Overlaps(NlmRange.Parse("WG 171-200").Shelf));
        Assert.True(ShelfRange.All.Overlaps(range) && range.Overlaps(ShelfRange.All));
    }

    [Fact]
    public void A_window_shows_what_stands_around_a_place()
    {
        string[] shelf = ["WG 100", "WG 120", "WG 120 A1", "WG 170", "WG 300"];
        string Around(string at, int before, int from)
        {
            var window = ShelfWindow.Around(shelf, KeyOf, KeyOf(at), before, from);
            return $"{string.Join(", ", window.Before)} | {string.Join(", ", window.From)}";
        }

        Assert.Equal("WG 100 | WG 120, WG 120 A1", Around("WG 120", 2, 2));
        Assert.Equal("WG 120 A1, WG 170 | WG 300", Around("WG 171", 2, 2));
        Assert.Equal(" | WG 100", Around("QS 1", 2, 1));
        Assert.Equal("WG 300 | ", Around("WZ 1", 1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Around("WZ 1", -1, 5));
    }

    [Theory]
    [InlineData("WA 540 AA1 B8p 1972 v. 32", "WA 540 AA1 B8p 1999")]
    [InlineData("W1 DE111AL v.4 pt.A 1990", "W1 DE111AL v.10")]
    [InlineData("WM 145.5.R7 C761 1997", "WM 145.5.R7 C761")]
    [InlineData("WB 100 SMI 1998", "WB 100 SMI 2001")]
    public void Volumes_and_years_of_a_work_have_one_beginning(string text, string other)
    {
        Assert.Equal(KeyOf(text).Work, KeyOf(other).Work);
        Assert.True(KeyOf(text).StartsWith(KeyOf(text).Work));
        Assert.NotEqual(KeyOf(text).Work, KeyOf(text.Replace("1", "2", StringComparison.Ordinal)).Work);
    }

    [Property]
    public bool Any_key_begins_with_its_work(string? text) => KeyOf(text ?? "") is var key && key.StartsWith(key.Work);

    [Fact]
    public void Bibliographies_may_stand_with_their_subject()
    {
        string[] shelf = ["WA 100", "WA 100 A1 1990", "WA 100 Z9", "ZWA 100", "ZWA 100 A1", "WA 100.5", "WA 101", "WB 1"];
        var rules = CallNumberRules.NlmWith(BibliographyPlacement.WithSubject);

        Assert.Equal([.. shelf], shelf.Reverse().OrderBy(text => ShelfKey.Of(rules, text)).ToValueList());
        Assert.Equal("ZWA 100", shelf.OrderBy(text => KeyOf(text)).ElementAt(6));
        Assert.Equal(KeyOf("WA 100 A1"), ShelfKey.Of(rules, "WA 100 A1"));
        Assert.True(rules.TryParseRange("ZWA 100-200", out var range));
        Assert.True(range.Contains(ShelfKey.Of(rules, "ZWA 150 B8")) && range.Contains(ShelfKey.Of(rules, "ZWA 200.5")));
    }

    private static ShelfKey KeyOf(string text) => ShelfKey.Of(CallNumberScheme.Nlm, text);
}
