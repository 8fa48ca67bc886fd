namespace MedLib.Domain.Classification.Labels;

/// <summary>Where a label prints what stands before the number: <c>REF</c>, <c>Folio</c>.</summary>
public enum LabelPrefixPlace
{
    /// <summary>On a line of its own, above the number.</summary>
    Above = 0,

    /// <summary>On the line of the class letters, where both fit.</summary>
    WithClass = 1,

    /// <summary>On a line of its own, below all the rest.</summary>
    Below = 2,
}
