namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>What a byte means in a set, as one number: a plain character is itself; the bits above sixteen say what is special.</summary>
internal static class Code
{
    /// <summary>A mark that stands before the letter it combines with.</summary>
    public const int Mark = 1 << 16;

    /// <summary>With <see cref="Mark"/>: the first half of a mark over two letters.</summary>
    public const int FirstHalf = 1 << 17;

    /// <summary>With <see cref="Mark"/>: the second half, which is no character of its own after a first one.</summary>
    public const int SecondHalf = 1 << 18;

    /// <summary>The first of three bytes.</summary>
    public const int Multibyte = 1 << 19;

    /// <summary>ESC.</summary>
    public const int Escape = 1 << 20;

    /// <summary>An ampersand, with which a numeric reference may start.</summary>
    public const int Ampersand = 1 << 21;

    /// <summary>A character with which damage may start that can be repaired.</summary>
    public const int Suspect = 1 << 22;

    /// <summary>No character.</summary>
    public const int Invalid = 1 << 23;

    /// <summary>Whether the meaning is a character and nothing else.</summary>
    public static bool IsPlain(int code) => (uint)code <= char.MaxValue;

    /// <summary>The character, whatever is special about it.</summary>
    public static char Character(int code) => (char)(code & char.MaxValue);
}
