using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Reading;

/// <summary>A field as places in the bytes of its record.</summary>
/// <param name="Tag">Where the three bytes of the tag start.</param>
/// <param name="Start">Where the field starts.</param>
/// <param name="End">Where it ends, its terminator excluded.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FieldPlace(int Tag, int Start, int End);
