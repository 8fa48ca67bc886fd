using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc;

/// <summary>A record as it lies in the bytes that were read: nothing is copied, and nothing is decoded until it is asked for.</summary>
/// <remarks>It may be used only as long as its bytes stay: that of a cursor until its next read.</remarks>
public readonly ref struct MarcRecordView
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<FieldPlace> _places;
    private readonly ValueDecoder _decoder;

    internal MarcRecordView(ReadOnlySpan<byte> bytes, ReadOnlySpan<FieldPlace> places, ValueDecoder decoder, bool isSound)
    {
        _bytes = bytes;
        _places = places;
        _decoder = decoder;
        IsSound = isSound;
    }

    /// <summary>The 24 bytes of the leader, as read.</summary>
    public ReadOnlySpan<byte> Leader => _bytes[..Marc.Leader.Length];

    /// <summary>The encoding of the values.</summary>
    public MarcEncoding Encoding => _decoder.Encoding;

    /// <summary>The number of fields.</summary>
    public int Count => _places.Length;

    /// <summary>The field at a place, counted from zero.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public MarcFieldView this[int index]
    {
        get
        {
            var place = _places[index];
            return new(MarcTag.Of(_bytes.Slice(place.Tag, 3)), _bytes[place.Start..place.End], _decoder);
        }
    }

    /// <summary>Whether reading found nothing, so that its bytes may be written as they are.</summary>
    internal bool IsSound { get; }

    /// <summary>What leader/09 says of the encoding that was found.</summary>
    internal char CharacterCoding => Encoding == MarcEncoding.Utf8 ? 'a' : Encoding == MarcEncoding.Marc8 ? ' ' : (char)_bytes[9];

    internal ReadOnlySpan<byte> Bytes => _bytes;

    internal ReadOnlySpan<FieldPlace> Places => _places;

    internal ValueDecoder Decoder => _decoder;

    /// <summary>Walks through the fields in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The first field with a tag, where there is one.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="field">The field.</param>
    public bool TryFind(MarcTag tag, out MarcFieldView field)
    {
        foreach (var candidate in this)
        {
            if (candidate.Tag == tag)
            {
                field = candidate;
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>A record of its own, which stays when the bytes go.</summary>
    public MarcRecord ToRecord() => new(new MarcSource(_bytes.ToArray(), _places.ToArray(), _decoder, IsSound));

    /// <summary>Walks through the fields of a record.</summary>
    public ref struct Enumerator
    {
        private readonly MarcRecordView _record;
        private int _index;

        internal Enumerator(MarcRecordView record)
        {
            _record = record;
            _index = -1;
        }

        /// <summary>The field.</summary>
        public readonly MarcFieldView Current => _record[_index];

        /// <summary>Goes on to the next field.</summary>
        public bool MoveNext() => ++_index < _record.Count;
    }
}
