using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class LccnTests
{
    [Theory]
    [InlineData("gm 71-2450", "gm71002450", "gm", "71", "002450")]
    [InlineData("GM 71-2450", "gm71002450", "gm", "71", "002450")]
    [InlineData("2001-2", "2001000002", "", "2001", "000002")]
    [InlineData("sn2006058112", "sn2006058112", "sn", "2006", "058112")]
    public void Has_letters_a_year_and_a_count(string text, string normalized, string prefix, string year, string serial)
    {
        var lccn = Lccn.Parse(text);

        Assert.Equal((normalized, prefix, year, serial), (lccn.ToString(), lccn.Prefix, lccn.Year, lccn.Serial));
        Assert.Equal($"https://lccn.loc.gov/{normalized}", lccn.ToUri()?.AbsoluteUri);
    }

    [Theory]
    [InlineData("   94014580 /AC/r95", "/AC/r95", "AC", 1995, 1)]
    [InlineData("   79310919 //r86", "//r86", "", 1986, 1)]
    [InlineData(" 79139101 /AC/r932", "/AC/r932", "AC", 1993, 2)]
    [InlineData("   48033498//r853", "//r853", "", 1985, 3)]
    [InlineData("   68059416 /MN/AC", "/MN/AC", "MN/AC", null, 0)]
    [InlineData("   68059416", "", "", null, 0)]
    public void A_suffix_tells_of_the_record_and_is_no_part_of_the_number(string text, string suffix, string identifiers, int? year, int count)
    {
        Assert.True(Lccn.TryParse(text, out var lccn, out var found));

        Assert.Equal(Lccn.Parse(text.AsSpan(0, text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? slash : text.Length)), lccn);
        Assert.Equal((suffix, identifiers, year, count), (found.ToString(), found.AlphabeticIdentifiers, found.RevisedIn, found.RevisionCount));
        Assert.Equal(suffix.Length == 0, found.IsNone);
        Assert.Equal(lccn.ToCanonical() + suffix, lccn.ToCanonical(found));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("85-")]
    [InlineData("-85000002")]
    [InlineData("85-00-02")]
    [InlineData("abcd85000002")]
    [InlineData("abc2001000002")]
    [InlineData("850000021")]
    [InlineData("0028-4793")] // four digits of a year came in 2001
    [InlineData("85000002/é")]
    [InlineData("8500000২")]
    public void Other_shapes_are_none(string text) => Assert.Equal("IDN-014", Lccn.Diagnose(text)?.Code);

    [Theory]
    [InlineData("agr 62-298 Revised", "agr62000298")]
    [InlineData("https://lccn.loc.gov/a89001234", "a89001234")]
    [InlineData("info:lccn/n78890351", "n78890351")]
    [InlineData("LCCN: 2001-000002.", "2001000002")]
    [InlineData("89001234, 2002", "89001234")]
    [InlineData("(DLC)   96789301", "96789301")]
    [InlineData("(DLC)mp 76000313", "mp76000313")]
    [InlineData("compare 89001234")]
    [InlineData("LCCN 8900123456789")]
    public void Is_found_in_the_wild(string text, params string[] numbers) =>
        Assert.Equal(numbers, Lccn.ExtractAll(text).Select(static lccn => lccn.ToString()), StringComparer.Ordinal);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_it_writes_it_reads(Lccn lccn) => Lccn.Parse(lccn.ToString()) == lccn && Lccn.Parse(lccn.ToCanonical()) == lccn && lccn.ToCanonical().Length == 12;

    [Property]
    public bool Any_text_is_answered(string? text) => Lccn.TryParse(text, out Lccn _) == (Lccn.Diagnose(text) is null);
}
