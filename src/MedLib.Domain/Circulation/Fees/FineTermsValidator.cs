using FluentValidation;
using MedLib.Domain.Circulation.Terms;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>Checks what lateness costs: intervals that can be counted, rates and limits of one currency.</summary>
public sealed class FineTermsValidator : AbstractValidator<FineTerms>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public FineTermsValidator()
        : this(ofRecall: false)
    {
    }

    private FineTermsValidator(bool ofRecall)
    {
        RuleFor(terms => terms.Every).Must(FineRules.CanBeCounted).WithErrorCode(CirculationCodes.LatenessNotCountable);
        RuleFor(terms => terms.Grace).Must(FineRules.IsSound).WithErrorCode(CirculationCodes.LatenessNotCountable);
        RuleFor(terms => terms.Counts)
            .Must(static (terms, counts) => FineRules.GoTogether(terms.Every, counts, terms.Grace)).WithErrorCode(CirculationCodes.LatenessUnitsDiffer);
        RuleFor(terms => terms.Steps).Must(FineRules.AreSound).WithErrorCode(CirculationCodes.FineRatesUnsound);
        RuleFor(terms => terms).Must(FineRules.HasSoundLimits).WithErrorCode(CirculationCodes.FineLimitUnsound);
        RuleFor(terms => terms).Must(FineRules.HasSoundRecall).WithErrorCode(CirculationCodes.FineOfRecallUnsound);
        if (!ofRecall)
        {
            RuleFor(terms => terms.WhenRecalled!).SetValidator(new FineTermsValidator(ofRecall: true)).When(static terms => terms.WhenRecalled is not null);
        }
    }
}
