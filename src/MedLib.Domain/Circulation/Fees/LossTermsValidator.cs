using FluentValidation;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>Checks what a loss costs: amounts of one currency, none below nothing, and periods that can be counted.</summary>
public sealed class LossTermsValidator : AbstractValidator<LossTerms>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public LossTermsValidator()
    {
        RuleFor(terms => terms.LostAfter).Must(IsPeriod).WithErrorCode(CirculationCodes.LossPeriodUnsound);
        RuleFor(terms => terms.LostAfterWhenRecalled).Must(IsPeriod).WithErrorCode(CirculationCodes.LossPeriodUnsound);
        RuleFor(terms => terms.BilledAfter).Must(IsPeriod).WithErrorCode(CirculationCodes.LossPeriodUnsound);
        RuleFor(terms => terms.BilledAfterWhenRecalled).Must(IsPeriod).WithErrorCode(CirculationCodes.LossPeriodUnsound);
        RuleFor(terms => terms.RefundedWithin).Must(IsPeriod).WithErrorCode(CirculationCodes.LossPeriodUnsound);
        RuleFor(terms => terms.ReplacementPrice).Must(IsAmount).WithErrorCode(CirculationCodes.LossChargeUnsound);
        RuleFor(terms => terms.ProcessingFee)
            .Must(IsAmount).WithErrorCode(CirculationCodes.LossChargeUnsound)
            .Must(static (terms, fee) => fee is null || terms.ReplacementPrice is not { } price || price.Currency == fee.Value.Currency)
            .WithErrorCode(CirculationCodes.LossChargeUnsound);
    }

    // Nothing is a period here: never lost by itself, billed at once.
    private static bool IsPeriod(LoanPeriod.Rolling? period) => period is null || (period.Count >= 0 && Enum.IsDefined(period.Unit));

    private static bool IsAmount(Money? money) => money is not { } some || FineRules.IsAmount(some);
}
