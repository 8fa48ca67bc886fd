using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Shelving;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Classification.Shelving;

public sealed class ShelvingPracticeTests
{
    private static readonly string[] Books = ["REF WB 100", "WB 100", "Folio WA 1", "AV WC 5", "WZ 250", "REF QS 4", "av WB 2", "WA 1"];

    [Fact]
    public void Prefixes_that_are_ignored_do_not_file()
    {
        Assert.Equal("REF QS 4|Folio WA 1|WA 1|av WB 2|REF WB 100|WB 100|AV WC 5|WZ 250", InOrder(PrefixFiling.Ignored));
        Assert.Equal(CallNumber.Nlm("WB 100").Key, ShelvingPractice.Default.KeyOf(Number("REF WB 100")));
    }

    [Fact]
    public void Prefixes_have_shelves_of_their_own_before_or_after()
    {
        Assert.Equal("av WB 2|AV WC 5|Folio WA 1|REF QS 4|REF WB 100|WA 1|WB 100|WZ 250", InOrder(PrefixFiling.Before));
        Assert.Equal("WA 1|WB 100|WZ 250|av WB 2|AV WC 5|Folio WA 1|REF QS 4|REF WB 100", InOrder(PrefixFiling.After));
    }

    [Fact]
    public void Listed_prefixes_stand_in_the_order_of_the_list()
    {
        Assert.Equal("REF QS 4|REF WB 100|av WB 2|AV WC 5|Folio WA 1|WA 1|WB 100|WZ 250", InOrder(new() { First = ["Ref.", "av"] }));
        Assert.Equal("REF QS 4|REF WB 100|WA 1|WB 100|WZ 250|av WB 2|AV WC 5|Folio WA 1", InOrder(new() { First = ["REF"], Last = ["AV", "FOLIO"] }));
        Assert.Equal("av WB 2|AV WC 5|WA 1|WB 100|WZ 250|REF QS 4|REF WB 100|Folio WA 1", InOrder(new() { First = ["AV"], Last = ["FOLIO"], Others = PrefixShelf.After }));
        Assert.Equal("REF QS 4|REF WB 100|av WB 2|AV WC 5|WA 1|WB 100|WZ 250|Folio WA 1", InOrder(new() { First = ["REF"], Last = ["Folio"], Others = PrefixShelf.Before }));
    }

    [Fact]
    public void Twelve_listed_prefixes_keep_their_order()
    {
        var practice = new ShelvingPractice { Prefixes = new() { First = [.. Enumerable.Range(0, 12).Select(static i => $"P{(char)('L' - i)}")] } };
        var keys = practice.Prefixes.First.Select(prefix => practice.KeyOf(CallNumber.Nlm("WB 100") with { Prefix = prefix })).ToList();

        Assert.Equal(keys, keys.Order());
    }

    [Property(Arbitrary = [typeof(OrdinaryCallNumber)])]
    public bool On_every_shelf_the_order_is_that_of_the_numbers(OrdinaryCallNumber one, OrdinaryCallNumber other)
    {
        var (left, right) = (CallNumber.Nlm(one.ToString()), CallNumber.Nlm(other.ToString()));
        return new[] { PrefixFiling.Ignored, PrefixFiling.Before, PrefixFiling.After, new() { First = ["REF"] }, new() { Last = ["REF"] } }.All(filing =>
        {
            var practice = new ShelvingPractice { Prefixes = filing };
            return new[] { null, "REF" }.All(prefix =>
                Math.Sign(practice.KeyOf(left with { Prefix = prefix }).CompareTo(practice.KeyOf(right with { Prefix = prefix }))) == Math.Sign(left.Key.CompareTo(right.Key)));
        });
    }

    [Property]
    public bool Any_prefix_makes_a_key_of_digits_and_capitals(string? prefix) =>
        new[] { PrefixFiling.Before, PrefixFiling.After, new() { First = [prefix ?? ""] } }.All(filing =>
            filing.SectionOf(prefix).All(static c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)));

    [Fact]
    public void A_range_lies_on_the_shelf_of_its_prefix()
    {
        var practice = new ShelvingPractice { Prefixes = PrefixFiling.Before };
        Assert.True(CallNumberRules.Of(CallNumberScheme.Nlm).TryParseRange("WB 100-200", out var range));
        Assert.True(practice.RangeOf(range, "REF").Contains(practice.KeyOf(Number("REF WB 150 A1"))));
        Assert.False(practice.RangeOf(range, "REF").Contains(practice.KeyOf(Number("WB 150 A1"))));
        Assert.True(practice.RangeOf(range).Contains(practice.KeyOf(Number("WB 200.5"))) == range.Contains(CallNumber.Nlm("WB 200.5").Key));
        Assert.True(practice.RangeOf(ShelfRange.All, "REF").Contains(practice.KeyOf(Number("REF WZ 999"))));
        Assert.False(practice.RangeOf(ShelfRange.All, "REF").Contains(practice.KeyOf(Number("WA 1"))));
        Assert.Equal(range, ShelvingPractice.Default.RangeOf(range, "REF"));
    }

    [Theory]
    [InlineData("WG 300 SMI", ItemMarkKind.Letters, "SMI", null)]
    [InlineData("WB 100 BRO 1998", ItemMarkKind.Letters, "BRO", "1998")]
    [InlineData("WB 100", ItemMarkKind.None, "", null)]
    [InlineData("WB 100 1998", ItemMarkKind.None, "", "1998")]
    [InlineData("WB 100 B8p 1998", ItemMarkKind.Cutter, "B8p", "1998")]
    [InlineData("WB 100 Smi 1998", ItemMarkKind.Letters, "Smi", "1998")]
    [InlineData("WB 100 S", ItemMarkKind.Letters, "S", null)]
    [InlineData("WG 300 Ö", ItemMarkKind.Letters, "Ö", null)]
    [InlineData("WG 300 v.2", ItemMarkKind.None, "", null)]
    [InlineData("W2 AA1 B8 1990", ItemMarkKind.Cutter, "B8", "1990")]
    public void Small_libraries_numbers_are_read_without_warnings(string text, ItemMarkKind kind, string mark, string? year)
    {
        var read = new ShelvingPractice { Scheme = CallNumberScheme.Nlm, Marks = [ItemMarkKind.Letters, ItemMarkKind.None, ItemMarkKind.Cutter] }.Read(CallNumber.Nlm(text));

        Assert.Equal((kind, mark, year), (read.Mark.Kind, read.Mark.Text, read.Mark.Year));
        Assert.Equal("", read.Findings.Codes());
    }

    [Theory]
    [InlineData("WG 300 SMI|WG 300 TAY|WG 301")]
    [InlineData("WB 100|WB 100 1998|WB 100 BRO 1998|WB 100 BRO 2004|WB 100 SMI")]
    public void Small_libraries_numbers_stand_in_order(string list)
    {
        var shelf = list.Split('|');

        Assert.Equal(shelf, shelf.Reverse().OrderBy(static text => CallNumber.Nlm(text).Key), StringComparer.Ordinal);
    }

    [Fact]
    public void A_word_before_a_year_is_a_mark_only_where_that_is_the_practice()
    {
        Assert.Equal(ItemMarkKind.None, ShelvingPractice.Default.Read(CallNumber.Nlm("WB 100 Suppl 1998")).Mark.Kind);
        Assert.Equal(ItemMarkKind.Letters, new ShelvingPractice { Marks = [ItemMarkKind.Letters] }.Read(CallNumber.Nlm("WB 100 Suppl 1998")).Mark.Kind);
    }

    [Fact]
    public void What_is_not_the_practice_of_the_location_is_told()
    {
        var practice = new ShelvingPractice { Scheme = CallNumberScheme.Nlm, Prefixes = new() { First = ["REF"] }, Marks = [ItemMarkKind.Letters] };

        Assert.Equal("", practice.Read(Number("REF WB 100 BRO")).Findings.Codes());
        Assert.Equal("CLS-077 CLS-078", practice.Read(Number("Folio WB 100 B8")).Findings.Codes());
        Assert.Equal("CLS-076", (practice with { Marks = [] }).Read(CallNumber.Local("CD 12")).Findings.Codes());
        Assert.Equal("NLM-002 CLS-078", practice.Read(CallNumber.Nlm("AV 20")).Findings.Codes());
        Assert.Equal("", ShelvingPractice.Default.Read(Number("Folio WB 100 B8")).Findings.Codes());
        Assert.Equal("", (practice with { Prefixes = PrefixFiling.Before }).Read(Number("Folio WB 100 BRO")).Findings.Codes());
    }

    [Fact]
    public void Numbers_are_made_under_the_scheme_of_the_location()
    {
        Assert.Equal(CallNumber.Nlm("WB 100") with { Prefix = "REF" }, new ShelvingPractice { Scheme = CallNumberScheme.Nlm }.Number("WB 100", "REF"));
        Assert.Equal(CallNumber.Local("CD 1"), ShelvingPractice.Default.Number("CD 1"));
    }

    [Fact]
    public void Titles_stand_where_numbers_without_a_prefix_do()
    {
        var practice = new ShelvingPractice { Prefixes = PrefixFiling.Before };

        Assert.True(practice.KeyOf(Number("REF WB 100")) < practice.KeyOfTitle("Lancet"));
        Assert.True(practice.KeyOfTitle("The Lancet", 4) < practice.KeyOf(Number("QS 4")));
        Assert.Equal(TitleShelfKey.Of("Lancet"), ShelvingPractice.Default.KeyOfTitle("The Lancet", 4));
    }

    private static string InOrder(PrefixFiling filing)
    {
        var practice = new ShelvingPractice { Prefixes = filing };
        return string.Join('|', Books.Select(Number).Order(practice.ShelfOrder()));
    }

    // A class is two letters and a number, so what comes before is a prefix.
    private static CallNumber Number(string text)
    {
        var at = text.IndexOf(' ', StringComparison.Ordinal);
        return at > 2 || text.StartsWith("av", StringComparison.OrdinalIgnoreCase)
            ? CallNumber.Nlm(text[(at + 1)..]) with { Prefix = text[..at] }
            : CallNumber.Nlm(text);
    }
}
