using MedLib.Domain.Cataloging;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange;

/// <summary>What became of one record of the catalog in an export.</summary>
public sealed record ExportedRecord
{
    /// <summary>The record.</summary>
    public required RecordId Record { get; init; }

    /// <summary>How it was written.</summary>
    public required ExportOutcome Outcome { get; init; }

    /// <summary>What was found; where it was left out, why.</summary>
    public ValueList<Finding> Findings { get; init; } = [];
}

/// <summary>How an export wrote a record.</summary>
public enum ExportOutcome
{
    /// <summary>As it came, byte for byte.</summary>
    Verbatim = 0,

    /// <summary>As it came, but for the fields that were revised.</summary>
    Patched = 1,

    /// <summary>Made anew, because it was cataloged here.</summary>
    Made = 2,

    /// <summary>Not at all: MARC cannot hold it.</summary>
    LeftOut = 3,
}
