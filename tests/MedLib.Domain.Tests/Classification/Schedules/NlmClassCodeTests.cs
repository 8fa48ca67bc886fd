using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Tests.Classification.Schedules;

public sealed class NlmClassCodeTests
{
    [Property(Arbitrary = [typeof(OrdinaryCallNumber)], MaxTest = 1000)]
    public bool Codes_stand_in_the_order_of_the_shelf(OrdinaryCallNumber x, OrdinaryCallNumber y)
    {
        var (first, second) = (NlmCallNumber.Parse(x.ToString()).Class, NlmCallNumber.Parse(y.ToString()).Class);

        return first.IsBibliography || second.IsBibliography
            || !NlmClassCode.TryPack(first, out var firstCode) || !NlmClassCode.TryPack(second, out var secondCode)
            || Math.Sign(firstCode.CompareTo(secondCode)) == Math.Sign(KeyOf(first).CompareTo(KeyOf(second)));
    }

    [Property(Arbitrary = [typeof(OrdinaryCallNumber)])]
    public bool A_code_is_the_class_it_was_made_of(OrdinaryCallNumber x)
    {
        var number = NlmCallNumber.Parse(x.ToString()).Class;

        return !NlmClassCode.TryPack(number, out var code)
            || string.Equals(code.ToString(), (number with { IsBibliography = false }).ToString(), StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(OrdinaryCallNumber)])]
    public bool A_class_is_found_in_a_text_as_the_parser_finds_it(OrdinaryCallNumber x)
    {
        var number = NlmCallNumber.Parse(x.ToString()).Class;
        var isPacked = NlmClassCode.TryPack(number, out var code);

        return NlmClassText.TryRead(x.ToString(), out var read)
            && read.IsExact == isPacked && read.Code == code && read.IsBibliography == number.IsBibliography
            && x.ToString()[..read.End].TrimEnd().Equals(number.ToString(), StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(CallNumberishText)], MaxTest = 1000)]
    public bool Any_text_can_be_looked_up(CallNumberishText text) =>
        NlmSchedule.Embedded.Find(text.Text) is not { } found
        || string.Equals(NlmCallNumber.Analyze(text.Text).CallNumber?.Class.Letters, found.Number.Letters, StringComparison.Ordinal);

    [Theory]
    [InlineData("WG")]
    [InlineData("WG 300")]
    [InlineData("W4A")]
    [InlineData("WZ 112.5.O75")]
    [InlineData("QV 77.0909")]
    [InlineData("WLA")]
    public void A_class_is_packed_and_unpacked(string text)
    {
        Assert.True(NlmClassText.TryRead(text, out var read));
        Assert.True(read.IsExact);
        Assert.Equal(text, read.Code.ToString());
    }

    [Fact]
    public void A_hundred_thousand_characters_are_no_class()
    {
        Assert.Null(NlmSchedule.Embedded.Find(new string('W', 100_000)));
        Assert.Null(NlmSchedule.Embedded.Find("WG " + new string('3', 100_000)));
        Assert.Null(NlmSchedule.Embedded.Find("WG 300." + new string('3', 100_000)));
        Assert.Null(NlmSchedule.Embedded.Find("WM 145.5.R" + new string('7', 100_000)));
    }

    private static ShelfKey KeyOf(NlmClassNumber number) => ShelfKey.Of(CallNumberScheme.Nlm, number.ToString());
}
