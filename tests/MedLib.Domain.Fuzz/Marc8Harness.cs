using System.Buffers;
using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Fuzz;

/// <summary>Encodings, MARC-8 above all: bytes to text, text to bytes, and a value within a record in three modes.</summary>
internal static class Marc8Harness
{
    public static void Run(byte[] bytes)
    {
        foreach (var encoding in MarcEncoding.All)
        {
            var text = encoding.Decode(bytes);
            Promise.Holds(text.Length <= 2 * bytes.Length, "text is no longer than its bytes");
            Promise.Holds(!encoding.IsValid(bytes) || !text.Contains('\uFFFD', StringComparison.Ordinal) || encoding == MarcEncoding.Utf8, "a sound value has no replaced bytes");
        }

        Decodes(bytes);
        Encodes(Encoding.UTF8.GetString(bytes));
        IsReadInARecord(bytes);
    }

    private static void Decodes(byte[] bytes)
    {
        if (MarcEncoding.Marc8.IsValid(bytes))
        {
            IsReadBack(MarcEncoding.Marc8.Decode(bytes), "what was read is written and read alike");
        }
    }

    private static void Encodes(string text)
    {
        IsReadBack(text, "every text can be written with references and read back");
        var output = new ArrayBufferWriter<byte>();
        if (MarcEncoding.Marc8.TryEncode(text, output) is { } refused)
        {
            Promise.Holds(text.Contains(refused.ToString(), StringComparison.Ordinal) || text.Normalize().Contains(refused.ToString(), StringComparison.Ordinal) || text.Normalize(NormalizationForm.FormD).Contains(refused.ToString(), StringComparison.Ordinal), "what is refused is in the text");
        }
    }

    // Characters for private use that have codes are read as the sign for a missing one, unless that is asked otherwise.
    private static void IsReadBack(string text, string promise)
    {
        if (text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF'))
        {
            return;
        }

        var output = new ArrayBufferWriter<byte>();
        Promise.Holds(MarcEncoding.Marc8.TryEncode(text, output, Unmappable.Reference) is null, promise);
        Promise.Holds(string.Equals(MarcEncoding.Marc8.Decode(output.WrittenSpan).Normalize(), text.Normalize(), StringComparison.Ordinal), promise);
    }

    // A field 245 of these bytes, and the same in a record that begins with other sets.
    private static void IsReadInARecord(byte[] value)
    {
        byte[] field = [.. "10\u001Fa"u8, .. value.Where(static b => b is < 0x1D or > 0x1F), 0x1E];
        if (field.Length > 9_000)
        {
            return;
        }

        var length = 24 + 13 + field.Length + 1;
        Iso2709Harness.Run([.. Encoding.ASCII.GetBytes($"{length:D5}nam  22{37:D5} a 4500245{field.Length:D4}00000\u001E"), .. field, 0x1D]);
    }
}
