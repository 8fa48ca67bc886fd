using System.Numerics;
using System.Runtime.Intrinsics;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Lines;

/// <summary>Shows a field in which nothing is wrong: what stands before its first delimiter, then a code and a text for each.</summary>
internal static class SoundLine
{
    /// <summary>The most bytes that a field of a length becomes: three for each control character, four for a delimiter and its code.</summary>
    public static int MostLength(int field) => (3 * field) + Vector256<byte>.Count;

    /// <summary>Writes the field.</summary>
    /// <param name="bytes">The bytes from the start of the field on; what follows it may be looked at.</param>
    /// <param name="length">The length of the field.</param>
    /// <param name="output">Room for <see cref="MostLength"/>.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<byte> bytes, int length, Span<byte> output)
    {
        var (at, written) = (0, 0);
        while (at < length)
        {
            var run = Math.Min(Copy(bytes[at..], output[written..]), length - at);
            (at, written) = (at + run, written + run);
            if (at == length || run == Vector256<byte>.Count || !IsControl(bytes[at]))
            {
                continue;
            }

            if (bytes[at] == Iso2709.Delimiter && at + 1 < length)
            {
                (output[written], output[written + 1], output[written + 2], output[written + 3]) = ((byte)' ', (byte)'$', bytes[at + 1], (byte)' ');
                (at, written) = (at + 2, written + 4);
            }
            else
            {
                written += MarcLines.Picture(bytes[at++], output[written..]);
            }
        }

        return written;
    }

    // Copies a whole vector, and says how much of that is before the next control character: values are short, so one step is mostly enough.
    private static int Copy(ReadOnlySpan<byte> bytes, Span<byte> output)
    {
        if (bytes.Length < Vector256<byte>.Count)
        {
            output[0] = bytes[0];
            return IsControl(bytes[0]) ? 0 : 1;
        }

        var vector = Vector256.Create(bytes);
        vector.CopyTo(output);
        var controls = Vector256.LessThan(vector, Vector256.Create((byte)' ')) | Vector256.Equals(vector, Vector256.Create((byte)0x7F));
        return BitOperations.TrailingZeroCount(controls.ExtractMostSignificantBits());
    }

    private static bool IsControl(byte value) => value is < (byte)' ' or 0x7F;
}
