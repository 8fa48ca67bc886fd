using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc;

/// <summary>How far long work on a file of records has come.</summary>
/// <param name="Bytes">The bytes passed so far.</param>
/// <param name="Records">The records passed so far, readable or not.</param>
/// <param name="Findings">What was found so far.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarcProgress(long Bytes, long Records, long Findings);
