using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>Reckons for how long a borrower may not borrow after a late return. Late time is counted as for fines.</summary>
public static class Suspension
{
    private static readonly SuspensionTermsValidator Rules = new();

    /// <summary>For how long a late return suspends.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="request">When it was due and came back, and what still runs.</param>
    /// <returns>
    /// The suspension, which may be none; or all of <c>CIR-150</c> and <c>CIR-151</c> where the time cannot be counted, <c>CIR-156</c>
    /// where the days are fewer than none, <c>CIR-011</c> where there are not so many open days, and <c>TIM-005</c> where a zone is unknown.
    /// </returns>
    public static Result<SuspensionAssessment> Assess(SuspensionTerms terms, in SuspensionRequest request)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ValueList<Finding> reasons = [.. Rules.Check(terms), .. Zones.Unknown(request.Openings, request.Due)];
        return reasons.IsEmpty ? Reckon(terms, request) : Result<SuspensionAssessment>.Refused(reasons);
    }

    /// <summary>How the suspension came about: <c>CIR-167</c> or <c>CIR-168</c>, or what it was refused for.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="request">When it was due and came back, and what still runs.</param>
    public static ValueList<Finding> Explain(SuspensionTerms terms, in SuspensionRequest request)
    {
        var suspension = Assess(terms, request);
        return suspension switch
        {
            { Succeeded: false } => suspension.Findings,
            { Value: { Last: { } last } some } =>
            [
                Finding.Information(
                    CirculationCodes.Suspended,
                    new FindingArg.Number("intervals", some.Intervals),
                    new FindingArg.Text("every", terms.Every.ToString()),
                    new FindingArg.Number("days", some.Days),
                    new FindingArg.Date("last", last)),
            ],
            _ => [Finding.Information(CirculationCodes.NotSuspended)],
        };
    }

    private static Result<SuspensionAssessment> Reckon(SuspensionTerms terms, in SuspensionRequest request)
    {
        var span = new LateSpan(request.Due, request.Returned, request.Openings, terms.Counts, terms.Every.Unit);
        var intervals = LateIntervals.Of(span, terms.Every, terms.ChargedAt, terms.Grace);
        var all = (long)intervals.Count * terms.Days;
        var days = (int)Math.Min(all, terms.Most ?? SuspensionTermsValidator.MostDays);
        if (days == 0)
        {
            return new SuspensionAssessment { Intervals = intervals.Count, WithinGrace = intervals.WithinGrace };
        }

        var today = request.Openings.DayOf(request.Returned);
        var first = terms.AddsUp && request.RunsUntil is { } running && running >= today ? running : today;
        if (Last(first, days, terms, request) is not { } last)
        {
            return Finding.Error(CirculationCodes.NoOpenDay, new FindingArg.Number("days", Time.OpeningCalendar.HorizonInDays));
        }

        return new SuspensionAssessment { Intervals = intervals.Count, Days = days, Limited = days < all, First = first == today ? today : first.PlusDays(1), Last = last };
    }

    private static LocalDate? Last(LocalDate first, int days, SuspensionTerms terms, in SuspensionRequest request) =>
        terms.OpenDaysOnly ? request.Openings.AddOpenDays(first, days)
        : Period.DaysBetween(first, Time.LocalDays.Last) >= days ? first.PlusDays(days)
        : null;
}
