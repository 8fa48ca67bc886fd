using System.Text;
using System.Text.Unicode;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Makes fields of their bytes.</summary>
internal static class FieldReader
{
    public static ValueList<MarcField> Read(ReadOnlySpan<byte> record, List<Located> located, FindingLog log)
    {
        var paths = new FieldPaths();
        var fields = new List<MarcField>(located.Count);
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

            if (Read(record[place.Start..place.End], tag, path, place, log) is { } field)
            {
                fields.Add(field);
            }
        }

        return [.. fields];
    }

    private static MarcField? Read(ReadOnlySpan<byte> bytes, MarcTag tag, FieldPath path, Located place, FindingLog log)
    {
        // Danmarc has data fields among 00X: a delimiter after two indicators gives them away.
        if (!tag.IsControl || (bytes.Length > 2 && bytes.IndexOf(Iso2709.Delimiter) == 2))
        {
            return Data(bytes, tag, path, place, log);
        }

        if (place.IsCutOff)
        {
            log.Error(MarcCodes.FieldCutOff, path.ToString(), place.Start);
            return null;
        }

        return new MarcField.Control(tag, Text(bytes, path, null, place.Start, log));
    }

    private static MarcField.Data? Data(ReadOnlySpan<byte> bytes, MarcTag tag, FieldPath path, Located place, FindingLog log)
    {
        var delimiter = bytes.IndexOf(Iso2709.Delimiter);
        if (place.IsCutOff)
        {
            // What the cut left of the last subfield would look whole and be wrong.
            log.Error(MarcCodes.FieldCutOff, path.ToString(), place.Start);
            var last = bytes.LastIndexOf(Iso2709.Delimiter);
            if (last < 0 || last == delimiter)
            {
                return null;
            }

            bytes = bytes[..last];
        }

        var (first, second) = Indicators(delimiter < 0 ? bytes : bytes[..delimiter], path, place.Start, delimiter >= 0, log);
        if (delimiter < 0)
        {
            log.Warning(MarcCodes.NoSubfields, path.ToString(), place.Start);
            return new(tag, first, second, []);
        }

        return new(tag, first, second, Subfields(bytes[(delimiter + 1)..], path, place.Start + delimiter + 1, log));
    }

    private static (char First, char Second) Indicators(ReadOnlySpan<byte> bytes, FieldPath path, int at, bool hasSubfields, FindingLog log)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Length > 2)
        {
            // Without subfields, what stands here is the field's text; with them, only indicators should.
            log.Error(MarcCodes.TextOutsideSubfields, path.ToString(), at, new FindingArg.Number("count", bytes.Length - Encoding.UTF8.GetByteCount(text.AsSpan(0, 2))));
        }
        else if (text.Length < 2)
        {
            log.Warning(MarcCodes.IndicatorCount, path.ToString(), at, new FindingArg.Number("count", text.Length));
        }

        var first = text.Length > 0 ? text[0] : ' ';
        var second = text.Length > 1 ? text[1] : ' ';
        if (hasSubfields && !(MarcWriteRules.IsIndicator(first) && MarcWriteRules.IsIndicator(second)))
        {
            log.Warning(MarcCodes.CodeUnusual, path.ToString(), at);
        }

        return (first, second);
    }

    private static ValueList<Subfield> Subfields(ReadOnlySpan<byte> bytes, FieldPath path, int at, FindingLog log)
    {
        var subfields = new List<Subfield>();
        while (true)
        {
            var length = bytes.IndexOf(Iso2709.Delimiter);
            var part = length < 0 ? bytes : bytes[..length];
            if (part.IsEmpty)
            {
                log.Warning(MarcCodes.SubfieldEmpty, path.ToString(), at);
            }
            else
            {
                subfields.Add(Subfield(part, path, at, log));
            }

            if (length < 0)
            {
                return [.. subfields];
            }

            bytes = bytes[(length + 1)..];
            at += length + 1;
        }
    }

    private static Subfield Subfield(ReadOnlySpan<byte> bytes, FieldPath path, int at, FindingLog log)
    {
        Rune.DecodeFromUtf8(bytes, out var rune, out var width);
        var code = rune.IsBmp ? (char)rune.Value : '\uFFFD';
        if (!MarcWriteRules.IsCode(code))
        {
            log.Warning(MarcCodes.CodeUnusual, path.Subfield(code), at);
        }

        return new(code, Text(bytes[width..], path, code, at + width, log));
    }

    private static string Text(ReadOnlySpan<byte> bytes, FieldPath path, char? code, int at, FindingLog log)
    {
        if (!Utf8.IsValid(bytes))
        {
            log.Error(MarcCodes.InvalidUtf8, code is { } c ? path.Subfield(c) : path.ToString(), at);
        }

        if (bytes.ContainsAnyInRange((byte)0x00, (byte)0x1F))
        {
            log.Warning(MarcCodes.ControlCharacters, code is { } c ? path.Subfield(c) : path.ToString(), at);
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
