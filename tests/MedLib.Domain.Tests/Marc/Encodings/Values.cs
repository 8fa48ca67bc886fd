using System.Buffers;
using System.Globalization;
using System.Text;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>Decodes and encodes values as tests want them.</summary>
internal static class Values
{
    /// <summary>Bytes written as text: one byte to a character, ESC as the sign ␛.</summary>
    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text.Replace('␛', '\u001B'));

    public static string Decode(this MarcEncoding encoding, string bytes, TextRules? rules = null) => encoding.Decode(Bytes(bytes), rules ?? TextRules.Default, out _);

    public static TextFlaw Flaw(this MarcEncoding encoding, string bytes, TextRules? rules = null)
    {
        encoding.Decode(Bytes(bytes), rules ?? TextRules.Default, out var flaw);
        return flaw;
    }

    /// <summary>The bytes, written as <see cref="Bytes"/> reads them; or the character that was refused, in brackets.</summary>
    public static string Encode(this MarcEncoding encoding, string text, Unmappable unmappable = Unmappable.Refuse) =>
        encoding.TryEncode(text, unmappable) is { } bytes ? Encoding.Latin1.GetString(bytes).Replace('\u001B', '␛') : $"[{Refused(encoding, text, unmappable)}]";

    public static byte[]? TryEncode(this MarcEncoding encoding, string text, Unmappable unmappable = Unmappable.Refuse)
    {
        var output = new ArrayBufferWriter<byte>();
        var refused = encoding.Encode(text, output, unmappable);
        Assert.True(refused is null || output.WrittenCount == 0, "A refused value left bytes.");
        return refused is null ? output.WrittenSpan.ToArray() : null;
    }

    private static string Refused(MarcEncoding encoding, string text, Unmappable unmappable) =>
        encoding.Encode(text, new ArrayBufferWriter<byte>(), unmappable)!.Value.Value.ToString("X4", CultureInfo.InvariantCulture);
}
