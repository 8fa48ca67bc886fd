using MedLib.Domain.Cataloging;
using MedLib.Domain.Classification;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings;

/// <summary>What is to be said of a holding.</summary>
public sealed record HoldingDetails
{
    /// <summary>The record of what is held.</summary>
    public required RecordId Record { get; init; }

    /// <summary>Where it is kept.</summary>
    public required LocationCode Location { get; init; }

    /// <summary>What it is shelved by; null where it is shelved by title or not at all.</summary>
    public CallNumber? CallNumber { get; init; }

    /// <summary>What the library has of it, in words: <c>v.1(1990)-v.12(2001)</c> (MARC 21 866).</summary>
    public string? Coverage { get; init; }

    /// <summary>Notes.</summary>
    public ValueList<string> Notes { get; init; } = [];
}
