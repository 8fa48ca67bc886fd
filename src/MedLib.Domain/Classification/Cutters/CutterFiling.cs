namespace MedLib.Domain.Classification.Cutters;

/// <summary>How abbreviations in names file.</summary>
public enum CutterFiling
{
    /// <summary>As if spelled out, which the Cutter-Sanborn table expects: Mc and M' as Mac, St. as Saint, Ste. as Sainte.</summary>
    SpelledOut = 0,

    /// <summary>As they are written, which NLM does on its own shelves (Shelflisting Procedures 4.1.2): Mc, St, Ste.</summary>
    AsWritten = 1,
}
