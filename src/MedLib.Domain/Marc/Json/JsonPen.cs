using System.Buffers;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;

namespace MedLib.Domain.Marc.Json;

/// <summary>Writes one record: everything as it is, but what JSON itself demands to be escaped.</summary>
internal static class JsonPen
{
    // What a string cannot hold as it is; 1F, which ends a subfield, is among the control characters.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static b => (byte)b), (byte)'"', (byte)'\\']);

    public static void Write(MarcRecordView record, ByteBuffer output)
    {
        Span<byte> leader = stackalloc byte[Leader.Length];
        UnicodeLeader.Of(record.Leader, leader);
        output.Add("{\"leader\":\""u8);
        WriteText(leader, output);
        output.Add("\",\"fields\":["u8);
        for (var i = 0; i < record.Count; i++)
        {
            var place = record.Places[i];
            var tag = record.Bytes.Slice(place.Tag, 3);
            var field = record.Bytes[place.Start..place.End];
            output.Add(i == 0 ? "{\""u8 : ",{\""u8);
            output.Add(tag);
            if (tag[0] == '0' && tag[1] == '0' && record[i].IsControl)
            {
                output.Add("\":\""u8);
                WriteText(field, output);
                output.Add("\"}"u8);
            }
            else
            {
                WriteData(field, output);
            }
        }

        output.Add("]}"u8);
    }

    private static void WriteData(ReadOnlySpan<byte> field, ByteBuffer output)
    {
        output.Add("\":{\"ind1\":\""u8);
        WriteCharacter(field[0], output);
        output.Add("\",\"ind2\":\""u8);
        WriteCharacter(field[1], output);
        output.Add("\",\"subfields\":["u8);
        var opening = "{\""u8;
        for (var rest = field[2..]; ;)
        {
            var at = rest.IndexOfAny(Special);
            if (at < 0)
            {
                output.Add(rest);
                break;
            }

            output.Add(rest[..at]);
            if (rest[at] != Iso2709.Delimiter)
            {
                WriteCharacter(rest[at], output);
                rest = rest[(at + 1)..];
                continue;
            }

            // A delimiter that ends the field, or is followed by another, begins nothing.
            rest = rest[(at + 1)..];
            if (!rest.IsEmpty && rest[0] != Iso2709.Delimiter)
            {
                output.Add(opening);
                WriteCharacter(rest[0], output);
                output.Add("\":\""u8);
                opening = "\"},{\""u8;
                rest = rest[1..];
            }
        }

        output.Add("\"}]}}"u8);
    }

    private static void WriteText(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            output.Add(text[..at]);
            WriteCharacter(text[at], output);
            text = text[(at + 1)..];
        }

        output.Add(text);
    }

    private static void WriteCharacter(byte character, ByteBuffer output)
    {
        switch (character)
        {
            case (byte)'"':
                output.Add("\\\""u8);
                break;
            case (byte)'\\':
                output.Add("\\\\"u8);
                break;
            case (byte)'\n':
                output.Add("\\n"u8);
                break;
            case (byte)'\r':
                output.Add("\\r"u8);
                break;
            case (byte)'\t':
                output.Add("\\t"u8);
                break;
            case < 0x20:
                output.Add("\\u00"u8);
                output.Add((byte)('0' + (character >> 4)));
                output.Add("0123456789ABCDEF"u8[character & 0xF]);
                break;
            default:
                output.Add(character);
                break;
        }
    }
}
