using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Puts records aside as they are, whatever is in them, and takes them back.</summary>
internal sealed class RecordStore
{
    private const int OnHand = -1;
    private readonly List<ValueDecoder> _decoders = [];
    private readonly List<MarcRecord> _onHand = [];
    private readonly RecordRendering _rendering = new();
    private readonly List<Finding> _reasons = [];

    /// <summary>About how many bytes a record holds.</summary>
    public static int SizeOf(MarcRecord record) =>
        record.Source is { } source ? source.Bytes.Length + (12 * source.Places.Length) : 256 + record.Fields.Sum(static f => 64 + (2 * f.ToString().Length));

    public void Write(SortItem item, BinaryWriter writer)
    {
        WriteText(item.Key, writer);
        writer.Write(item.Size);
        var source = item.Record.Source ?? Rendered(item.Record);
        if (source is null)
        {
            // Such as a text that is no Unicode: only itself can stand for it.
            writer.Write(OnHand);
            writer.Write(_onHand.Count);
            _onHand.Add(item.Record);
            return;
        }

        writer.Write(IndexOf(source.Decoder));
        writer.Write(source.IsSound);
        writer.Write(source.Bytes.Length);
        writer.Write(source.Bytes);
        writer.Write(source.Places.Length);
        foreach (var place in source.Places)
        {
            writer.Write(place.Tag);
            writer.Write(place.Start);
            writer.Write(place.End);
        }
    }

    public SortItem Read(BinaryReader reader)
    {
        var (key, size, decoder) = (ReadText(reader), reader.ReadInt32(), reader.ReadInt32());
        if (decoder == OnHand)
        {
            return new(key, _onHand[reader.ReadInt32()], size);
        }

        var isSound = reader.ReadBoolean();
        var bytes = reader.ReadBytes(reader.ReadInt32());
        var places = new FieldPlace[reader.ReadInt32()];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        }

        return new(key, new(new MarcSource(bytes, places, _decoders[decoder], isSound)), size);
    }

    private MarcSource? Rendered(MarcRecord record)
    {
        _reasons.Clear();
        var view = _rendering.Render(record, ValueDecoder.Utf8, Unmappable.Refuse, _reasons);
        var source = new MarcSource(view.Bytes.ToArray(), view.Places.ToArray(), ValueDecoder.Utf8, isSound: false);
        return _reasons.Count == 0 && new MarcRecord(source).Equals(record) ? source : null;
    }

    private int IndexOf(ValueDecoder decoder)
    {
        var index = _decoders.IndexOf(decoder);
        if (index < 0)
        {
            index = _decoders.Count;
            _decoders.Add(decoder);
        }

        return index;
    }

    // A key need not be Unicode, as a text with half a surrogate pair is not: so its characters are kept one by one.
    private static void WriteText(string text, BinaryWriter writer)
    {
        writer.Write(text.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static string ReadText(BinaryReader reader)
    {
        var text = new char[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
        return new(text);
    }
}
