using System.Runtime.InteropServices;

namespace MedLib.Domain.Classification.Labels;

/// <summary>Two parts that a label keeps on one line where they follow each other and both fit: a cutter and its year.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The one after it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LabelPair(CallNumberPartKind First, CallNumberPartKind Second);
