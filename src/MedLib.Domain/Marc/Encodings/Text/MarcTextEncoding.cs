using System.Buffers;
using System.Text;

namespace MedLib.Domain.Marc.Encodings.Text;

/// <summary>An encoding of values as an encoding of .NET.</summary>
internal sealed class MarcTextEncoding(MarcEncoding encoding) : Encoding(0, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
{
    // An escape to a set and one back, around a character with a reference in place of it.
    private const int MostBytesPerCharacter = 16;

    public override string EncodingName => encoding.Name;

    public override string WebName => encoding.Name;

    public override string HeaderName => encoding.Name;

    public override string BodyName => encoding.Name;

    public override int GetByteCount(char[] chars, int index, int count) => Bytes(chars.AsSpan(index, count)).WrittenCount;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        var written = Bytes(chars.AsSpan(charIndex, charCount)).WrittenSpan;
        written.CopyTo(Room(bytes.AsSpan(byteIndex), written.Length, nameof(bytes)));
        return written.Length;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => Text(bytes.AsSpan(index, count)).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var text = Text(bytes.AsSpan(byteIndex, byteCount));
        text.CopyTo(Room(chars.AsSpan(charIndex), text.Length, nameof(chars)));
        return text.Length;
    }

    public override string GetString(byte[] bytes, int index, int count) => Text(bytes.AsSpan(index, count));

    public override int GetMaxByteCount(int charCount) =>
        checked((int)Math.Min(int.MaxValue, (charCount + 1L) * MostBytesPerCharacter * Math.Max(1, EncoderFallback.MaxCharCount)));

    public override int GetMaxCharCount(int byteCount) => checked((int)Math.Min(int.MaxValue, (byteCount + 1L) * Math.Max(1, DecoderFallback.MaxCharCount)));

    public override Decoder GetDecoder() => new WholeDecoder(this);

    public override Encoder GetEncoder() => new WholeEncoder(this);

    /// <summary>The room for so many; what is too small is the caller's mistake.</summary>
    internal static Span<T> Room<T>(Span<T> all, int length, string parameter) =>
        length <= all.Length ? all : throw new ArgumentException("There is no room for all of the value.", parameter);

    internal ArrayBufferWriter<byte> Bytes(ReadOnlySpan<char> text)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(text.Length, 16));
        if (encoding.Encode(text, output, Unmappable.Refuse) is not null)
        {
            encoding.Encode(WithFallbacks(text), output, Unmappable.Replace);
        }

        return output;
    }

    internal string Text(ReadOnlySpan<byte> bytes)
    {
        var text = encoding.Decode(bytes, TextRules.Default, out var flaw);
        if (flaw.Kind is not (TextFlawKind.Invalid or TextFlawKind.UnknownEscape) || Equals(DecoderFallback, DecoderFallback.ReplacementFallback))
        {
            return text;
        }

        // What the fallback says, or throws, of the first such byte stands for all of them.
        var fallback = DecoderFallback.CreateFallbackBuffer();
        var instead = new StringBuilder();
        if (fallback.Fallback([bytes[flaw.At]], flaw.At))
        {
            while (fallback.Remaining > 0)
            {
                instead.Append(fallback.GetNextChar());
            }
        }

        return text.Replace("\uFFFD", instead.ToString(), StringComparison.Ordinal);
    }

    private string WithFallbacks(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        var fallback = EncoderFallback.CreateFallbackBuffer();
        var scratch = new ArrayBufferWriter<byte>();
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text[at..], out _, out var width) == OperationStatus.Done;
            var character = text.Slice(at, width);
            scratch.ResetWrittenCount();
            if (isWhole && encoding.Encode(character, scratch, Unmappable.Refuse) is null || (isWhole && at > 0 && IsMark(character, scratch)))
            {
                result.Append(character);
            }
            else if (width == 2 ? fallback.Fallback(character[0], character[1], at) : fallback.Fallback(character[0], at))
            {
                while (fallback.Remaining > 0)
                {
                    result.Append(fallback.GetNextChar());
                }
            }

            at += width;
        }

        return result.ToString();
    }

    // By itself a mark is refused, but not on a letter.
    private bool IsMark(ReadOnlySpan<char> character, ArrayBufferWriter<byte> scratch) => encoding.Encode($"a{character}", scratch, Unmappable.Refuse) is null;
}
