using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Reading.Directories;

/// <summary>A directory entry and the field it names, as places in the record's bytes.</summary>
/// <param name="Entry">Where the entry, and with it the tag, starts.</param>
/// <param name="Start">Where the field starts.</param>
/// <param name="End">Where it ends, its terminator excluded.</param>
/// <param name="IsCutOff">Whether its end is missing.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Located(int Entry, int Start, int End, bool IsCutOff = false);
