using MedLib.Domain.Circulation.Terms;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>How many intervals of a lateness are charged, after its grace.</summary>
/// <param name="Count">How many.</param>
/// <param name="WithinGrace">Whether there are none because all of it lies within the grace.</param>
/// <param name="Counted">What was counted, with the grace.</param>
internal readonly record struct LateIntervals(int Count, bool WithinGrace, LateSpan Counted)
{
    public static LateIntervals Of(in LateSpan span, LoanPeriod.Rolling every, ChargedAt chargedAt, Grace grace)
    {
        if (LengthOf(grace) is { } within && Started(span, within) <= 1)
        {
            return new LateIntervals(0, span.Until > span.From, span);
        }

        var charged = grace is Grace.Deducted deducted ? span.Without(deducted.Within, every.Unit) : span;
        return new LateIntervals(chargedAt is ChargedAt.End ? Passed(charged, every) : Started(charged, every), WithinGrace: false, span);
    }

    private static LoanPeriod.Rolling? LengthOf(Grace grace) => grace switch
    {
        Grace.Cliff { Within: { Count: > 0 } within } => within,
        Grace.Deducted { Within: { Count: > 0 } within } => within,
        _ => null,
    };

    // So many are more than any rate could be charged for; a number larger than that is no amount any more.
    private static int Started(in LateSpan span, LoanPeriod.Rolling period) =>
        (int)Math.Min(int.MaxValue, (span.Count(period.Unit).Started + period.Count - 1) / period.Count);

    private static int Passed(in LateSpan span, LoanPeriod.Rolling period) => (int)Math.Min(int.MaxValue, span.Count(period.Unit).Passed / period.Count);
}
