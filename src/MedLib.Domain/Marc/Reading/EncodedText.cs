using System.Buffers;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Judges the text of a record whose layout is sound and whose encoding is known: only values that are not plain ASCII need a look.</summary>
internal static class EncodedText
{
    private const byte Escape = 0x1B;

    private static readonly SearchValues<byte> Plain =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Where(static b => b != Escape).Select(static b => (byte)b)]);

    /// <summary>Whether no value has a flaw.</summary>
    /// <param name="data">The fields, each with its terminator, without a defect but in their text.</param>
    /// <param name="decoder">How values become text; ASCII means itself to it.</param>
    public static bool IsSound(ReadOnlySpan<byte> data, ValueDecoder decoder)
    {
        if (decoder.Encoding == MarcEncoding.Utf8)
        {
            return false; // where an escape is a control character
        }

        for (int at; (at = data.IndexOfAnyExcept(Plain)) >= 0;)
        {
            // A value begins after a code; that of a control field, with the field.
            var before = data[..at].LastIndexOfAny(Iso2709.Delimiter, Iso2709.FieldTerminator);
            var start = before < 0 ? 0 : data[before] == Iso2709.Delimiter ? before + 2 : before + 1;
            var length = data[start..].IndexOfAny(Iso2709.Delimiter, Iso2709.FieldTerminator);
            if (!decoder.Encoding.Check(data.Slice(start, length), decoder.Rules).IsNone)
            {
                return false;
            }

            data = data[(start + length)..];
        }

        return true;
    }
}
