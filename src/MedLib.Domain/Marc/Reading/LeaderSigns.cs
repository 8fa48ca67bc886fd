namespace MedLib.Domain.Marc.Reading;

/// <summary>Tells leaders from other bytes by the signs that a leader and the start of its directory show.</summary>
/// <remarks>Five signs: a length of digits, 22, a base address of digits, 4500, and a directory that starts like one. A damaged
/// leader still shows most of them; text that happens to hold digits does not.</remarks>
internal static class LeaderSigns
{
    /// <summary>The number of bytes that must be seen, where the stream has them, before a judgment stands.</summary>
    public const int Sight = Leader.Length + 12;

    /// <summary>Whether a record starts here, where one is expected: three of the five signs.</summary>
    public static bool AreLikely(ReadOnlySpan<byte> bytes) => bytes.Length >= Leader.Length && Count(bytes) >= 3;

    /// <summary>Whether a record starts here, where none is expected: digits, a status and a type, directory, and two of the other signs.</summary>
    /// <remarks>A directory holds many digits too, and letters in some tags, but not two letters with no digit two places on.</remarks>
    public static bool AreCertain(ReadOnlySpan<byte> bytes) =>
        bytes.Length > Leader.Length && IsNumber(bytes[..5]) && !bytes[5..7].ContainsAnyExceptInRange((byte)'a', (byte)'z') && !IsNumber(bytes[8..9])
        && StartsDirectory(bytes) && Count(bytes) >= (bytes[Leader.Length] == Iso2709.FieldTerminator ? 5 : 4);

    private static int Count(ReadOnlySpan<byte> bytes) =>
        bytes[5..12].ContainsAnyExceptInRange((byte)' ', (byte)'~') || bytes[17..20].ContainsAnyExceptInRange((byte)' ', (byte)'~')
            ? 0
            : Sign(IsNumber(bytes[..5])) + Sign(bytes[10..12].SequenceEqual("22"u8)) + Sign(IsNumber(bytes[12..17]))
                + Sign(bytes[20..24].SequenceEqual("4500"u8)) + Sign(StartsDirectory(bytes));

    private static int Sign(bool shown) => shown ? 1 : 0;

    private static bool IsNumber(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    // A whole first entry with at most one bad digit, or the end of a directory without entries.
    private static bool StartsDirectory(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Leader.Length && bytes[Leader.Length] == Iso2709.FieldTerminator)
        {
            return true;
        }

        if (bytes.Length < Sight)
        {
            return false;
        }

        var digits = 0;
        foreach (var item in bytes[(Leader.Length + 3)..Sight])
        {
            digits += Sign(item is >= (byte)'0' and <= (byte)'9');
        }

        return digits >= 8;
    }
}
