using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class IsmnTests
{
    // A publisher's part of each length, as ISO 10957 sets them by the first digit.
    [Theory]
    [InlineData("M-2306-7118-7", "979-0-2306-7118-7", "M-2306-7118-7")]
    [InlineData("M060115615", "979-0-060-11561-5", "M-060-11561-5")]
    [InlineData("9790426007011", "979-0-42600-701-1", "M-42600-701-1")]
    [InlineData("9790706001005", "979-0-706001-00-5", "M-706001-00-5")]
    [InlineData("9790901679177", "979-0-9016791-7-7", "M-9016791-7-7")]
    public void Is_written_with_hyphens_in_both_forms(string text, string hyphenated, string old)
    {
        var ismn = Ismn.Parse(text);

        Assert.Equal((hyphenated, old), (ismn.ToHyphenated(), ismn.ToIsmn10()));
        Assert.Equal(hyphenated, $"{ismn:H}");
        Assert.Equal(hyphenated.Split('-')[2], ismn.Publisher);
        Assert.Equal(ismn, Ismn.Parse(old));
    }

    [Theory]
    [InlineData("", "IDN-012")]
    [InlineData("9780306406157", "IDN-012")]
    [InlineData("M06011561", "IDN-012")]
    [InlineData("M0601156155", "IDN-012")]
    [InlineData("06M0115615", "IDN-012")]
    [InlineData("979.0060115615", "IDN-012")]
    [InlineData("M-060-11561-4", "IDN-013")]
    public void Says_what_is_wrong(string text, string code) => Assert.Equal(code, Ismn.Diagnose(text)?.Code);

    [Fact]
    public void Is_no_ISBN() => Assert.False(Isbn.TryParse("9790060115615", out _));

    [Theory]
    [InlineData("ISMN M–060–11561–5 (score); 979-0-9016791-7-7", "9790060115615", "9790901679177")]
    [InlineData("MM060115615")]
    [InlineData("M-060-11561-50")]
    [InlineData("M")]
    public void Is_found_in_the_wild(string text, params string[] numbers) =>
        Assert.Equal(numbers, Ismn.ExtractAll(text).Select(static ismn => ismn.ToString()), StringComparer.Ordinal);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_it_writes_it_reads(Ismn ismn) =>
        Ismn.Parse(ismn.ToString()) == ismn && Ismn.Parse(ismn.ToHyphenated()) == ismn && Ismn.Parse(ismn.ToIsmn10()) == ismn && ismn.ToEan().ToIsmn() == ismn;

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool One_wrong_digit_is_always_caught(Ismn ismn) =>
        WrongTexts.WithOneWrongDigit(ismn.ToString()).Concat(WrongTexts.WithOneWrongDigit(ismn.ToIsmn10())).All(text => !Ismn.TryParse(text, out _));

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Two_that_changed_places_are_caught_unless_five_lies_between_them(Ismn ismn) =>
        WrongTexts.WithTwoNeighborsSwapped(ismn.ToString(), static (a, b) => Math.Abs(a - b) != 5).All(text => !Ismn.TryParse(text, out _));

    [Property]
    public bool Any_text_is_answered(string? text) => Ismn.TryParse(text, out _) == (Ismn.Diagnose(text) is null);
}
