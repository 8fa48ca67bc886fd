using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Reading;

/// <summary>A field as it was read, for as long as nobody changes it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct RawField(MarcSource source, int start, int end)
{
    public MarcSource? Source => source;

    public ReadOnlySpan<byte> Bytes => source is null ? default : source.Bytes.AsSpan(start..end);

    public string Text => source?.Decoder.Decode(Bytes) ?? "";

    public MarcFieldView View(MarcTag tag) => source is null ? default : new(tag, Bytes, source.Decoder);
}
