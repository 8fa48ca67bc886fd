using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Classification.Cutters;

namespace MedLib.Domain.Tests.Classification.Cutters;

public sealed class CutterGapTests
{
    private const int Longest = 4;

    private static readonly string[] AllTexts =
    [
        .. Enumerable.Range(1, Longest + 1).SelectMany(static length => Enumerable.Range(0, (int)Math.Pow(10, length))
            .Select(number => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0'))),
    ];

    [Theory]
    [InlineData("66", "67", "66", '1', '9')]
    [InlineData("66", "68", "6", '7', '7')]
    [InlineData("66", "673", "6", '7', '7')]
    [InlineData("659", "66", "659", '1', '9')]
    [InlineData("649", "65", "649", '1', '9')]
    [InlineData("66", "665", "66", '1', '4')]
    [InlineData("66", "661", "660", '1', '9')]
    [InlineData("66", "6605", "660", '1', '4')]
    [InlineData("66", "6600", "66", '0', '0')]
    [InlineData("2", "5", "", '3', '4')]
    [InlineData("", "1", "0", '1', '9')]
    [InlineData("", null, "", '1', '9')]
    [InlineData("9", null, "9", '1', '9')]
    [InlineData("998", null, "99", '9', '9')]
    public void Finds_the_shortest_texts_between(string low, string? high, string prefix, char from, char to) =>
        Assert.Equal(new CutterGap(prefix, from, to), CutterGap.Between(low, high, '0', '9'));

    [Theory]
    [InlineData("66", "66")]
    [InlineData("67", "66")]
    [InlineData("664", "66")]
    [InlineData("66", "660")]
    [InlineData("", "0")]
    [InlineData("2.1", "3")]
    public void Finds_none_where_there_is_none(string low, string high) => Assert.Null(CutterGap.Between(low, high, '0', '9'));

    [Theory]
    [InlineData("S", null, "", 'T', 'Z')]
    [InlineData("S", "SC", "S", 'B', 'B')]
    [InlineData("", null, "", 'B', 'Z')]
    [InlineData("", "B", "A", 'B', 'Z')]
    [InlineData("Z", null, "Z", 'B', 'Z')]
    public void Finds_capitals_too(string low, string? high, string prefix, char from, char to) =>
        Assert.Equal(new CutterGap(prefix, from, to), CutterGap.Between(low, high, 'A', 'Z'));

    // Against all texts of up to five digits, which is the definition.
    [Property(MaxTest = 200)]
    public Property Agrees_with_looking_at_all_texts() => Prop.ForAll(Digits().ToArbitrary(), Digits().ToArbitrary(), static (low, high) =>
    {
        var between = AllTexts.Where(text => string.CompareOrdinal(low, text) < 0 && string.CompareOrdinal(text, high) < 0).ToList();
        var unzeroed = between.Where(static text => !text.EndsWith('0')).ToList();
        var gap = CutterGap.Between(low, high, '0', '9');
        if (between.Count == 0)
        {
            return (gap is null).Label($"{low} {high}: none");
        }

        var candidates = unzeroed.Count > 0 ? unzeroed : between;
        var shortest = candidates.Min(static text => text.Length);
        var expected = candidates.Where(text => text.Length == shortest).ToList();
        var found = gap is { } some ? Enumerable.Range(some.From, some.To - some.From + 1).Select(last => some.Prefix + (char)last).ToList() : [];
        return found.SequenceEqual(expected, StringComparer.Ordinal).Label($"{low} {high}: {string.Join(' ', found)}, not {string.Join(' ', expected)}");
    });

    [Theory]
    [InlineData("667", "667")]
    [InlineData("66", "665")]
    [InlineData("669", "665")]
    [InlineData("123", "665")]
    public void Agrees_with_what_is_wanted_where_that_lies_between(string wanted, string chosen) => Assert.Equal(chosen, new CutterGap("66", '2', '8').Choose(wanted));

    private static Gen<string> Digits() =>
        Gen.Choose(0, Longest).SelectMany(static length => Gen.Elements("0123489".ToCharArray()).ArrayOf(length)).Select(static digits => new string(digits));
}
