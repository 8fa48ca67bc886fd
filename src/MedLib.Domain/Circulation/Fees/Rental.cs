using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>Reckons what lending itself costs.</summary>
public static class Rental
{
    private static readonly RentalTermsValidator Rules = new();

    /// <summary>What a loan costs.</summary>
    /// <remarks>Days are those of the calendar between the day of lending and the due day; hours and minutes are measured, a part is a whole one.</remarks>
    /// <param name="terms">The terms.</param>
    /// <param name="lent">When it is lent.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="openings">The openings of the calendar that the loan's terms name.</param>
    /// <returns>
    /// The amount; or all of <c>CIR-150</c> and <c>CIR-151</c> where the time cannot be counted, <c>CIR-157</c> where rate or discount are
    /// none, <c>CIR-158</c> for a loan that never ends, and <c>TIM-005</c> where a zone is unknown.
    /// </returns>
    public static Result<Money> Assess(RentalTerms terms, Instant lent, DueMoment due, Openings openings)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(due);
        ValueList<Finding> reasons =
        [
            .. Rules.Check(terms),
            .. terms.Every is not null && due is DueMoment.Never ? [Finding.Error(CirculationCodes.RentalWithoutEnd)] : Array.Empty<Finding>(),
            .. Zones.Unknown(openings, due),
        ];
        if (!reasons.IsEmpty)
        {
            return Result<Money>.Refused(reasons);
        }

        var times = terms.Every is { } every ? Intervals(every, terms.Counts, lent, due, openings) : 1;
        return (terms.Rate * times).Allocate([terms.DiscountPercent, 100 - terms.DiscountPercent])[1];
    }

    private static int Intervals(LoanPeriod.Rolling every, LateTime counts, Instant lent, DueMoment due, Openings openings)
    {
        if (!every.IsCountedInDays)
        {
            return Count(new DueMoment.At(lent, openings.Zone.Id), due.LateFrom);
        }

        // Days are counted from the end of the first to the last moment of the last, so that the hour of lending costs nothing.
        return Count(new DueMoment.EndOfDay(openings.DayOf(lent), openings.Zone.Id), Moments.Before(due.LateFrom, Duration.Epsilon) ?? Instant.MinValue);

        int Count(DueMoment from, Instant until) => LateIntervals.Of(new LateSpan(from, until, openings, counts, every.Unit), every, ChargedAt.Start, new Grace.None()).Count;
    }
}
