using FluentValidation;
using MedLib.Domain.Circulation.Terms;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>Checks what lending itself costs: an amount, a discount, and an interval that can be counted.</summary>
public sealed class RentalTermsValidator : AbstractValidator<RentalTerms>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public RentalTermsValidator()
    {
        RuleFor(terms => terms.Rate).Must(FineRules.IsAmount).WithErrorCode(CirculationCodes.RentalUnsound);
        RuleFor(terms => terms.DiscountPercent).InclusiveBetween(0, 100).WithErrorCode(CirculationCodes.RentalUnsound);
        RuleFor(terms => terms.Every)
            .Must(static every => every is null || FineRules.CanBeCounted(every)).WithErrorCode(CirculationCodes.LatenessNotCountable);
        RuleFor(terms => terms.Counts)
            .Must(static (terms, counts) => terms.Every is null || FineRules.GoTogether(terms.Every, counts, grace: null))
            .WithErrorCode(CirculationCodes.LatenessUnitsDiffer);
    }
}
