using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Cataloging;

public sealed class BibliographicDescriptionValidatorTests
{
    public static TheoryData<string, FindingSeverity, string> Faults => new()
    {
        { CatalogingCodes.TitleMissing, FindingSeverity.Error, "Title.Title" },
        { CatalogingCodes.NonFilingOutOfRange, FindingSeverity.Error, "Title.NonFiling" },
        { CatalogingCodes.NonFilingPastTitle, FindingSeverity.Error, "Title.NonFiling" },
        { CatalogingCodes.NameMissing, FindingSeverity.Error, "Contributors[0].Name" },
        { CatalogingCodes.MainEntryRepeated, FindingSeverity.Warning, "Contributors" },
        { CatalogingCodes.IdentifierMissing, FindingSeverity.Error, "Identifiers[0].Text" },
        { CatalogingCodes.IsbnDoubtful, FindingSeverity.Warning, "Identifiers[0].Text" },
        { CatalogingCodes.IssnDoubtful, FindingSeverity.Warning, "Identifiers[0].Text" },
        { CatalogingCodes.LanguageDoubtful, FindingSeverity.Warning, "Languages[0]" },
        { CatalogingCodes.HeadingMissing, FindingSeverity.Error, "MeshHeadings[0]" },
        { CatalogingCodes.ClassificationMissing, FindingSeverity.Error, "Classifications[0].Text" },
        { CatalogingCodes.NoteMissing, FindingSeverity.Error, "Notes[0]" },
        { CatalogingCodes.AddressDoubtful, FindingSeverity.Warning, "ElectronicLocations[0]" },
        { CatalogingCodes.YearOutOfRange, FindingSeverity.Error, "Publication[0].Year" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Finds_each_fault_alone_and_where_it_is(string code, FindingSeverity severity, string path) =>
        Assert.Equal([new Finding(code, severity, path)], new BibliographicDescriptionValidator().Check(With(code)));

    [Fact]
    public void Finds_nothing_in_a_good_description() => Assert.Empty(new BibliographicDescriptionValidator().Check(Works.Wards));

    [Fact]
    public void Finds_a_subject_of_another_list_without_heading() =>
        Assert.Equal(
            [new Finding(CatalogingCodes.HeadingMissing, FindingSeverity.Error, "SubjectHeadings[0]")],
            new BibliographicDescriptionValidator().Check(Works.Wards with { SubjectHeadings = [new SubjectHeading { Scheme = SubjectScheme.Lcsh, Heading = " " }] }));

    [Theory]
    [InlineData("nlm", "123", IdentifierCodes.NlmUniqueIdShape)]
    [InlineData("lccn", "n78", IdentifierCodes.LccnShape)]
    [InlineData("oclc", "ocm123456789", IdentifierCodes.OclcNumberShape)]
    [InlineData("doi", "11.1000/182", IdentifierCodes.DoiPrefix)]
    [InlineData("nlm", "101469079", null)]
    [InlineData("nlm", "A04140000(s)", null)]
    [InlineData("lccn", "   94014580 /AC/r95", null)]
    [InlineData("oclc", "ocm08297558", null)]
    [InlineData("doi", "https://doi.org/10.1000/182", null)]
    public void Warns_of_a_number_without_the_form_of_its_kind(string kind, string text, string? code) =>
        Assert.Equal(
            code is null ? [] : [(code, FindingSeverity.Warning)],
            new BibliographicDescriptionValidator().Check(Identified(new IdentifierKind(kind), text)).Select(static finding => (finding.Code, finding.Severity)));

    [Fact]
    public void Does_not_doubt_what_is_given_as_canceled() =>
        Assert.Empty(new BibliographicDescriptionValidator().Check(Works.Wards with
        {
            Identifiers =
            [
                new RecordIdentifier { Kind = IdentifierKind.Isbn, Text = "0306406153", IsCanceled = true },
                new RecordIdentifier { Kind = IdentifierKind.Issn, Text = "0028-4794", IsCanceled = true },
                new RecordIdentifier { Kind = IdentifierKind.Other, Text = "any" },
            ],
        }));

    [Fact]
    public void A_title_may_lose_all_but_one_of_its_characters_to_sorting()
    {
        var validator = new TitleStatementValidator();

        Assert.Empty(validator.Check(new TitleStatement { Title = "The X", NonFiling = 4 }));
        Assert.Equal([CatalogingCodes.NonFilingPastTitle], validator.Check(new TitleStatement { Title = "The ", NonFiling = 4 }).Select(static finding => finding.Code).ToValueList());
    }

    private static BibliographicDescription With(string code) => code switch
    {
        CatalogingCodes.TitleMissing => Works.Titled(" "),
        CatalogingCodes.NonFilingOutOfRange => Works.Titled("A long enough title", nonFiling: 10),
        CatalogingCodes.NonFilingPastTitle => Works.Titled("Ward", nonFiling: 4),
        CatalogingCodes.NameMissing => Works.Wards with { Contributors = [new Contributor { Name = "" }] },
        CatalogingCodes.MainEntryRepeated => Works.Wards with
        {
            Contributors = [new Contributor { Name = "A", IsMain = true }, new Contributor { Name = "B", IsMain = true }],
        },
        CatalogingCodes.IdentifierMissing => Identified(IdentifierKind.Isbn, ""),
        CatalogingCodes.IsbnDoubtful => Identified(IdentifierKind.Isbn, "0306406153"),
        CatalogingCodes.IssnDoubtful => Identified(IdentifierKind.Issn, "0028-4794"),
        CatalogingCodes.LanguageDoubtful => Works.Wards with { Languages = [new LanguageCode("EN")] },
        CatalogingCodes.HeadingMissing => Works.Wards with { MeshHeadings = [new MeshHeading { Heading = "" }] },
        CatalogingCodes.ClassificationMissing => Works.Wards with
        {
            Classifications = [new ClassificationNumber { Scheme = CallNumberScheme.Nlm, Text = "" }],
        },
        CatalogingCodes.NoteMissing => Works.Wards with { Notes = [new Note { Kind = NoteKind.General, Text = "" }] },
        CatalogingCodes.AddressDoubtful => Works.Wards with { ElectronicLocations = [new ElectronicLocation { Url = "/journals/1" }] },
        CatalogingCodes.YearOutOfRange => Works.Wards with { Publication = [new PublicationStatement { Year = 10_000 }] },
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static BibliographicDescription Identified(IdentifierKind kind, string text) =>
        Works.Wards with { Identifiers = [new RecordIdentifier { Kind = kind, Text = text }] };
}
