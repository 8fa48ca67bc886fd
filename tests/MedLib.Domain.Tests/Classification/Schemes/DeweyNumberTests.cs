using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Schemes.Dewey;

namespace MedLib.Domain.Tests.Classification.Schemes;

public sealed class DeweyNumberTests
{
    // Argued in docs/disputed-vectors.md.
    private static readonly Dictionary<string, string[]> Disputed = new(StringComparer.Ordinal) { ["ddc-p-0389"] = ["726.6094551"] };

    [Theory]
    [MemberData(nameof(OtherCallNumberFacts.DeweyParsings), MemberType = typeof(OtherCallNumberFacts))]
    public void Reads_what_catalogs_hold(string id)
    {
        var fact = OtherCallNumberFacts.FindParsing(id);
        var reading = DeweyNumber.Analyze(fact.Input);

        Assert.Equal(Disputed.GetValueOrDefault(id, fact.Parts.Normalized), reading.Number?.Numbers.Select(number => number.ToString()) ?? [], StringComparer.Ordinal);
        Assert.Equal(fact.Parts.Normalized.Length > 0, reading.IsValid);
    }

    [Theory]
    [InlineData("hello world!", "CLS-050 hello world!@0?")]
    [InlineData("978123412341", "CLS-050 978123412341@0?")]
    [InlineData("", "CLS-050 @0?")]
    [InlineData("1.23 .I39", "CLS-051 1.23@0 001.23 I39")]
    [InlineData("370.19/342", "CLS-052 370.19/342@0 370.19342")]
    [InlineData("813. 54", "CLS-053 813. 54@0 813.54")]
    [InlineData("(015.73) 015.791", "CLS-054 015.791@9 015.73 s 015.791")]
    [InlineData("332.6 021", "CLS-055 021@6")]
    [InlineData("813.54 (ddc21)", "CLS-055 ddc21@8")]
    [InlineData("QH301 B5", "CLS-049 QH@0 QH 301 B5")]
    [InlineData("616.1.2", "CLS-045 .@5")]
    [InlineData("616.12  H45", "CLS-040  @7 616.12 H45")]
    [InlineData("616.12 H45 1999", "")]
    [InlineData("[Fic]", "")]
    [InlineData("YR DVD 800.1", "")]
    public void Says_what_is_wrong_and_where(string text, string expected)
    {
        var reading = DeweyNumber.Analyze(text);

        Assert.Equal(expected.TrimEnd('?'), Told.Of(reading));
        Assert.Equal(expected.EndsWith('?'), reading.Number is null);
    }

    [Fact]
    public void Has_prefix_class_and_item()
    {
        var number = DeweyNumber.Parse("YR DVD 616.12/09 .H45s 1999 v.2 c.3");

        Assert.Equal("YR DVD 616.1209 H45s 1999 v.2 c.3", number.ToString());
        Assert.Equal(("YR DVD", 616, "1209", "1999"), (number.Prefix, number.Class.Whole, number.Class.Decimals, number.Year));
        Assert.Equal([new ItemCutter("H", "45", "s")], number.Cutters);
        Assert.Equal(["v.2", "c.3"], number.Enumeration);
        Assert.Equal(
            [CallNumberPartKind.Prefix, CallNumberPartKind.ClassNumber, CallNumberPartKind.Cutter, CallNumberPartKind.Year, CallNumberPartKind.Enumeration, CallNumberPartKind.Enumeration],
            number.Parts.Select(part => part.Kind));
    }

    [Theory]
    [InlineData("[Fic] SMI", "Fic", null, "SMI")]
    [InlineData("E SMI", "E", null, "SMI")]
    [InlineData("j FIC", "FIC", "j", "")]
    [InlineData("E 185.96", null, "E", "")]
    [InlineData("B 616", null, "B", "")]
    public void A_word_may_stand_for_a_number(string text, string? word, string? prefix, string item)
    {
        var number = DeweyNumber.Parse(text);

        Assert.Equal((word, prefix, item), (number.Class.Word, number.Prefix, string.Join(' ', number.Item)));
        Assert.Equal(text, number.ToString());
    }

    [Theory]
    [InlineData("332.6 021", 21)]
    [InlineData("813. 54 (ddc21)", 21)]
    [InlineData("[Fic] 2 21", 21)]
    [InlineData("823/.92 22", 22)]
    [InlineData("658.404 92", null)]
    [InlineData("616.12 H45 21", null)]
    [InlineData("616.12 021a", null)]
    public void Knows_the_edition(string text, int? edition) => Assert.Equal(edition, DeweyNumber.Parse(text).Edition);

    [Fact]
    public void Prefixed_collections_and_words_stand_after_the_numbers()
    {
        string[] shelf = ["001 A1", "616", "616 A1", "616.1 A1", "999.9", "E SMI", "[Fic] A52", "[Fic] A6", "j 616", "YR DVD 800.1", "YR DVD 900"];
        var keys = shelf.Select(text => ShelfKey.Of(CallNumberScheme.Ddc, text)).ToArray();

        Assert.Equal(keys.Order(), keys);
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("370.19342", "370.19/342")]
    [InlineData("813.54", "813./\u200B54")]
    [InlineData("015.73 s", "(015.73)")]
    [InlineData("001 I39", "1 .I39")]
    [InlineData("616.12 H45", "[616.12] H45")]
    public void The_writing_does_not_move_it(string text, string other) => Assert.Equal(ShelfKey.Of(CallNumberScheme.Ddc, text), ShelfKey.Of(CallNumberScheme.Ddc, other));

    [Fact]
    public void Numbers_that_are_written_alike_are_equal()
    {
        Assert.Equal(DeweyNumber.Parse("813/.54"), DeweyNumber.Parse("813.54"));
        Assert.Equal(DeweyNumber.Parse("813/.54").GetHashCode(), DeweyNumber.Parse("813.54").GetHashCode());
        Assert.NotEqual(DeweyNumber.Parse("813.54"), DeweyNumber.Parse("813.541"));
        Assert.Throws<FormatException>(() => DeweyNumber.Parse("hello"));
    }
}
