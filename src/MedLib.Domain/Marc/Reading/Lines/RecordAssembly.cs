using System.Runtime.InteropServices;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Writing;

namespace MedLib.Domain.Marc.Reading.Lines;

/// <summary>A record in the making, field by field, in the form that all writers share: bytes of UTF-8 and the places of the fields.</summary>
internal sealed class RecordAssembly(MarcReadOptions options)
{
    private readonly ByteBuffer _bytes = new();
    private readonly List<FieldPlace> _places = [];
    private readonly ValueDecoder _decoder = new(MarcEncoding.Utf8, TextRules.Default);
    private readonly CountedPaths _paths = new();
    private int _tag;

    public bool HasLeader { get; private set; }

    /// <summary>The number of fields.</summary>
    public int Count => _places.Count;

    /// <summary>Where the bytes of the field that is open go.</summary>
    public ByteBuffer Output => _bytes;

    /// <summary>The three bytes of its tag.</summary>
    public ReadOnlySpan<byte> TagBytes => _bytes.Written.Slice(_tag, 3);

    /// <summary>The bytes of the field that is open, without its tag.</summary>
    public ReadOnlySpan<byte> Field => _bytes.Written[(_tag + 3)..];

    /// <summary>The view of the field that is open.</summary>
    public MarcFieldView View => new(Tag, Field, _decoder);

    private MarcTag Tag => MarcTag.Of(_bytes.Written[_tag..]);

    /// <summary>Starts anew.</summary>
    public void Begin()
    {
        _bytes.Length = 0;
        _places.Clear();
        _paths.Begin();
        HasLeader = false;
        AddLeader(Leader.Default);
    }

    public void SetLeader(Leader leader)
    {
        var length = _bytes.Length;
        _bytes.Length = 0;
        AddLeader(leader);
        _bytes.Length = length;
        HasLeader = true;
    }

    /// <summary>Opens a field, which must be closed or dropped before the next.</summary>
    /// <param name="tag">The three bytes of its tag.</param>
    public void Open(ReadOnlySpan<byte> tag)
    {
        _tag = _bytes.Length;
        _bytes.Add(tag[..3]);
    }

    public void Close() => _places.Add(new(_tag, _tag + 3, _bytes.Length));

    public void Drop() => _bytes.Length = _tag;

    /// <summary>The path of the field that is open.</summary>
    public FieldPath Path => _paths.After(new(_bytes.Written, CollectionsMarshal.AsSpan(_places), _decoder, isSound: false), _places.Count, Tag);

    /// <summary>The record.</summary>
    /// <param name="isSound">Whether nothing was found, so that its bytes may be written as they are.</param>
    public MarcRecord ToRecord(bool isSound) =>
        new(new MarcSource(_bytes.Written.ToArray(), [.. _places], Decoder, isSound && options.Normalization is null));

    private ValueDecoder Decoder => options is { InvalidText: InvalidText.Replace, Normalization: null }
        ? _decoder
        : new(MarcEncoding.Utf8, TextRules.Default with { Invalid = options.InvalidText, Normalization = options.Normalization });

    private void AddLeader(Leader leader) => _bytes.Advance(System.Text.Encoding.ASCII.GetBytes(leader.Text, _bytes.GetSpan(Leader.Length)));
}
