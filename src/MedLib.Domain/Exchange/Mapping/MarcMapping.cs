using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Exchange.CallNumbers;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Reads MARC 21 bibliographic records into descriptions, and writes descriptions back into the records they came from.</summary>
/// <remarks>
/// The elements and their fields are those of MARC 21 Format for Bibliographic Data. Nothing is lost: what is not read stays in the
/// source, and a description that was not changed gives back the very record.
/// </remarks>
public static class MarcMapping
{
    private static readonly ContributorMapping Contributors = new();
    private static readonly PublicationMapping Publication = new();
    private static readonly PhysicalMapping Physical = new();
    private static readonly IdentifierMapping Identifiers = new();
    private static readonly MeshMapping Mesh = new();
    private static readonly SubjectMapping Subjects = new();
    private static readonly ClassificationMapping Classifications = new();
    private static readonly NoteMapping Notes = new();
    private static readonly ElectronicMapping Electronic = new();

    /// <summary>What a record means.</summary>
    /// <param name="record">The record.</param>
    /// <returns>
    /// The description and what is held, with <c>EXC-003</c> for the tags that stay in the source unread, <c>EXC-006</c> to <c>EXC-008</c>
    /// and <c>EXC-011</c> for copies, <c>NLM-050</c> to <c>NLM-054</c> for fields that do not hold NLM's numbers as they should; or <c>EXC-001</c> for a record that is not bibliographic.
    /// </returns>
    public static Result<MappedRecord> Import(MarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!MaterialMapping.IsBibliographic(record))
        {
            return Finding.Error(ExchangeCodes.NotBibliographic, new FindingArg.Text("type", record.Leader.RecordType.ToString())) with { Path = "leader/06" };
        }

        var (holdings, findings) = HoldingsMapping.Import(record);
        return Result.Of(new MappedRecord { Description = Describe(record), Holdings = holdings }, [.. findings, .. NlmFields.Misplaced(record), .. Unread(record)]);
    }

    /// <summary>The record that says what a description says.</summary>
    /// <param name="description">The description.</param>
    /// <param name="source">The record it came from, of which only what differs is written anew; null where there is none.</param>
    /// <returns>The record, with <c>EXC-009</c> for each element that MARC cannot hold just so.</returns>
    public static Result<MarcRecord> Export(BibliographicDescription description, MarcRecord? source)
    {
        ArgumentNullException.ThrowIfNull(description);
        var record = MaterialMapping.Patch(source ?? New(addedOn: null), description.Material);
        record = Identifiers.Patch(record, description.Identifiers);
        record = LanguageMapping.Patch(record, description.Languages);
        record = Classifications.Patch(record, description.Classifications);
        record = Contributors.Patch(record, description.Contributors);
        record = TitleMapping.Patch(record, description.Title, description.MainContributor is not null);
        record = TextMapping.VariantTitles.Patch(record, description.VariantTitles);
        record = TextMapping.Editions.Patch(record, description.Edition is { } edition ? [edition, .. TextMapping.Editions.Import(record).Skip(1)] : []);
        record = Publication.Patch(record, description.Publication);
        record = Physical.Patch(record, description.PhysicalDescriptions);
        record = TextMapping.Series.Patch(record, description.Series);
        record = Notes.Patch(record, description.Notes);
        record = Mesh.Patch(record, description.MeshHeadings);
        record = Subjects.Patch(record, description.SubjectHeadings);
        record = Electronic.Patch(record, description.ElectronicLocations);
        return Result.Of(record, [.. Inexact(description, Describe(record))]);
    }

    /// <summary>An empty record to write a description into, without the punctuation of ISBD, which the model does not keep (leader/18 c).</summary>
    /// <param name="addedOn">When it was added to the catalog, where that is known.</param>
    internal static MarcRecord New(LocalDate? addedOn) => new(Leader.Default with { DescriptiveForm = 'c' }, [FixedField.New(addedOn)]);

    private static BibliographicDescription Describe(MarcRecord record) => new()
    {
        Title = TitleMapping.Import(record),
        VariantTitles = TextMapping.VariantTitles.Import(record),
        Contributors = Contributors.Import(record),
        Edition = TextMapping.Editions.Import(record) is [var edition, ..] ? edition : null,
        Series = TextMapping.Series.Import(record),
        Publication = Publication.Import(record),
        PhysicalDescriptions = Physical.Import(record),
        Identifiers = Identifiers.Import(record),
        Languages = LanguageMapping.Import(record),
        MeshHeadings = Mesh.Import(record),
        SubjectHeadings = Subjects.Import(record),
        Classifications = Classifications.Import(record),
        Notes = Notes.Import(record),
        Material = MaterialMapping.Import(record),
        ElectronicLocations = Electronic.Import(record),
    };

    // A description may say what MARC has no place for, such as a year that its date does not tell.
    private static IEnumerable<Finding> Inexact(BibliographicDescription wanted, BibliographicDescription written)
    {
        (string Element, bool Holds)[] elements =
        [
            (nameof(wanted.Title), wanted.Title == written.Title),
            (nameof(wanted.VariantTitles), wanted.VariantTitles == written.VariantTitles),
            (nameof(wanted.Contributors), wanted.Contributors == written.Contributors),
            (nameof(wanted.Edition), string.Equals(wanted.Edition, written.Edition, StringComparison.Ordinal)),
            (nameof(wanted.Series), wanted.Series == written.Series),
            (nameof(wanted.Publication), wanted.Publication == written.Publication),
            (nameof(wanted.PhysicalDescriptions), wanted.PhysicalDescriptions == written.PhysicalDescriptions),
            (nameof(wanted.Identifiers), wanted.Identifiers == written.Identifiers),
            (nameof(wanted.Languages), wanted.Languages == written.Languages),
            (nameof(wanted.MeshHeadings), wanted.MeshHeadings == written.MeshHeadings),
            (nameof(wanted.SubjectHeadings), wanted.SubjectHeadings == written.SubjectHeadings),
            (nameof(wanted.Classifications), wanted.Classifications == written.Classifications),
            (nameof(wanted.Notes), wanted.Notes == written.Notes),
            (nameof(wanted.Material), wanted.Material == written.Material),
            (nameof(wanted.ElectronicLocations), wanted.ElectronicLocations == written.ElectronicLocations),
        ];
        return elements.Where(static element => !element.Holds)
            .Select(static element => Finding.Warning(ExchangeCodes.Inexact, new FindingArg.Text("element", element.Element)) with { Path = element.Element });
    }

    // A tag is named once, however often it comes.
    private static ValueList<Finding> Unread(MarcRecord record)
    {
        var title = TitleMapping.Fields(record).ToHashSet(ReferenceEqualityComparer.Instance);
        var hasHoldings = record.DataFields(HoldingsMapping.Location).Any();
        var tags = record.Fields.OfType<MarcField.Data>().Where(field => !title.Contains(field) && !IsRead(field, hasHoldings))
            .Select(static field => field.Tag).Distinct().Order().Select(static tag => tag.ToString());
        return string.Join(", ", tags) is { Length: > 0 } list
            ? [Finding.Information(ExchangeCodes.KeptUnread, new FindingArg.Text("tags", list))]
            : [];
    }

    private static bool IsRead(MarcField.Data field, bool hasHoldings) =>
        LanguageMapping.Holds(field) || (hasHoldings && HoldingsMapping.Holds(field))
        || Contributors.Holds(field) || Publication.Holds(field) || Physical.Holds(field) || Identifiers.Holds(field)
        || Mesh.Holds(field) || Subjects.Holds(field) || Classifications.Holds(field) || Notes.Holds(field) || Electronic.Holds(field)
        || TextMapping.VariantTitles.Holds(field) || TextMapping.Editions.Holds(field) || TextMapping.Series.Holds(field);
}
