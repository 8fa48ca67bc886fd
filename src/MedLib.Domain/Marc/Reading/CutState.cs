using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Reading;

/// <summary>How far a stream has been cut, and what of that bears on the next cut.</summary>
/// <param name="End">Where the last read ended.</param>
/// <param name="Records">How many records, readable or not, were cut.</param>
/// <param name="IsWithinTooLong">Whether what comes is the rest of something without an end.</param>
/// <param name="HasBegun">Whether anything but padding was cut.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CutState(long End, int Records, bool IsWithinTooLong, bool HasBegun)
{
    /// <summary>What the next bytes are.</summary>
    public Frame Judge(Framer framer, ReadOnlySpan<byte> window, bool isFinal) =>
        IsWithinTooLong ? framer.Rest(window, isFinal) : framer.Next(window, isFinal);

    /// <summary>Whether a frame stands between records, so that nothing is lost with it.</summary>
    public bool IsFiller(Frame frame) => frame.Kind == FrameKind.Padding || (frame.Kind == FrameKind.Junk && !IsWithinTooLong);

    /// <summary>The state after a frame.</summary>
    public CutState After(Frame frame) => new(
        End + frame.Length,
        Records + (IsFiller(frame) || frame.Kind == FrameKind.TooLong ? 0 : 1),
        frame.Kind == FrameKind.TooLong,
        HasBegun || frame.Kind != FrameKind.Padding);
}
