using FluentValidation;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>Checks a contributor: <c>CAT-004</c> no name.</summary>
public sealed class ContributorValidator : AbstractValidator<Contributor>
{
    /// <summary>Makes the validator.</summary>
    public ContributorValidator() =>
        RuleFor(contributor => contributor.Name)
            .NotEmpty().WithErrorCode(CatalogingCodes.NameMissing);
}
