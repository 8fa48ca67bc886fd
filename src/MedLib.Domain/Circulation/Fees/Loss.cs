using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>What a loss is charged for.</summary>
/// <param name="Kind">The replacement, or the work of it.</param>
/// <param name="Amount">How much; more than nothing.</param>
public readonly record struct LossCharge(FeeKind Kind, Money Amount);

/// <summary>Tells when something overdue is lost, when that is billed and with what, and what a return changes.</summary>
/// <remarks>Every boundary is inclusive, to the instant. Months and years are counted on the library's wall clock from the moment in question.</remarks>
public static class Loss
{
    /// <summary>When something that is not returned counts as lost.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="recalled">Whether it was recalled.</param>
    /// <param name="openings">The openings of the calendar that the loan's terms name.</param>
    /// <returns>The moment, or null where that never comes by itself, as in a zone that a due moment cannot name.</returns>
    public static Instant? LostFrom(LossTerms terms, DueMoment due, bool recalled, Openings openings)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(openings);
        var after = recalled ? terms.LostAfterWhenRecalled ?? terms.LostAfter : terms.LostAfter;
        return after is { Count: > 0 } && due is not DueMoment.Never && Zones.Unknown(openings, due).IsEmpty ? PeriodAnchor.Of(due, openings).After(after)?.LateFrom : null;
    }

    /// <summary>Whether something that is not returned counts as lost at a moment.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="recalled">Whether it was recalled.</param>
    /// <param name="openings">The openings of the calendar that the loan's terms name.</param>
    /// <param name="at">The moment.</param>
    public static bool Ages(LossTerms terms, DueMoment due, bool recalled, Openings openings, Instant at) =>
        LostFrom(terms, due, recalled, openings) is { } lost && at >= lost;

    /// <summary>When a loss is billed.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="lostAt">When it was lost.</param>
    /// <param name="recalled">Whether it was recalled.</param>
    /// <param name="openings">The openings of the calendar that the loan's terms name.</param>
    /// <returns>The moment, that of the loss itself where there is no delay; null beyond the calendar, and in a zone that a due moment cannot name.</returns>
    public static Instant? BilledFrom(LossTerms terms, Instant lostAt, bool recalled, Openings openings)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return After(lostAt, recalled ? terms.BilledAfterWhenRecalled ?? terms.BilledAfter : terms.BilledAfter, openings);
    }

    /// <summary>What a loss is billed with. Whether the fine for the lateness is charged beside it, <see cref="LossTerms.FineStands"/> says.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="price">The item's price; null where it has none.</param>
    public static ValueList<LossCharge> ChargesFor(LossTerms terms, Money? price)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var charges = new List<LossCharge>(2);
        if ((price is { IsPositive: true } ? price : terms.ReplacementPrice) is { IsPositive: true } replacement)
        {
            charges.Add(new LossCharge(FeeKind.Replacement, replacement));
        }

        if (terms.ProcessingFee is { IsPositive: true } processing)
        {
            charges.Add(new LossCharge(FeeKind.Processing, processing));
        }

        return [.. charges];
    }

    /// <summary>What a return does to the charges of a loss.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="lostAt">When it was lost.</param>
    /// <param name="returned">When it came back.</param>
    /// <param name="openings">The openings of the calendar that the loan's terms name.</param>
    /// <returns>What the terms say within their time for refunds, the last instant of which counts; after it, <see cref="LostItemReturn.Keep"/>.</returns>
    public static LostItemReturn OutcomeOf(LossTerms terms, Instant lostAt, Instant returned, Openings openings)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.RefundedWithin is { } within && After(lostAt, within, openings) is { } end && returned > end ? LostItemReturn.Keep : terms.WhenReturned;
    }

    private static Instant? After(Instant at, LoanPeriod.Rolling? period, Openings openings)
    {
        ArgumentNullException.ThrowIfNull(openings);
        return period is not { Count: > 0 } ? at : openings.ZoneIsKnown ? PeriodCount.MomentAfter(at, period, openings) : null;
    }
}
