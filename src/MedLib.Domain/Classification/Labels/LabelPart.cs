using System.Runtime.InteropServices;

namespace MedLib.Domain.Classification.Labels;

/// <summary>A part of a label, with all the characters that belong to it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is printed, blanks as single spaces.</param>
/// <param name="IsGlued">Whether it is written without a blank after the part before it.</param>
/// <param name="StaysWithLast">Whether it goes on the line of the part before it where both fit, whatever pairs the style has.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LabelPart(CallNumberPartKind Kind, string Text, bool IsGlued, bool StaysWithLast = false)
{
    /// <summary>A part that stands alone.</summary>
    internal static LabelPart Of(CallNumberPartKind kind, string text) => new(kind, LabelText.Tidy(text), IsGlued: false);
}
