using System.Buffers;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>How MARC-8 is written.</summary>
public sealed class Marc8EncodeTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("é", "âe")]
    [InlineData("e\u0301", "âe")]
    [InlineData("Đặng", "£òæang")]
    [InlineData("ợ", "ò¼")]
    [InlineData("o\u0323\u031B", "ò¼")]
    [InlineData("ớ", "â¼")]
    [InlineData("ǖ", "èåu")]
    [InlineData("Å", "êA")]
    [InlineData("ß€ł", "ÇÈ±")]
    [InlineData("\u0098The \u009Cend", "\u0088The \u0089end")]
    [InlineData("a\u0344b", "èâab")]
    [InlineData("0\u0360\uFE23", "úûû0")]
    [InlineData("0\u0361\uFE211", "ëìì01")]
    [InlineData("0\u0361\u0361\uFE21", "ëëììì0")]
    public void Latin_letters_lose_their_marks_to_the_front(string text, string bytes) => Assert.Equal(bytes, MarcEncoding.Marc8.Encode(text));

    [Theory]
    [InlineData("й", "␛(NJ␛(B")]
    [InlineData("и\u0306", "␛(NJ␛(B")]
    [InlineData("さ", "␛$1i$5␛(B")]
    [InlineData("が", "␛$1i$,␛(B")]
    [InlineData("か\u3099", "␛$1i$,␛(B")]
    [InlineData("공", "␛$1oIU␛(B")]
    [InlineData("\u1100\u1169\u11BC", "␛$1oIU␛(B")]
    [InlineData("أ", "␛(3C␛(B")]
    [InlineData("ا\u0654", "␛(3C␛(B")]
    public void Letters_that_have_codes_as_wholes_stay_whole(string text, string bytes) => Assert.Equal(bytes, MarcEncoding.Marc8.Encode(text));

    [Theory]
    [InlineData("аб вг!", "␛(NAB WG!␛(B")]
    [InlineData("а, b", "␛(NA, ␛(Bb")]
    [InlineData("ά", "␛(S\"a␛(B")]
    [InlineData("а\u0301", "␛(NâA␛(B")]
    [InlineData("H₂O", "H␛b2␛sO")]
    [InlineData("₂²", "␛b2␛p2␛s")]
    [InlineData("₂一", "␛b2␛$1!0!␛(B")]
    [InlineData("一 一", "␛$1!0!␛(B ␛$1!0!␛(B")]
    [InlineData("一é", "␛$1!0!␛(Bâe")]
    public void Sets_are_changed_when_they_must_be_and_left_at_the_end(string text, string bytes) => Assert.Equal(bytes, MarcEncoding.Marc8.Encode(text));

    [Theory]
    [InlineData("t\u0361s", "ëtìs")]
    [InlineData("t\uFE20s\uFE21", "ëtìs")]
    [InlineData("t\u0361a\u0361s", "ëtìëaìs")]
    [InlineData("g\u0360i", "úgûi")]
    [InlineData("т\u0361с", "␛(NëTìS␛(B")]
    [InlineData("t\u0361", "ët")]
    public void Marks_over_two_letters_get_their_second_half(string text, string bytes) => Assert.Equal(bytes, MarcEncoding.Marc8.Encode(text));

    [Theory]
    [InlineData("a🙂b", "[1F642]", "a&#x1F642;b", "a?b")]
    [InlineData("aẞ", "[1E9E]", "a&#x1E9E;", "a?")]
    [InlineData("а🙂", "[1F642]", "␛(NA␛(B&#x1F642;", "␛(NA␛(B?")]
    [InlineData("\u0301a", "[0301]", "&#x0301;a", "?a")]
    [InlineData("🙂\u0301", "[1F642]", "â&#x1F642;", "â?")]
    [InlineData("a\u001Bb", "[001B]", "a&#x001B;b", "a?b")]
    [InlineData("뷁", "[BDC1]", "&#xBDC1;", "?")]
    [InlineData("\u1107\u1170\u11B0", "[BDC1]", "&#xBDC1;", "?")]
    [InlineData("á\u1DC4", "[1DC4]", "âa&#x1DC4;", "âa?")]
    public void Characters_without_a_code_are_refused_or_referred_to_or_replaced(string text, string refused, string reference, string replaced)
    {
        Assert.Equal(refused, MarcEncoding.Marc8.Encode(text));
        Assert.Equal(reference, MarcEncoding.Marc8.Encode(text, Unmappable.Reference));
        Assert.Equal(replaced, MarcEncoding.Marc8.Encode(text, Unmappable.Replace));
    }

    [Theory]
    [InlineData("&#x4E00;", "&#x0026;#x4E00;")]
    [InlineData("&#X4e00;", "&#x0026;#X4e00;")]
    [InlineData("&\u0301#x4E00;", "â&#x0026;#x4E00;")]
    [InlineData("&#x4E0; &#x4E00 &", "&#x4E0; &#x4E00 &")]
    public void Text_that_reads_like_a_reference_comes_back_as_text(string text, string bytes)
    {
        Assert.Equal(bytes, MarcEncoding.Marc8.Encode(text));
        Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_character()
    {
        const string text = "a\uD800b";

        Assert.Equal("[FFFD]", MarcEncoding.Marc8.Encode(text));
        Assert.Equal("a&#xFFFD;b", MarcEncoding.Marc8.Encode(text, Unmappable.Reference));
        Assert.Equal("a?b", MarcEncoding.Marc8.Encode(text, Unmappable.Replace));
    }

    [Fact]
    public void Private_use_characters_have_their_codes() => Assert.Equal("␛$1ov$␛(B", MarcEncoding.Marc8.Encode("\uE8B0"));

    [Fact]
    public void What_is_written_stands_after_what_was_there()
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("x"u8);

        MarcEncoding.Marc8.Encode("aé", output, Unmappable.Refuse);

        Assert.Equal(Values.Bytes("xaâe"), output.WrittenSpan.ToArray());
    }
}
