using FluentValidation;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>Checks a title statement.</summary>
/// <remarks><c>CAT-001</c> no title; <c>CAT-002</c>, <c>CAT-003</c> nonfiling characters (MARC 21 field 245, second indicator).</remarks>
public sealed class TitleStatementValidator : AbstractValidator<TitleStatement>
{
    private const int MostNonFiling = 9;

    /// <summary>Makes the validator.</summary>
    public TitleStatementValidator()
    {
        RuleFor(title => title.Title)
            .NotEmpty().WithErrorCode(CatalogingCodes.TitleMissing);
        RuleFor(title => title.NonFiling)
            .InclusiveBetween(0, MostNonFiling).WithErrorCode(CatalogingCodes.NonFilingOutOfRange)
            .Must((title, count) => count < title.Title.Length).WithErrorCode(CatalogingCodes.NonFilingPastTitle)
            .When(title => title.NonFiling > 0 && !string.IsNullOrEmpty(title.Title), ApplyConditionTo.CurrentValidator);
    }
}
