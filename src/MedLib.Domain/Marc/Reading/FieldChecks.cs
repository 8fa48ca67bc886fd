using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Says what is wrong in located fields, and which bytes of them are the field.</summary>
internal static class FieldChecks
{
    private const int Indicators = 2;

    /// <summary>The fields that can be given out, in order; the log has what was found in them and in those that cannot.</summary>
    public static List<FieldPlace> Check(ReadOnlySpan<byte> record, List<Located> located, ValueDecoder decoder, FindingLog log)
    {
        var paths = new FieldPaths();
        var fields = new List<FieldPlace>(located.Count);
        foreach (var place in located)
        {
            if (!MarcTag.TryParse(record.Slice(place.Entry, 3), out var tag))
            {
                log.Error(
                    MarcCodes.FieldLost, EntryPath.Of(place.Entry), place.Entry, new FindingArg.Text("tag", Spelled.Ascii(record.Slice(place.Entry, 3))));
                continue;
            }

            var path = paths.Next(tag);
            if (!tag.IsOrdinary)
            {
                log.Warning(MarcCodes.TagUnusual, path.ToString(), place.Entry);
            }

            var end = place.IsCutOff ? EndOfWhole(record, place, tag, path, log) : place.End;
            if (end >= 0)
            {
                fields.Add(new(place.Entry, place.Start, end));
                Check(new(tag, record[place.Start..end], decoder), place.Start, path, log);
            }
        }

        return fields;
    }

    // Of a field that is cut off, what the cut left of the last subfield would look whole and be wrong; -1 where nothing is left.
    private static int EndOfWhole(ReadOnlySpan<byte> record, Located place, MarcTag tag, FieldPath path, FindingLog log)
    {
        log.Error(MarcCodes.FieldCutOff, path.ToString(), place.Start);
        var bytes = record[place.Start..place.End];
        if (log.IsRecovering)
        {
            return place.End;
        }

        var last = bytes.LastIndexOf(Iso2709.Delimiter);
        return new MarcFieldView(tag, bytes, ValueDecoder.Utf8).IsControl || last < 0 || last == bytes.IndexOf(Iso2709.Delimiter) ? -1 : place.Start + last;
    }

    private static void Check(MarcFieldView field, int at, FieldPath path, FindingLog log)
    {
        if (field.IsControl)
        {
            CheckText(field.Bytes, field.Decoder, path, null, at, log);
            return;
        }

        var first = field.Bytes.IndexOf(Iso2709.Delimiter);
        CheckIndicators(field, first, at, path, log);
        if (first < 0)
        {
            log.Warning(MarcCodes.NoSubfields, path.ToString(), at);
            return;
        }

        CheckSubfields(field, first + 1, at, path, log);
    }

    private static void CheckIndicators(MarcFieldView field, int delimiter, int at, FieldPath path, FindingLog log)
    {
        var text = ValueDecoder.Utf8.Decode(delimiter < 0 ? field.Bytes : field.Bytes[..delimiter]);
        if (text.Length > Indicators)
        {
            // Without subfields, what stands here is the field's text; with them, only indicators should.
            var rest = System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, Indicators));
            log.Error(MarcCodes.TextOutsideSubfields, path.ToString(), at, new FindingArg.Number("count", Math.Max(1, (delimiter < 0 ? field.Bytes.Length : delimiter) - rest)));
        }
        else if (text.Length < Indicators)
        {
            log.Warning(MarcCodes.IndicatorCount, path.ToString(), at, new FindingArg.Number("count", text.Length));
        }

        if (delimiter >= 0 && !(ShapeRules.IsIndicator(field.Indicator1) && ShapeRules.IsIndicator(field.Indicator2)))
        {
            log.Warning(MarcCodes.CodeUnusual, path.ToString(), at);
        }
    }

    private static void CheckSubfields(MarcFieldView field, int from, int at, FieldPath path, FindingLog log)
    {
        for (var start = from; start <= field.Bytes.Length;)
        {
            var length = field.Bytes[start..].IndexOf(Iso2709.Delimiter);
            var end = length < 0 ? field.Bytes.Length : start + length;
            if (end == start)
            {
                log.Warning(MarcCodes.SubfieldEmpty, path.ToString(), at + start);
            }

            start = end + 1;
        }

        var next = from;
        foreach (var subfield in field.Subfields)
        {
            // A view tells no places: the next value lies after its code, which may be more than one byte, and after what was empty.
            while (field.Bytes[next] == Iso2709.Delimiter)
            {
                next++;
            }

            var end = field.Bytes[next..].IndexOf(Iso2709.Delimiter) is >= 0 and var to ? next + to : field.Bytes.Length;
            if (!ShapeRules.IsCode(subfield.Code))
            {
                log.Warning(MarcCodes.CodeUnusual, path.Subfield(subfield.Code), at + next);
            }

            CheckText(subfield.Bytes, field.Decoder, path, subfield.Code, at + end - subfield.Bytes.Length, log);
            next = end + 1;
        }
    }

    private static void CheckText(ReadOnlySpan<byte> bytes, ValueDecoder decoder, FieldPath path, char? code, int at, FindingLog log)
    {
        if (decoder.Encoding.Check(bytes, decoder.Rules) is { IsNone: false } flaw)
        {
            log.Text(flaw, decoder.Encoding, code is { } c ? path.Subfield(c) : path.ToString(), at + flaw.At, bytes);
        }

        var control = decoder.Encoding == MarcEncoding.Utf8 ? bytes.ContainsAnyInRange((byte)0x00, (byte)0x1F) : bytes.ContainsAny(ControlsButEscape);
        if (control)
        {
            log.Warning(MarcCodes.ControlCharacters, code is { } c ? path.Subfield(c) : path.ToString(), at);
        }
    }

    private static readonly System.Buffers.SearchValues<byte> ControlsButEscape =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(static b => b != 0x1B).Select(static b => (byte)b)]);
}
