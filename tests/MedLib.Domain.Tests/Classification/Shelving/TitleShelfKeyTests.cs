using System.Globalization;
using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Shelving;

namespace MedLib.Domain.Tests.Classification.Shelving;

public sealed class TitleShelfKeyTests
{
    private static readonly string[] Shelf =
    [
        "3 Biotech", "21st century nursing", "Acta", "Acta anatomica", "Advances in nursing. Part 2", "Advances in nursing. Part 10", "Æther", "Ägypten heute", "Årsskrift",
        "Heart", "Heart 9", "Heart 10", "Heart & lung", "Heart and vessels", "HEART failure", "Heartbeat", "Hearts", "Lancet", "Lancet. Neurology", "Majallat al-ṭibb",
        "O'Brien's review", "Obstetrics", "Öffentliche Gesundheit", "Œdème", "Straße und Recht", "Tạp chí y học", "X-ray", "Xerox", "Хирургия", "内科学",
    ];

    [Fact]
    public void Titles_stand_word_by_word_and_numbers_as_numbers()
    {
        // "Ä" is "A" and "Œ" is "OE", so some of the list stand between others; what a handbook says of the rest is as above.
        string[] expected =
        [
            "3 Biotech", "21st century nursing", "Acta", "Acta anatomica", "Advances in nursing. Part 2", "Advances in nursing. Part 10", "Æther", "Ägypten heute", "Årsskrift",
            "Heart", "Heart 9", "Heart 10", "Heart and vessels", "HEART failure", "Heart & lung", "Heartbeat", "Hearts", "Lancet", "Lancet. Neurology", "Majallat al-ṭibb",
            "O'Brien's review", "Obstetrics", "Œdème", "Öffentliche Gesundheit", "Straße und Recht", "Tạp chí y học", "X-ray", "Xerox", "Хирургия", "内科学",
        ];

        Assert.Equal(expected, Shelf.OrderBy(static title => TitleShelfKey.Of(title)), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Lancet", "2LANCET00")]
    [InlineData("Heart 10", "2HEART0121000")]
    [InlineData("", "0")]
    [InlineData("...", "0")]
    [InlineData("Ж", "2Z041600")]
    public void Is_written_as_documented(string title, string key) => Assert.Equal(key, TitleShelfKey.Of(title).Value);

    [Theory]
    [InlineData("The Lancet", 4, "Lancet")]
    [InlineData("L'Encéphale", 2, "Encéphale")]
    [InlineData("The", 3, "The")]
    [InlineData("Lancet", 99, "Lancet")]
    [InlineData("Lancet", -1, "Lancet")]
    [InlineData("lancet", 0, "LANCET")]
    [InlineData("Ｌancet", 0, "Lancet")]
    [InlineData("Revista me\u0301dica", 0, "Revista médica")]
    [InlineData("Tạp chí", 0, "Tap chi")]
    [InlineData("Știința", 0, "Stiinta")]
    [InlineData("Straße", 0, "Strasse")]
    [InlineData("Médecine/Sciences", 0, "Medecine sciences")]
    [InlineData("ﬁbrosis", 0, "fibrosis")]
    [InlineData("Ṭibb ʿArabī", 0, "tibb arabi")]
    public void Is_the_same_however_the_title_is_written(string title, int nonFiling, string other) => Assert.Equal(TitleShelfKey.Of(other), TitleShelfKey.Of(title, nonFiling));

    [Fact]
    public void Every_accented_Latin_letter_files_as_its_letter()
    {
        var wrong = Enumerable.Range(0xC0, 0x2000 - 0xC0).Select(static code => (char)code)
            .Where(static c => c.ToString().Normalize(System.Text.NormalizationForm.FormD) is [var letter, _, ..] && char.IsAsciiLetter(letter)
                && TitleShelfKey.Of(c.ToString()) != TitleShelfKey.Of(letter.ToString()));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Collations_agree_with_the_ordinal_order()
    {
        var keys = Shelf.Select(static title => TitleShelfKey.Of(title).Value).ToArray();

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys.Order(StringComparer.InvariantCulture));
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys.Order(StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)));
    }

    [Property]
    public bool Any_title_has_a_key_of_digits_and_capitals(string? title, int nonFiling) =>
        TitleShelfKey.Of(title, nonFiling).Value is { Length: > 0 } key && key.All(static c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    [Property]
    public bool A_title_stands_before_what_goes_on_after_it(string? title, string? rest) =>
        TitleShelfKey.Of(title) <= TitleShelfKey.Of($"{title} {rest}");

    [Theory]
    [InlineData('1')]
    [InlineData('a')]
    [InlineData('書')]
    [InlineData('\'')]
    [InlineData('\uD800')]
    [InlineData('\0')]
    public void A_very_long_title_has_a_key_too(char c) => Assert.InRange(TitleShelfKey.Of(new string(c, 100_000)).Value.Length, 1, 600_000);

    [Fact]
    public void A_title_in_plain_letters_is_keyed_without_allocating()
    {
        Span<char> key = stackalloc char[ShelfKey.Ordinary];
        var (found, length, before) = (false, 0, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < 1000; i++)
        {
            found = TitleShelfKey.TryWrite("Journal of the Medical Library Association", 0, key, out length);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 999); // what the runtime itself needs at the first call
        Assert.True(found);
        Assert.Equal("2JOURNAL02OF02THE02MEDICAL02LIBRARY02ASSOCIATION00", key[..length].ToString());
    }
}
