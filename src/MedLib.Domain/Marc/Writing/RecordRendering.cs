using System.Buffers;
using System.Text;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Writing;

/// <summary>Brings any record into one form, from which all formats are written: bytes of one encoding, with the places of the fields.</summary>
/// <remarks>
/// A record that was read soundly in that encoding is in this form already. Of others, each field that is still as it was read soundly is
/// copied, and the rest is encoded. What is rendered stays until the next rendering.
/// </remarks>
internal sealed class RecordRendering
{
    private const int MostReasons = 1000;
    // ASCII means itself in every encoding, but for what MARC-8 spells with an escape or an ampersand.
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Where(static b => b is not (0x1B or '&')).Select(static b => (byte)b)]);

    private readonly ByteBuffer _bytes = new(capacity: 0);
    private FieldPlace[] _places = [];
    private InitialSets _sets;
    private int _count;

    // Sets the stage for a value of MARC-8 in a record that says (066) that its values begin with others: Basic Latin and ANSEL.
    private static ReadOnlySpan<byte> Designations => "\u001B(B\u001B)!E"u8;

    /// <summary>Renders a record, or adds every reason why it cannot be.</summary>
    /// <param name="record">The record.</param>
    /// <param name="decoder">The encoding that is wanted.</param>
    /// <param name="unmappable">What becomes of a character that it has no code for.</param>
    /// <param name="reasons">Where reasons go.</param>
    /// <returns>The record; of no use where a reason was added.</returns>
    public MarcRecordView Render(MarcRecord record, ValueDecoder decoder, Unmappable unmappable, List<Finding> reasons)
    {
        if (record.Source is { } source)
        {
            return Render(source.View, decoder, unmappable, reasons);
        }

        Begin(record.Leader.Text, record.Fields.Count);
        _sets = decoder.Encoding == MarcEncoding.Marc8 ? InitialSets.Of(record.Fields) : InitialSets.Default;
        foreach (var field in record.Fields)
        {
            var tag = Designate(field.Tag.ToString(), 3);
            var start = _bytes.Length;
            Add(field, decoder.Encoding, unmappable, reasons);
            _places[_count++] = new(tag, start, _bytes.Length);
        }

        return Rendered(decoder);
    }

    /// <summary>Renders a record that was read, or adds every reason why it cannot be.</summary>
    public MarcRecordView Render(MarcRecordView record, ValueDecoder decoder, Unmappable unmappable, List<Finding> reasons)
    {
        var isSame = record.Encoding == decoder.Encoding;
        if (record.IsSound && isSame)
        {
            return record;
        }

        Begin(null, record.Count);
        _sets = decoder.Encoding == MarcEncoding.Marc8 ? InitialSets.Of(record.Bytes, record.Places) : InitialSets.Default;
        _bytes.Add(record.Leader);
        var keepsPlain = record.Decoder.IsAscii && SetsOf(record.Decoder) == InitialSets.Default && _sets == InitialSets.Default;
        for (var i = 0; i < record.Count; i++)
        {
            var place = record.Places[i];
            var tag = _bytes.Length;
            _bytes.Add(record.Bytes.Slice(place.Tag, 3));
            var start = _bytes.Length;
            if (keepsPlain && record.IsSound && IsPlain(record.Bytes[place.Start..place.End]))
            {
                _bytes.Add(record.Bytes[place.Start..place.End]);
            }
            else
            {
                Add(record[i], decoder.Encoding, keepsPlain, unmappable, reasons);
            }

            _places[_count++] = new(tag, start, _bytes.Length);
        }

        return Rendered(decoder, record.IsSound);
    }

    private void Begin(string? leader, int fields)
    {
        _bytes.Length = 0;
        _count = 0;
        if (_places.Length < fields)
        {
            _places = new FieldPlace[Math.Max(fields, 2 * _places.Length)];
        }

        if (leader is not null)
        {
            Designate(leader, Leader.Length);
        }
    }

    private MarcRecordView Rendered(ValueDecoder decoder, bool isSound = false) => new(_bytes.Written, _places.AsSpan(0, _count), decoder, isSound);

    // A text of so many characters, one byte each; what is no such character shows as one that no format takes.
    private int Designate(ReadOnlySpan<char> text, int length)
    {
        var at = _bytes.Length;
        var bytes = _bytes.GetSpan(length)[..length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = i < text.Length && text[i] < 0x80 ? (byte)text[i] : (byte)0x7F;
        }

        _bytes.Advance(length);
        return at;
    }

    private void Add(MarcField field, MarcEncoding encoding, Unmappable unmappable, List<Finding> reasons)
    {
        if (field.Raw.Source is { IsSound: true } source && source.Decoder.Encoding == encoding && (encoding != MarcEncoding.Marc8 || SetsOf(source.Decoder) == _sets))
        {
            _bytes.Add(field.Raw.Bytes);
            return;
        }

        if (field is MarcField.Control control)
        {
            Add(control.Value, field.Tag, null, encoding, unmappable, reasons);
            return;
        }

        var data = (MarcField.Data)field;
        CheckKind(field.Tag, !data.Subfields.IsEmpty && data.Indicator1 < 0x80 && data.Indicator2 < 0x80, reasons);
        AddCharacter(data.Indicator1);
        AddCharacter(data.Indicator2);
        foreach (var subfield in data.Subfields)
        {
            _bytes.Add(Iso2709.Delimiter);
            AddCharacter(subfield.Code);
            Add(subfield.Value, field.Tag, subfield.Code, encoding, unmappable, reasons);
        }
    }

    private void Add(MarcFieldView field, MarcEncoding encoding, bool keepsPlain, Unmappable unmappable, List<Finding> reasons)
    {
        if (field.IsControl)
        {
            AddValue(field, field.Bytes, null, encoding, keepsPlain, unmappable, reasons);
            return;
        }

        CheckKind(field.Tag, field.Indicator1 < 0x80 && field.Indicator2 < 0x80 && field.Subfields.GetEnumerator().MoveNext(), reasons);
        AddCharacter(field.Indicator1);
        AddCharacter(field.Indicator2);
        foreach (var subfield in field.Subfields)
        {
            _bytes.Add(Iso2709.Delimiter);
            AddCharacter(subfield.Code);
            AddValue(field, subfield.Bytes, subfield.Code, encoding, keepsPlain, unmappable, reasons);
        }
    }

    // The bytes of a data field among 00X tell that it is one by a delimiter after two indicators.
    private void CheckKind(MarcTag tag, bool isTold, List<Finding> reasons)
    {
        if (tag.IsControl && !isTold && reasons.Count < MostReasons)
        {
            reasons.Add(Finding.Error(MarcCodes.FieldNotWritable) with { Path = PathOf(tag, null) });
        }
    }

    private void AddValue(MarcFieldView field, ReadOnlySpan<byte> bytes, char? code, MarcEncoding encoding, bool keepsPlain, Unmappable unmappable, List<Finding> reasons)
    {
        if (keepsPlain && IsPlain(bytes))
        {
            _bytes.Add(bytes);
            return;
        }

        if (encoding != MarcEncoding.Utf8)
        {
            Add(field.Decoder.Decode(bytes), field.Tag, code, encoding, unmappable, reasons);
            return;
        }

        var start = _bytes.Length;
        field.Decoder.Encoding.Transcode(bytes, field.Decoder.Rules, _bytes);
        if (_bytes.Written[start..].Contains(Iso2709.Delimiter))
        {
            _bytes.Length = start;
            Refuse(Iso2709.Delimiter, field.Tag, code, reasons);
        }
    }

    private static bool IsPlain(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(Plain);

    private void Add(string? text, MarcTag tag, char? code, MarcEncoding encoding, Unmappable unmappable, List<Finding> reasons)
    {
        if (_sets != InitialSets.Default && !string.IsNullOrEmpty(text))
        {
            _bytes.Add(Designations);
        }

        if (text.AsSpan().Contains('\u001F'))
        {
            Refuse(Iso2709.Delimiter, tag, code, reasons);
        }
        else if (encoding.Encode(text, _bytes, unmappable) is { } rune)
        {
            Refuse(rune.Value, tag, code, reasons);
        }
    }

    // Of a record that is refused a thousand times over, nobody reads on.
    private void Refuse(int character, MarcTag tag, char? code, List<Finding> reasons)
    {
        if (reasons.Count < MostReasons)
        {
            reasons.Add(ShapeRules.CharacterNotWritable(character, PathOf(tag, code)));
        }
    }

    private static InitialSets SetsOf(ValueDecoder decoder) => new(decoder.Rules.G0, decoder.Rules.G1);

    private void AddCharacter(char character)
    {
        if (character < 0x80)
        {
            _bytes.Add((byte)character);
            return;
        }

        Rune.TryCreate(character, out var rune);
        _bytes.Advance((rune == default ? Rune.ReplacementChar : rune).EncodeToUtf8(_bytes.GetSpan(4)));
    }

    private string PathOf(MarcTag tag, char? code)
    {
        var occurrence = 0;
        foreach (var place in _places.AsSpan(0, _count))
        {
            occurrence += MarcTag.Of(_bytes.Written.Slice(place.Tag, 3)) == tag ? 1 : 0;
        }

        var path = new FieldPath(tag, occurrence);
        return code is { } c ? path.Subfield(c) : path.ToString();
    }
}
