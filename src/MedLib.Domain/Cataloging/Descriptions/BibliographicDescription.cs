using System.Text.Json.Serialization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>What a bibliographic record says of a work.</summary>
/// <remarks>
/// The terms are those of MARC 21, but nothing here knows the format: what a MARC record holds beyond this stays in its
/// <see cref="SourceRecord"/>. Punctuation between the parts is left to display.
/// </remarks>
public sealed record BibliographicDescription
{
    /// <summary>The title and who answers for it.</summary>
    public required TitleStatement Title { get; init; }

    /// <summary>Other titles by which the work is looked for: uniform, variant and former ones (130, 240, 246, 780).</summary>
    public ValueList<string> VariantTitles { get; init; } = [];

    /// <summary>Who made the work or had a part in it, the main entry first.</summary>
    public ValueList<Contributor> Contributors { get; init; } = [];

    /// <summary>The edition, as given (250).</summary>
    public string? Edition { get; init; }

    /// <summary>The series it belongs to, as given (490, 830).</summary>
    public ValueList<string> Series { get; init; } = [];

    /// <summary>Where, by whom and when it was published, produced, distributed or made.</summary>
    public ValueList<PublicationStatement> Publication { get; init; } = [];

    /// <summary>What it is like to the hand and the eye.</summary>
    public ValueList<PhysicalDescription> PhysicalDescriptions { get; init; } = [];

    /// <summary>Its numbers: ISBN, ISSN and others.</summary>
    public ValueList<RecordIdentifier> Identifiers { get; init; } = [];

    /// <summary>Its languages, the main one first.</summary>
    public ValueList<LanguageCode> Languages { get; init; } = [];

    /// <summary>Its Medical Subject Headings.</summary>
    public ValueList<MeshHeading> MeshHeadings { get; init; } = [];

    /// <summary>Its headings from other thesauri.</summary>
    public ValueList<SubjectHeading> SubjectHeadings { get; init; } = [];

    /// <summary>The call numbers that catalogers gave it; what a library shelves it by is the matter of its holdings.</summary>
    public ValueList<ClassificationNumber> Classifications { get; init; } = [];

    /// <summary>Notes.</summary>
    public ValueList<Note> Notes { get; init; } = [];

    /// <summary>What kind of thing it is.</summary>
    public Material Material { get; init; }

    /// <summary>Where it is found online.</summary>
    public ValueList<ElectronicLocation> ElectronicLocations { get; init; } = [];

    /// <summary>The main entry, or null where the title is it.</summary>
    [JsonIgnore]
    public Contributor? MainContributor => Contributors.FirstOrDefault(static contributor => contributor.IsMain);

    /// <summary>The year of publication, or else of production, distribution, manufacture or copyright, where one is clear.</summary>
    [JsonIgnore]
    public int? Year => Publication
        .Where(static statement => statement.Year is not null)
        .OrderBy(static statement => statement.Function)
        .FirstOrDefault()?.Year;
}
