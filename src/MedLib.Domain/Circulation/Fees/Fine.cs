using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>Reckons fines: what counts as late, in which intervals, at which rates, and no more than the limits allow.</summary>
/// <remarks>
/// A later return never costs less. So what is owed up to a day, less what is owed up to the day before, can be charged day by
/// day and comes to the same as all of it at the end.
/// </remarks>
public static class Fine
{
    /// <summary>What a late return costs.</summary>
    /// <remarks>
    /// What lies before the deadline of a recall is charged by the ordinary terms, what lies after it by those of the recall, each
    /// with its own grace. The recall's limit then holds for the whole, but takes back nothing that was owed before.
    /// </remarks>
    /// <param name="terms">The terms.</param>
    /// <param name="request">When it was due and came back, and what else plays a part.</param>
    /// <returns>
    /// The fine, which may be nothing; or all of <c>CIR-150</c> to <c>CIR-154</c> where the terms are unsound, <c>CIR-155</c> where
    /// the price has another currency than the rates, and <c>TIM-005</c> where a zone is none that a due moment can name.
    /// </returns>
    public static Result<FineAssessment> Assess(FineTerms terms, in FineRequest request)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var flaws = FineRules.Flaws(terms);
        var zones = Zones.Unknown(request.Openings, request.Due, request.RecallDeadline);
        var price = PriceFlaws(terms, request.Price);
        ValueList<Finding> reasons = flaws.IsEmpty && zones.IsEmpty && price.IsEmpty ? [] : [.. flaws, .. zones, .. price];
        return reasons.IsEmpty ? Reckon(terms, request) : Result<FineAssessment>.Refused(reasons);
    }

    /// <summary>How the fine came about, step by step: <c>CIR-160</c> to <c>CIR-166</c> and <c>CIR-169</c> in their order, then <c>CIR-190</c> or <c>CIR-191</c>, or what it was refused for.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="request">When it was due and came back, and what else plays a part.</param>
    public static ValueList<Finding> Explain(FineTerms terms, in FineRequest request)
    {
        var fine = Assess(terms, request);
        return fine.Succeeded ? FineExplanation.Of(fine.Value) : fine.Findings;
    }

    // A price plays a part only where lateness may cost a part of it.
    private static ValueList<Finding> PriceFlaws(FineTerms terms, Money? price) =>
        (terms.MostPercentOfPrice ?? terms.WhenRecalled?.MostPercentOfPrice) is not null && price is { } known && CurrencyOf(terms) is { IsNone: false } currency && (known.Currency != currency || !FineRules.IsAmount(known))
            ? [Finding.Error(CirculationCodes.PriceUnsound, new FindingArg.Text("expected", currency.Code), new FindingArg.Text("actual", known.Currency.Code))]
            : [];

    private static Currency CurrencyOf(FineTerms terms) =>
        FineRules.CurrencyOf(terms) is { IsNone: false } own ? own : terms.WhenRecalled is { } recalled ? FineRules.CurrencyOf(recalled) : Currency.None;

    private static FineAssessment Reckon(FineTerms terms, in FineRequest request)
    {
        var currency = CurrencyOf(terms);
        if (currency.IsNone || request.Returned <= request.Due.LateFrom)
        {
            return currency.IsNone ? new FineAssessment() : new FineAssessment { Gross = Money.Zero(currency), Amount = Money.Zero(currency) };
        }

        var deadline = terms.WhenRecalled is null ? null : request.RecallDeadline;
        if (deadline is null || deadline.LateFrom >= request.Returned)
        {
            var all = PartOf(terms, request.Due, request.Returned, request.Openings, currency, recalled: false);
            var (most, by) = LimitOf(terms, request.Price);
            return Assessed([all], most is { } limit && all.Gross > limit ? limit : all.Gross, by);
        }

        return WithRecall(terms, terms.WhenRecalled!, deadline, request, currency);
    }

    private static FineAssessment WithRecall(FineTerms terms, FineTerms recalled, DueMoment deadline, in FineRequest request, Currency currency)
    {
        var from = deadline.LateFrom > request.Due.LateFrom ? deadline : request.Due;
        var after = PartOf(recalled, from, request.Returned, request.Openings, currency, recalled: true);
        var (most, by) = LimitOf(recalled, request.Price);
        if (from == request.Due)
        {
            return Assessed([after], most is { } only && after.Gross > only ? only : after.Gross, by);
        }

        var before = PartOf(terms, request.Due, from.LateFrom, request.Openings, currency, recalled: false);
        var (mostBefore, byBefore) = LimitOf(terms, request.Price);
        var owed = mostBefore is { } first && before.Gross > first ? first : before.Gross;
        var whole = owed + after.Gross;
        var amount = most is { } limit && whole > limit ? Money.Max(owed, limit) : whole;
        return Assessed([before, after], amount, amount < whole ? by : byBefore);
    }

    private static FineAssessment Assessed(ValueList<FinePart> parts, Money amount, FineLimit by)
    {
        var gross = parts.Count == 1 ? parts[0].Gross : parts[0].Gross + parts[1].Gross;
        return new FineAssessment { Parts = parts, Gross = gross, Amount = amount, Limit = amount < gross ? by : FineLimit.None };
    }

    private static FinePart PartOf(FineTerms terms, DueMoment due, Instant until, Openings openings, Currency currency, bool recalled)
    {
        var span = new LateSpan(due, until, openings, terms.Counts, terms.Every.Unit);
        var intervals = LateIntervals.Of(span, terms.Every, terms.ChargedAt, terms.Grace);
        var steps = StepsOf(terms.Steps, intervals.Count);
        var gross = Money.Zero(currency);
        foreach (var step in steps)
        {
            gross += step.Amount;
        }

        return new FinePart
        {
            From = span.From,
            Until = span.Until,
            Recalled = recalled,
            Terms = terms,
            Time = span.Time,
            OpenDays = span.OpenDays,
            WithinGrace = intervals.WithinGrace,
            Intervals = intervals.Count,
            Steps = steps,
            Gross = gross,
        };
    }

    private static ValueList<FineStepCharge> StepsOf(ValueList<FineStep> steps, int intervals)
    {
        if (intervals == 0 || steps.IsEmpty)
        {
            return [];
        }

        if (steps.Count == 1)
        {
            return [new FineStepCharge(Math.Min(intervals, steps[0].Intervals ?? intervals), steps[0].Rate)];
        }

        var charged = new List<FineStepCharge>(steps.Count);
        foreach (var step in steps)
        {
            var some = Math.Min(intervals, step.Intervals ?? intervals);
            if (some == 0)
            {
                break;
            }

            charged.Add(new FineStepCharge(some, step.Rate));
            intervals -= some;
        }

        return [.. charged];
    }

    private static (Money? Most, FineLimit By) LimitOf(FineTerms terms, Money? price)
    {
        Money? ofPrice = terms.MostPercentOfPrice is { } percent && price is { } known ? known.PercentRoundedDown(percent) : null;
        return ofPrice is { } part && (terms.Most is not { } most || part < most) ? (part, FineLimit.Price) : (terms.Most, FineLimit.Amount);
    }
}
