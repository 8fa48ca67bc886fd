using System.Xml;
using System.Xml.Linq;
using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Labels;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Classification.Labels;

public sealed class LabelSheetTests
{
    private static readonly LabelSheet Small = new()
    {
        Name = "small",
        Rows = 2,
        Columns = 2,
        PageWidth = 60,
        PageHeight = 50,
        LabelWidth = 25.4m,
        LabelHeight = 21.25m,
        MarginLeft = 2.54m,
        MarginTop = 4.25m,
        ColumnGap = 2.54m,
        Padding = 0,
    };

    private static readonly Label Reference = (CallNumber.Nlm("WB 100 B8 1998") with { Prefix = "REF" }).LabelLines(LabelStyle.Spine);
    private static readonly Label Serial = CallNumber.Nlm("W1 JO867SB").LabelLines(LabelStyle.Spine, "v.4");

    [Fact]
    public void Text_lies_where_the_labels_are()
    {
        var pages = Small.ToText([Reference, Serial, Serial], start: 2).Pages;

        Assert.Equal(
            """

                        REF
                        WB
                        100
                        B8
                        1998
             W1         W1
             JO867SB    JO867SB
             v.4        v.4
            """.ReplaceLineEndings("\n"),
            Assert.Single(pages));
    }

    [Fact]
    public void Labels_go_on_on_another_page()
    {
        var pages = Small.ToText([Serial, Serial, Reference], start: 3).Pages;

        Assert.Equal(2, pages.Count);
        Assert.StartsWith("\n\n\n\n\n\n W1         W1", pages[0], StringComparison.Ordinal);
        Assert.StartsWith("\n REF\n WB", pages[1], StringComparison.Ordinal);
        Assert.Equal(2, Small.ToSvg([Serial, Serial, Reference], start: 3).Pages.Count);
        Assert.Empty(Small.ToText([]).Pages);
    }

    [Fact]
    public void A_label_that_is_too_large_for_text_is_told_and_whole()
    {
        var large = Label.OfTitle("Proceedings of the congress", LabelStyle.Pocket);
        var pages = Small.ToText([large, Serial]);

        Assert.Equal(LabelCodes.LabelTooLarge, pages.Findings.Codes());
        Assert.Equal("\n Proceedings of the W1\n congress           JO867SB\n                    v.4", pages.Pages[0]);
    }

    [Fact]
    public void A_drawing_is_in_millimeters()
    {
        var sheet = Small with { Rows = 1, Columns = 1, Padding = 2.54m, ShowsEdges = true };

        Assert.Equal(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="50mm" viewBox="0 0 60 50" font-family="monospace">
            <rect x="2.54" y="4.25" width="25.4" height="21.25" fill="none" stroke="black" stroke-width="0.1"/>
            <text x="5.08" y="10.19" font-size="4">W1</text>
            <text x="5.08" y="14.79" font-size="4">JO867SB</text>
            <text x="5.08" y="19.39" font-size="4">v.4</text>
            </svg>

            """.ReplaceLineEndings("\n"),
            Assert.Single(sheet.ToSvg([Serial]).Pages));
    }

    [Fact]
    public void Letters_shrink_to_the_room_there_is_and_are_told_when_too_small()
    {
        var (fits, narrow) = (Small with { Padding = 0 }, Small with { LabelWidth = 3 });
        var line = new Label(["123456789012"], []);

        Assert.Contains("font-size=\"3.528\"", fits.ToSvg([line]).Pages[0], StringComparison.Ordinal); // 25.4 / (12 * 0.6)
        Assert.Equal("", fits.ToSvg([line]).Findings.Codes());
        Assert.Equal(LabelCodes.LettersTooSmall, narrow.ToSvg([line]).Findings.Codes());
    }

    [Fact]
    public void Lines_may_be_centered() =>
        Assert.Contains("<text x=\"15.24\" y=\"7.65\" font-size=\"4\" text-anchor=\"middle\">W1</text>", (Small with { IsCentered = true }).ToSvg([Serial]).Pages[0], StringComparison.Ordinal);

    [Property(Arbitrary = [typeof(AnyLabel)])]
    public void Any_label_makes_well_formed_XML_that_says_what_it_says(AnyLabel any)
    {
        var label = any.Made() with { };
        var page = Assert.Single(Small.ToSvg([label]).Pages);
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var texts = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Descendants().Where(static element => string.Equals(element.Name.LocalName, "text", StringComparison.Ordinal)).Select(static element => element.Value);

        Assert.Equal(label.Lines.Select(Whole), texts, StringComparer.Ordinal);
    }

    [Fact]
    public void Hostile_text_is_only_text()
    {
        var label = new Label(["</text><script>&", "\u0001\uFFFE\uD800\"'", "a\nb\u202Ec"], []);
        var document = XDocument.Parse(Assert.Single(Small.ToSvg([label]).Pages));

        Assert.DoesNotContain(document.Descendants(), static element => element.Name.LocalName is "script");
        Assert.Equal(["</text><script>&", "\uFFFD\uFFFD\"'", "a b c"], document.Descendants().Where(static element => element.Name.LocalName is "text").Select(static element => element.Value), StringComparer.Ordinal);
        Assert.Equal("\n a b c", string.Concat("\n", Small.ToText([label]).Pages[0].Split('\n')[^1]));
    }

    [Fact]
    public void The_sheets_that_come_with_the_library_fit_their_pages_and_their_styles()
    {
        var full = new Label([.. Enumerable.Repeat("12345678", 8)], []);

        Assert.All(LabelSheet.Presets, static sheet => Assert.Empty(sheet.Diagnose()));
        Assert.All((LabelSheet[])[LabelSheet.SpineA4, LabelSheet.SpineLetter, LabelSheet.Roll], sheet =>
        {
            Assert.Empty(sheet.ToText([full]).Findings);
            Assert.Empty(sheet.ToSvg([full]).Findings);
        });
        Assert.All((LabelSheet[])[LabelSheet.PocketA4, LabelSheet.PocketLetter], static sheet =>
        {
            var pocket = new Label(["1234567890123456789012345", "2", "3"], []);
            Assert.Equal("", sheet.ToText([pocket]).Findings.Codes());
            Assert.Equal("", sheet.ToSvg([pocket]).Findings.Codes());
        });
        Assert.Equal(64, LabelSheet.SpineA4.Capacity);
    }

    [Fact]
    public void A_sheet_whose_labels_reach_beyond_the_page_is_told()
    {
        var wrong = Small with { PageWidth = 50 };

        Assert.Equal([Finding.Warning(LabelCodes.BeyondPage, new FindingArg.Text("sheet", "small"))], wrong.Diagnose());
        Assert.Equal(LabelCodes.BeyondPage, wrong.ToSvg([Serial]).Findings.Codes());
        Assert.Equal(LabelCodes.BeyondPage, wrong.ToText([Serial]).Findings.Codes());
    }

    [Fact]
    public void Measures_that_no_sheet_has_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small with { Rows = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small with { Columns = 101 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small with { LabelWidth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small with { MarginTop = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small.ToText([Serial], start: 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small.ToSvg([Serial], start: 5));
    }

    // What XML cannot hold, as SVG replaces it.
    private static string Whole(string line) => string.Concat(line.EnumerateRunes().Select(static rune => rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));
}
