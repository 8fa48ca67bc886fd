using FluentValidation;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>
/// Checks an identifier: <c>CAT-006</c> no text; as warnings <c>CAT-007</c> a wrong ISBN, <c>CAT-008</c> a wrong ISSN, <c>IDN-008</c> a wrong NLM
/// Unique ID, <c>IDN-014</c> LCCN, <c>IDN-015</c> OCLC number, and <c>IDN-017</c> to <c>IDN-020</c> DOI.
/// </summary>
/// <remarks>
/// A wrong number may be what the book itself has printed, and is kept. What records have around a number (<c>ocm</c>, the address of a
/// DOI), and the older numbers of NLM, are not wrong.
/// </remarks>
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
        RuleFor(identifier => identifier.Text)
            .IsNlmUniqueId(Severity.Warning)
            .When(static identifier => Counts(identifier, IdentifierKind.Nlm) && NlmUniqueId.Extract(identifier.Text).IsNone && NlmLegacyId.Extract(identifier.Text).IsNone);
        RuleFor(identifier => identifier.Text)
            .IsLccn(Severity.Warning)
            .When(static identifier => Counts(identifier, IdentifierKind.Lccn) && Lccn.Extract(identifier.Text).IsNone);
        RuleFor(identifier => identifier.Text)
            .IsOclcNumber(Severity.Warning)
            .When(static identifier => Counts(identifier, IdentifierKind.Oclc) && OclcNumber.Extract(identifier.Text).IsNone);
        RuleFor(identifier => identifier.Text)
            .IsDoi(Severity.Warning)
            .When(static identifier => Counts(identifier, IdentifierKind.Doi) && Doi.Extract(identifier.Text).IsNone);
    }

    private static bool Counts(RecordIdentifier identifier, IdentifierKind kind) =>
        identifier.Kind == kind && !identifier.IsCanceled && !string.IsNullOrWhiteSpace(identifier.Text);
}
