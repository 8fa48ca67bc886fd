using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>A call number that was made, with every step and all that was found.</summary>
public sealed record CutterProposal
{
    /// <summary>The class, with the place by Table G (MARC 21 060 $a).</summary>
    public required string ClassPart { get; init; }

    /// <summary>What stands after it (060 $b); empty where the library puts nothing there or nothing could be made.</summary>
    public string ItemPart { get; init; } = "";

    /// <summary>The cutter with its mark, or null.</summary>
    public ItemCutter? Cutter { get; init; }

    /// <summary>The call number before this one in the class, where a shelf list told.</summary>
    public string? Before { get; init; }

    /// <summary>The call number after this one in the class, where a shelf list told.</summary>
    public string? After { get; init; }

    /// <summary>What was done, in order.</summary>
    public ValueList<CutterStep> Steps { get; init; } = [];

    /// <summary>What was found.</summary>
    public ValueList<Finding> Findings { get; init; } = [];

    /// <summary>Whether the proposal can be used: nothing that was found is an error.</summary>
    public bool IsUsable => !Findings.Any(static finding => finding.Severity == FindingSeverity.Error);

    /// <summary>The whole call number.</summary>
    public string CallNumber => ItemPart.Length == 0 ? ClassPart : $"{ClassPart} {ItemPart}";

    /// <summary>The whole call number.</summary>
    public override string ToString() => CallNumber;
}
