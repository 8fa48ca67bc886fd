using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Labels;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Classification.Labels;

public sealed class LabelTests
{
    [Theory]
    [InlineData("WA 540 AA1 B8p 1972 v. 32", "WA|540|AA1|B8p|1972|v. 32")]
    [InlineData("WB 100", "WB|100")]
    [InlineData("WB 100 1998", "WB|100|1998")]
    [InlineData("WG 300 SMI", "WG|300|SMI")]
    [InlineData("WM 145.5.R7 C761 1999", "WM|145.5|.R7|C761|1999")]
    [InlineData("W1 JO867SB", "W1|JO867SB")]
    [InlineData("W 1 JO867SB", "W 1|JO867SB")]
    [InlineData("W4A B29 1963", "W4A|B29|1963")]
    [InlineData("W2 DC2.1 B8 1990", "W2|DC2.1 B8|1990")]
    [InlineData("WLA L645c 1900", "WLA|L645c|1900")]
    [InlineData("ZQZ 185", "ZQZ|185")]
    [InlineData("wb100 .H322p", "wb|100|.H322p")]
    [InlineData("[WB 100]", "[WB|100]")]
    [InlineData("QU 75 B615 2012 (p.1)", "QU|75|B615|2012|(p.1)")]
    [InlineData("2008 D-250", "2008|D-250")]
    [InlineData("", "")]
    public void A_part_has_a_line_of_its_own_as_it_is_written(string text, string lines) => Assert.Equal(lines, Spine(text));

    [Fact]
    public void A_topic_stays_with_its_number_where_the_style_says_so() =>
        Assert.Equal("WM 145.5.R7|C761|1999", Lines(CallNumber.Nlm("WM 145.5.R7 C761 1999"), new() { Name = "x", Width = 12, ClassOnOneLine = true, SplitsTopic = false }));

    [Theory]
    [InlineData(true, "WM|145|.5|.R7|C761")]
    [InlineData(false, "WM|145.|5.|R7|C761")]
    public void The_dot_leads_the_next_line_or_ends_the_last(bool leads, string lines) =>
        Assert.Equal(lines, Lines(CallNumber.Nlm("WM 145.5.R7 C761"), new() { Name = "x", SplitsDecimals = true, DotLeads = leads }));

    [Theory]
    [InlineData("W2 DC2.1 B8 1990", "W2|DC2.1|B8|1990")]
    [InlineData("W2 KA8.1.A8 1990", "W2|KA8.1|A8|1990")]
    public void A_city_of_Table_G_has_a_line_of_its_own_where_the_style_says_so(string text, string lines) =>
        Assert.Equal(lines.Replace("|A8", "|.A8", StringComparison.Ordinal), Lines(CallNumber.Nlm(text), new() { Name = "x", SplitsPlace = true }));

    [Fact]
    public void Two_parts_are_kept_on_one_line_where_both_fit()
    {
        var style = new LabelStyle { Name = "x", Together = [new(CallNumberPartKind.Cutter, CallNumberPartKind.Year)] };

        Assert.Equal("WB|100|B8 1998", Lines(CallNumber.Nlm("WB 100 B8 1998"), style));
        Assert.Equal("WB|100|B8145|1998", Lines(CallNumber.Nlm("WB 100 B8145 1998"), style));
    }

    [Theory]
    [InlineData(LabelPrefixPlace.Above, "REF|WB|100|B8|v.2|c.3|Annex")]
    [InlineData(LabelPrefixPlace.WithClass, "REF WB|100|B8|v.2|c.3|Annex")]
    [InlineData(LabelPrefixPlace.Below, "WB|100|B8|v.2|c.3|Annex|REF")]
    public void Prefix_volume_copy_and_suffix_have_their_places(LabelPrefixPlace place, string lines)
    {
        var number = CallNumber.Nlm("WB 100 B8") with { Prefix = "REF", Suffix = "Annex" };

        Assert.Equal(lines, string.Join('|', number.LabelLines(new() { Name = "x", Prefix = place }, "v.2", 3).Lines));
    }

    [Fact]
    public void The_copy_may_come_last_and_be_called_otherwise()
    {
        var number = CallNumber.Nlm("WB 100 B8") with { Suffix = "Annex" };

        Assert.Equal("WB|100|B8|Annex|Ex. 3", string.Join('|', number.LabelLines(new() { Name = "x", CopyAfterSuffix = true, CopyPrefix = "Ex. " }, copy: 3).Lines));
    }

    [Fact]
    public void Copy_1_is_told_only_where_the_style_says_so()
    {
        Assert.Equal("WB|100", string.Join('|', CallNumber.Nlm("WB 100").LabelLines(LabelStyle.Spine, copy: 1).Lines));
        Assert.Equal("WB|100|c.1", string.Join('|', CallNumber.Nlm("WB 100").LabelLines(LabelStyle.Spine with { ShowsFirstCopy = true }, copy: 1).Lines));
    }

    [Fact]
    public void A_volume_or_copy_that_the_number_says_is_printed_once()
    {
        Assert.Equal("WA|540|B8|1972|v. 32", string.Join('|', CallNumber.Nlm("WA 540 B8 1972 v. 32").LabelLines(LabelStyle.Spine, "v.32").Lines));
        Assert.Equal("WB|100|v.2|c.3", string.Join('|', CallNumber.Nlm("WB 100 v.2 c.3").LabelLines(LabelStyle.Spine, copy: 3).Lines));
        Assert.Equal("WB|100|c.3", string.Join('|', (CallNumber.Nlm("WB 100") with { Suffix = "c. 3" }).LabelLines(LabelStyle.Spine, copy: 3).Lines.Select(static line => line.Replace(" ", "", StringComparison.Ordinal))));
        Assert.Equal("WB|100|v.3|v.2", string.Join('|', CallNumber.Nlm("WB 100 v.3").LabelLines(LabelStyle.Spine, "v.2").Lines));
    }

    [Fact]
    public void A_pocket_is_filled()
    {
        var label = (CallNumber.Nlm("WA 540 AA1 B8p 1972") with { Prefix = "REF" }).LabelLines(LabelStyle.Pocket, "v. 32", 2);

        Assert.Equal("REF WA 540 AA1 B8p 1972|v. 32 c.2", string.Join('|', label.Lines));
    }

    [Theory]
    [InlineData("v.395 (2020:Jan.-June)", "v.395|(2020:|Jan.-|June)", "CLS-070")]
    [InlineData("v.36 (2020)", "v.36|(2020)", "")]
    [InlineData("616.123456", "616|.123456", "CLS-070")]
    [InlineData("2017/18-2021", "2017/18-|2021", "CLS-070")]
    [InlineData("Supplementum", "Suppleme|ntum", "CLS-071")]
    [InlineData("0.12345678901234567", "0|.1234567|89012345|67", "CLS-071")]
    [InlineData("腎臓病学入門", "腎臓病学|入門", "CLS-071")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301|e\u0301", "CLS-071")]
    public void What_is_too_wide_is_broken_at_blanks_decimals_punctuation_or_else_torn(string volume, string lines, string codes)
    {
        var label = CallNumber.Local("A").LabelLines(LabelStyle.Spine, volume);

        Assert.Equal($"A|{lines}", string.Join('|', label.Lines));
        Assert.Equal(codes, label.Findings.Codes());
    }

    [Fact]
    public void Too_many_lines_are_told_and_none_is_left_out()
    {
        var label = CallNumber.Nlm("WA 540 AA1 B8p 1972").LabelLines(new() { Name = "x", Lines = 4 });

        Assert.Equal(5, label.Lines.Count);
        Assert.Equal([Finding.Warning(LabelCodes.TooManyLines, new FindingArg.Number("lines", 5), new FindingArg.Number("limit", 4))], label.Findings);
    }

    [Fact]
    public void A_title_fills_its_lines()
    {
        var label = Label.OfTitle("Annual  review of\tcell biology", LabelStyle.WideSpine, "v.10 (1994)", 2);

        Assert.Equal("Annual|review of|cell biology|v.10 (1994)|c.2", string.Join('|', label.Lines));
        Assert.Empty(label.Findings);
    }

    [Fact]
    public void Parts_that_the_scheme_writes_otherwise_are_printed_as_the_library_wrote_them() =>
        Assert.Equal("\uFF37\uFF22|100|b8P", Spine("\uFF37\uFF22\u3000100 b8P"));

    [Property(Arbitrary = [typeof(AnyLabel)], MaxTest = 1000)]
    public bool No_character_is_lost(AnyLabel any)
    {
        var number = any.Number;
        var (volume, copy) = (Printed(any.Volume), any.Copy is { } count ? $"c.{count}" : "");
        var middle = Printed(number.Text);
        var printed = string.Concat(any.Made().Lines.Select(Printed));
        string[] bodies =
        [
            .. from withVolume in new[] { volume, "" }
               from withCopy in new[] { copy, "" }
               select any.Style.CopyAfterSuffix ? middle + withVolume + Printed(number.Suffix) + withCopy : middle + withVolume + withCopy + Printed(number.Suffix),
        ];
        var prefix = Printed(number.Prefix);
        return bodies.Any(body => string.Equals(printed, any.Style.Prefix == LabelPrefixPlace.Below ? body + prefix : prefix + body, StringComparison.Ordinal));
    }

    [Property(Arbitrary = [typeof(AnyLabel)], MaxTest = 1000)]
    public bool No_line_is_wider_than_the_style_but_for_one_wide_character(AnyLabel any) =>
        any.Made().Lines.All(line => line.Length > 0 && string.Equals(line.Trim(), line, StringComparison.Ordinal) && (LabelText.Width(line) <= any.Style.Width || LabelText.Width(line) == 2));

    [Property(Arbitrary = [typeof(AnyLabel)], MaxTest = 1000)]
    public bool Only_what_is_too_wide_is_broken(AnyLabel any)
    {
        var label = any.Made();
        return any.Style.Width < 14 || label.Findings.All(static finding => !string.Equals(finding.Code, LabelCodes.PartTorn, StringComparison.Ordinal) || ((FindingArg.Text)finding.Args[0]).Value.Length > 7);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("W ")]
    [InlineData("a.")]
    [InlineData("書")]
    [InlineData("\uD800")]
    [InlineData("\u0301")]
    [InlineData("\0")]
    [InlineData("(")]
    [InlineData("v.1 ")]
    public void A_very_long_text_is_a_long_label(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var style in LabelStyle.Presets)
        {
            var label = (CallNumber.Nlm(text) with { Prefix = text, Suffix = text }).LabelLines(style, text);
            Assert.Equal(text.Any(static c => !LabelText.IsBlank(c)), label.Lines.Count > 0);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_style_has_at_least_one_character_and_one_line()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => LabelStyle.Spine with { Width = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => LabelStyle.Spine with { Lines = 0 });
        Assert.Equal(LabelStyle.Presets.Count, LabelStyle.Presets.Select(static style => style.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Spine(string text) => Lines(CallNumber.Nlm(text), LabelStyle.Spine);

    private static string Lines(CallNumber number, LabelStyle style) => string.Join('|', number.LabelLines(style).Lines);

    private static string Printed(string? text) => string.Concat((text ?? "").Where(static c => !LabelText.IsBlank(c)));
}
