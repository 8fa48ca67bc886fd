using MedLib.Domain.Cataloging;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange;

/// <summary>What became of one record of an imported file.</summary>
public sealed record ImportedRecord
{
    /// <summary>Its place in the file, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>Where it begins in the file: the byte of ISO 2709, from 0; the line of MARCMaker, from 1.</summary>
    public required long Offset { get; init; }

    /// <summary>What was done with it.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>The record of the catalog; null where it was dropped.</summary>
    public RecordId? Record { get; init; }

    /// <summary>Its title, for reports; null where none could be read.</summary>
    public string? Title { get; init; }

    /// <summary>How many holdings were added.</summary>
    public int HoldingsAdded { get; init; }

    /// <summary>How many items were added.</summary>
    public int ItemsAdded { get; init; }

    /// <summary>What was found: repairs, doubtful data, what is kept but not mapped; where it was dropped, why.</summary>
    public ValueList<Finding> Findings { get; init; } = [];
}

/// <summary>What an import did with a record.</summary>
public enum ImportOutcome
{
    /// <summary>It was added to the catalog.</summary>
    Added = 0,

    /// <summary>It was known, and what is new was taken over.</summary>
    Updated = 1,

    /// <summary>It was known, and nothing is new.</summary>
    Unchanged = 2,

    /// <summary>It could not be taken; the findings say why.</summary>
    Dropped = 3,
}
