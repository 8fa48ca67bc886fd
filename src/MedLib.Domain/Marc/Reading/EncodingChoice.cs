using System.Text;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Encodings.Detection;
using MedLib.Domain.Marc.Reading.Directories;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Which encoding the values of a record are in: what the options say, or what it declares and its bytes bear out.</summary>
internal sealed class EncodingChoice
{
    private const byte Utf8Declared = (byte)'a';
    private const byte Marc8Declared = (byte)' ';
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

    /// <summary>The decoder of a record whose layout is sound, where its text is too; null where that must be looked at value by value.</summary>
    public ValueDecoder? OfSound(ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places, SoundText text)
    {
        if (text == SoundText.Unsound)
        {
            return null;
        }

        if (_given is not null)
        {
            return text == SoundText.Utf8 ? (_given.Encoding == MarcEncoding.Utf8 ? _given : null) : IfSound(Given(_given, record, places), record, places, text);
        }

        return record[9] switch
        {
            Utf8Declared when text is SoundText.Ascii or SoundText.Utf8 => _utf8,
            Marc8Declared when text == SoundText.Ascii || EncodingDetection.Detect(record[places[0].Start..], Marc8Declared) == MarcEncoding.Marc8 =>
                IfSound(Marc8(record, places), record, places, text),
            _ => null,
        };
    }

    /// <summary>The decoder of any record; the log says where it is not the one that the record declares.</summary>
    public ValueDecoder Of(ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places, FindingLog log)
    {
        if (_given is not null)
        {
            return Given(_given, record, places);
        }

        var declared = record[9];
        var found = EncodingDetection.Detect(record[Leader.Length..], declared);
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

    // Text in sets is ASCII where it looks like that, unless values begin with another set or damage to them is repaired.
    private static ValueDecoder? IfSound(ValueDecoder decoder, ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places, SoundText text) =>
        decoder.IsAscii && (text == SoundText.Ascii || EncodedText.IsSound(record[places[0].Start..], decoder)) ? decoder : null;

    // A record of UNIMARC says in 100 $a which sets its values begin with.
    private ValueDecoder Given(ValueDecoder given, ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places) =>
        given.Encoding == MarcEncoding.Unimarc && TryFind(record, places, "100"u8, out var field) && field.TryFind('a', out var general)
        && UnimarcDeclaration.Of(Encoding.Latin1.GetString(general.Bytes)) is { Encoding: { } encoding } declared
            ? new(encoding, _rules with { G0 = declared.G0, G1 = declared.G1 })
            : given;

    private ValueDecoder Marc8(ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places) =>
        InitialSets.Of(record, places) is var sets && sets == InitialSets.Default ? _marc8 : new(MarcEncoding.Marc8, _rules with { G0 = sets.G0, G1 = sets.G1 });

    private bool TryFind(ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places, ReadOnlySpan<byte> tag, out MarcFieldView field)
    {
        foreach (var place in places)
        {
            if (record.Slice(place.Tag, 3).SequenceEqual(tag))
            {
                field = new(MarcTag.Of(tag), record[place.Start..place.End], _utf8);
                return true;
            }
        }

        field = default;
        return false;
    }
}
