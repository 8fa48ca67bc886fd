using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>Puts complete terms together from the parts of several rules.</summary>
internal static class TermsComposer
{
    private static readonly RequestTerms Nothing = new() { Kinds = [] };
    private static readonly RequestTerms UsualRequests = new();
    private static readonly RenewalTerms NoRenewals = new();
    private static readonly DayEnd Midnight = new DayEnd.Midnight();
    private static readonly ClosedTimeStrategy NextOpenDay = new ClosedTimeStrategy.EndOfNextOpenDay();

    public static ResolvedTerms Compose(RuleTerms[] terms, ReadOnlySpan<ushort> winners, LimitSets sets)
    {
        var from = new Parts(terms, winners);
        return new ResolvedTerms
        {
            Lend = from[RulePart.Lend].Lend.Or(LendingMode.NotAtAll),
            Due = Due(from),
            Renewal = Renewal(from),
            Recall = from[RulePart.Recall].Recall.Value,
            Fines = from[RulePart.Fines].Fines.Value,
            Suspension = from[RulePart.Suspension].Suspension.Value,
            Loss = from[RulePart.Loss].Loss.Value,
            Requests = from[RulePart.Requests].Requests is { IsNone: true } ? Nothing : from[RulePart.Requests].Requests.Or(UsualRequests),
            Limits = Limits(terms, winners, sets),
        };
    }

    private static DueTerms? Due(Parts from) => from[RulePart.Period].Period.Value is not { } period
        ? null
        : new DueTerms
        {
            Period = period,
            PeriodWhenAwaited = from[RulePart.PeriodWhenAwaited].PeriodWhenAwaited.Value,
            DayEnd = from[RulePart.DayEnd].DayEnd.Or(Midnight),
            WhenClosed = from[RulePart.WhenClosed].WhenClosed.Or(NextOpenDay),
            Layer = from[RulePart.Layer].Layer.Or(OpeningLayer.Staffed),
            Latest = from[RulePart.Latest].Latest.Value,
            MayOutliveRegistration = from[RulePart.OutlivesRegistration].OutlivesRegistration.Or(false),
        };

    private static RenewalTerms Renewal(Parts from) => !from.HasAny(RulePart.Renewals, RulePart.AutomaticRenewal)
        ? NoRenewals
        : new RenewalTerms
        {
            Most = from[RulePart.Renewals].Renewals switch
            {
                { IsInherited: true } => 0,
                { IsNone: true } => null,
                var most => most.Value,
            },
            MostUnseen = from[RulePart.UnseenRenewals].UnseenRenewals.TryGet(out var unseen) ? unseen : null,
            Period = from[RulePart.RenewalPeriod].RenewalPeriod.Value,
            From = from[RulePart.RenewalFrom].RenewalFrom.Or(RenewedFrom.Renewal),
            NotBefore = from[RulePart.RenewalNotBefore].RenewalNotBefore.Value,
            Ceiling = from[RulePart.RenewalCeiling].RenewalCeiling.Value,
            WhileAwaited = from[RulePart.RenewalWhileAwaited].RenewalWhileAwaited.Or(WhileAwaited.Refused),
            Automatic = from[RulePart.AutomaticRenewal].AutomaticRenewal.Value,
        };

    private static ValueList<LoanLimit> Limits(RuleTerms[] terms, ReadOnlySpan<ushort> winners, LimitSets sets)
    {
        var limited = winners[(int)RulePart.Limit..];
        var (count, single) = (0, true);
        var first = -1;
        foreach (var winner in limited)
        {
            if (CompiledRules.IsSomebody(winner))
            {
                first = first < 0 ? winner : first;
                single &= winner == first;
                count++;
            }
        }

        // Mostly one rule gives them all, and its own list serves.
        return count == 0 ? []
            : single && terms[first].Limits.Count == count ? terms[first].Limits
            : Limits(terms, limited, count, sets);
    }

    private static ValueList<LoanLimit> Limits(RuleTerms[] terms, ReadOnlySpan<ushort> limited, int count, LimitSets sets)
    {
        var limits = new List<LoanLimit>(count);
        for (var i = 0; i < limited.Length; i++)
        {
            if (CompiledRules.IsSomebody(limited[i]) && terms[limited[i]].LimitOf(sets.NameOf((int)RulePart.Limit + i)) is { } limit)
            {
                limits.Add(limit);
            }
        }

        return [.. limits];
    }

    private readonly ref struct Parts(RuleTerms[] terms, ReadOnlySpan<ushort> winners)
    {
        private readonly ReadOnlySpan<ushort> _winners = winners;

        public RuleTerms this[RulePart part] =>
            CompiledRules.IsSomebody(_winners[(int)part]) ? terms[_winners[(int)part]] : RuleTerms.Nothing;

        public bool HasAny(RulePart first, RulePart last)
        {
            foreach (var winner in _winners[(int)first..((int)last + 1)])
            {
                if (CompiledRules.IsSomebody(winner))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
