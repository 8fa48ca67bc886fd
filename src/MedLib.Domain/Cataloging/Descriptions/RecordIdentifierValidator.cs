using FluentValidation;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>Checks an identifier: <c>CAT-006</c> no text; as warnings <c>CAT-007</c> a wrong ISBN, <c>CAT-008</c> a wrong ISSN.</summary>
/// <remarks>A wrong number may be what the book itself has printed, and is kept.</remarks>
public sealed class RecordIdentifierValidator : AbstractValidator<RecordIdentifier>
{
    /// <summary>Makes the validator.</summary>
    public RecordIdentifierValidator()
    {
        RuleFor(identifier => identifier.Text)
            .NotEmpty().WithErrorCode(CatalogingCodes.IdentifierMissing);
        RuleFor(identifier => identifier.Text)
            .Must(static (identifier, _) => identifier.Isbn is not null)
            .WithErrorCode(CatalogingCodes.IsbnDoubtful)
            .WithSeverity(Severity.Warning)
            .When(static identifier => Counts(identifier, IdentifierKind.Isbn));
        RuleFor(identifier => identifier.Text)
            .Must(static (identifier, _) => identifier.Issn is not null)
            .WithErrorCode(CatalogingCodes.IssnDoubtful)
            .WithSeverity(Severity.Warning)
            .When(static identifier => Counts(identifier, IdentifierKind.Issn));
    }

    private static bool Counts(RecordIdentifier identifier, IdentifierKind kind) =>
        identifier.Kind == kind && !identifier.IsCanceled && !string.IsNullOrWhiteSpace(identifier.Text);
}
