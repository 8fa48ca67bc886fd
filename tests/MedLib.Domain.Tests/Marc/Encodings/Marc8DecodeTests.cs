using System.Text;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Encodings.Sets;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>How MARC-8 is read. The cases include what other toolkits get wrong.</summary>
public sealed class Marc8DecodeTests
{
    private static readonly TextRules Recover = new() { Recover = true };

    [Theory]
    [InlineData("␛(3YhO", "عود")]
    [InlineData("␛,3YhO", "عود")]
    [InlineData("␛)3ÙèÏ", "عود")]
    [InlineData("␛-3ÙèÏ", "عود")]
    [InlineData("␛$1!0!", "一")]
    [InlineData("␛$,1!0!", "一")]
    [InlineData("␛$(1!0!", "一")]
    [InlineData("␛$)1¡°¡", "一")]
    [InlineData("␛$-1¡°¡", "一")]
    [InlineData("␛$1!0¡", "一")]
    [InlineData("␛(!EG", "ß")]
    [InlineData("␛(EGH", "ß€")]
    [InlineData("␛)N␛)!EÇ", "ß")]
    [InlineData("␛)NÁÁ", "аа")]
    [InlineData("␛ga␛s b", "α b")]
    [InlineData("H␛b2␛sO", "H₂O")]
    [InlineData("10␛p-9␛s m", "10⁻⁹ m")]
    [InlineData("␛p2␛(Bm", "²m")]
    public void Escapes_of_every_form_designate_their_sets(string bytes, string text)
    {
        Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes));
        Assert.Equal(TextFlaw.None, MarcEncoding.Marc8.Flaw(bytes));
    }

    [Theory]
    [InlineData("␛(2` `", "א א")]
    [InlineData("␛(Sa a", "α α")]
    [InlineData("␛(Na\ta\n", "А\tА\n")]
    [InlineData("␛$1!0! !0!", "一 一")]
    [InlineData("␛$1!# !0!", "　一")]
    [InlineData("␛(2`\u008E`\u008D", "א\u200Cא\u200D")]
    [InlineData("\u0088The \u0089end", "\u0098The \u009Cend")]
    public void Spaces_and_controls_are_the_same_in_every_set(string bytes, string text) => Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes));

    [Theory]
    [InlineData("âe", "e\u0301")]
    [InlineData("ãâe", "e\u0302\u0301")]
    [InlineData("xâexâ e", "xe\u0301x \u0301e")]
    [InlineData("â␛(Na␛(B", "А\u0301")]
    [InlineData("ââ␛$1!0!", "一\u0301\u0301")]
    [InlineData("â␛$1!uY", "𡋄\u0301")]
    [InlineData("â&#x1F642;x", "🙂\u0301x")]
    public void Marks_come_after_their_letter(string bytes, string text) => Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes));

    [Theory]
    [InlineData("ëtìs", "t\u0361s")]
    [InlineData("úgûi", "g\u0360i")]
    [InlineData("ëtìëaìs", "t\u0361a\u0361s")]
    [InlineData("âët", "t\u0301\u0361")]
    [InlineData("ët", "t\u0361")]
    [InlineData("sìt", "st\uFE21")]
    [InlineData("ëtûs", "t\u0361s\uFE23")]
    public void Halves_over_two_letters_become_one_mark_and_a_lone_second_one_is_kept(string bytes, string text) =>
        Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes));

    [Theory]
    [InlineData("abâ", "ab\u0301", 2)]
    [InlineData("aâã", "a\u0301\u0302", 1)]
    [InlineData("â", "\u0301", 0)]
    public void A_mark_at_the_end_is_kept_and_told(string bytes, string text, int at)
    {
        Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes));
        Assert.Equal(new TextFlaw(TextFlawKind.MarkWithoutLetter, at), MarcEncoding.Marc8.Flaw(bytes));
    }

    [Theory]
    [InlineData("aÿb", "a\uFFFDb", 1)]
    [InlineData("a\u0080b", "a\uFFFDb", 1)]
    [InlineData("␛(2``}~", "אאײ\uFFFD", 6)]
    [InlineData("␛$1!0!~~~!0!", "一\uFFFD一", 6)]
    [InlineData("␛$1!0", "\uFFFD", 3)]
    [InlineData("␛$1!0␛(Bb", "\uFFFDb", 3)]
    public void Unknown_codes_are_replaced_and_told(string bytes, string text, int at)
    {
        Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes));
        Assert.Equal(new TextFlaw(TextFlawKind.Invalid, at), MarcEncoding.Marc8.Flaw(bytes));
        Assert.Equal(text.Replace("\uFFFD", "", StringComparison.Ordinal), MarcEncoding.Marc8.Decode(bytes, new() { Invalid = InvalidText.Skip }));
    }

    [Theory]
    [InlineData("Sociâet␛ linn", "Socie\u0301t\uFFFD linn", 7)]
    [InlineData("linn␛enne", "linn\uFFFDenne", 4)]
    [InlineData("a␛(Zb", "a\uFFFD(Zb", 1)]
    [InlineData("a␛(1b", "a\uFFFD(1b", 1)]
    [InlineData("a␛$Nb", "a\uFFFD$Nb", 1)]
    [InlineData("a␛", "a\uFFFD", 1)]
    public void An_escape_to_no_set_leaves_the_text_after_it(string bytes, string text, int at)
    {
        Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes));
        Assert.Equal(new TextFlaw(TextFlawKind.UnknownEscape, at), MarcEncoding.Marc8.Flaw(bytes));
    }

    [Theory]
    [InlineData("&#x4E00;", "一")]
    [InlineData("&#x1F642;!", "🙂!")]
    [InlineData("&#x01f642;", "🙂")]
    [InlineData("&#xE000;", "\uE000")]
    [InlineData("&#x4E0;", "&#x4E0;")]
    [InlineData("&#x4E00", "&#x4E00")]
    [InlineData("&#xD800;", "&#xD800;")]
    [InlineData("&#x110000;", "&#x110000;")]
    [InlineData("&#x0004E00;", "&#x0004E00;")]
    [InlineData("&amp; & &", "&amp; & &")]
    [InlineData("␛(Na␛(B&#x0041;", "АA")]
    public void Numeric_references_are_characters(string bytes, string text)
    {
        Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes));
        Assert.Equal(TextFlaw.None, MarcEncoding.Marc8.Flaw(bytes));
    }

    [Fact]
    public void Numeric_references_stay_where_that_is_asked() =>
        Assert.Equal("e\u0301 &#x4E00;", MarcEncoding.Marc8.Decode("âe &#x4E00;", new() { NumericReferences = false }));

    [Theory]
    [InlineData("&#x00E9tienne", "étienne")]
    [InlineData("%x4E00;", "一")]
    [InlineData("␛ (Na␛(B", "А")]
    [InlineData("x␛$ 1!0!␛(B", "x\uFFFD$ 1!0!")]
    [InlineData("(NsSKIJ(B /", "Сский /")]
    [InlineData("(NsSKIJ␛(B /", "Сский /")]
    [InlineData("␛(NsSKIJ(B", "Сский")]
    [InlineData("$1!0!!C{␛(B /", "一杭 /")]
    [InlineData("$1!0!(B", "一")]
    [InlineData("␛$1!0!{6924CE}␛(B", "一の")]
    [InlineData("␛$1!0![!0!", "一一")]
    [InlineData("␛$1\"#f'<g\"XG'BR!RH!ol',';L␛(B", "岨干玒敌羽哖躏尴")]
    [InlineData("␛$1!0!'y!C{!0!!C{␛(B", "一键杭一杭")]
    [InlineData("␛$1!0!!C␛(B", "一\uFFFD")]
    [InlineData("(NATO) and (Boston)", "(NATO) and (Boston)")]
    [InlineData("(New York) (B", "(New York) (B")]
    [InlineData("cost $100 (B)", "cost $100 (B)")]
    [InlineData("$1.50 (B", "$1.50 (B")]
    [InlineData("100%xabc", "100%xabc")]
    public void Damage_is_repaired_where_that_is_asked_and_only_where_it_is_certain(string bytes, string text) =>
        Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes, Recover));

    [Theory]
    [InlineData("a &#x00E9tienne", 2)]
    [InlineData("(NsSKIJ(B /", 0)]
    [InlineData("␛$1!0!{6924CE}␛(B", 6)]
    public void Repairs_are_told(string bytes, int at) => Assert.Equal(new TextFlaw(TextFlawKind.Repaired, at), MarcEncoding.Marc8.Flaw(bytes, Recover));

    /// <summary>A byte that fell out of East Asian text puts all that follows out of step; found again, that costs the character and a neighbour or two.</summary>
    [Fact]
    public void A_byte_that_is_lost_costs_a_few_characters_and_not_the_rest_of_the_text()
    {
        var codes = new List<(byte[] Bytes, Rune Character)>();
        Marc8Sets.Make().Find((byte)'1')!.Table!.ForEach((code, character) => codes.Add(([(byte)(code >> 16), (byte)((code >> 8) & 0xFF), (byte)(code & 0xFF)], character)));
        codes.RemoveAll(static code => code.Bytes[2] == ' ' || code.Character.Value is >= 0xE000 and <= 0xF8FF);
        var random = new Random(8);
        for (var round = 0; round < 2_000; round++)
        {
            var text = random.GetItems(codes.ToArray(), 12);
            var bytes = text.SelectMany(static code => code.Bytes).ToList();
            var hit = random.Next(6);
            bytes.RemoveAt((3 * hit) + random.Next(3));

            var read = MarcEncoding.Marc8.Decode([0x1B, (byte)'$', (byte)'1', .. bytes, 0x1B, (byte)'(', (byte)'B'], Recover, out var flaw);

            Assert.NotEqual(TextFlaw.None, flaw);
            Assert.StartsWith(Text(text[..hit]), read, StringComparison.Ordinal);
            Assert.EndsWith(Text(text[(hit + 3)..]), read, StringComparison.Ordinal);
        }
    }

    private static string Text((byte[] Bytes, Rune Character)[] codes) => string.Concat(codes.Select(static code => code.Character.ToString()));

    [Fact]
    public void Values_begin_in_the_sets_that_the_record_names()
    {
        Assert.Equal("Аа", MarcEncoding.Marc8.Decode("aA", new() { G0 = (byte)'N' }));
        Assert.Equal("aА", MarcEncoding.Marc8.Decode("aá", new() { G1 = (byte)'N' }));
        Assert.Equal("一", MarcEncoding.Marc8.Decode("!0!", new() { G0 = (byte)'1' }));
        Assert.Equal("ae\u0301", MarcEncoding.Marc8.Decode("aâe", new() { G0 = 0xFF, G1 = (byte)'~' }));
    }

    [Fact]
    public void Every_value_begins_anew()
    {
        MarcEncoding.Marc8.Decode("␛(Na");

        Assert.Equal("aé".Normalize(System.Text.NormalizationForm.FormD), MarcEncoding.Marc8.Decode("aâe"));
    }

    [Fact]
    public void Text_is_normalized_where_that_is_asked() =>
        Assert.Equal("é", MarcEncoding.Marc8.Decode("âe", new() { Normalization = System.Text.NormalizationForm.FormC }));

    [Fact]
    public void Long_values_are_read_as_short_ones() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("e\u0301一", 1_000)), MarcEncoding.Marc8.Decode(string.Concat(Enumerable.Repeat("âe␛$1!0!␛(B", 1_000))));
}
