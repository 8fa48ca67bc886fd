using System.Buffers;
using System.Text;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Encodings;

[Properties(Arbitrary = [typeof(TextGenerators)], MaxTest = 1000)]
public sealed class Marc8Properties
{
    [Property]
    public void Any_bytes_give_text_no_longer_than_they_are_and_the_flaw_that_checking_finds(ValueBytes value, AnyRules rules)
    {
        var text = MarcEncoding.Marc8.Decode(value.Bytes, rules.Rules, out var flaw);

        Assert.InRange(text.Length, 0, value.Bytes.Length);
        Assert.Equal(flaw, MarcEncoding.Marc8.Check(value.Bytes, rules.Rules));
        Assert.True(flaw.IsNone || (flaw.At >= 0 && flaw.At < value.Bytes.Length));
    }

    [Property]
    public void What_is_replaced_or_skipped_is_told(ValueBytes value, AnyRules rules)
    {
        var text = MarcEncoding.Marc8.Decode(value.Bytes, rules.Rules, out var flaw);

        Assert.False(flaw.IsNone && text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    [Property]
    public void What_is_written_is_sound_and_read_as_the_same_text(ValueText value)
    {
        var (text, keep) = (value.Text, new TextRules { KeepPrivateUse = true });
        if (MarcEncoding.Marc8.TryEncode(text) is { } bytes)
        {
            Assert.Equal(text.Normalize(), MarcEncoding.Marc8.Decode(bytes, keep, out var flaw).Normalize());
            Assert.Equal(TextFlaw.None, flaw);
        }
    }

    [Property]
    public void With_references_every_text_can_be_written_and_read(ValueText value)
    {
        var text = Whole(value.Text);
        var bytes = MarcEncoding.Marc8.TryEncode(value.Text, Unmappable.Reference)!;

        Assert.Equal(text.Normalize(), MarcEncoding.Marc8.Decode(bytes, TextRules.Default, out var flaw).Normalize());
        Assert.Equal(TextFlaw.None, flaw);
    }

    [Property]
    public void Every_text_can_be_written_with_question_marks(ValueText value)
    {
        var bytes = MarcEncoding.Marc8.TryEncode(value.Text, Unmappable.Replace);

        Assert.Equal(TextFlaw.None, MarcEncoding.Marc8.Check(bytes, TextRules.Default));
    }

    [Property]
    public void Text_that_was_read_without_a_flaw_is_written_and_read_alike(ValueBytes value)
    {
        var text = MarcEncoding.Marc8.Decode(value.Bytes, TextRules.Default, out var flaw);
        if (flaw.IsNone)
        {
            var bytes = MarcEncoding.Marc8.TryEncode(text, Unmappable.Reference)!;
            Assert.Equal(text.Normalize(), MarcEncoding.Marc8.Decode(bytes, TextRules.Default, out _).Normalize());
        }
    }

    [Property]
    public void Every_way_to_decode_gives_the_same_text(ValueBytes value, AnyRules rules, bool isNormalized)
    {
        foreach (var encoding in MarcEncoding.All)
        {
            var output = new ArrayBufferWriter<byte>();
            var used = rules.Rules with { Normalization = isNormalized ? NormalizationForm.FormC : null };
            encoding.Transcode(value.Bytes, used, output);

            Assert.Equal(encoding.Decode(value.Bytes, used, out _), Encoding.UTF8.GetString(output.WrittenSpan));
            Assert.Equal(encoding.Decode(value.Bytes, used, out _), encoding.Decode(value.Bytes, used));
        }
    }

    [Property]
    public void A_record_is_without_finding_where_none_of_its_values_has_a_flaw(ValueBytes first, ValueBytes second, ValueBytes third, AnyRules rules)
    {
        byte[][] values = [.. new[] { first, second, third }.Select(static v => Array.FindAll(v.Bytes, static b => b is >= 0x20 or 0x1B))];
        var bytes = Values.Record(values);
        var mode = rules.Recover ? MarcReadMode.Recover : MarcReadMode.Lenient;
        var read = MarcReader.Read(bytes, new() { Mode = mode, Encoding = MarcEncoding.Marc8, NumericReferences = rules.NumericReferences, KeepPrivateUse = rules.KeepPrivateUse, InvalidText = rules.Rules.Invalid });
        var used = rules.Rules with { G0 = TextRules.Default.G0, G1 = TextRules.Default.G1 };

        Assert.Equal(values.Count(v => !MarcEncoding.Marc8.Check(v, used).IsNone), read.Findings.Count);
        Assert.Equal([.. values.Select(v => MarcEncoding.Marc8.Decode(v, used, out _))], Values.Of(read.Record!).ToArray());
    }

    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(static rune => rune.ToString()));
}
