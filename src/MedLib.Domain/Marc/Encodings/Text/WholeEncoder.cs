using System.Buffers;
using System.Text;

namespace MedLib.Domain.Marc.Encodings.Text;

/// <summary>Encodes a value that comes in pieces, when all of it is there.</summary>
internal sealed class WholeEncoder(MarcTextEncoding encoding) : Encoder
{
    private readonly ArrayBufferWriter<char> _text = new();

    public override int GetByteCount(char[] chars, int index, int count, bool flush) =>
        flush ? encoding.Bytes([.. _text.WrittenSpan, .. chars.AsSpan(index, count)]).WrittenCount : 0;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, bool flush)
    {
        if (!flush)
        {
            _text.Write(chars.AsSpan(charIndex, charCount));
            return 0;
        }

        var written = encoding.Bytes([.. _text.WrittenSpan, .. chars.AsSpan(charIndex, charCount)]).WrittenSpan;
        written.CopyTo(MarcTextEncoding.Room(bytes.AsSpan(byteIndex), written.Length, nameof(bytes)));
        Reset();
        return written.Length;
    }

    public override void Reset() => _text.ResetWrittenCount();
}
