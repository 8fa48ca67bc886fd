using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Links;

namespace MedLib.Domain.Tests.Marc.Links;

public sealed class MarcLinkTests
{
    [Theory]
    [InlineData("880-01", "880", 1, null, null)]
    [InlineData("245-01/(3/r", "245", 1, "(3", "r")]
    [InlineData("100-12/$1", "100", 12, "$1", null)]
    [InlineData("650-100/Cyrl", "650", 100, "Cyrl", null)]
    [InlineData("245-00//r", "245", 0, null, "r")]
    public void A_link_is_read_and_written(string text, string tag, int number, string? script, string? orientation)
    {
        var link = MarcLink.Parse(text);

        Assert.Equal(new MarcLink(tag, number, script, orientation), link);
        Assert.Equal(number == 0, link.IsUnpaired);
        Assert.Equal(text, link.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("880")]
    [InlineData("880-")]
    [InlineData("880-1")]
    [InlineData("880 01")]
    [InlineData("880-0x")]
    [InlineData("880--1")]
    [InlineData("88é-01")]
    [InlineData("880-9999999999")]
    public void What_is_no_link_is_none(string text)
    {
        Assert.False(MarcLink.TryParse(text, out _));
        Assert.Throws<FormatException>(() => MarcLink.Parse(text));
    }

    [Theory]
    [InlineData("1", 1, null, null)]
    [InlineData("1.2", 1, 2, null)]
    [InlineData("1.2\\c", 1, 2, 'c')]
    [InlineData("12\\p", 12, null, 'p')]
    public void A_place_in_a_group_is_read_and_written(string text, int number, int? order, char? type)
    {
        var sequence = MarcSequence.Parse(text);

        Assert.Equal((number, order, type), (sequence.Number, sequence.Order, sequence.Type?.Code));
        Assert.Equal(text, sequence.ToString());
        Assert.True(sequence.Type?.IsKnown ?? true);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".1")]
    [InlineData("1.")]
    [InlineData("1.2.3")]
    [InlineData("1\\")]
    [InlineData("1\\cc")]
    [InlineData("a")]
    [InlineData("-1")]
    [InlineData("12345678901")]
    public void What_is_no_place_in_a_group_is_none(string text)
    {
        Assert.False(MarcSequence.TryParse(text, out _));
        Assert.Throws<FormatException>(() => MarcSequence.Parse(text));
    }

    [Property]
    public bool Reading_is_total(string? text) =>
        (!MarcLink.TryParse(text, out var link) || MarcLink.Parse(link.ToString()) == link)
        & (!MarcSequence.TryParse(text, out var sequence) || MarcSequence.Parse(sequence.ToString()) == sequence);
}
