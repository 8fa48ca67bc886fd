using System.Buffers;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Says what is wrong in the fields of a record whose places are known.</summary>
internal readonly ref struct FieldChecks(ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places, ValueDecoder decoder, FindingLog log)
{
    private const int Indicators = 2;

    // In MARC-8 an escape is no control character.
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(static b => b != 0x1B).Select(static b => (byte)b)]);

    private readonly ReadOnlySpan<byte> _record = record;
    private readonly ReadOnlySpan<FieldPlace> _places = places;
    private readonly CountedPaths _paths = new();

    /// <summary>Checks all fields, and tells the log.</summary>
    public void Run()
    {
        for (var i = 0; i < _places.Length; i++)
        {
            var place = _places[i];
            var tag = MarcTag.Of(_record.Slice(place.Tag, 3));
            if (!tag.IsOrdinary)
            {
                log.Warning(MarcCodes.TagUnusual, PathOf(i), place.Tag);
            }

            var field = new MarcFieldView(tag, _record[place.Start..place.End], decoder);
            if (field.IsControl)
            {
                CheckText(field.Bytes, i, null, place.Start);
            }
            else
            {
                CheckData(field, i);
            }
        }
    }

    private void CheckData(MarcFieldView field, int index)
    {
        var delimiter = field.Bytes.IndexOf(Iso2709.Delimiter);
        var at = _places[index].Start;
        CheckIndicators(field, delimiter, index);
        if (delimiter < 0)
        {
            log.Warning(MarcCodes.NoSubfields, PathOf(index), at);
            return;
        }

        for (var start = delimiter + 1; start <= field.Bytes.Length;)
        {
            var length = field.Bytes[start..].IndexOf(Iso2709.Delimiter);
            var end = length < 0 ? field.Bytes.Length : start + length;
            if (end == start)
            {
                log.Warning(MarcCodes.SubfieldEmpty, PathOf(index), at + start);
            }
            else
            {
                var subfield = MarcSubfieldView.Of(field.Bytes[start..end], decoder);
                if (!ShapeRules.IsCode(subfield.Code))
                {
                    log.Warning(MarcCodes.CodeUnusual, PathOf(index, subfield.Code), at + start);
                }

                CheckText(subfield.Bytes, index, subfield.Code, at + end - subfield.Bytes.Length);
            }

            start = end + 1;
        }
    }

    private void CheckIndicators(MarcFieldView field, int delimiter, int index)
    {
        var bytes = delimiter < 0 ? field.Bytes : field.Bytes[..delimiter];
        if (bytes.Length != Indicators || bytes.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            ReportIndicators(field, bytes, delimiter >= 0, index);
        }
    }

    private void ReportIndicators(MarcFieldView field, ReadOnlySpan<byte> bytes, bool hasSubfields, int index)
    {
        var text = ValueDecoder.Utf8.Decode(bytes);
        var at = _places[index].Start;
        if (text.Length > Indicators)
        {
            // Without subfields, what stands here is the field's text; with them, only indicators should.
            var rest = bytes.Length - System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, Indicators));
            log.Error(MarcCodes.TextOutsideSubfields, PathOf(index), at, new FindingArg.Number("count", Math.Max(1, rest)));
        }
        else if (text.Length < Indicators)
        {
            log.Warning(MarcCodes.IndicatorCount, PathOf(index), at, new FindingArg.Number("count", text.Length));
        }

        if (hasSubfields && !(ShapeRules.IsIndicator(field.Indicator1) && ShapeRules.IsIndicator(field.Indicator2)))
        {
            log.Warning(MarcCodes.CodeUnusual, PathOf(index), at);
        }
    }

    private void CheckText(ReadOnlySpan<byte> bytes, int index, char? code, int at)
    {
        if (decoder.Encoding.Check(bytes, decoder.Rules) is { IsNone: false } flaw)
        {
            log.Text(flaw, decoder.Encoding, PathOf(index, code), at + flaw.At, bytes);
        }

        if (decoder.Encoding == MarcEncoding.Utf8 ? bytes.ContainsAnyInRange((byte)0x00, (byte)0x1F) : bytes.ContainsAny(Controls))
        {
            log.Warning(MarcCodes.ControlCharacters, PathOf(index, code), at);
        }
    }

    // Counted only where something is found that the log still takes: 245[0]$a.
    private string PathOf(int index, char? code = null)
    {
        if (log.IsFull)
        {
            return "";
        }

        return _paths.Of(new(_record, _places, decoder, isSound: false), index, code);
    }
}
