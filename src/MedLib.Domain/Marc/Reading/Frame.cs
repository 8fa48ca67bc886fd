using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Reading;

/// <summary>How the next bytes of a stream are to be taken.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Length">How many.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Frame(FrameKind Kind, int Length)
{
    /// <summary>No judgment yet: at least so many bytes must be seen.</summary>
    public static Frame Wants(int length) => new(FrameKind.WantsMore, length);
}

/// <summary>What a frame is.</summary>
internal enum FrameKind
{
    /// <summary>More bytes must be seen first.</summary>
    WantsMore,

    /// <summary>A record: it starts with a leader.</summary>
    Record,

    /// <summary>Only line ends, zero bytes, blanks and their like.</summary>
    Padding,

    /// <summary>Not a record, and ends where one starts.</summary>
    Junk,

    /// <summary>Not a record, and ends like one or with the stream.</summary>
    Unreadable,

    /// <summary>As much as may be held of something that has no end in sight.</summary>
    TooLong,
}
