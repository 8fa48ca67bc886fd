using System.Buffers;
using System.Text;
using Unicode = System.Text.Unicode.Utf8;

namespace MedLib.Domain.Marc.Encodings;

/// <summary>UTF-8, as MARC 21 uses it.</summary>
internal sealed class Utf8MarcEncoding() : MarcEncoding("UTF-8")
{
    internal override string Decode(ReadOnlySpan<byte> bytes, TextRules rules, out TextFlaw flaw)
    {
        flaw = Check(bytes, rules);
        var text = flaw.IsNone || rules.Invalid == InvalidText.Replace ? Encoding.UTF8.GetString(bytes) : WithoutInvalid(bytes);
        return rules.Normalization is { } form ? TotalNormalization.Of(text, form) : text;
    }

    internal override string Decode(ReadOnlySpan<byte> bytes, TextRules rules) =>
        rules is { Invalid: InvalidText.Replace, Normalization: null } ? Encoding.UTF8.GetString(bytes) : Decode(bytes, rules, out _);

    internal override void Transcode(ReadOnlySpan<byte> bytes, TextRules rules, IBufferWriter<byte> output)
    {
        if (rules.Normalization is null && Unicode.IsValid(bytes))
        {
            output.Write(bytes);
        }
        else
        {
            base.Transcode(bytes, rules, output);
        }
    }

    internal override TextFlaw Check(ReadOnlySpan<byte> bytes, TextRules rules) =>
        Unicode.IsValid(bytes) ? TextFlaw.None : new(TextFlawKind.Invalid, FirstInvalid(bytes));

    internal override Rune? Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output, Unmappable unmappable)
    {
        // Half a surrogate pair is no character that UTF-8 knows, and nothing can stand for it that would be read back.
        var status = Unicode.FromUtf16(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)), out _, out var written, replaceInvalidSequences: unmappable != Unmappable.Refuse);
        if (status != OperationStatus.Done)
        {
            return Rune.ReplacementChar;
        }

        output.Advance(written);
        return null;
    }

    private static string WithoutInvalid(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
