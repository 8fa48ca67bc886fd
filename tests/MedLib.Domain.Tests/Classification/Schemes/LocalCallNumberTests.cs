using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Schemes;

namespace MedLib.Domain.Tests.Classification.Schemes;

public sealed class LocalCallNumberTests
{
    [Theory]
    [InlineData("CD 9+", "CD 123", true)]
    [InlineData("CD 9+", "cd  7", true)]
    [InlineData("CD 9+", "CD", false)]
    [InlineData("CD 9+", "CD 12a", false)]
    [InlineData("CD 9+", "DVD 12", false)]
    [InlineData("AA 999.99", "QH 123.45", true)]
    [InlineData("AA 999.99", "Q 123.45", false)]
    [InlineData("A+-9+*", "AA-11.12 c.2", true)]
    [InlineData("A+-9+*", "AA-11", true)]
    [InlineData("A+-9+*", "AA11", false)]
    [InlineData("9999", " 1990 ", true)]
    [InlineData("9999", "19901", false)]
    public void A_library_declares_the_shape_of_its_numbers(string pattern, string text, bool matches)
    {
        var rules = CallNumberRules.Declared(new CallNumberScheme("media"), LocalPattern.Parse(pattern));
        var reading = rules.Read(text);

        Assert.Equal(matches, LocalPattern.Parse(pattern).Matches(text));
        Assert.Equal(matches ? "" : $"CLS-066 {text}@0", Told.Of(reading));
        Assert.True(reading.IsValid);
        Assert.Equal(ShelfKey.Of(CallNumberScheme.Local, text), reading.Number!.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    [InlineData("+")]
    [InlineData("CD+")]
    [InlineData("9++")]
    public void Not_every_text_is_a_pattern(string? text)
    {
        Assert.False(LocalPattern.TryParse(text, out _));
        Assert.Throws<FormatException>(() => LocalPattern.Parse(text!));
    }

    [Fact]
    public void Is_kept_as_it_was_written()
    {
        var number = LocalCallNumber.Analyze("CD\u00A0 123 (kit)").Number!;

        Assert.Equal("CD 123 (kit)", number.ToString());
        Assert.Equal([CallNumberPartKind.Other, CallNumberPartKind.ItemNumber, CallNumberPartKind.Other], number.Parts.Select(part => part.Kind));
    }

    [Theory]
    [InlineData("", "CLS-065 @0")]
    [InlineData("--", "CLS-065 --@0")]
    [InlineData("AV 20", "")]
    public void Says_when_there_is_nothing_to_file_by(string text, string expected) => Assert.Equal(expected, Told.Of(LocalCallNumber.Analyze(text)));
}
