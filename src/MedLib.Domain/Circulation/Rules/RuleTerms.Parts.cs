using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Rules;

/// <content>Which parts are given, as bits: one for each <see cref="RulePart"/>, and from <see cref="RulePart.Limit"/> on one for each set that is limited.</content>
public sealed partial record RuleTerms
{
    internal ulong Given(LimitSets sets)
    {
        var given = Bit(Lend, RulePart.Lend) | Bit(Period, RulePart.Period) | Bit(PeriodWhenAwaited, RulePart.PeriodWhenAwaited)
            | Bit(DayEnd, RulePart.DayEnd) | Bit(WhenClosed, RulePart.WhenClosed) | Bit(Layer, RulePart.Layer) | Bit(Latest, RulePart.Latest)
            | Bit(Renewals, RulePart.Renewals) | Bit(UnseenRenewals, RulePart.UnseenRenewals) | Bit(RenewalPeriod, RulePart.RenewalPeriod)
            | Bit(RenewalFrom, RulePart.RenewalFrom) | Bit(RenewalNotBefore, RulePart.RenewalNotBefore) | Bit(RenewalCeiling, RulePart.RenewalCeiling)
            | Bit(RenewalWhileAwaited, RulePart.RenewalWhileAwaited) | Bit(AutomaticRenewal, RulePart.AutomaticRenewal)
            | Bit(Recall, RulePart.Recall) | Bit(Fines, RulePart.Fines) | Bit(Suspension, RulePart.Suspension)
            | Bit(Loss, RulePart.Loss) | Bit(Requests, RulePart.Requests) | Bit(OutlivesRegistration, RulePart.OutlivesRegistration);
        foreach (var limit in Limits)
        {
            given |= 1UL << sets.PartOf(limit.Set);
        }

        return given;
    }

    /// <summary>Whether both say the same of a part that both give.</summary>
    internal bool SaysTheSame(int part, RuleTerms other, LimitSets sets) => (RulePart)part switch
    {
        RulePart.Lend => Lend == other.Lend,
        RulePart.Period => Period == other.Period,
        RulePart.PeriodWhenAwaited => PeriodWhenAwaited == other.PeriodWhenAwaited,
        RulePart.DayEnd => DayEnd == other.DayEnd,
        RulePart.WhenClosed => WhenClosed == other.WhenClosed,
        RulePart.Layer => Layer == other.Layer,
        RulePart.Latest => Latest == other.Latest,
        RulePart.Renewals => Renewals == other.Renewals,
        RulePart.UnseenRenewals => UnseenRenewals == other.UnseenRenewals,
        RulePart.RenewalPeriod => RenewalPeriod == other.RenewalPeriod,
        RulePart.RenewalFrom => RenewalFrom == other.RenewalFrom,
        RulePart.RenewalNotBefore => RenewalNotBefore == other.RenewalNotBefore,
        RulePart.RenewalCeiling => RenewalCeiling == other.RenewalCeiling,
        RulePart.RenewalWhileAwaited => RenewalWhileAwaited == other.RenewalWhileAwaited,
        RulePart.AutomaticRenewal => AutomaticRenewal == other.AutomaticRenewal,
        RulePart.Recall => Recall == other.Recall,
        RulePart.Fines => Fines == other.Fines,
        RulePart.Suspension => Suspension == other.Suspension,
        RulePart.Loss => Loss == other.Loss,
        RulePart.Requests => Requests == other.Requests,
        RulePart.OutlivesRegistration => OutlivesRegistration == other.OutlivesRegistration,
        _ => LimitOf(sets.NameOf(part)) == other.LimitOf(sets.NameOf(part)),
    };

    /// <summary>The limit of a set, if this says something of it.</summary>
    internal LoanLimit? LimitOf(string set)
    {
        foreach (var limit in Limits)
        {
            if (string.Equals(limit.Set, set, StringComparison.Ordinal))
            {
                return limit;
            }
        }

        return null;
    }

    /// <summary>This, with what it leaves open filled in from other terms.</summary>
    internal RuleTerms Over(RuleTerms other) => new()
    {
        Lend = First(Lend, other.Lend),
        Period = First(Period, other.Period),
        PeriodWhenAwaited = First(PeriodWhenAwaited, other.PeriodWhenAwaited),
        DayEnd = First(DayEnd, other.DayEnd),
        WhenClosed = First(WhenClosed, other.WhenClosed),
        Layer = First(Layer, other.Layer),
        Latest = First(Latest, other.Latest),
        Renewals = First(Renewals, other.Renewals),
        UnseenRenewals = First(UnseenRenewals, other.UnseenRenewals),
        RenewalPeriod = First(RenewalPeriod, other.RenewalPeriod),
        RenewalFrom = First(RenewalFrom, other.RenewalFrom),
        RenewalNotBefore = First(RenewalNotBefore, other.RenewalNotBefore),
        RenewalCeiling = First(RenewalCeiling, other.RenewalCeiling),
        RenewalWhileAwaited = First(RenewalWhileAwaited, other.RenewalWhileAwaited),
        AutomaticRenewal = First(AutomaticRenewal, other.AutomaticRenewal),
        Recall = First(Recall, other.Recall),
        Fines = First(Fines, other.Fines),
        Suspension = First(Suspension, other.Suspension),
        Loss = First(Loss, other.Loss),
        Requests = First(Requests, other.Requests),
        OutlivesRegistration = First(OutlivesRegistration, other.OutlivesRegistration),
        Limits = [.. Limits, .. other.Limits.Where(limit => LimitOf(limit.Set) is null)],
    };

    /// <summary>This, with nothing left to other rules but whether and for how long is lent.</summary>
    internal RuleTerms Closed() => Over(new RuleTerms
    {
        PeriodWhenAwaited = Term<LoanPeriod>.None,
        DayEnd = Term<DayEnd>.None,
        WhenClosed = Term<ClosedTimeStrategy>.None,
        Layer = Term<OpeningLayer>.None,
        Latest = Term<DueSchedule>.None,
        Renewals = 0,
        UnseenRenewals = Term<int>.None,
        RenewalPeriod = Term<LoanPeriod>.None,
        RenewalFrom = Term<RenewedFrom>.None,
        RenewalNotBefore = Term<LoanPeriod.Rolling>.None,
        RenewalCeiling = Term<LoanPeriod.Rolling>.None,
        RenewalWhileAwaited = Term<WhileAwaited>.None,
        AutomaticRenewal = Term<AutomaticRenewalTerms>.None,
        Recall = Term<RecallTerms>.None,
        Fines = Term<FineTerms>.None,
        Suspension = Term<SuspensionTerms>.None,
        Loss = Term<LossTerms>.None,
        Requests = Term<RequestTerms>.None,
        OutlivesRegistration = Term<bool>.None,
        Limits = [new LoanLimit(LoanLimit.AllLoans, Most: null)],
    });

    private static Term<T> First<T>(Term<T> first, Term<T> second)
        where T : notnull => first.IsInherited ? second : first;

    private static ulong Bit<T>(Term<T> term, RulePart part)
        where T : notnull => term.IsInherited ? 0UL : 1UL << (int)part;
}
