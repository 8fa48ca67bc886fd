using System.Globalization;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Writes terms in the words that <see cref="TermsReader"/> reads.</summary>
internal static class TermsWriter
{
    public static string Write(RuleTerms terms, RuleSet set)
    {
        var written = string.Join(", ", Lending(terms, set).Concat(Renewing(terms, set)).Concat(Charging(terms)).Where(static term => term.Length > 0));
        return written.Length == 0 ? "nothing" : written;
    }

    private static IEnumerable<string> Lending(RuleTerms terms, RuleSet set)
    {
        var period = terms.Period.Value is { } given ? PeriodText.Of(given, set) : "";
        var isLent = terms.Lend.TryGet(out var lend) && lend is LendingMode.Out;
        yield return isLent ? $"lend {period}".TrimEnd() : terms.Lend.IsInherited ? "" : lend is LendingMode.InLibraryOnly ? "in library only" : "not lent";
        yield return isLent || period.Length == 0 ? "" : $"for {period}";
        yield return Term(terms.PeriodWhenAwaited, "when awaited the same", value => $"when awaited {PeriodText.Of(value, set)}");
        yield return Term(terms.DayEnd, "due usual", DayEnd);
        yield return Term(terms.WhenClosed, "if closed usual", static value => $"if closed {Strategy(value)}");
        yield return Term(terms.Layer, "openings usual", static value => value switch
        {
            OpeningLayer.Staffed => "openings staffed",
            OpeningLayer.Unattended => "openings unattended",
            _ => "openings returns",
        });
        yield return Term(terms.Latest, "latest none", value => $"latest {PeriodText.Of(value, set)}");
        yield return Term(terms.OutlivesRegistration, "may outlive usual", static value => value ? "may outlive registration" : "may not outlive registration");
        foreach (var limit in terms.Limits)
        {
            yield return limit.Most is { } most
                ? string.Create(CultureInfo.InvariantCulture, $"at most {most} {CriterionText.Code(limit.Set)}")
                : $"any number of {CriterionText.Code(limit.Set)}";
        }
    }

    private static IEnumerable<string> Renewing(RuleTerms terms, RuleSet set)
    {
        yield return Term(terms.Renewals, "renew without limit", static value => $"renew {Times(value)}");
        yield return Term(terms.UnseenRenewals, "renew without limit unseen", static value => $"renew {Times(value)} unseen");
        yield return Term(terms.RenewalPeriod, "renew by the same", value => $"renew by {PeriodText.Of(value, set)}");
        yield return Term(terms.RenewalFrom, "renew from usual", static value => value switch
        {
            RenewedFrom.Renewal => "renew from renewal",
            RenewedFrom.Due => "renew from due",
            _ => "renew from due unless overdue",
        });
        yield return Term(terms.RenewalNotBefore, "renew any time", static value => $"renew in the last {PeriodText.Of(value)}");
        yield return Term(terms.RenewalCeiling, "keep without limit", static value => $"keep at most {PeriodText.Of(value)}");
        yield return Term(terms.RenewalWhileAwaited, "renew while awaited usual", static value => value switch
        {
            WhileAwaited.Refused => "renew while awaited refused",
            WhileAwaited.Allowed => "renew while awaited allowed",
            _ => "renew while awaited if another copy serves",
        });
        yield return Term(terms.AutomaticRenewal, "renew on request", static value => "renew automatically"
            + Period(" until ", value.StopAfter) + (value.StopOn is { } day ? $" until day {PeriodText.Of(day)}" : "") + (value.MostOwed is { } owed ? $" owing {owed}" : ""));
    }

    private static IEnumerable<string> Charging(RuleTerms terms)
    {
        yield return Term(terms.Recall, "no recall", static value => "recall"
            + Period(" guaranteed ", value.Guaranteed) + Period(" return within ", value.ReturnWithin) + Period(" overdue within ", value.ReturnOverdueWithin)
            + (value.RestoredOnWithdrawal ? "" : " not restored"));
        yield return Term(terms.Fines, "no fine", static value => $"fine {Fine(value)}");
        yield return Term(terms.Suspension, "no suspension", static value =>
            $"suspend {Days(value.Days)} per {PeriodText.Rate(value.Every)}{Late(value.Counts, value.ChargedAt, value.Grace)}"
            + (value.Most is { } most ? $" up to {Days(most)}" : "") + (value.OpenDaysOnly ? " of open days" : "") + (value.AddsUp ? " adding up" : ""));
        yield return Term(terms.Loss, "never lost", Loss);
        yield return Term(terms.Requests, "no requests", Requests);
    }

    private static string Term<T>(Term<T> term, string none, Func<T, string> write)
        where T : notnull => term.TryGet(out var value) ? write(value) : term.IsNone ? none : "";

    private static string DayEnd(DayEnd end) => end switch
    {
        Terms.DayEnd.Midnight => "due at midnight",
        Terms.DayEnd.TimeOfLending => "due at time of lending",
        Terms.DayEnd.Closing { Before: var before } when before != NodaTime.Duration.Zero => $"due {PeriodText.Of(before)} before closing",
        _ => "due at closing",
    };

    private static string Strategy(ClosedTimeStrategy strategy) => strategy switch
    {
        ClosedTimeStrategy.Keep => "keep",
        ClosedTimeStrategy.EndOfPreviousOpenDay => "end of previous open day",
        ClosedTimeStrategy.EndOfNextOpenDay => "end of next open day",
        ClosedTimeStrategy.SameWeekday => "same weekday",
        ClosedTimeStrategy.EndOfPreviousOpening => "end of previous opening",
        ClosedTimeStrategy.StartOfNextOpening { After: var after } => $"{PeriodText.Of(after)} after next opening",
        _ => "end of first opening",
    };

    private static string Fine(FineTerms fines)
    {
        var steps = fines.Steps.IsEmpty ? "nothing" : string.Join(" then ", fines.Steps.Select(static step =>
            step.Intervals is { } intervals ? string.Create(CultureInfo.InvariantCulture, $"{step.Rate} for {intervals}") : step.Rate.ToString()));
        return $"{steps} per {PeriodText.Rate(fines.Every)}{Late(fines.Counts, fines.ChargedAt, fines.Grace)}"
            + (fines.Most is { } most ? $" up to {most}" : "")
            + (fines.MostPercentOfPrice is { } percent ? string.Create(CultureInfo.InvariantCulture, $" up to {percent}% of price") : "")
            + (fines.WhenRecalled is { } recalled ? $" when recalled ({Fine(recalled)})" : "");
    }

    private static string Late(LateTime counts, ChargedAt chargedAt, Grace grace) =>
        (counts switch
        {
            LateTime.Open => " counting open time",
            LateTime.OpenDays => " counting open days",
            _ => "",
        })
        + (chargedAt is ChargedAt.End ? " at end" : "")
        + (grace switch
        {
            Grace.Cliff cliff => Period(" grace ", cliff.Within),
            Grace.Deducted deducted => Period(" less ", deducted.Within),
            _ => "",
        });

    private static string Loss(LossTerms loss) => "lost"
        + Period(" after ", loss.LostAfter) + Period(" recalled after ", loss.LostAfterWhenRecalled) + Period(" billed after ", loss.BilledAfter)
        + Period(" recalled billed after ", loss.BilledAfterWhenRecalled)
        + (loss.ReplacementPrice is { } price ? $" price {price}" : "")
        + (loss.ProcessingFee is { } fee ? $" fee {fee}" : "")
        + (loss.ProcessingFeeRefunded ? " fee refunded" : "")
        + (loss.FineStands ? " fine stands" : "")
        + Period(" refunded within ", loss.RefundedWithin)
        + loss.WhenReturned switch
        {
            LostItemReturn.RefundUnpaid => " then refund unpaid",
            LostItemReturn.RefundAndFine => " then refund and fine",
            LostItemReturn.RefundAndRestoreFine => " then refund and restore fine",
            LostItemReturn.Keep => " then keep",
            _ => "",
        };

    private static string Requests(RequestTerms requests) => "request"
        + (requests.Kinds.IsEmpty ? " nothing" : string.Concat(requests.Kinds.Select(static kind => kind switch
        {
            RequestKind.Hold => " hold",
            RequestKind.Page => " page",
            _ => " recall",
        })))
        + (requests.Most is { } most ? string.Create(CultureInfo.InvariantCulture, $" up to {most}") : "")
        + (requests.Shelf == new RequestTerms().Shelf ? "" : Period(" shelf ", requests.Shelf))
        + Period(" expires ", requests.Expires)
        + (requests.Pickup.IsEmpty ? "" : $" at {string.Join(' ', requests.Pickup.Select(static desk => CriterionText.Code(desk.Code)))}");

    private static string Period(string before, LoanPeriod.Rolling? period) => period is null ? "" : before + PeriodText.Of(period);

    private static string Times(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "time" : "times")}");

    private static string Days(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "day" : "days")}");
}
