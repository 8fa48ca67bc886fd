using System.Text.Json.Serialization;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Cataloging;

/// <summary>A bibliographic record of the catalog: what is said of a work, and the record it was read from.</summary>
public sealed partial record BibliographicRecord : IAggregate<BibliographicRecord>
{
    [JsonConstructor]
    internal BibliographicRecord(RecordId id, BibliographicDescription description) => (Id, Description) = (id, description);

    /// <summary>The record's id.</summary>
    public RecordId Id { get; }

    /// <summary>What it says.</summary>
    [JsonInclude]
    public BibliographicDescription Description { get; internal init; }

    /// <summary>The record it was read from, as it came; null where it was cataloged here.</summary>
    [JsonInclude]
    public SourceRecord? Source { get; internal init; }

    /// <summary>Which record of the outside world it is; null where it was cataloged here.</summary>
    [JsonInclude]
    public RecordOrigin? Origin { get; internal init; }

    /// <summary>Whether the description was revised here after the source came.</summary>
    [JsonInclude]
    public bool IsRevised { get; internal init; }

    /// <summary>When it was added to the catalog.</summary>
    [JsonInclude]
    public Instant AddedAt { get; internal init; }

    /// <summary>When it last changed.</summary>
    [JsonInclude]
    public Instant ChangedAt { get; internal init; }

    static string IAggregate<BibliographicRecord>.Kind => "bibliographic-record";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<UniqueKey> IAggregate.UniqueKeys => Origin is null ? [] : [OriginKey(Origin)];

    /// <summary>The set invariant that one record at most has an origin.</summary>
    /// <param name="origin">The origin.</param>
    public static UniqueKey OriginKey(RecordOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return new("record-origin", origin.Key, CatalogingCodes.OriginTaken);
    }
}
