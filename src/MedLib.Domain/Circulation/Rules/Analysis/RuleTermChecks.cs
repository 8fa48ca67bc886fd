using System.Globalization;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>What must be right in the terms of each rule: numbers in their ranges, one currency, a recall with a period.</summary>
internal static class RuleTermChecks
{
    private const int MostDaysCounted = 100_000;

    private static readonly SuspensionTermsValidator Suspensions = new();
    private static readonly LossTermsValidator Losses = new();

    public static IEnumerable<Finding> Check(RuleSet set)
    {
        var sets = new LimitSets(set.LimitSets);
        for (var i = 0; i <= set.Rules.Count; i++)
        {
            var terms = i < set.Rules.Count ? set.Rules[i].Terms : set.Default;
            foreach (var finding in new Checked(set, i, sets).Terms(terms))
            {
                yield return finding;
            }
        }

        foreach (var named in set.Schedules)
        {
            if (IsMalformed(named.Schedule))
            {
                yield return Finding.Error(RuleCodes.ScheduleMalformed, new FindingArg.Text("place", $"Schedule '{named.Name}'"), new FindingArg.Text("schedule", named.Name))
                    with
                { Path = nameof(RuleSet.Schedules) };
            }
        }
    }

    private static bool IsMalformed(DueSchedule schedule)
    {
        ScheduledDue? before = null;
        foreach (var range in schedule.Ranges.OrderBy(static range => range.First))
        {
            if (range.Last < range.First || range.Due < range.Last || before?.Last >= range.First)
            {
                return true;
            }

            before = range;
        }

        return false;
    }

    private sealed class Checked(RuleSet set, int position, LimitSets sets)
    {
        private readonly List<Finding> _findings = [];

        public List<Finding> Terms(RuleTerms terms)
        {
            Obligatory(terms);
            Period("loan period", terms.Period.Value);
            Period("period when awaited", terms.PeriodWhenAwaited.Value);
            Period("renewal period", terms.RenewalPeriod.Value);
            Period("time before renewal", terms.RenewalNotBefore.Value);
            Period("ceiling", terms.RenewalCeiling.Value);
            Schedule(terms.Latest.Value);
            AtLeast("renewals", terms.Renewals.Value, 0);
            AtLeast("unseen renewals", terms.UnseenRenewals.Value, 0);
            Durations(terms);
            Automatic(terms.AutomaticRenewal.Value);
            Recall(terms.Recall.Value);
            Fines(terms.Fines.Value);
            Suspension(terms.Suspension.Value);
            Loss(terms.Loss.Value);
            Requests(terms.Requests.Value);
            Limits(terms.Limits);
            return _findings;
        }

        private void Obligatory(RuleTerms terms)
        {
            if (terms.Lend.IsNone || terms.Period.IsNone)
            {
                Add(RuleCodes.ObligatoryNone);
            }
        }

        private void Durations(RuleTerms terms)
        {
            var wait = terms.WhenClosed.Value is Time.ClosedTimeStrategy.StartOfNextOpening start ? start.After : Duration.Zero;
            var before = terms.DayEnd.Value is DayEnd.Closing closing ? closing.Before : Duration.Zero;
            if (wait < Duration.Zero || before < Duration.Zero)
            {
                Number("time", "-");
            }
        }

        private void Automatic(AutomaticRenewalTerms? automatic)
        {
            Period("automatic renewal", automatic?.StopAfter);
            Amount("debt", automatic?.MostOwed);
        }

        private void Recall(RecallTerms? recall)
        {
            if (recall is { Guaranteed: null, ReturnWithin: null })
            {
                Add(CirculationCodes.RecallWithoutPeriod);
            }

            Period("guaranteed time", recall?.Guaranteed);
            Period("return time", recall?.ReturnWithin);
            Period("return time when overdue", recall?.ReturnOverdueWithin);
        }

        private void Fines(FineTerms? terms)
        {
            var before = _findings.Count;
            for (var fines = terms; fines is not null; fines = fines.WhenRecalled)
            {
                Period("fine interval", fines.Every);
                GracePeriod(fines.Grace);
                Amount("most", fines.Most);
                AtLeast("percent of the price", fines.MostPercentOfPrice ?? 0, 0);
                Steps(fines);
                if (Currencies(fines).Distinct().Count() > 1)
                {
                    Add(RuleCodes.CurrenciesMixed);
                }
            }

            Reckonable(before, terms is null ? [] : FineRules.Flaws(terms));
        }

        // What is refused when something comes back late is refused here, before terms are frozen in loans; what was told above is told once.
        private void Reckonable(int before, ValueList<Finding> flaws)
        {
            foreach (var flaw in _findings.Count == before ? flaws : [])
            {
                Add(flaw.Code, flaw.Args.AsSpan());
            }
        }

        private void Steps(FineTerms fines)
        {
            for (var i = 0; i < fines.Steps.Count; i++)
            {
                Amount("rate", fines.Steps[i].Rate);
                AtLeast("intervals of a step", fines.Steps[i].Intervals ?? 1, 1);
                if (fines.Steps[i].Intervals is null && i < fines.Steps.Count - 1)
                {
                    Add(RuleCodes.FineStepsMalformed);
                }
            }
        }

        private static IEnumerable<Currency> Currencies(FineTerms fines) =>
            from amount in fines.Steps.Select(static step => (Money?)step.Rate)
                .Append(fines.Most)
                .Concat(fines.WhenRecalled is { } recalled ? recalled.Steps.Select(static step => (Money?)step.Rate).Append(recalled.Most) : [])
            where amount is not null
            select amount.Value.Currency;

        private void Suspension(SuspensionTerms? suspension)
        {
            if (suspension is null)
            {
                return;
            }

            var before = _findings.Count;
            Period("suspension interval", suspension.Every);
            GracePeriod(suspension.Grace);
            AtLeast("days of suspension", suspension.Days, 0);
            AtLeast("most days of suspension", suspension.Most ?? 0, 0);
            Reckonable(before, Suspensions.Check(suspension));
        }

        private void GracePeriod(Grace grace) => Period("grace", grace switch
        {
            Grace.Cliff cliff => cliff.Within,
            Grace.Deducted deducted => deducted.Within,
            _ => null,
        });

        private void Loss(LossTerms? loss)
        {
            var before = _findings.Count;
            Period("time until lost", loss?.LostAfter);
            Period("time until lost when recalled", loss?.LostAfterWhenRecalled);
            Period("time until billed", loss?.BilledAfter);
            Period("time until billed when recalled", loss?.BilledAfterWhenRecalled);
            Period("time of refund", loss?.RefundedWithin);
            Amount("replacement price", loss?.ReplacementPrice);
            Amount("processing fee", loss?.ProcessingFee);
            if (loss is { ReplacementPrice: { } price, ProcessingFee: { } fee } && price.Currency != fee.Currency)
            {
                Add(RuleCodes.CurrenciesMixed);
            }

            Reckonable(before, loss is null ? [] : Losses.Check(loss));
        }

        private void Requests(RequestTerms? requests)
        {
            Period("time on the pickup shelf", requests?.Shelf);
            Period("time of a request", requests?.Expires);
            AtLeast("requests", requests?.Most ?? 0, 0);
        }

        private void Limits(ValueList<LoanLimit> limits)
        {
            _findings.AddRange(RuleSetChecks.Repeated(limits.Select(static limit => limit.Set), RuleFindings.Place(set, position)));
            foreach (var limit in limits)
            {
                AtLeast($"limit of {limit.Set}", limit.Most ?? 0, 0);
                if (!sets.Knows(limit.Set))
                {
                    Add(RuleCodes.ValueUnknown, new FindingArg.Text("dimension", "limit set"), new FindingArg.Text("value", limit.Set));
                }
            }
        }

        private void Period(string term, LoanPeriod? period)
        {
            switch (period)
            {
                case LoanPeriod.Rolling rolling when !rolling.CanBeLentFor || rolling.Count > MostDaysCounted:
                    Number(term, rolling.ToString());
                    break;
                case LoanPeriod.UntilScheduled until:
                    Schedule(until.Schedule);
                    break;
                case LoanPeriod.UntilEndOfShift { Shift.Lasts: false }:
                    Number(term, "0");
                    break;
            }
        }

        private void Schedule(DueSchedule? schedule)
        {
            if (schedule is not null && IsMalformed(schedule))
            {
                Add(RuleCodes.ScheduleMalformed, new FindingArg.Text("schedule", ""));
            }
        }

        private void Amount(string term, Money? amount)
        {
            if (amount is { } money && (money.IsNone || money.IsNegative))
            {
                Number(term, money.ToString());
            }
        }

        private void AtLeast(string term, int number, int least)
        {
            if (number < least)
            {
                Number(term, number.ToString(CultureInfo.InvariantCulture));
            }
        }

        private void Number(string term, string number) =>
            Add(RuleCodes.NumberOutOfRange, new FindingArg.Text("term", term), new FindingArg.Text("number", number));

        private void Add(string code, params ReadOnlySpan<FindingArg> args) =>
            _findings.Add(RuleFindings.Of(FindingSeverity.Error, code, set, position, args));
    }
}
