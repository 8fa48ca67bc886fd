using System.Buffers;
using System.Text;
using MedLib.Domain.Marc.Encodings.Sets;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Encodings.Detection;

/// <summary>Tells which encoding the data of a record is in, whatever the record declares.</summary>
internal static class EncodingDetection
{
    private const byte Escape = 0x1B;

    // A record that declares UTF-8 may have a few wrong bytes and is UTF-8 for all that.
    private const int MostWrong = 5;

    /// <summary>The encoding of the data; the declared one where nothing speaks against it.</summary>
    /// <param name="data">The fields, with their delimiters and terminators.</param>
    /// <param name="declared">Leader/09: <c>a</c> for UTF-8, a blank for MARC-8, anything else says nothing.</param>
    internal static MarcEncoding Detect(ReadOnlySpan<byte> data, byte declared)
    {
        var start = data.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (start < 0)
        {
            return declared == (byte)' ' || HasEscape(data, isDoubted: declared == (byte)'a') ? MarcEncoding.Marc8 : MarcEncoding.Utf8;
        }

        var (good, wrong) = Sequences(data[start..]);
        if (declared != (byte)'a' && HasEscape(data))
        {
            return MarcEncoding.Marc8;
        }

        if (wrong == 0 || (good > 0 && IsMostlyUtf8(good, wrong, declared)))
        {
            return MarcEncoding.Utf8;
        }

        if (HasEscape(data))
        {
            return MarcEncoding.Marc8;
        }

        // What declares MARC-8 and has nothing in it that speaks against that is MARC-8, whatever else it might be too.
        var isDeclared = declared == (byte)' ';
        return CyrillicPages.Find(data[start..]) is { } cyrillic && !(isDeclared && LatinScores.IsMarc8BeyondDoubt(data))
            ? cyrillic
            : LatinScores.Find(data, isDeclared);
    }

    // A letter and a mark of MARC-8 can look like two bytes of UTF-8 now and then, so a record must declare that to be believed on half of them.
    private static bool IsMostlyUtf8(int good, int wrong, byte declared) =>
        declared == (byte)'a' ? good >= wrong || (wrong < MostWrong && wrong * 10 < good + wrong) : good >= 4 * wrong;

    // A byte that was meant otherwise looks like an escape too: where that is to be doubted, it must name a set that there is, or be answered.
    private static bool HasEscape(ReadOnlySpan<byte> data, bool isDoubted = false)
    {
        for (var at = data.IndexOf(Escape); at >= 0;)
        {
            data = data[(at + 1)..];
            if (isDoubted && !IsSure(data))
            {
                at = data.IndexOf(Escape);
                continue;
            }

            if (data is [(byte)'(' or (byte)',' or (byte)')' or (byte)'-' or (byte)'$', > 0x20, ..] or [(byte)'g' or (byte)'b' or (byte)'p' or (byte)'s', ..])
            {
                return true;
            }

            at = data.IndexOf(Escape);
        }

        return false;
    }

    // What comes after the escape: a value leaves the set again, as those of three bytes always do in files, or names one of single bytes.
    private static bool IsSure(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOfAnyInRange(Iso2709.RecordTerminator, Iso2709.Delimiter);
        var value = end < 0 ? data : data[..end];
        return value.Contains(Escape) || value switch
        {
            [(byte)'g' or (byte)'b' or (byte)'p', ..] or [_, (byte)'!', (byte)'E', ..] => true,
            [(byte)'(' or (byte)',' or (byte)')' or (byte)'-', var final, ..] => ((SetMarcEncoding)MarcEncoding.Marc8).Family.Find(final) is { Table: null },
            _ => false,
        };
    }

    private static (int Good, int Wrong) Sequences(ReadOnlySpan<byte> data)
    {
        var (good, wrong) = (0, 0);
        for (var at = 0; at >= 0; at = data.IndexOfAnyInRange((byte)0x80, (byte)0xFF))
        {
            data = data[at..];
            if (Rune.DecodeFromUtf8(data, out _, out var length) == OperationStatus.Done)
            {
                good++;
            }
            else
            {
                wrong++;
            }

            data = data[length..];
        }

        return (good, wrong);
    }
}
