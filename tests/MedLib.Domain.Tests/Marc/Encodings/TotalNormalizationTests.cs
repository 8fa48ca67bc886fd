using System.Text;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>Normalization of text that .NET would not normalize: bytes of a file can spell U+FFFE, and callers can hold half a surrogate pair.</summary>
public sealed class TotalNormalizationTests
{
    [Theory]
    [InlineData("e\u0301\uFFFEe\u0301", "é\uFFFEé")]
    [InlineData("\uFFFE", "\uFFFE")]
    [InlineData("\uD83D\uDE00e\u0301\uFFFE\uFFFEo\u0308", "\uD83D\uDE00é\uFFFE\uFFFEö")]
    [InlineData("e\u0301\uD800e\u0301\uDC00", "é\uD800é\uDC00")]
    public void What_lies_between_is_normalized(string text, string composed) =>
        Assert.Equal(composed, TotalNormalization.Of(text, NormalizationForm.FormC), StringComparer.Ordinal);

    [Property(Arbitrary = [typeof(TextGenerators)])]
    public void Text_that_can_be_normalized_is_so(ValueText text, NormalizationForm form)
    {
        var whole = text.Text.Replace("\uD800", "", StringComparison.Ordinal).Replace("\uDC00", "", StringComparison.Ordinal);

        Assert.Equal(whole.Normalize(form), TotalNormalization.Of(whole, form), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("UTF-8", "e\u0301\uFFFE")]
    [InlineData("MARC-8", "&#x0065;&#x0301;&#xFFFE;")]
    public void A_record_that_holds_what_is_no_character_is_read_in_a_normalization_form(string name, string text)
    {
        Assert.True(MarcEncoding.TryFind(name, out var encoding));
        var declared = Leader.Default with { CharacterCoding = encoding == MarcEncoding.Utf8 ? 'a' : ' ' };
        var bytes = MarcGenerators.Write(new(declared, [new MarcField.Control("001", "1"), new MarcField.Data("500", ' ', ' ', [new('a', new string('x', Encoding.UTF8.GetByteCount(text)))])]));
        Encoding.UTF8.GetBytes(text).CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("xxx"u8)));

        var record = MarcReader.Read(bytes, new() { Normalization = NormalizationForm.FormC }).Record!;

        Assert.Equal("é\uFFFE", record.First("500", 'a'), StringComparer.Ordinal);
    }

    [Fact]
    public void A_text_with_what_is_no_character_is_refused_in_marc8_and_has_its_hash()
    {
        var record = new MarcRecord(Leader.Default with { CharacterCoding = ' ' }, [new MarcField.Control("001", "e\u0301\uFFFE")]);

        Assert.Equal([MarcCodes.CharacterNotWritable], MarcWriter.Write(record, new System.Buffers.ArrayBufferWriter<byte>()).Findings.Select(static f => f.Code), StringComparer.Ordinal);
        Assert.Equal(MarcContentHash.OfComposed(record), MarcContentHash.OfComposed(record with { Fields = [new MarcField.Control("001", "é\uFFFE")] }), StringComparer.Ordinal);
    }
}
