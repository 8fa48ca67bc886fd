using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class IsbnTests
{
    [Theory]
    [InlineData("", "IDN-001")]
    [InlineData("12345", "IDN-001")]
    [InlineData("978-902453827", "IDN-001")]
    [InlineData("08515x-629-2", "IDN-002")]
    [InlineData("$22", "IDN-002")]
    [InlineData("978-90245\u1b538270", "IDN-002")]
    [InlineData("978-9024538\u00b270", "IDN-002")]
    [InlineData("978030640615X", "IDN-002")]
    [InlineData("9780306406154", "IDN-003")]
    [InlineData("85152-629-1", "IDN-003")]
    [InlineData("1000000000012", "IDN-004")]
    [InlineData("7501031311309", "IDN-004")]
    [InlineData("9790123456785", "IDN-004")]
    public void Says_what_is_wrong(string text, string code) => Assert.Equal(code, Isbn.Diagnose(text)?.Code);

    [Fact]
    public void Says_which_check_digit_would_fit() =>
        Assert.Equal("The check digit of the ISBN 0-306-40615-9 should be 2.", MedLib.Domain.Results.MedLibMessages.Render(Isbn.Diagnose("0-306-40615-9")!));

    [Fact]
    public void Ten_and_thirteen_digits_are_one_number() => Assert.Equal(Isbn.Parse("0-306-40615-2"), Isbn.Parse("978 0 306 40615 7"));

    [Fact]
    public void Numbers_of_979_have_no_ten_digits() => Assert.Null(Isbn.Parse("9798602477009").ToIsbn10());

    [Fact]
    public void None_is_the_empty_text_which_parses_to_nothing()
    {
        Assert.Equal("", Isbn.None.ToString());
        Assert.Null(Isbn.None.ToIsbn10());
        Assert.Throws<FormatException>(() => Isbn.Parse(""));
    }

    [Theory]
    [InlineData("9780987115423 (print ed) 9780987115430 (web ed)", "9780987115423", "9780987115430")]
    [InlineData("ISBN-13: 978-0-306-40615-7; ISBN-10 0-306-40615-2 (alk. paper)", "9780306406157", "9780306406157")]
    [InlineData("ISBN0306406152", "9780306406157")]
    [InlineData("urn:isbn:0-306-40615-2", "9780306406157")]
    [InlineData("https://example.org/books?isbn=0306406152&x=1", "9780306406157")]
    [InlineData("978–0–306–40615–7", "9780306406157")]
    [InlineData("国际标准书号9787117192736。", "9787117192736")]
    [InlineData("SBN 12-345678-9, 1969", "9780123456786")]
    [InlineData("012345672x.", "9780123456724")]
    [InlineData("ISBN: 978-0-306-40615-2 is no number of thirteen, and not one of ten either")]
    [InlineData("12-345678-9, 1969")]
    [InlineData("ocm0306406152")]
    [InlineData("90306406152")]
    [InlineData("0-306-40615-2-1")]
    [InlineData("0-306-40615-2x")]
    [InlineData("ISMN 9790060115615")]
    [InlineData("")]
    public void Is_found_in_the_wild(string text, params string[] numbers)
    {
        Assert.Equal(numbers, Isbn.ExtractAll(text).Select(static isbn => isbn.ToString()), StringComparer.Ordinal);
        Assert.Equal(numbers.FirstOrDefault() ?? "", Isbn.Extract(text).ToString());
    }

    [Theory]
    [InlineData("0851310419", "978-0-85131-041-1", "0-85131-041-9")]
    [InlineData("9798602477009", "979-8-6024-7700-9", null)]
    [InlineData("9786110000000", "9786110000000", "6110000000")] // nobody has this range yet
    public void Is_written_with_hyphens_where_the_ranges_tell_them(string text, string thirteen, string? ten)
    {
        var isbn = Isbn.Parse(text);

        Assert.Equal(thirteen, isbn.ToHyphenated());
        Assert.Equal(ten, isbn.ToHyphenatedIsbn10());
        Assert.Equal(thirteen, $"{isbn:H}");
    }

    [Fact]
    public void Another_format_is_a_mistake() => Assert.Throws<FormatException>(() => $"{Isbn.Parse("9780306406157"):Q}");

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_it_writes_it_reads(Isbn isbn) =>
        Isbn.Parse(isbn.ToString()) == isbn
        && Isbn.Parse(isbn.ToHyphenated()) == isbn
        && isbn.ToEan().ToIsbn() == isbn
        && (isbn.ToIsbn10() is not { } ten || Isbn.Parse(ten) == isbn)
        && (isbn.ToHyphenatedIsbn10() is not { } hyphenated || Isbn.Parse(hyphenated) == isbn);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool One_wrong_digit_is_always_caught(Isbn isbn) =>
        WrongTexts.WithOneWrongDigit(isbn.ToString()).All(text => !Isbn.TryParse(text, out _))
        && (isbn.ToIsbn10() is not { } ten || WrongTexts.WithOneWrongDigit(ten).All(text => !Isbn.TryParse(text, out _)));

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Ten_digits_catch_every_two_that_changed_places(Isbn isbn) =>
        isbn.ToIsbn10() is not { } ten || WrongTexts.WithTwoNeighborsSwapped(ten, static (_, _) => true).All(text => !Isbn.TryParse(text, out _));

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Thirteen_digits_catch_two_that_changed_places_unless_five_lies_between_them(Isbn isbn) =>
        WrongTexts.WithTwoNeighborsSwapped(isbn.ToString(), static (a, b) => Math.Abs(a - b) != 5).All(text => !Isbn.TryParse(text, out _));

    [Property]
    public bool Any_text_is_answered(string? text) => Isbn.TryParse(text, out _) == (Isbn.Diagnose(text) is null);
}
