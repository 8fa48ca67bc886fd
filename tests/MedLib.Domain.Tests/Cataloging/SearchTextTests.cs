using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;

namespace MedLib.Domain.Tests.Cataloging;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("The Heart: a Study", "the heart a study")]
    [InlineData("Œuvres d'Ambroise Paré", "oeuvres dambroise pare")]
    [InlineData("Müller-Østergård", "muller ostergard")]
    [InlineData("Straße, Þór, Łódź, Đorđe, Ægir", "strasse thor lodz dorde aegir")]
    [InlineData("İSTANBUL ısı IŞIK", "istanbul isi isik")]
    [InlineData("ʻAbd al-Laṭīf", "abd al latif")]
    [InlineData("ΙΑΤΡΙΚΉΣ ιατρικής", "ιατρικησ ιατρικησ")]
    [InlineData("Медицина й Йод", "медицина и иод")]
    [InlineData("طِبّ", "طب")]
    [InlineData("中国医学史", "中国医学史")]
    [InlineData("의학", "의학")]
    [InlineData("ＭＲＩ ﬁlm №5", "mri film no5")]
    [InlineData("  100% _real_  ", "100 real")]
    [InlineData("...", "")]
    [InlineData(null, "")]
    public void Folds(string? text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Theory]
    [InlineData("a\uD800b")]
    [InlineData("a\uFFFEb")]
    public void Puts_a_blank_in_the_place_of_what_is_no_character(string text) => Assert.Equal("a b", SearchText.Fold(text));

    [Theory]
    [InlineData("中国 MRI史", new[] { "中", "国", "mri", "史" })]
    [InlineData("心臓のケア", new[] { "心", "臓", "の", "ケ", "ア" })]
    [InlineData("의학 사전", new[] { "의학", "사전" })]
    public void Takes_every_ideograph_for_a_word(string text, string[] words) => Assert.Equal(words, SearchText.Words(text));

    [Property]
    public bool Folding_twice_is_folding_once(string text) =>
        string.Equals(SearchText.Fold(SearchText.Fold(text)), SearchText.Fold(text), StringComparison.Ordinal);

    [Property]
    public bool Leaves_no_character_that_sql_or_a_cursor_could_trip_over(string text) =>
        SearchText.Words(text).All(static word => word.Length > 0 && word.IndexOfAny([' ', '%', '_', '\'', '"', '\\', '\t']) < 0);

    [Property]
    public bool An_index_is_its_words_with_a_blank_before_each(string[] texts) =>
        string.Equals(
            SearchText.Index(texts),
            string.Concat(texts.SelectMany(SearchText.Words).Select(static word => $" {word}")),
            StringComparison.Ordinal);

    [Property]
    public bool Case_and_marks_make_no_difference_to_latin_letters(NonNull<string> text)
    {
        var letters = new string([.. text.Get.Where(static c => char.IsAsciiLetter(c) || c == ' ')]);
        var dressed = string.Concat(letters.Select(static c => c == ' ' ? " " : $"{char.ToUpperInvariant(c)}\u0301")).Normalize(NormalizationForm.FormC);
        return string.Equals(SearchText.Fold(dressed), SearchText.Fold(letters), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Is_the_same_in_every_culture(string culture)
    {
#pragma warning disable RS0030 // the one way to show that the culture makes no difference
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("infection in icu", SearchText.Fold("INFECTION in ICU"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
#pragma warning restore RS0030
    }
}
