using System.Text.Json.Serialization;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Cataloging;

/// <summary>What happened to a bibliographic record.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Added), "bibliographic-record.added.v1")]
[JsonDerivedType(typeof(Revised), "bibliographic-record.revised.v1")]
[JsonDerivedType(typeof(SourceReplaced), "bibliographic-record.source-replaced.v1")]
public abstract record BibliographicEvent : IEvent
{
    private BibliographicEvent(RecordId record, Instant at) => (Record, At) = (record, at);

    /// <summary>The record.</summary>
    public RecordId Record { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>It was added to the catalog.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="At">When.</param>
    /// <param name="Description">What it says.</param>
    /// <param name="Source">What it was read from, if anything.</param>
    /// <param name="Origin">Which record of the outside world it is, if any.</param>
    public sealed record Added(
        RecordId Record,
        Instant At,
        BibliographicDescription Description,
        SourceRecord? Source,
        RecordOrigin? Origin) : BibliographicEvent(Record, At);

    /// <summary>It was given a new description.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="At">When.</param>
    /// <param name="Description">The new description.</param>
    public sealed record Revised(RecordId Record, Instant At, BibliographicDescription Description)
        : BibliographicEvent(Record, At);

    /// <summary>A newer import gave it a new source and description.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="At">When.</param>
    /// <param name="Description">The new description.</param>
    /// <param name="Source">The new source.</param>
    public sealed record SourceReplaced(
        RecordId Record,
        Instant At,
        BibliographicDescription Description,
        SourceRecord Source) : BibliographicEvent(Record, At);
}
