using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Paths;

namespace MedLib.Domain.Tests.Marc.Paths;

public sealed class MarcPathSelectTests
{
    private static readonly MarcRecord Record = new(
        Leader.Parse("00000cam a2200000 i 4500"),
        [
            new MarcField.Control("001", "123"),
            new MarcField.Control("007", "ta"),
            new MarcField.Control("007", "vd\u00A0x"),
            new MarcField.Control("008", "850101s1985    enk           000 0 eng d"),
            Data("020", "  ", "$a0394170660$qRandom House$qpaperback$c$4.95"),
            Data("020", "  ", "$a0394502884$qRandom House$qhardcover$c$12.50"),
            Data("020", "  ", "$a0491001304"),
            Data("100", "1 ", "$6880-01$aZilbershtain"),
            Data("245", "14", "$aThe heart /$cA. Author.$bB$cC"),
            Data("650", " 2", "$aHeart$xPhysiology$xSurgery"),
            Data("650", " 0", "$aHeart (Anatomy)"),
            Data("880", "1 ", "$6100-01/(2/r$a𝒳יצחק"),
            Data("900", "#1", ""),
        ]);

    [Theory]
    [InlineData("LDR", "00000cam a2200000 i 4500")]
    [InlineData("LDR/6-7", "am")]
    [InlineData("LDR[0]/05", "c")]
    [InlineData("LDR[1]", "")]
    [InlineData("LDR^1", "")]
    [InlineData("001", "123")]
    [InlineData("007/0", "t|v")]
    [InlineData("007[#]/1-#", "d\u00A0x")]
    [InlineData("008/35-37", "eng")]
    [InlineData("008/#", "d")]
    [InlineData("008/#-4", "eng d")]
    [InlineData("008/38-50", " d")]
    [InlineData("008/40", "")]
    [InlineData("00./0-1", "12|ta|vd|85")]
    [InlineData("0.0$a[0]/0-2", "039|039|049")]
    [InlineData("245", "The heart / A. Author. B C")]
    [InlineData("245$c", "A. Author.|C")]
    [InlineData("245$c$a", "A. Author.|C|The heart /")]
    [InlineData("245$a-c", "The heart /|A. Author.|B|C")]
    [InlineData("245$a-c[0]", "The heart /|A. Author.|B")]
    [InlineData("245$c[1]", "C")]
    [InlineData("245$c[#-1]", "A. Author.|C")]
    [InlineData("245$c[2]", "")]
    [InlineData("245^1", "1")]
    [InlineData("...^2", " | | | |4|2|0| |1")]
    [InlineData("001^1", "")]
    [InlineData("001$a", "")]
    [InlineData("650[1-#]$a", "Heart (Anatomy)")]
    [InlineData("650[#]$a", "Heart (Anatomy)")]
    [InlineData("650[2]$a", "")]
    [InlineData("6..$a", "Heart|Heart (Anatomy)")]
    [InlineData("880$a/0", "𝒳")]
    [InlineData("880$a/1-2", "יצ")]
    [InlineData("880$a/#-0", "ק")]
    [InlineData("900", "")]
    public void Finds_values(string path, string values) => Assert.Equal(values, string.Join('|', Record.Select(path)));

    [Theory]
    [InlineData("020$c{$q}", "$4.95|$12.50")] // of the same field, although another has none
    [InlineData("020$a{!$q}", "0491001304")]
    [InlineData(@"020$c{$q=\paperback}", "$4.95")]
    [InlineData(@"020$c{020$q=\paperback}", "$4.95")] // its own tag speaks of the same field
    [InlineData(@"020$c{020[0-#]$q=\paperback}", "$4.95|$12.50")] // an index of the whole record
    [InlineData(@"020$c{$q!=\paperback}", "$12.50")]
    [InlineData(@"020$a{$q!=\paperback}", "0394502884")] // no value on the left, nothing holds
    [InlineData(@"020$a{$q~\back}", "0394170660")]
    [InlineData(@"020$a{$q!~\back}", "0394502884")]
    [InlineData(@"008/35{LDR/6=\a}", "e")]
    [InlineData(@"008/35{LDR/6=\t}", "")]
    [InlineData(@"245$b{007/0=\a|007/0=\t}", "B")]
    [InlineData(@"008/18{LDR/6=\a}{LDR/7=\s}", "")]
    [InlineData(@"007/1{/0=\v}", "d")]
    [InlineData(@"007[1]/1{[0]}", "d")]
    [InlineData(@"007[1]/1{[2]}", "")]
    [InlineData(@"245$a{/#=\/}", "The heart /")]
    [InlineData(@"245$a/0-2{/4-8=\heart}", "The")] // of the whole subfield
    [InlineData(@"245$a/0-2{=\The}", "The")] // of what is selected
    [InlineData(@"245$c{/0=\C}", "C")]
    [InlineData(@"245$c{[1]}", "A. Author.|C")]
    [InlineData(@"650$x{[2]}", "")]
    [InlineData(@"650$a{^2=\2}", "Heart")]
    [InlineData(@"650{^2=\2}$a$x", "Heart|Physiology|Surgery")]
    [InlineData(@"650^2{$a~\Anatomy}", "0")]
    [InlineData(@"650{^1=\s}$a", "")] // an s, not a blank
    [InlineData(@"650{^1=\\s}$a", "Heart|Heart (Anatomy)")]
    [InlineData("880$a{100$6~$6/3-5}", "𝒳יצחק")]
    [InlineData(@"880$a{100$6~$6/3-5}{100$6~\880}", "𝒳יצחק")]
    [InlineData("245$a{245$b=245$c}", "")]
    [InlineData("245$a{650$a~650[0]$a}", "The heart /")]
    [InlineData(@"245$a{999$a!=\x}", "")]
    [InlineData("245$a{!999}", "The heart /")]
    [InlineData(@"245$a{\x}", "The heart /")]
    public void Finds_values_where_a_condition_holds(string path, string values) =>
        Assert.Equal(values, string.Join('|', Record.Select(path)));

    [Fact]
    public void The_first_value_is_the_first_of_all()
    {
        Assert.Equal("eng", Record.First("008/35-37"));
        Assert.Equal("Heart", Record.First(MarcPath.Parse("650$a")));
        Assert.Null(Record.First("999$a"));
        Assert.Throws<FormatException>(() => Record.First("nonsense"));
    }

    [Theory]
    [InlineData("650$a{650[0-#]$x=$x}", 3_000)]
    [InlineData("650$a{650[0-#]$x~$x}", 3_000)]
    [InlineData("650$a{$x~650[0-#]$x}", 3_000)]
    [InlineData("650$a{650[0-#]$x=650[0-#]$a}", 0)]
    [InlineData("650$a{650[0-#]$x~650[0-#]$a}", 0)]
    [InlineData("650$a{650[0-#]$x!=650[0-#]$a}", 3_000)]
    public void Many_fields_are_compared_as_few_are(string path, int count)
    {
        var record = new MarcRecord(Leader.Default, [.. Enumerable.Range(0, 3_000).Select(static n => Data("650", " 2", $"$aa{n}$xx{n}"))]);

        Assert.Equal(count, record.Select(path).Count());
    }

    private static MarcField.Data Data(string tag, string indicators, string text)
    {
        // "$a", "$q": a dollar sign before a digit and a period is money.
        var subfields = new List<Subfield>();
        for (var i = 0; i < text.Length;)
        {
            var next = i + 2;
            while (next < text.Length && !(text[next] == '$' && (char.IsAsciiLetter(text[next + 1]) || next + 2 == text.Length)))
            {
                next++;
            }

            subfields.Add(new(text[i + 1], text[(i + 2)..next]));
            i = next;
        }

        return new MarcField.Data(tag, indicators[0], indicators[1], [.. subfields]);
    }
}
