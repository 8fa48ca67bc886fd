using FluentValidation;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>Checks a bibliographic description, part by part.</summary>
/// <remarks>
/// What a catalog cannot do without is an error; what real records often have wrong (<c>CAT-005</c>, <c>CAT-007</c> to
/// <c>CAT-009</c>, <c>CAT-013</c>, and numbers of other kinds) is a warning, for a library must be able to load the records it is sent.
/// </remarks>
public sealed class BibliographicDescriptionValidator : AbstractValidator<BibliographicDescription>
{
    /// <summary>Makes the validator.</summary>
    public BibliographicDescriptionValidator()
    {
        RuleFor(description => description.Title).SetValidator(new TitleStatementValidator());
        RuleForEach(description => description.Contributors).SetValidator(new ContributorValidator());
        RuleFor(description => description.Contributors)
            .Must(static contributors => contributors.Count(static contributor => contributor.IsMain) <= 1)
            .WithErrorCode(CatalogingCodes.MainEntryRepeated)
            .WithSeverity(Severity.Warning);
        RuleForEach(description => description.Publication).SetValidator(new PublicationStatementValidator());
        RuleForEach(description => description.Identifiers).SetValidator(new RecordIdentifierValidator());
        RuleForEach(description => description.Languages)
            .Must(static language => language.IsWellFormed)
            .WithErrorCode(CatalogingCodes.LanguageDoubtful)
            .WithSeverity(Severity.Warning);
        RuleForEach(description => description.MeshHeadings)
            .Must(static heading => !string.IsNullOrWhiteSpace(heading.Heading))
            .WithErrorCode(CatalogingCodes.HeadingMissing);
        RuleForEach(description => description.SubjectHeadings)
            .Must(static heading => !string.IsNullOrWhiteSpace(heading.Heading))
            .WithErrorCode(CatalogingCodes.HeadingMissing);
        RuleForEach(description => description.Classifications).SetValidator(new ClassificationNumberValidator());
        RuleForEach(description => description.Notes)
            .Must(static note => !string.IsNullOrWhiteSpace(note.Text))
            .WithErrorCode(CatalogingCodes.NoteMissing);
        RuleForEach(description => description.ElectronicLocations)
            .Must(static location => Uri.TryCreate(location.Url, UriKind.Absolute, out var address) && !address.IsFile)
            .WithErrorCode(CatalogingCodes.AddressDoubtful)
            .WithSeverity(Severity.Warning);
    }
}
