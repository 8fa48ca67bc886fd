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

    /// <summary>Its call number; null where it has none. It is shelved by it unless <see cref="IsShelvedByTitle"/>.</summary>
    public CallNumber? CallNumber { get; init; }

    /// <summary>Whether it is shelved by title, as journals often are (MARC 21 852 first indicator 5).</summary>
    public bool IsShelvedByTitle { get; init; }

    /// <summary>The form of the title that it is shelved by, without an article at its start (852 <c>$l</c>); null takes the title of the record.</summary>
    public string? ShelvingTitle { get; init; }

    /// <summary>What the library has of it, in words: <c>v.1(1990)-v.12(2001)</c> (MARC 21 866).</summary>
    public string? Coverage { get; init; }

    /// <summary>Notes.</summary>
    public ValueList<string> Notes { get; init; } = [];
}
