using FluentValidation;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>Checks what is known of a borrower: a name, a card and a category.</summary>
public sealed class BorrowerDetailsValidator : AbstractValidator<BorrowerDetails>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public BorrowerDetailsValidator()
    {
        RuleFor(details => details.Name).NotEmpty().WithErrorCode(CirculationCodes.NameMissing);
        RuleFor(details => details.Card).Must(static card => !card.IsNone).WithErrorCode(CirculationCodes.CardMissing);
        RuleFor(details => details.Category)
            .Must(static category => !string.IsNullOrWhiteSpace(category.Code)).WithErrorCode(CirculationCodes.CategoryMissing);
    }
}
