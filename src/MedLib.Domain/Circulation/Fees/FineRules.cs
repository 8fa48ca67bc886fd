using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>What makes terms of lateness unsound. One place for the validators and the reckoning.</summary>
internal static class FineRules
{
    /// <summary>A part of a price that is none: below nothing, or a hundred times the price.</summary>
    public const int MostPercent = 10_000;

    private static readonly FineTermsValidator Validator = new();

    public static bool CanBeCounted(LoanPeriod.Rolling? period) => period is { Count: > 0 } && Enum.IsDefined(period.Unit);

    public static bool IsSound(Grace? grace) => grace switch
    {
        Grace.Cliff cliff => CanBeCounted(cliff.Within),
        Grace.Deducted deducted => CanBeCounted(deducted.Within),
        _ => true,
    };

    /// <summary>Whether interval and grace can be counted in the time that counts: there are no hours in whole days.</summary>
    public static bool GoTogether(LoanPeriod.Rolling? every, LateTime counts, Grace? grace)
    {
        var within = (grace as Grace.Cliff)?.Within ?? (grace as Grace.Deducted)?.Within;
        return counts switch
        {
            LateTime.OpenDays => every is { IsCountedInDays: true } && within is null or { IsCountedInDays: true },
            LateTime.Open => grace is not Grace.Deducted || within is { IsCountedInDays: true } || every is { IsCountedInDays: false },
            _ => Enum.IsDefined(counts),
        };
    }

    /// <summary>Rates of one currency, none below nothing; only the last may go on without an end.</summary>
    public static bool AreSound(ValueList<FineStep> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is not { } step || !IsAmount(step.Rate) || step.Rate.Currency != steps[0].Rate.Currency
                || step.Intervals is <= 0 || (step.Intervals is null && i < steps.Count - 1))
            {
                return false;
            }
        }

        return true;
    }

    public static bool HasSoundLimits(FineTerms terms) =>
        terms.MostPercentOfPrice is null or (>= 0 and <= MostPercent)
        && (terms.Most is not { } most || (IsAmount(most) && IsOne(most.Currency, CurrencyOf(terms))));

    /// <summary>The recall's terms are in the same currency, and have none of their own for a recall.</summary>
    public static bool HasSoundRecall(FineTerms terms) =>
        terms.WhenRecalled is not { } recalled || (recalled.WhenRecalled is null && IsOne(CurrencyOf(recalled), CurrencyOf(terms)));

    /// <summary>The currency of the rates, or of their limit where there are no rates; none where there is neither.</summary>
    public static Currency CurrencyOf(FineTerms terms) => terms.Steps.IsEmpty || terms.Steps[0] is not { } step ? terms.Most?.Currency ?? Currency.None : step.Rate.Currency;

    public static bool IsAmount(Money money) => !money.IsNone && !money.IsNegative && money.Amount <= Money.MaxAmount;

    /// <summary>Everything that is wrong with the terms; none for sound ones, at no cost.</summary>
    public static ValueList<Finding> Flaws(FineTerms terms) =>
        IsSound(terms) && (terms.WhenRecalled is null || (IsSound(terms.WhenRecalled) && HasSoundRecall(terms))) ? [] : Validator.Check(terms);

    private static bool IsSound(FineTerms terms) =>
        CanBeCounted(terms.Every) && IsSound(terms.Grace) && GoTogether(terms.Every, terms.Counts, terms.Grace) && AreSound(terms.Steps) && HasSoundLimits(terms);

    private static bool IsOne(Currency one, Currency other) => one.IsNone || other.IsNone || one == other;
}
