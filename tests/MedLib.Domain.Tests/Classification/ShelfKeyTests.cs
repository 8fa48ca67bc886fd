using System.Globalization;
using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification;

public sealed class ShelfKeyTests
{
    [Theory]
    [InlineData("WG 300", "WG000300000")]
    [InlineData("WG 300 A1 1990", "WG000300002A0120014199000")]
    [InlineData("W 84.41", "W000008452000")]
    [InlineData("WZ 112.5.O75", "WZ0001126002O0186000")]
    [InlineData("WA 540 AA1 B8p 1972 v. 32", "WA000540002AA012002B0190P014197202V0223200")]
    [InlineData("WA 540 AA1 B81 1972", "WA000540002AA012002B01920014197200")]
    [InlineData("W1 JO867SB", "W0000001002JO019780SB00")]
    [InlineData("W2 A B9CU", "W0000002002A002B01A0CU00")]
    [InlineData("W2 A1 B9", "W0000002002A012002B01A000")]
    [InlineData("W4A B29 1963", "W00000040A2B013A0014196300")]
    [InlineData("W3 EX89 no.77 1964", "W0000003002EX019A002NO02277014196400")]
    [InlineData("WLA L645c 1900", "WLA00000002L017560C014190000")]
    [InlineData("ZWA 100", "ZWA00100000")]
    [InlineData("2008 D-250", "02008D13250")]
    public void Is_written_as_specified(string text, string key) => Assert.Equal(key, ShelfKey.Of(CallNumberScheme.Nlm, text).Value);

    [Theory]
    [MemberData(nameof(CallNumberFacts.Orderings), MemberType = typeof(CallNumberFacts))]
    public void Orders_as_the_library_does(string id)
    {
        var fact = CallNumberFacts.FindOrdering(id);
        var scheme = string.Equals(fact.Scheme, "NLM", StringComparison.Ordinal) ? CallNumberScheme.Nlm : CallNumberScheme.Local;
        var keys = fact.List.Select(text => ShelfKey.Of(scheme, text)).ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            for (var j = i + 1; j < keys.Length; j++)
            {
                Assert.True(keys[i] < keys[j], $"{fact.List[i]} ({keys[i]}) should stand before {fact.List[j]} ({keys[j]})");
            }
        }
    }

    [Theory]
    [MemberData(nameof(CallNumberFacts.Equivalences), MemberType = typeof(CallNumberFacts))]
    public void Is_the_same_however_it_is_spaced(string id)
    {
        var fact = CallNumberFacts.FindEquivalence(id);

        Assert.Equal(ShelfKey.Of(CallNumberScheme.Nlm, fact.A), ShelfKey.Of(CallNumberScheme.Nlm, fact.B));
    }

    [Theory]
    [InlineData("WG 300 A1 1990", "\uFF37\uFF27\u00A0300  A1 1990")]
    [InlineData("WG 300 A1 1990", "[WG 300 A1 1990]")]
    [InlineData("WG 300 A1 1990", "wg300 a1 1990")]
    [InlineData("WM 145.5 R7", "WM 145 .5 .R7")]
    [InlineData("WB 100 KÖN", "WB 100 KO\u0308N")]
    public void Does_not_depend_on_typing(string text, string other) => Assert.Equal(ShelfKey.Of(CallNumberScheme.Nlm, text), ShelfKey.Of(CallNumberScheme.Nlm, other));

    [Theory]
    [InlineData("BB5469")]
    [InlineData("PP05413 map")]
    [InlineData("CC2254")]
    public void Who_gave_a_number_does_not_move_it(string text)
    {
        var key = ShelfKey.Of(CallNumberScheme.Nlm, text);

        Assert.Equal(key, NlmCallNumber.Analyze(text, new NlmReadOptions { AssignedByNlm = true }).Accession?.Key);
        Assert.Equal(text.StartsWith("CC", StringComparison.Ordinal), key > ShelfKey.Of(CallNumberScheme.Nlm, "A 1"));
    }

    /// <summary>The vector nlm-schedule-4269, over the schedules that come with the library: any shuffle is sorted back.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sorting_the_embedded_schedules_gives_them_back(int seed)
    {
        var numbers = NlmSchedule.Embedded.Classes.Select(known => known.Number.ToString()).ToArray();
        var shuffled = numbers.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(4269, numbers.Length);
        Assert.Equal([.. numbers], shuffled.OrderBy(text => ShelfKey.Of(CallNumberScheme.Nlm, text)).ToValueList());
    }

    [Fact]
    public void Sorting_the_schedules_gives_the_schedules()
    {
        var numbers = File.ReadLines(RepositoryFiles.SharedPath("data", "nlm", "nlm-classes.tsv")).Select(line => line.Split('\t')[0]).Where(number => number.Length > 0).ToArray();
        var inversions = numbers.Zip(numbers.Skip(1)).Where(pair => ShelfKey.Of(CallNumberScheme.Nlm, pair.First) >= ShelfKey.Of(CallNumberScheme.Nlm, pair.Second));

        Assert.Equal(4269, numbers.Length);
        Assert.Empty(inversions);
    }

    [Fact]
    public void Collations_agree_with_the_ordinal_order()
    {
        var keys = CallNumberFacts.AllNlmTexts.Select(text => ShelfKey.Of(CallNumberScheme.Nlm, text).Value).Distinct(StringComparer.Ordinal).ToArray();
        var ordinal = keys.Order(StringComparer.Ordinal);

        Assert.Equal(ordinal, keys.Order(StringComparer.InvariantCulture));
        Assert.Equal(ordinal, keys.Order(StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)));
    }

    [Fact]
    public void A_stored_key_is_read_back()
    {
        var key = ShelfKey.Of(CallNumberScheme.Nlm, "WG 300");

        Assert.Equal(key, ShelfKey.FromStored(key.Value));
        Assert.Throws<FormatException>(() => ShelfKey.FromStored("WG 300"));
    }

    [Property]
    public bool Any_text_has_a_key_of_digits_and_capitals(string? text) =>
        new[] { CallNumberScheme.Nlm, CallNumberScheme.Local }.All(scheme => ShelfKey.Of(scheme, text).Value is { Length: > 0 } key && key.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)));

    [Theory]
    [InlineData('1')]
    [InlineData('W')]
    [InlineData('é')]
    [InlineData('Ж')]
    [InlineData('.')]
    [InlineData('\uD800')]
    public void A_very_long_text_has_a_key_too(char c) => Assert.InRange(ShelfKey.Of(CallNumberScheme.Nlm, new string(c, 100_000)).Value.Length, 1, 600_000);
}
