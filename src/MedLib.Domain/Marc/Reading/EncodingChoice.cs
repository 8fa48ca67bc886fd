using System.Text;
using System.Text.Unicode;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Which encoding the values of a record are in: what the options say, or what it declares and its bytes bear out.</summary>
internal sealed class EncodingChoice
{
    private const byte Utf8Declared = (byte)'a';
    private const byte Marc8Declared = (byte)' ';
    private const byte Escape = 0x1B;
    private readonly TextRules _rules;
    private readonly ValueDecoder _utf8;
    private readonly ValueDecoder _marc8;
    private readonly ValueDecoder? _given;

    public EncodingChoice(MarcReadOptions options)
    {
        _rules = new()
        {
            NumericReferences = options.NumericReferences,
            Recover = options.Mode == MarcReadMode.Recover,
            KeepPrivateUse = options.KeepPrivateUse,
            Invalid = options.InvalidText,
            Normalization = options.Normalization,
        };
        _utf8 = new(MarcEncoding.Utf8, _rules);
        _marc8 = new(MarcEncoding.Marc8, _rules);
        _given = options.Encoding is { } given ? new(given, _rules) : null;
    }

    /// <summary>The decoder of a record without a defect; null where its text must be looked at.</summary>
    public ValueDecoder? OfSound(ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places, SoundText text)
    {
        if (_given is not null)
        {
            return text == SoundText.Ascii || (text == SoundText.Utf8 && _given.Encoding == MarcEncoding.Utf8) ? _given : null;
        }

        return record[9] switch
        {
            Utf8Declared when text is SoundText.Ascii or SoundText.Utf8 => _utf8,
            Marc8Declared when text == SoundText.Ascii => Marc8(record, places),
            _ => null,
        };
    }

    /// <summary>The decoder of any record; the log says where it is not the one that the record declares.</summary>
    public ValueDecoder Of(ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places, FindingLog log)
    {
        if (_given is not null)
        {
            return _given;
        }

        var declared = record[9];
        var found = Detect(record[Leader.Length..], declared);
        if (declared == Marc8Declared && found == MarcEncoding.Utf8)
        {
            log.Warning(MarcCodes.UndeclaredUtf8, "leader/09", 9);
        }
        else if (!(declared == Utf8Declared && found == MarcEncoding.Utf8) && !(declared == Marc8Declared && found == MarcEncoding.Marc8))
        {
            log.Warning(
                MarcCodes.EncodingMisdeclared, "leader/09", 9, new FindingArg.Text("stated", Spelled.Ascii(record[9..10])), new FindingArg.Text("actual", found.Name));
        }

        return found == MarcEncoding.Utf8 ? _utf8 : found == MarcEncoding.Marc8 ? Marc8(record, places) : new(found, _rules);
    }

    private static MarcEncoding Detect(ReadOnlySpan<byte> data, byte declared)
    {
        if (declared == Utf8Declared)
        {
            return MarcEncoding.Utf8;
        }

        var isAscii = Ascii.IsValid(data);
        return data.Contains(Escape) || (isAscii ? declared == Marc8Declared : !Utf8.IsValid(data)) ? MarcEncoding.Marc8 : MarcEncoding.Utf8;
    }

    // Field 066 names other sets to begin with than Basic Latin and ANSEL, by the end of their escape sequences.
    private ValueDecoder Marc8(ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places)
    {
        foreach (var place in places)
        {
            if (record.Slice(place.Tag, 3).SequenceEqual("066"u8))
            {
                var field = new MarcFieldView("066", record[place.Start..place.End], _utf8);
                return new(MarcEncoding.Marc8, _rules with { G0 = Final(field, 'a', _rules.G0), G1 = Final(field, 'b', _rules.G1) });
            }
        }

        return _marc8;
    }

    private static byte Final(MarcFieldView field, char code, byte otherwise) =>
        field.TryFind(code, out var subfield) && subfield.Bytes is [.., > 0x20 and < 0x7F and var final] ? final : otherwise;
}
