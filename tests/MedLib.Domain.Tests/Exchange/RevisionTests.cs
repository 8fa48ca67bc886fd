using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>A change to one element of a description.</summary>
public sealed record Revision(string Name, string Tags, Func<BibliographicDescription, BibliographicDescription> Apply)
{
    public override string ToString() => Name;
}

/// <summary>Changes to every element: another one, one more, none, and another order.</summary>
public static class AnyRevision
{
    private static readonly Contributor Doe = new() { Name = "Doe, Jane", Dates = "1901-1980", Roles = ["editor"] };

    private static readonly Revision[] All =
    [
        new("title", "245 880", static d => d with { Title = d.Title with { Title = "Revised title", NonFiling = 2 } }),
        new("subtitle", "245", static d => d with { Title = d.Title with { OtherTitle = d.Title.OtherTitle is null ? "revised rest" : null } }),
        new("responsibility", "245", static d => d with { Title = d.Title with { Responsibility = d.Title.Responsibility is null ? "by Jane Doe" : null } }),
        new("part", "245", static d => d with { Title = d.Title with { PartNumber = "Part 7", PartName = "Revised" } }),
        new("script", "245 880", static d => d with { Title = d.Title with { ParallelScriptTitle = d.Title.ParallelScriptTitle is null ? "改訂" : null } }),
        new("variants", "130 210 222 240 246 247 730 780", static d => d with { VariantTitles = [.. d.VariantTitles.Skip(1), "Revised variant"] }),
        new("no variants", "130 210 222 240 246 247 730 780", static d => d with { VariantTitles = [] }),
        new("contributors", Names, static d => d with { Contributors = [.. d.Contributors.Where(static c => c.IsMain), Doe, .. d.Contributors.Where(static c => !c.IsMain)] }),
        new("main entry", Names, static d => d with { Contributors = [Doe with { IsMain = true }, .. d.Contributors.Select(static c => c with { IsMain = false })] }),
        new("reversed names", Names, static d => d with { Contributors = [.. d.Contributors.Reverse()] }),
        new("roles", Names, static d => d with { Contributors = [.. d.Contributors.Select(static c => c with { Roles = ["translator"] })] }),
        new("meeting", Names, static d => d with { Contributors = [.. d.Contributors, Doe with { Kind = ContributorKind.Meeting, Name = "Congress", Qualification = "3rd", Dates = "1985" }] }),
        new("edition", "250", static d => d with { Edition = d.Edition is null ? "Revised edition" : null }),
        new("series", "440 490", static d => d with { Series = ["Revised series", .. d.Series] }),
        new("publication", "008 260 264", static d => d with { Publication = [new() { Place = "Boston", Publisher = "Doe Press", Date = "2011", Year = 2011 }] }),
        new("no year", "008 260 264", static d => d with { Publication = [new() { Place = "Boston", Publisher = "Doe Press", Date = "19--" }] }),
        new("year of 008", "008 260 264", static d => d with { Publication = [.. d.Publication.Where(static p => p.Function == PublicationFunction.Publication).Take(1).Select(static p => p with { Date = "Shōwa 56", Year = 1981 })] }),
        new("distribution", "260 264", static d => d with { Publication = [.. d.Publication, new() { Function = PublicationFunction.Distribution, Publisher = "Doe Press" }] }),
        new("physical", "300", static d => d with { PhysicalDescriptions = [.. d.PhysicalDescriptions.Skip(1), new() { Extent = "7 volumes", Accompanying = "1 map" }] }),
        new("identifiers", Numbers, static d => d with { Identifiers = [new() { Kind = IdentifierKind.Isbn, Text = "9780702052309", Qualifier = "hbk." }, .. d.Identifiers.Skip(1)] }),
        new("canceled", Numbers, static d => d with { Identifiers = [.. d.Identifiers, new() { Kind = IdentifierKind.Issn, Text = "0028-4793", IsCanceled = true }] }),
        new("NLM id", Numbers, static d => d with { Identifiers = [.. d.Identifiers, new() { Kind = IdentifierKind.Nlm, Text = "101560661" }] }),
        new("fewer identifiers", Numbers, static d => d with { Identifiers = [.. d.Identifiers.Skip(1)] }),
        new("language", "008 041", static d => d with { Languages = [LanguageCode.Latin] }),
        new("languages", "008 041", static d => d with { Languages = [LanguageCode.German, LanguageCode.Latin, LanguageCode.Spanish] }),
        new("mesh", Subjects, static d => d with { MeshHeadings = [.. d.MeshHeadings.Skip(1), new() { Heading = "Heart Failure", Qualifiers = ["therapy"], IsMajor = true }] }),
        new("qualifiers", Subjects, static d => d with { MeshHeadings = [.. d.MeshHeadings.Select(static m => m with { Qualifiers = [.. m.Qualifiers, "history"] })] }),
        new("subjects", Subjects, static d => d with { SubjectHeadings = [new() { Scheme = SubjectScheme.Lcsh, Heading = "Cardiology", Subdivisions = ["History"] }, .. d.SubjectHeadings.Skip(1)] }),
        new("keyword", Subjects, static d => d with { SubjectHeadings = [.. d.SubjectHeadings, new() { Scheme = SubjectScheme.Uncontrolled, Heading = "pumps" }] }),
        new("no subjects", Subjects, static d => d with { SubjectHeadings = [] }),
        new("class", Classes, static d => d with { Classifications = [.. d.Classifications.Skip(1), new() { Scheme = CallNumberScheme.Nlm, Text = "WG 370 D649 2011" }] }),
        new("classes", Classes, static d => d with { Classifications = [new() { Scheme = CallNumberScheme.Ddc, Text = "616.12", AssignedBy = "DLC" }, .. d.Classifications] }),
        new("note", Notes, static d => d with { Notes = [.. d.Notes.Skip(1), new() { Kind = NoteKind.Summary, Text = "A summary, revised." }] }),
        new("no notes", Notes, static d => d with { Notes = [] }),
        new("online", "856", static d => d with { ElectronicLocations = [.. d.ElectronicLocations, new() { Url = "https://example.org/revised", Label = "Full text" }] }),
        new("offline", "856", static d => d with { ElectronicLocations = [.. d.ElectronicLocations.Skip(1)] }),
        new("material", "008", static d => d with { Material = d.Material == Material.ElectronicJournal ? Material.Kit : Material.ElectronicJournal }),
        new("book", "008", static d => d with { Material = Material.Book }),
    ];

    private const string Names = "100 110 111 700 710 711";
    private const string Numbers = "010 016 020 022 024 028 035";
    private const string Subjects = "600 610 611 630 650 651 653";
    private const string Classes = "050 055 060 080 082 084 086 090 092 096 099";
    private const string Notes = "500 504 505 506 508 511 520 521 538 546 561 590";

    public static Arbitrary<Revision> Revisions() => Gen.Elements(All).ToArbitrary();
}

/// <summary>A revision changes what it says, and nothing else.</summary>
[Properties(Arbitrary = [typeof(AnyBibliographic), typeof(AnyRevision)], MaxTest = 3000)]
public sealed class RevisionTests
{
    [Property]
    public void The_export_says_exactly_what_was_revised(MarcRecord record, Revision revision)
    {
        var wanted = revision.Apply(Mrk.Mapped(record).Description);

        var export = MarcMapping.Export(wanted, record);

        Assert.Equal(wanted, Mrk.Mapped(export.Value!).Description);
        Assert.Empty(export.Findings);
    }

    [Property]
    public void All_other_fields_stay_as_they_are_and_in_order(MarcRecord record, Revision revision)
    {
        var wanted = revision.Apply(Mrk.Mapped(record).Description);

        var export = MarcMapping.Export(wanted, record).Value!;

        Assert.Equal(Others(record, revision), Others(export, revision));
        Assert.True(export.Leader == record.Leader || revision.Name is "material" or "book");
    }

    // 880 fields go with the field that they belong to, so those that belong to another tag must stay.
    private static List<MarcField> Others(MarcRecord record, Revision revision) =>
    [
        .. record.Fields.Where(field => !revision.Tags.Contains(field.Tag.ToString(), StringComparison.Ordinal)
            && !(field is MarcField.Data data && data.Tag == "880" && data.First('6') is { Length: >= 3 } link && revision.Tags.Contains(link[..3], StringComparison.Ordinal))),
    ];
}
