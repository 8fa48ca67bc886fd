using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class EanTests
{
    [Theory]
    [InlineData("036000291452", 12, "00036000291452")]
    [InlineData("0036000291452", 13, "00036000291452")]
    [InlineData("7 351353 7", 8, "00000073513537")]
    [InlineData("98412345678908", 14, "98412345678908")]
    public void Keeps_its_digits_and_is_compared_with_fourteen(string text, int digits, string fourteen)
    {
        var ean = Ean.Parse(text);

        Assert.Equal((digits, fourteen), (ean.DigitCount, ean.ToGtin14()));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), ean.ToString());
    }

    [Theory]
    [InlineData("", "IDN-028")]
    [InlineData("7351353", "IDN-028")]
    [InlineData("97803064061570X", "IDN-028")]
    [InlineData("978030640615X", "IDN-028")]
    [InlineData("9780306406158", "IDN-029")]
    public void Says_what_is_wrong(string text, string code) => Assert.Equal(code, Ean.Diagnose(text)?.Code);

    [Fact]
    public void Is_the_number_of_a_book_of_music_or_of_a_journal()
    {
        Assert.Equal(Isbn.Parse("0-306-40615-2"), Ean.Parse("9780306406157").ToIsbn());
        Assert.Equal(Ismn.Parse("M-060-11561-5"), Ean.Parse("9790060115615").ToIsmn());
        Assert.True(Ean.Parse("9780306406157") is var book && book.ToIssn().IsNone && book.ToIsmn().IsNone);
        Assert.True(Ean.Parse("73513537") is var other && other.ToIsbn().IsNone && other.ToIsmn().IsNone && other.ToIssn().IsNone);
        Assert.True(Ean.None.ToIsbn().IsNone && Isbn.None.ToEan().IsNone && Ismn.None.ToEan().IsNone);
    }

    [Theory]
    [InlineData("9 780306 406157 51995", "9780306406157")]
    [InlineData("UPC 036000291452, EAN 73513537", "036000291452", "73513537")]
    [InlineData("dated 73513537")]
    [InlineData("19780306406157")]
    public void Is_found_in_the_wild(string text, params string[] numbers) =>
        Assert.Equal(numbers, Ean.ExtractAll(text).Select(static ean => ean.ToString()), StringComparer.Ordinal);

    [Fact]
    public void Neither_exception_nor_finding_tells_the_text()
    {
        Assert.DoesNotContain("2123", Assert.Throws<FormatException>(() => Ean.Parse("21234012345679")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2123", Ean.Diagnose("21234012345670")!.ToString(), StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_it_writes_it_reads(Ean ean) => Ean.Parse(ean.ToString()) == ean && string.Equals(Ean.Parse(ean.ToGtin14()).ToGtin14(), ean.ToGtin14(), StringComparison.Ordinal);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool One_wrong_digit_is_always_caught(Ean ean) => WrongTexts.WithOneWrongDigit(ean.ToString()).All(text => !Ean.TryParse(text, out _));

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Two_that_changed_places_are_caught_unless_five_lies_between_them(Ean ean) =>
        WrongTexts.WithTwoNeighborsSwapped(ean.ToString(), static (a, b) => Math.Abs(a - b) != 5).All(text => !Ean.TryParse(text, out _));

    [Property]
    public bool Any_text_is_answered(string? text) => Ean.TryParse(text, out _) == (Ean.Diagnose(text) is null);
}
