using System.Runtime.InteropServices;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>What a stretch of an NLM call number after the class is.</summary>
internal enum NlmTokenKind
{
    /// <summary>A place by Table G.</summary>
    Place,

    /// <summary>A cutter, or an author mark of letters only.</summary>
    Cutter,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A volume, part, number or copy.</summary>
    Enumeration,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>A stretch of an NLM call number after the class, as positions in its text: strings are made when somebody asks for them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Middle">In a cutter where its digits start, in a place where its notation ends.</param>
/// <param name="Last">In a cutter where its mark starts, in a place where the cutter of its county or city starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="InTail">Whether a year or an enumeration came before, so that letters with digits are no cutter.</param>
/// <param name="IsLoose">Whether it is a word that would take a number after it, so that its punctuation must stay.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NlmToken(NlmTokenKind Kind, int Start, int Middle, int Last, int End, bool InTail = false, bool IsLoose = false)
{
    internal bool IsTail => Kind >= NlmTokenKind.Year;

    internal CallNumberTailKind TailKind => Kind switch
    {
        NlmTokenKind.Year => CallNumberTailKind.Year,
        NlmTokenKind.Enumeration => CallNumberTailKind.Enumeration,
        _ => CallNumberTailKind.Other,
    };
}
