using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Makes text of the values of a record: its encoding, and the rules that hold for it.</summary>
internal sealed record ValueDecoder(MarcEncoding Encoding, TextRules Rules)
{
    public static ValueDecoder Utf8 { get; } = new(MarcEncoding.Utf8, TextRules.Default);

    /// <summary>Whether ASCII without escapes is itself, and nothing can be wrong with it.</summary>
    public bool IsAscii { get; } = Encoding.IsAscii(Rules);

    public string Decode(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? "" : Encoding.Decode(bytes, Rules);
}
