using System.Globalization;
using FsCheck.Xunit;
using MedLib.Domain.Classification;

namespace MedLib.Domain.Tests.Classification.Schemes;

public sealed class SchemeOrderTests
{
    // How NLM's numbers are read is tested where they are at home.
    private static IEnumerable<ICallNumberRules> Others => CallNumberRules.All.Where(rules => rules.Scheme != CallNumberScheme.Nlm);

    [Theory]
    [MemberData(nameof(OtherCallNumberFacts.Orderings), MemberType = typeof(OtherCallNumberFacts))]
    public void Orders_as_the_library_does(string id)
    {
        var fact = OtherCallNumberFacts.FindOrdering(id);
        var shelf = fact.List.Select(text => new CallNumber { Scheme = OtherCallNumberFacts.SchemeOf(fact.Scheme), Text = text }).ToArray();
        for (var i = 0; i < shelf.Length; i++)
        {
            for (var j = i + 1; j < shelf.Length; j++)
            {
                Assert.True(shelf[i].Key <= shelf[j].Key, $"{shelf[i]} ({shelf[i].Key}) should stand before {shelf[j]} ({shelf[j].Key})");

                // "V.2" and "V2" are one volume with one key: the text decides.
                Assert.True(fact.NonStrict || CallNumber.ShelfOrder.Compare(shelf[i], shelf[j]) < 0, $"{shelf[i]} should stand before {shelf[j]}");
            }
        }
    }

    [Fact]
    public void Only_what_is_the_same_number_has_the_same_key()
    {
        var ties = OtherCallNumberFacts.Orderings.SelectMany(row =>
        {
            var fact = OtherCallNumberFacts.FindOrdering(row.Data);
            var scheme = OtherCallNumberFacts.SchemeOf(fact.Scheme);
            return fact.List.Zip(fact.List.Skip(1)).Where(pair => ShelfKey.Of(scheme, pair.First) == ShelfKey.Of(scheme, pair.Second));
        });

        Assert.Equal([("M5 L3 1902 V.2", "M5 L3 1902 V2"), ("111 .I39", "111 I39")], ties);
    }

    [Theory]
    [MemberData(nameof(OtherCallNumberFacts.Equivalences), MemberType = typeof(OtherCallNumberFacts))]
    public void Is_the_same_however_it_is_spaced(string id)
    {
        var fact = OtherCallNumberFacts.FindEquivalence(id);
        var scheme = OtherCallNumberFacts.SchemeOf(fact.Scheme);

        Assert.Equal(ShelfKey.Of(scheme, fact.A), ShelfKey.Of(scheme, fact.B));
    }

    [Fact]
    public void Collations_agree_with_the_ordinal_order()
    {
        var keys = OtherCallNumberFacts.Texts.SelectMany(fact => CallNumberRules.All.Select(rules => ShelfKey.Of(rules.Scheme, fact.Text).Value))
            .Distinct(StringComparer.Ordinal).ToArray();
        var ordinal = keys.Order(StringComparer.Ordinal).ToArray();

        Assert.True(keys.Length > 1000);
        Assert.Equal(ordinal, keys.Order(StringComparer.InvariantCulture), StringComparer.Ordinal);
        Assert.All(["en-US", "de-DE", "fr-FR", "es-ES", "sv-SE", "tr-TR"], culture =>
            Assert.Equal(ordinal, keys.Order(StringComparer.Create(CultureInfo.GetCultureInfo(culture), ignoreCase: true)), StringComparer.Ordinal));
    }

    [Property(Arbitrary = [typeof(SchemeText)])]
    public bool Collations_agree_on_the_keys_of_any_two_texts(SchemeText x, SchemeText y) => CallNumberRules.All.All(rules =>
    {
        var (one, two) = (ShelfKey.Of(rules.Scheme, x.Text), ShelfKey.Of(rules.Scheme, y.Text));
        return Math.Sign(one.CompareTo(two)) == Math.Sign(CultureInfo.InvariantCulture.CompareInfo.Compare(one.Value, two.Value));
    });

    [Property(Arbitrary = [typeof(SchemeText)])]
    public bool The_order_is_total(SchemeText x, SchemeText y, SchemeText z) => CallNumberRules.All.All(rules =>
    {
        int Compare(SchemeText a, SchemeText b) => Math.Sign(CallNumber.ShelfOrder.Compare(Of(a), Of(b)));
        CallNumber Of(SchemeText text) => new() { Scheme = rules.Scheme, Text = text.Text };

        return Compare(x, y) == -Compare(y, x)
            && (Compare(x, y) != 0 || string.Equals(x.Text, y.Text, StringComparison.Ordinal))
            && (Compare(x, y) > 0 || Compare(y, z) > 0 || Compare(x, z) <= 0);
    });

    [Property(Arbitrary = [typeof(OrdinaryItem)], MaxTest = 1000)]
    public bool Keys_agree_with_the_order_said_part_by_part(OrdinaryItem x, OrdinaryItem y) => x.IsDewey != y.IsDewey || Math.Sign(x.Key.CompareTo(y.Key)) == Math.Sign(x.StandsAfter(y));

    [Property(Arbitrary = [typeof(OrdinaryItem)], MaxTest = 500)]
    public bool A_class_comes_before_all_that_stands_in_it(OrdinaryItem x)
    {
        var classKey = ShelfKey.Of(x.Scheme, x.ClassText);

        return classKey <= x.Key && x.Key.StartsWith(classKey.WithoutEnd());
    }

    [Property(Arbitrary = [typeof(OrdinaryItem)], MaxTest = 500)]
    public bool LC_numbers_stand_among_those_of_NLM_at_the_same_place(OrdinaryItem x) => x.IsDewey || ShelfKey.Of(CallNumberScheme.Nlm, x.ToString()) == x.Key;

    [Property(Arbitrary = [typeof(SchemeText)], MaxTest = 2000)]
    public bool Any_text_reads_back_what_it_writes(SchemeText text) => Others.All(rules => SchemeText.ReadsBack(rules, text.Text));

    [Property(MaxTest = 1000)]
    public bool Any_text_has_a_key_of_digits_and_capitals(string? text) => Others.All(rules =>
        SchemeText.ReadsBack(rules, text ?? "") && ShelfKey.Of(rules.Scheme, text).Value is { Length: > 0 } key && key.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)));

    [Fact]
    public void Every_fact_reads_back_what_it_writes_and_keeps_its_place() =>
        Assert.All(OtherCallNumberFacts.Texts, fact => Assert.All(Others, rules => Assert.True(SchemeText.ReadsBack(rules, fact.Text), $"{rules.Scheme}: {fact.Text}")));

    [Theory]
    [InlineData("", "A1")]
    [InlineData("qh301 ", "a1")]
    [InlineData("QH301 ", ".")]
    [InlineData("QH301 ", " .")]
    [InlineData("QH301 ", "a.1")]
    [InlineData("616.1 ", "v. ")]
    [InlineData("616", " ")]
    [InlineData("616", "1.")]
    [InlineData("616", "/")]
    [InlineData("616", "(\"")]
    [InlineData("Y 4.1:", "1/")]
    [InlineData("[", "[E]")]
    [InlineData("", "\uDC00")]
    [InlineData("", "\0")]
    public void A_very_long_text_is_answered(string start, string repeated)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, 100_000 / repeated.Length)) + "x";

        Assert.All(Others, rules =>
        {
            Assert.InRange(ShelfKey.Of(rules.Scheme, text).Value.Length, 1, 700_000);
            Assert.NotNull(rules.Read(text));
            _ = rules.TryParseRange(text, out _);
        });
        Assert.NotEmpty(CallNumberDetection.Detect(text));
    }

    [Theory]
    [InlineData("lcc", "PN 1995.9 .N3 N75 1970 v. 2")]
    [InlineData("lcc", "KF 4558 15th .G8")]
    [InlineData("ddc", "YR DVD 370.19/342 P38 1995")]
    [InlineData("udc", "616.12-008.331.1(410)\"19\"=111 SMI 1990")]
    [InlineData("sudocs", "HE 20.4002:AD 9/2/996")]
    [InlineData("local", "CD 123")]
    public void A_key_is_written_into_a_buffer_without_allocating(string scheme, string text)
    {
        var rules = CallNumberRules.Of(new CallNumberScheme(scheme));
        var buffer = new char[ShelfKey.Ordinary];
        Assert.True(rules.TryWriteKey(text, buffer, out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            rules.TryWriteKey(text, buffer, out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
