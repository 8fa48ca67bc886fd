using FluentValidation;
using MedLib.Domain.Circulation.Terms;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>Checks what lateness costs in days: intervals that can be counted, and days that are none or more.</summary>
public sealed class SuspensionTermsValidator : AbstractValidator<SuspensionTerms>
{
    /// <summary>More days than any suspension lasts: a hundred years.</summary>
    internal const int MostDays = 36_525;

    /// <summary>A validator; stateless, so one serves all.</summary>
    public SuspensionTermsValidator()
    {
        RuleFor(terms => terms.Every).Must(FineRules.CanBeCounted).WithErrorCode(CirculationCodes.LatenessNotCountable);
        RuleFor(terms => terms.Grace).Must(FineRules.IsSound).WithErrorCode(CirculationCodes.LatenessNotCountable);
        RuleFor(terms => terms.Counts)
            .Must(static (terms, counts) => FineRules.GoTogether(terms.Every, counts, terms.Grace)).WithErrorCode(CirculationCodes.LatenessUnitsDiffer);
        RuleFor(terms => terms.Days).InclusiveBetween(0, MostDays).WithErrorCode(CirculationCodes.SuspensionUnsound);
        RuleFor(terms => terms.Most).InclusiveBetween(0, MostDays).WithErrorCode(CirculationCodes.SuspensionUnsound);
    }
}
