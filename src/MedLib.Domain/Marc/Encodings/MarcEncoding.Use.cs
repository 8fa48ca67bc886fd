using System.Buffers;
using System.Text;
using MedLib.Domain.Marc.Encodings.Text;

namespace MedLib.Domain.Marc.Encodings;

public abstract partial class MarcEncoding
{
    /// <summary>The text of one value: what is between two delimiters of a record.</summary>
    /// <param name="bytes">The bytes of the value, without delimiters and terminators.</param>
    /// <returns>The text. U+FFFD stands for bytes that spell nothing, and text is not normalized.</returns>
    public string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, TextRules.Default);

    /// <summary>Whether the bytes of a value are all sound: known codes, known escapes, and no mark without a letter.</summary>
    /// <param name="bytes">The bytes of the value, without delimiters and terminators.</param>
    public bool IsValid(ReadOnlySpan<byte> bytes) => Check(bytes, TextRules.Default).IsNone;

    /// <summary>Writes one value, whole or not at all.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="unmappable">What becomes of a character that the encoding has no code for.</param>
    /// <returns>Null; or the first character that has no code, where that is refused (U+FFFD stands for half a surrogate pair).</returns>
    public Rune? TryEncode(ReadOnlySpan<char> text, IBufferWriter<byte> output, Unmappable unmappable = Unmappable.Refuse)
    {
        ArgumentNullException.ThrowIfNull(output);
        return Encode(text, output, unmappable);
    }

    /// <summary>The encoding as the rest of .NET knows encodings: for <c>File.ReadAllText</c>, string writers and the like.</summary>
    /// <returns>
    /// An encoding that takes each text or array of bytes as one value. Its encoders and decoders wait for the end of the value (<c>flush</c>),
    /// so they hold all of it in memory. What has no code, and bytes that spell nothing, are what its fallbacks make of them.
    /// </returns>
    public Encoding ToTextEncoding() => this == Utf8 ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : new MarcTextEncoding(this);
}
