namespace MedLib.Domain.Holdings.Items;

/// <summary>The physical state of an item.</summary>
public enum ItemCondition
{
    /// <summary>As it should be.</summary>
    Good = 0,

    /// <summary>Worn, but of use.</summary>
    Worn = 1,

    /// <summary>Damaged: it needs repair or a decision.</summary>
    Damaged = 2,

    /// <summary>A part is missing.</summary>
    Incomplete = 3,

    /// <summary>Away for repair or binding.</summary>
    InRepair = 4,
}
