using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>All that a protocol's status of an item is told from.</summary>
/// <param name="Possession">Where the item is.</param>
public sealed record ItemSituation(Possession Possession)
{
    /// <summary>Whether its loan was recalled; plays no part where it is on none.</summary>
    public bool IsRecalled { get; init; }

    /// <summary>Whether its loan cannot be recalled yet: the time that the terms guarantee still runs.</summary>
    public bool IsGuaranteed { get; init; }

    /// <summary>What it is like.</summary>
    public ItemCondition Condition { get; init; }

    /// <summary>Whether it left the collection.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether an item that stands on its shelf can be lent as it is.</summary>
    internal bool IsFitForLoan => !IsWithdrawn && Condition is not ItemCondition.InRepair;
}
