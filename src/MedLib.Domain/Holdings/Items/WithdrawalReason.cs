namespace MedLib.Domain.Holdings.Items;

/// <summary>Why an item left the collection.</summary>
/// <remarks>An open list: a library adds its own.</remarks>
/// <param name="Code">The code, such as <c>weeded</c>.</param>
public readonly record struct WithdrawalReason(string Code)
{
    /// <summary>Out of date or out of use.</summary>
    public static WithdrawalReason Weeded => new("weeded");

    /// <summary>A newer edition came.</summary>
    public static WithdrawalReason Superseded => new("superseded");

    /// <summary>Beyond repair.</summary>
    public static WithdrawalReason Damaged => new("damaged");

    /// <summary>Not found again.</summary>
    public static WithdrawalReason Lost => new("lost");

    /// <summary>One copy too many.</summary>
    public static WithdrawalReason Duplicate => new("duplicate");

    /// <summary>Given to another library.</summary>
    public static WithdrawalReason Transferred => new("transferred");

    /// <summary>There never was such an item.</summary>
    public static WithdrawalReason EnteredByMistake => new("entered-by-mistake");

    /// <summary>Whether the code is one of those named here; others are kept as they are.</summary>
    public bool IsKnown => Code is
            "weeded" or "superseded" or "damaged" or "lost" or "duplicate" or "transferred" or
            "entered-by-mistake";

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
