using System.Text.Json.Serialization;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Cataloging;

/// <summary>What may be asked of a bibliographic record.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Add), "bibliographic-record.add")]
[JsonDerivedType(typeof(Revise), "bibliographic-record.revise")]
[JsonDerivedType(typeof(ReplaceSource), "bibliographic-record.replace-source")]
public abstract record BibliographicCommand
{
    private BibliographicCommand(RecordId record, CommandStamp stamp) => (Record, Stamp) = (record, stamp);

    /// <summary>The record.</summary>
    public RecordId Record { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Adds a record to the catalog.</summary>
    /// <param name="Record">A new id.</param>
    /// <param name="Description">What it says.</param>
    /// <param name="Source">The record it was read from, or null where it was cataloged here.</param>
    /// <param name="Origin">Which record of the outside world it is, or null where it was cataloged here.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Add(
        RecordId Record,
        BibliographicDescription Description,
        SourceRecord? Source,
        RecordOrigin? Origin,
        CommandStamp Stamp) : BibliographicCommand(Record, Stamp);

    /// <summary>Gives a record a new description; its source stays as it came.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Description">The whole new description.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Revise(RecordId Record, BibliographicDescription Description, CommandStamp Stamp)
        : BibliographicCommand(Record, Stamp);

    /// <summary>Gives a record what a newer import of the same origin brought.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Description">What the newer source says.</param>
    /// <param name="Source">The newer source.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ReplaceSource(
        RecordId Record,
        BibliographicDescription Description,
        SourceRecord Source,
        CommandStamp Stamp) : BibliographicCommand(Record, Stamp);
}
