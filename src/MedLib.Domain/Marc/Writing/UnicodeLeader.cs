using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Writing;

/// <summary>The leader as formats show it in which records are Unicode and have no byte lengths: MARCXML and MARC-in-JSON.</summary>
internal static class UnicodeLeader
{
    /// <summary>Makes it: Unicode declared, the constants of MARC 21, the lengths as they are or zeros where they are no numbers.</summary>
    public static void Of(ReadOnlySpan<byte> leader, Span<byte> text)
    {
        leader.CopyTo(text);
        text[9] = (byte)'a';
        "22"u8.CopyTo(text[10..]);
        "4500"u8.CopyTo(text[20..]);
        ZeroUnlessNumber(text[..5]);
        ZeroUnlessNumber(text[12..17]);
    }

    private static void ZeroUnlessNumber(Span<byte> digits)
    {
        if (Iso2709.Number(digits) < 0)
        {
            digits.Fill((byte)'0');
        }
    }
}
