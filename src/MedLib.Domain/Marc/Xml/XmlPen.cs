using System.Buffers;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Xml;

/// <summary>Writes one record.</summary>
internal readonly ref partial struct XmlPen(XmlTags tags, ByteBuffer output, IllegalCharacters illegal, CountedPaths paths, List<Finding> findings)
{
    // What text cannot hold as it is, and what ends a subfield. EF begins U+FFFE and U+FFFF, and what else it begins is rare.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'&', (byte)'<', (byte)'>', 0xEF]);

    public void Write(MarcRecordView record)
    {
        paths.Begin();
        WriteHead(record.Leader);
        for (var i = 0; i < record.Count; i++)
        {
            var place = record.Places[i];
            var tag = record.Bytes.Slice(place.Tag, 3);
            var field = record.Bytes[place.Start..place.End];
            if (tag[0] == '0' && tag[1] == '0' && record[i].IsControl)
            {
                output.Add(tags.ControlField);
                output.Add(tag);
                output.Add("\">"u8);
                WriteText(record, i, field);
                output.Add(tags.ControlFieldEnd);
            }
            else
            {
                WriteData(record, i, tag, field);
            }
        }

        output.Add(tags.RecordEnd);
    }

    private void WriteHead(ReadOnlySpan<byte> leader)
    {
        var type = TypeOf(leader[6]);
        if (type.IsEmpty)
        {
            output.Add(tags.Record);
        }
        else
        {
            output.Add(tags.TypedRecord);
            output.Add(type);
            output.Add(tags.TypeEnd);
        }

        Span<byte> text = stackalloc byte[Leader.Length];
        UnicodeLeader.Of(leader, text);
        foreach (var character in text)
        {
            WriteDesignator(character);
        }

        output.Add(tags.LeaderEnd);
    }

    private void WriteData(MarcRecordView record, int index, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> field)
    {
        output.Add(tags.DataField);
        output.Add(tag);
        output.Add("\" ind1=\""u8);
        WriteDesignator(field[0]);
        output.Add("\" ind2=\""u8);
        WriteDesignator(field[1]);
        output.Add("\">"u8);

        // The first delimiter opens a subfield, every other one also closes the one before.
        var opening = tags.Subfield;
        for (var rest = field[2..]; ;)
        {
            var at = rest.IndexOfAny(Special);
            if (at < 0)
            {
                output.Add(rest);
                break;
            }

            output.Add(rest[..at]);
            if (rest[at] == Iso2709.Delimiter)
            {
                // A delimiter that ends the field, or is followed by another, begins nothing.
                rest = rest[(at + 1)..];
                if (rest.IsEmpty || rest[0] == Iso2709.Delimiter)
                {
                    continue;
                }

                output.Add(opening);
                WriteDesignator(rest[0]);
                output.Add("\">"u8);
                opening = tags.NextSubfield;
                rest = rest[1..];
            }
            else
            {
                rest = rest[(at + WriteSpecial(record, index, field.Length - rest.Length + at, rest[at..]))..];
            }
        }

        output.Add(tags.DataFieldEnd);
    }

    private void WriteText(MarcRecordView record, int index, ReadOnlySpan<byte> text)
    {
        var rest = text;
        for (var at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            output.Add(rest[..at]);
            rest = rest[(at + WriteSpecial(record, index, text.Length - rest.Length + at, rest[at..]))..];
        }

        output.Add(rest);
    }

    // What the schema calls the kinds of records (MARC21slim.xsd, recordTypeType), by leader/06.
    private static ReadOnlySpan<byte> TypeOf(byte code) => code switch
    {
        (byte)'a' or (byte)'c' or (byte)'d' or (byte)'e' or (byte)'f' or (byte)'g' or (byte)'i' or (byte)'j' or (byte)'k' or (byte)'m'
            or (byte)'o' or (byte)'p' or (byte)'r' or (byte)'t' => "Bibliographic"u8,
        (byte)'z' => "Authority"u8,
        (byte)'u' or (byte)'v' or (byte)'x' or (byte)'y' => "Holdings"u8,
        (byte)'w' => "Classification"u8,
        (byte)'q' => "Community"u8,
        _ => default,
    };
}
