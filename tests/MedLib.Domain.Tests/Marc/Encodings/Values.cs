using System.Buffers;
using System.Globalization;
using System.Text;
using MedLib.Domain.Marc;
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

    /// <summary>A record that declares MARC-8: the first value as its 001, the others as the subfields of a 245.</summary>
    public static byte[] Record(byte[][] values)
    {
        byte[] title = [.. "10"u8, .. values.Skip(1).SelectMany(static (value, i) => (byte[])[0x1F, (byte)('a' + i), .. value])];
        var control = values[0];
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{52 + control.Length + title.Length:D5}nam  2200049 i 4500001{control.Length + 1:D4}00000245{title.Length + 1:D4}{control.Length + 1:D5}");
        return [.. Encoding.ASCII.GetBytes(head), 0x1E, .. control, 0x1E, .. title, 0x1E, 0x1D];
    }

    /// <summary>The texts of a record made by <see cref="Record"/>.</summary>
    public static IEnumerable<string> Of(MarcRecord record) =>
        record.Fields.SelectMany(static f => f is MarcField.Control control ? [control.Value] : ((MarcField.Data)f).Subfields.Select(static s => s.Value));

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
