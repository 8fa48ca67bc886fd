using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>What a MARC record means to the library.</summary>
public sealed record MappedRecord
{
    /// <summary>What it says of a work.</summary>
    public required BibliographicDescription Description { get; init; }

    /// <summary>What it says is held.</summary>
    public ValueList<HeldCopies> Holdings { get; init; } = [];
}
