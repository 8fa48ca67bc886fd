namespace MedLib.Domain.Circulation.Fees;

/// <summary>What a charge is for: an open list, since libraries charge for what they like.</summary>
/// <param name="Code">The code.</param>
public readonly record struct FeeKind(string Code)
{
    /// <summary>Lateness.</summary>
    public static FeeKind OverdueFine => new("overdue-fine");

    /// <summary>The price of what was lost or spoiled.</summary>
    public static FeeKind Replacement => new("replacement");

    /// <summary>The work of replacing it.</summary>
    public static FeeKind Processing => new("processing");

    /// <summary>Lending itself.</summary>
    public static FeeKind Rental => new("rental");

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
