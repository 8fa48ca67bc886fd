using System.Text;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;

namespace MedLib.Domain.Marc.Lines;

/// <summary>Shows records to people: the leader, then a line a field, such as <c>245 10 $a Title : $b rest of title</c>.</summary>
/// <remarks>This is a view and no format to read back: blanks are not marked, and control characters show as their pictures.</remarks>
public static class MarcLines
{
    /// <summary>A record as lines, each ended by LF; any record, whatever is wrong with it.</summary>
    /// <param name="record">The record.</param>
    public static string ToText(MarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var output = new ByteBuffer();
        Write(new RecordRendering().Render(record, ValueDecoder.Utf8, Unmappable.Replace, []), output);
        return Encoding.UTF8.GetString(output.Written);
    }

    internal static void Write(MarcRecordView record, ByteBuffer output)
    {
        AddText(record.Leader, output);
        output.Add((byte)'\n');
        for (var i = 0; i < record.Count; i++)
        {
            var place = record.Places[i];
            AddText(record.Bytes.Slice(place.Tag, 3), output);
            output.Add((byte)' ');
            if (record.IsSound)
            {
                output.Advance(SoundLine.Write(record.Bytes[place.Start..], place.End - place.Start, output.GetSpan(SoundLine.MostLength(place.End - place.Start))));
            }
            else if (record[i] is { IsControl: true } control)
            {
                AddText(control.Bytes, output);
            }
            else
            {
                AddData(record[i], output);
            }

            output.Add((byte)'\n');
        }
    }

    private static void AddData(MarcFieldView field, ByteBuffer output)
    {
        AddCharacter(field.Indicator1, output);
        AddCharacter(field.Indicator2, output);
        foreach (var subfield in field.Subfields)
        {
            output.Add(" $"u8);
            AddCharacter(subfield.Code, output);
            output.Add((byte)' ');
            AddText(subfield.Bytes, output);
        }
    }

    private static void AddCharacter(char character, ByteBuffer output)
    {
        Span<byte> bytes = stackalloc byte[4];
        AddText(bytes[..(Rune.TryCreate(character, out var rune) ? rune : Rune.ReplacementChar).EncodeToUtf8(bytes)], output);
    }

    private static void AddText(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        for (int at; (at = text.IndexOfAny(TextFilter.Controls)) >= 0; text = text[(at + 1)..])
        {
            output.Add(text[..at]);
            output.Advance(Picture(text[at], output.GetSpan(4)));
        }

        output.Add(text);
    }

    // The pictures of the control characters stand in Unicode from U+2400 on, in their order.
    internal static int Picture(byte control, Span<byte> output) => new Rune(control == 0x7F ? 0x2421 : 0x2400 + control).EncodeToUtf8(output);
}
