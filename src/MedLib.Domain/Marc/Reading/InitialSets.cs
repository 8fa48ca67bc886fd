using System.Runtime.InteropServices;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>The sets with which the MARC-8 values of a record begin: Basic Latin and ANSEL, unless 066 $a and $b name others by the end of their escape sequences.</summary>
/// <param name="G0">The final byte for G0.</param>
/// <param name="G1">The final byte for G1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InitialSets(byte G0, byte G1)
{
    /// <summary>Where a record says nothing.</summary>
    public static InitialSets Default { get; } = new(TextRules.Default.G0, TextRules.Default.G1);

    /// <summary>The tag of the field that says.</summary>
    public static MarcTag Tag { get; } = "066";

    /// <summary>What a record says.</summary>
    public static InitialSets Of(ReadOnlySpan<byte> record, ReadOnlySpan<FieldPlace> places)
    {
        foreach (var place in places)
        {
            if (MarcTag.Of(record.Slice(place.Tag, 3)) == Tag)
            {
                var field = new MarcFieldView(Tag, record[place.Start..place.End], ValueDecoder.Utf8);
                return new(Final(field, 'a', Default.G0), Final(field, 'b', Default.G1));
            }
        }

        return Default;
    }

    /// <summary>What a record says.</summary>
    public static InitialSets Of(ValueList<MarcField> fields)
    {
        foreach (var field in fields)
        {
            if (field is MarcField.Data data && data.Tag == Tag)
            {
                return new(Final(data.First('a'), Default.G0), Final(data.First('b'), Default.G1));
            }
        }

        return Default;
    }

    private static byte Final(string? text, byte otherwise) => text is [.., > ' ' and < '\u007F' and var final] ? (byte)final : otherwise;

    private static byte Final(MarcFieldView field, char code, byte otherwise) =>
        field.TryFind(code, out var subfield) && subfield.Bytes is [.., > 0x20 and < 0x7F and var final] ? final : otherwise;
}
