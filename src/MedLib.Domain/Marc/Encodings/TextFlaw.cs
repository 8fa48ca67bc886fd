using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Encodings;

/// <summary>The first thing that is wrong in the bytes of a value.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="At">Where, in bytes from the start of the value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextFlaw(TextFlawKind Kind, int At)
{
    public static TextFlaw None => default;

    public bool IsNone => Kind == TextFlawKind.None;
}

/// <summary>What may be wrong in the bytes of a value.</summary>
internal enum TextFlawKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Bytes that spell no character.</summary>
    Invalid,

    /// <summary>An escape sequence that designates no known set.</summary>
    UnknownEscape,

    /// <summary>A combining mark with nothing after it to combine with; it was kept.</summary>
    MarkWithoutLetter,

    /// <summary>A code that the tables map to private use only.</summary>
    PrivateUse,

    /// <summary>Damage that was repaired by guessing.</summary>
    Repaired,
}
