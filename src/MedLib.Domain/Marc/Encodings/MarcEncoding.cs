using System.Buffers;

namespace MedLib.Domain.Marc.Encodings;

/// <summary>A character encoding of MARC records: how the bytes of one value spell text.</summary>
/// <remarks>
/// Values are decoded one at a time, because MARC-8 begins anew in every subfield. Instances are immutable and may be shared between
/// threads.
/// </remarks>
public abstract partial class MarcEncoding
{
    private protected MarcEncoding(string name) => Name = name;

    /// <summary>The name that people use, such as <c>UTF-8</c> or <c>MARC-8</c>.</summary>
    public string Name { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The text of one value.</summary>
    /// <param name="bytes">The bytes of the value, without delimiters and terminators.</param>
    /// <param name="rules">How to decode.</param>
    /// <param name="flaw">The first thing that was wrong, or none.</param>
    internal abstract string Decode(ReadOnlySpan<byte> bytes, TextRules rules, out TextFlaw flaw);

    /// <summary>The same, where nobody asks what was wrong.</summary>
    internal virtual string Decode(ReadOnlySpan<byte> bytes, TextRules rules) => Decode(bytes, rules, out _);

    /// <summary>Writes the text of one value as UTF-8: the same as <see cref="Decode(ReadOnlySpan{byte}, TextRules, out TextFlaw)"/> gives, without a string.</summary>
    internal virtual void Transcode(ReadOnlySpan<byte> bytes, TextRules rules, IBufferWriter<byte> output) =>
        System.Text.EncodingExtensions.GetBytes(System.Text.Encoding.UTF8, Decode(bytes, rules, out _).AsSpan(), output);

    /// <summary>Whether ASCII without escapes is itself where a value begins, and nothing can be wrong with it.</summary>
    internal virtual bool IsAscii(TextRules rules) => true;

    /// <summary>The first thing that decoding would find wrong, without making the text.</summary>
    internal abstract TextFlaw Check(ReadOnlySpan<byte> bytes, TextRules rules);

    /// <summary>Writes one value, whole or not at all.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="unmappable">What becomes of a character that the encoding has no code for.</param>
    /// <returns>Null; or the first character that has no code, where that is refused (U+FFFD stands for half a surrogate pair).</returns>
    internal abstract System.Text.Rune? Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output, Unmappable unmappable);
}
