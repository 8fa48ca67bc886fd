namespace MedLib.Domain.Marc.Reading;

/// <summary>The bytes that a record was read from, and where its fields lie in them: what is not looked at is never decoded.</summary>
/// <param name="bytes">The bytes; nobody changes them.</param>
/// <param name="places">The fields in order; null where the directory is sound and tells them again, which most records are never asked for.</param>
/// <param name="decoder">How values become text.</param>
/// <param name="isSound">Whether reading found nothing, so that the bytes may be written as they are.</param>
internal sealed class MarcSource(byte[] bytes, FieldPlace[]? places, ValueDecoder decoder, bool isSound)
{
    private FieldPlace[]? _places = places;

    public byte[] Bytes => bytes;

    public ReadOnlySpan<FieldPlace> Places => _places ??= SoundRecord.Locate(bytes);

    public ValueDecoder Decoder => decoder;

    public bool IsSound => isSound;

    public MarcRecordView View => new(bytes, Places, decoder, isSound);

    public MarcField Field(int index)
    {
        var place = Places[index];
        var tag = MarcTag.Of(bytes.AsSpan(place.Tag, 3));
        var raw = new RawField(this, place.Start, place.End);
        return raw.View(tag).IsControl ? new MarcField.Control(tag, raw) : new MarcField.Data(tag, raw);
    }
}
