using System.Text;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc;

/// <summary>A subfield as it lies in the bytes that were read.</summary>
public readonly ref struct MarcSubfieldView
{
    private readonly ValueDecoder _decoder;

    internal MarcSubfieldView(char code, ReadOnlySpan<byte> bytes, ValueDecoder decoder)
    {
        Code = code;
        Bytes = bytes;
        _decoder = decoder;
    }

    /// <summary>The code.</summary>
    public char Code { get; }

    /// <summary>The bytes of the value, in the encoding of the record.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>The value as text: decoded anew with each call.</summary>
    public string Value => _decoder.Decode(Bytes);

    /// <summary>The subfield whose code and value these bytes are.</summary>
    internal static MarcSubfieldView Of(ReadOnlySpan<byte> part, ValueDecoder decoder) =>
        part[0] < 0x80 ? new((char)part[0], part[1..], decoder) : Unusual(part, decoder);

    // A code that is no ASCII character is kept as one character, so that the text after it stays whole.
    private static MarcSubfieldView Unusual(ReadOnlySpan<byte> part, ValueDecoder decoder)
    {
        Rune.DecodeFromUtf8(part, out var rune, out var width);
        return new(rune.IsBmp ? (char)rune.Value : '\uFFFD', part[width..], decoder);
    }
}

/// <summary>The subfields of a field as they lie in the bytes that were read.</summary>
public readonly ref struct MarcSubfieldViews
{
    private readonly ReadOnlySpan<byte> _field;
    private readonly ValueDecoder _decoder;

    internal MarcSubfieldViews(ReadOnlySpan<byte> field, ValueDecoder decoder)
    {
        _field = field;
        _decoder = decoder;
    }

    /// <summary>Walks through the subfields in order.</summary>
    public Enumerator GetEnumerator() => new(_field, _decoder);

    /// <summary>Walks through the subfields of a field.</summary>
    public ref struct Enumerator
    {
        private readonly ValueDecoder _decoder;
        private ReadOnlySpan<byte> _rest;
        private ReadOnlySpan<byte> _part;

        internal Enumerator(ReadOnlySpan<byte> field, ValueDecoder decoder)
        {
            _decoder = decoder;
            var first = field.IndexOf(Iso2709.Delimiter);
            _rest = first < 0 ? default : field[(first + 1)..];
        }

        /// <summary>The subfield.</summary>
        public readonly MarcSubfieldView Current => MarcSubfieldView.Of(_part, _decoder);

        /// <summary>Goes on to the next subfield; what has neither code nor text is passed over.</summary>
        public bool MoveNext()
        {
            while (!_rest.IsEmpty)
            {
                var length = _rest.IndexOf(Iso2709.Delimiter);
                _part = length < 0 ? _rest : _rest[..length];
                _rest = length < 0 ? default : _rest[(length + 1)..];
                if (!_part.IsEmpty)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
