using System.Text;
using FsCheck.Xunit;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>Encodings of values as encodings of .NET.</summary>
[Properties(Arbitrary = [typeof(TextGenerators)])]
public sealed class TextEncodingTests
{
    private static readonly Encoding Marc8 = MarcEncoding.Marc8.ToTextEncoding();

    [Fact]
    public void Text_goes_both_ways()
    {
        Assert.Equal(Values.Bytes("sociâetâe ␛$1!0!␛(B"), Marc8.GetBytes("société 一"));
        Assert.Equal("société 一", Marc8.GetString(Values.Bytes("sociâetâe ␛$1!0!␛(B")).Normalize());
        Assert.Equal("MARC-8", Marc8.WebName);
    }

    [Fact]
    public void Utf8_has_no_byte_order_mark() => Assert.Empty(MarcEncoding.Utf8.ToTextEncoding().GetPreamble());

    [Fact]
    public void Fallbacks_are_honored()
    {
        Assert.Equal("a?b"u8.ToArray(), Marc8.GetBytes("aẞb"));
        Assert.Equal("a\uFFFDb", Marc8.GetString(Values.Bytes("aÿb")));

        var own = (Encoding)Marc8.Clone();
        (own.EncoderFallback, own.DecoderFallback) = (new EncoderReplacementFallback("[é]"), new DecoderReplacementFallback("##"));
        Assert.Equal(Values.Bytes("aâe[âe]"), own.GetBytes("aéẞ"));
        Assert.Equal("a##b", own.GetString(Values.Bytes("aÿb")));

        (own.EncoderFallback, own.DecoderFallback) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        Assert.Equal(1, Assert.Throws<EncoderFallbackException>(() => own.GetBytes("a🙂b")).Index);
        Assert.Equal(1, Assert.Throws<DecoderFallbackException>(() => own.GetString(Values.Bytes("aÿb"))).Index);
        Assert.Equal(Values.Bytes("âe"), own.GetBytes("e\u0301"));
    }

    [Property]
    public void Counts_and_bounds_hold(ValueText text, ValueBytes value)
    {
        var (bytes, chars) = (Marc8.GetBytes(text.Text), Marc8.GetChars(value.Bytes));

        Assert.Equal(bytes.Length, Marc8.GetByteCount(text.Text));
        Assert.InRange(bytes.Length, 0, Marc8.GetMaxByteCount(text.Text.Length));
        Assert.Equal(chars.Length, Marc8.GetCharCount(value.Bytes));
        Assert.InRange(chars.Length, 0, Marc8.GetMaxCharCount(value.Bytes.Length));
    }

    [Property]
    public void Pieces_give_what_the_whole_gives(ValueText text, ValueBytes value)
    {
        var (encoder, decoder) = (Marc8.GetEncoder(), Marc8.GetDecoder());
        var (bytes, chars) = (new byte[Marc8.GetMaxByteCount(text.Text.Length)], new char[Marc8.GetMaxCharCount(value.Bytes.Length)]);
        var (written, read) = (0, 0);
        foreach (var character in text.Text)
        {
            written += encoder.GetBytes([character], bytes.AsSpan(written), flush: false);
        }

        foreach (var b in value.Bytes)
        {
            read += decoder.GetChars([b], chars.AsSpan(read), flush: false);
        }

        written += encoder.GetBytes([], bytes.AsSpan(written), flush: true);
        read += decoder.GetChars([], chars.AsSpan(read), flush: true);
        Assert.Equal(Marc8.GetBytes(text.Text), bytes[..written]);
        Assert.Equal(Marc8.GetChars(value.Bytes), chars[..read]);
    }

    [Fact]
    public void No_room_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => Marc8.GetBytes("société", 0, 7, new byte[8], 0));
        Assert.Throws<ArgumentException>(() => Marc8.GetChars("abc"u8.ToArray(), 0, 3, new char[2], 0));
    }
}
