using MedLib.Domain.Classification;

namespace MedLib.Domain.Tests.Classification.Schemes;

public sealed class SchemeRangeTests
{
    [Theory]
    [InlineData("lcc", "QH 301-705", "QH301|QH301.5|QH 588.2 .A1 1990|QH705.9.Z9", "QH300.9.Z9|QH706|QHA 400|QI 400")]
    [InlineData("lcc", "QH 301.5-301.7", "QH301.5.A1|QH301.79", "QH301|QH301.8")]
    [InlineData("lcc", "QH", "QH1|QH9999.A1", "Q1|QHA1|QI1")]
    [InlineData("lcc", "QA-QC", "QA1|QB44|QC9.9", "Q1|QD1")]
    [InlineData("lcc", "RC 46", "RC46.5|RC46 A1", "RC 460|RC 4")]
    [InlineData("ddc", "616.1-616.4", "616.1|616.12 A1|616.39 B2 1990|616.49", "616.09|616|616.5|617")]
    [InlineData("ddc", "610-619", "610 A1|612.5|619.99", "609.9|620|YR DVD 612")]
    [InlineData("ddc", "616", "616|616.99 A1", "615.9|617|6160")]
    [InlineData("ddc", "YR DVD 800-899", "YR DVD 800.1|YR DVD 899 A1", "800.1|YR DVD 900")]
    [InlineData("udc", "616.1/616.4", "616.1|616.1+5|616.12(410) ABC|616.4-053.2", "616|616.01|616.5")]
    [InlineData("udc", "616.1/.4", "616.1|616.49", "616.5|(410)616.1")]
    [InlineData("udc", "61", "61|610|61(410)|619.9", "60|62")]
    [InlineData("sudocs", "HE 20.4002", "HE 20.4002:AD 9/2|HE 20.4002/2:5", "HE 20.4003:1|HE 20.40:1")]
    [InlineData("sudocs", "HE 20.4002:", "HE 20.4002:AD 9/2", "HE 20.4002/2:5|HE 20.4003:1")]
    [InlineData("sudocs", "HE 20", "HE 20.1:1|HE 20.4002:AD 9/2", "HE 2.1:1|HE 200.1:1|H 20.1:1")]
    [InlineData("sudocs", "HE", "HE 1.1:5|HE 20.4002:AD 9/2", "H 1.1:1|HEA 1.1:1|I 1.1:1")]
    [InlineData("sudocs", "HE 20.1-HE 20.400", "HE 20.1:1|HE 20.40:2|HE 20.400/3:2", "HE 19.1:1|HE 20.401:1")]
    [InlineData("sudocs", "PREX 3.10/4-5:", "PREX 3.10/4-5:RELIEF", "PREX 3.10/4-8:|PREX 3.10/5:1")]
    [InlineData("local", "CD 100\u2013CD 200", "CD 100|CD 199a|CD 200 c.2", "CD 99|CD 201|DVD 150")]
    [InlineData("local", "AA-11", "AA-11.12|AA 11", "AA-111|AA-1")]
    public void Takes_the_whole_of_its_classes(string scheme, string range, string inside, string outside)
    {
        var rules = CallNumberRules.Of(new CallNumberScheme(scheme));

        Assert.True(rules.TryParseRange(range, out var shelf));
        Assert.All(inside.Split('|'), text => Assert.True(shelf.Contains(ShelfKey.Of(rules.Scheme, text)), text));
        Assert.All(outside.Split('|'), text => Assert.False(shelf.Contains(ShelfKey.Of(rules.Scheme, text)), text));
    }

    [Theory]
    [InlineData("lcc", "")]
    [InlineData("lcc", "301-705")]
    [InlineData("lcc", "QH 705-301")]
    [InlineData("lcc", "QH 301-")]
    [InlineData("lcc", "QH 301 .B5")]
    [InlineData("ddc", "")]
    [InlineData("ddc", "QH")]
    [InlineData("ddc", "619-610")]
    [InlineData("ddc", "616.1 A1")]
    [InlineData("udc", "")]
    [InlineData("udc", "616.4/616.1")]
    [InlineData("udc", "61(410)")]
    [InlineData("udc", "616/.4")]
    [InlineData("sudocs", "")]
    [InlineData("sudocs", "20.4002")]
    [InlineData("sudocs", "HE 20.4002:AD 9")]
    [InlineData("local", " ")]
    [InlineData("local", "CD 200\u2013CD 100")]
    public void Not_every_text_is_a_range(string scheme, string range) => Assert.False(CallNumberRules.Of(new CallNumberScheme(scheme)).TryParseRange(range, out _));
}
