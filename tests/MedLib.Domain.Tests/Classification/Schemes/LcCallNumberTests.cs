using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Schemes.Lc;

namespace MedLib.Domain.Tests.Classification.Schemes;

public sealed class LcCallNumberTests
{
    [Theory]
    [MemberData(nameof(OtherCallNumberFacts.LcParsings), MemberType = typeof(OtherCallNumberFacts))]
    public void Reads_what_catalogs_hold(string id)
    {
        var fact = OtherCallNumberFacts.FindParsing(id);
        var expected = fact.Parts;
        var number = LcCallNumber.Parse(fact.Input);
        if (expected.Components is { } components)
        {
            Assert.Equal(components.Select(component => component.TrimStart('.')), number.Parts.Select(part => part.Text), StringComparer.Ordinal);
            return;
        }

        string[] cutters = expected.Cutter1 is null ? [] : [expected.Cutter1, .. expected.OtherCutters];
        Assert.Equal((expected.ClassLetters, $"{expected.ClassLetters}{expected.ClassNumber}"), (number.Class.Letters, number.Class.ToString()));
        Assert.Equal(cutters, number.Cutters.Select(cutter => cutter.ToString()), StringComparer.Ordinal);
        Assert.Equal((expected.Doon1, expected.Doon2), (number.ClassDate?.ToUpperInvariant(), number.Enumeration.FirstOrDefault(text => char.IsAsciiDigit(text[0]))?.ToUpperInvariant()));
        Assert.Equal(expected.Year, number.Year);
        Assert.Equal(expected.Rest, number.Item.SkipWhile(part => part.Kind != CallNumberPartKind.Cutter).FirstOrDefault(IsRest)?.Text);
    }

    [Theory]
    [MemberData(nameof(OtherCallNumberFacts.LcValidities), MemberType = typeof(OtherCallNumberFacts))]
    public void Tells_valid_from_invalid(string id)
    {
        var fact = OtherCallNumberFacts.FindValidity(id);

        Assert.Equal(fact.Valid, LcCallNumber.Analyze(fact.Input).IsValid);
        Assert.Equal(fact.Valid, LcCallNumber.TryParse(fact.Input, out _));
    }

    [Theory]
    [InlineData("928.12", "CLS-041 928.12@0?")]
    [InlineData("", "CLS-041 @0?")]
    [InlineData("QH", "CLS-041 QH@0?")]
    [InlineData("MLCS 92/14990", "CLS-041 MLCS@0?")]
    [InlineData("WB 100 A1", "CLS-042 WB@0?")]
    [InlineData("QS 4", "CLS-042 QS@0?")]
    [InlineData("X 4", "CLS-042 X@0?")]
    [InlineData("ABR92.L3", "CLS-043 ABR@0")]
    [InlineData("AB 12345.22", "CLS-044 12345@3?")]
    [InlineData("PZ123.234.234", "CLS-045 .@9")]
    [InlineData("qh 301 .b5", "CLS-046 qh@0 QH301.B5")]
    [InlineData("M5 .L", "CLS-047 L@4")]
    [InlineData("QH301.A1 B2 C3 D4", "CLS-048 .A1 B2 C3 D4@5")]
    [InlineData("QH301  .B5", "CLS-040  @6 QH301.B5")]
    [InlineData("QH\uFF13\uFF10\uFF11.B5", "CLS-040 \uFF13@2 QH301.B5")]
    [InlineData("KF 4558 15th .G8", "")]
    [InlineData("PN1995.9.N3 N75 1970", "")]
    public void Says_what_is_wrong_and_where(string text, string expected)
    {
        var reading = LcCallNumber.Analyze(text);

        Assert.Equal(expected.TrimEnd('?'), Told.Of(reading));
        Assert.Equal(expected.EndsWith('?'), reading.Number is null);
    }

    [Theory]
    [InlineData("PN 1995.9 .N3 N75 1970", "PN1995.9.N3 N75 1970")]
    [InlineData("KF 4558 15th .G8", "KF4558 15th .G8")]
    [InlineData("KF 4558.2.15th", "KF4558.2 15th")]
    [InlineData("JX33A5.1968 I31", "JX33.A5 1968 .I31")]
    [InlineData("a19f99g15", "A19.F99 G15")]
    [InlineData("[QH 603 M44 D947m 1984]", "QH603.M44 D947m 1984")]
    [InlineData("DA 690 .B8, A3. v.  25 (copy 2)", "DA690.B8 A3 v. 25 (copy 2)")]
    [InlineData("R 169.1 .B59 1995 plus extra", "R169.1.B59 1995 plus extra")]
    public void Writes_it_as_the_Library_of_Congress_does(string text, string written) => Assert.Equal(written, LcCallNumber.Parse(text).ToString());

    [Fact]
    public void A_volume_after_the_year_is_no_cutter()
    {
        var number = LcCallNumber.Parse("M5 L3 1902 V2 c.1");

        Assert.Equal(["L3"], number.Cutters.Select(cutter => cutter.Number), StringComparer.Ordinal);
        Assert.Equal(["V2", "c.1"], number.Enumeration);
        Assert.Equal(LcCallNumber.Parse("M5 L3 1902 v. 2 c. 1").Key, number.Key);
    }

    [Fact]
    public void Numbers_that_are_written_alike_are_equal()
    {
        Assert.Equal(LcCallNumber.Parse("E8 C11 D22"), LcCallNumber.Parse("E 8.C11.D22"));
        Assert.Equal(LcCallNumber.Parse("E8 C11 D22").GetHashCode(), LcCallNumber.Parse("E 8.C11.D22").GetHashCode());
        Assert.NotEqual(LcCallNumber.Parse("E8 C11"), LcCallNumber.Parse("E8 C12"));
        Assert.Throws<FormatException>(() => LcCallNumber.Parse("WB 100"));
    }

    private static bool IsRest(CallNumberPart part) =>
        part.Kind == CallNumberPartKind.Other || (part.Kind == CallNumberPartKind.Enumeration && !char.IsAsciiDigit(part.Text[0]));
}
