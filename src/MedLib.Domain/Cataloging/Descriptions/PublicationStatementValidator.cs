using FluentValidation;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>Checks a publication statement: <c>CAT-014</c> the year is not one.</summary>
public sealed class PublicationStatementValidator : AbstractValidator<PublicationStatement>
{
    private const int LastYear = 9999; // sort keys have four digits

    /// <summary>Makes the validator.</summary>
    public PublicationStatementValidator() =>
        RuleFor(statement => statement.Year)
            .InclusiveBetween(1, LastYear).WithErrorCode(CatalogingCodes.YearOutOfRange);
}
