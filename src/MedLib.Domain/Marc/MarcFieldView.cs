using System.Text;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc;

/// <summary>A field as it lies in the bytes that were read.</summary>
public readonly ref struct MarcFieldView
{
    private const int Indicators = 2;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ValueDecoder _decoder;

    internal MarcFieldView(MarcTag tag, ReadOnlySpan<byte> bytes, ValueDecoder decoder)
    {
        Tag = tag;
        _bytes = bytes;
        _decoder = decoder;
    }

    /// <summary>The tag.</summary>
    public MarcTag Tag { get; }

    /// <summary>Whether it is a control field: one text, without indicators and subfields.</summary>
    /// <remarks>Danmarc has data fields among 00X: a delimiter after two indicators gives them away.</remarks>
    public bool IsControl => Tag.IsControl && !(_bytes.Length > Indicators && _bytes.IndexOf(Iso2709.Delimiter) == Indicators);

    /// <summary>The bytes of the whole field, its terminator excluded: of a control field its text, of a data field indicators, delimiters and all.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The text of a control field.</summary>
    public string Value => _decoder.Decode(_bytes);

    /// <summary>The first indicator of a data field; a blank where it is missing.</summary>
    public char Indicator1 => Indicator(0);

    /// <summary>The second indicator of a data field; a blank where it is missing.</summary>
    public char Indicator2 => Indicator(1);

    /// <summary>The subfields of a data field, in order.</summary>
    public MarcSubfieldViews Subfields => new(_bytes, _decoder);

    internal ValueDecoder Decoder => _decoder;

    /// <summary>The first subfield with a code, where there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="subfield">The subfield.</param>
    public bool TryFind(char code, out MarcSubfieldView subfield)
    {
        foreach (var candidate in Subfields)
        {
            if (candidate.Code == code)
            {
                subfield = candidate;
                return true;
            }
        }

        subfield = default;
        return false;
    }

    // Indicators are ASCII; of others, which damage leaves behind, each is one character and not one byte.
    private char Indicator(int index)
    {
        if (_bytes.Length > Indicators && _bytes[Indicators] == Iso2709.Delimiter && (_bytes[0] | _bytes[1]) < 0x80 && _bytes[0] != Iso2709.Delimiter && _bytes[1] != Iso2709.Delimiter)
        {
            return (char)_bytes[index];
        }

        var end = _bytes.IndexOf(Iso2709.Delimiter);
        Span<char> text = stackalloc char[8];
        var head = end < 0 ? _bytes : _bytes[..end];
        Encoding.UTF8.TryGetChars(head[..Math.Min(head.Length, 8)], text, out var length);
        return index < length ? text[index] : ' ';
    }
}
