using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Writes the canonical form of a record.</summary>
internal sealed class CanonicalForm(bool isComposed)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4_096);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void Write(MarcRecord record)
    {
        WriteLow(record.Leader.Text.AsSpan(5, 7));
        WriteLow(record.Leader.Text.AsSpan(17));
        foreach (var field in record.Fields)
        {
            WriteLow(field.Tag.ToString());
            if (field is MarcField.Control control)
            {
                WriteLow("C");
                WriteText(control.Value);
            }
            else if (field is MarcField.Data data)
            {
                WriteLow("D");
                WriteCharacter(data.Indicator1);
                WriteCharacter(data.Indicator2);
                WriteNumber(data.Subfields.Count);
                foreach (var subfield in data.Subfields)
                {
                    WriteCharacter(subfield.Code);
                    WriteText(subfield.Value);
                }
            }
        }
    }

    private void WriteLow(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            _bytes.GetSpan(1)[0] = unchecked((byte)character);
            _bytes.Advance(1);
        }
    }

    private void WriteCharacter(char character)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_bytes.GetSpan(2), character);
        _bytes.Advance(2);
    }

    private void WriteNumber(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(4), number);
        _bytes.Advance(4);
    }

    private void WriteText(string text)
    {
        text = isComposed ? TotalNormalization.Of(text, NormalizationForm.FormC) : text;
        if (IsWhole(text))
        {
            WriteNumber(Encoding.UTF8.GetByteCount(text));
            Encoding.UTF8.GetBytes(text, _bytes);
            return;
        }

        var bytes = new List<byte>(text.Length * 3);
        Span<byte> four = stackalloc byte[4];
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var used) == OperationStatus.Done)
            {
                bytes.AddRange(four[..rune.EncodeToUtf8(four)]);
            }
            else
            {
                var lone = rest[0];
                bytes.AddRange([(byte)(0xE0 | (lone >> 12)), (byte)(0x80 | ((lone >> 6) & 0x3F)), (byte)(0x80 | (lone & 0x3F))]);
                used = 1;
            }

            rest = rest[used..];
        }

        WriteNumber(bytes.Count);
        _bytes.Write(bytes.ToArray());
    }

    // No lone surrogate, which UTF-8 does not take.
    private static bool IsWhole(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out var used) != OperationStatus.Done)
            {
                return false;
            }

            rest = rest[(at + used)..];
        }

        return true;
    }
}
