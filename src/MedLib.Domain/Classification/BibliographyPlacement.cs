namespace MedLib.Domain.Classification;

/// <summary>Where bibliographies, whose classes begin with Z, stand: <c>ZWA 100</c>.</summary>
public enum BibliographyPlacement
{
    /// <summary>By their own letters, after all other classes, as NLM shelves them.</summary>
    AfterAllClasses = 0,

    /// <summary>With their subject: ZWA 100 after everything in WA 100.</summary>
    WithSubject = 1,
}
