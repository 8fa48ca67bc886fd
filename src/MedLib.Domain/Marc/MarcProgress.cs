using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc;

/// <summary>How far a long task on a file has come: told now and then, and once more at its end.</summary>
/// <param name="Bytes">The bytes read so far; of a compressed file those that came out of it.</param>
/// <param name="Records">The records so far, unreadable ones among them.</param>
/// <param name="Findings">The findings so far, of every severity.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarcProgress(long Bytes, long Records, long Findings);
