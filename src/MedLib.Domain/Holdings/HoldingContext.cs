namespace MedLib.Domain.Holdings;

/// <summary>What a decision on a holding must know beside it.</summary>
public sealed record HoldingContext
{
    /// <summary>Whether the catalog has the record that the command names.</summary>
    public required bool RecordIsKnown { get; init; }
}
