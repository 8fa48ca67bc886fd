using System.Buffers;
using System.Text;

namespace MedLib.Domain.Marc.Encodings.Text;

/// <summary>Decodes a value that comes in pieces, when all of it is there.</summary>
internal sealed class WholeDecoder(MarcTextEncoding encoding) : Decoder
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public override int GetCharCount(byte[] bytes, int index, int count) => GetCharCount(bytes, index, count, flush: true);

    public override int GetCharCount(byte[] bytes, int index, int count, bool flush) =>
        flush ? encoding.Text([.. _bytes.WrittenSpan, .. bytes.AsSpan(index, count)]).Length : 0;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        GetChars(bytes, byteIndex, byteCount, chars, charIndex, flush: false);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, bool flush)
    {
        if (!flush)
        {
            _bytes.Write(bytes.AsSpan(byteIndex, byteCount));
            return 0;
        }

        // Nothing is kept until there is room for all of it, so that a caller may come again with more.
        var text = encoding.Text([.. _bytes.WrittenSpan, .. bytes.AsSpan(byteIndex, byteCount)]);
        text.CopyTo(MarcTextEncoding.Room(chars.AsSpan(charIndex), text.Length, nameof(chars)));
        Reset();
        return text.Length;
    }

    public override void Reset() => _bytes.ResetWrittenCount();
}
