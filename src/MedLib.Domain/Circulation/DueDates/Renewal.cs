using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>Whether a loan is lengthened, and until when. Every reason against it is told, none hides another.</summary>
public static class Renewal
{
    /// <summary>When the loan is due once it is renewed.</summary>
    /// <param name="renewal">The terms of renewals.</param>
    /// <param name="terms">The loan's own terms.</param>
    /// <param name="request">The loan, and what plays a part.</param>
    /// <returns>
    /// The moment, later than the one before; or every one of <c>CIR-002</c> renewed too often, <c>CIR-003</c> not later, <c>CIR-060</c> recalled,
    /// <c>CIR-061</c> others wait, <c>CIR-062</c> not seen for too long, <c>CIR-063</c> too early, <c>CIR-064</c> to <c>CIR-066</c> not renewed without
    /// being asked, and those of <see cref="DueDate.Reckon(DueTerms, in DueRequest)"/> that applies.
    /// </returns>
    public static Result<DueMoment> Reckon(RenewalTerms renewal, DueTerms terms, in RenewalRequest request)
    {
        ArgumentNullException.ThrowIfNull(renewal);
        ArgumentNullException.ThrowIfNull(terms);
        var reasons = new List<Finding>();
        AddReasons(reasons, renewal, request);
        var due = DueDate.Reckon(terms with { Period = renewal.Period ?? terms.Period }, new DueRequest
        {
            At = request.At,
            From = Base(renewal.From, request),
            Openings = request.Openings,
            Awaited = request.Waiting > 0,
            Limits = renewal.Ceiling is { } ceiling ? [.. request.Limits, Limit(ceiling, request)] : request.Limits,
        });
        if (!due.Succeeded)
        {
            reasons.AddRange(due.Findings);
        }
        else if (due.Value.LateFrom <= request.Due.LateFrom)
        {
            reasons.Add(Finding.Error(CirculationCodes.RenewalNotLater, new FindingArg.Date("due", request.Due.Day)));
        }

        return reasons.Count == 0 ? due : Result<DueMoment>.Refused([.. reasons]);
    }

    private static void AddReasons(List<Finding> reasons, RenewalTerms renewal, in RenewalRequest request)
    {
        if (renewal.Most is { } most && request.Renewals >= most)
        {
            reasons.Add(Limited(CirculationCodes.RenewalLimitReached, request.Renewals, most));
        }

        if (renewal.MostUnseen is { } unseen && !request.IsSeen && request.Unseen >= unseen)
        {
            reasons.Add(Limited(CirculationCodes.UnseenTooOften, request.Unseen, unseen));
        }

        if (request.IsRecalled)
        {
            reasons.Add(Finding.Error(CirculationCodes.Recalled) with { Override = CirculationPermissions.RenewAwaited });
        }

        if (IsAwaited(renewal.WhileAwaited, request))
        {
            reasons.Add(Finding.Error(CirculationCodes.OthersWait, new FindingArg.Number("waiting", request.Waiting)) with { Override = CirculationPermissions.RenewAwaited });
        }

        if (Earliest(renewal, request) is { } earliest && request.At < earliest)
        {
            reasons.Add(Finding.Error(CirculationCodes.RenewalTooEarly, new FindingArg.Moment("earliest", earliest)) with { Override = CirculationPermissions.RenewEarly });
        }

        if (request.IsAutomatic)
        {
            AddReasonsToStop(reasons, renewal.Automatic, request);
        }
    }

    private static void AddReasonsToStop(List<Finding> reasons, AutomaticRenewalTerms? automatic, in RenewalRequest request)
    {
        if (automatic is null)
        {
            reasons.Add(Finding.Error(CirculationCodes.NotRenewedUnasked));
            return;
        }

        var stop = automatic.StopAfter is { } after ? PeriodCount.MomentAfter(request.LentAt, after, request.Openings) : (Instant?)null;
        if (request.At >= stop || request.Openings.DayOf(request.At) >= automatic.StopOn)
        {
            reasons.Add(Finding.Error(CirculationCodes.UnaskedTooLate));
        }

        if (automatic.MostOwed is { } most && request.Owed is { IsNone: false } owed && (owed.Currency != most.Currency || owed > most))
        {
            reasons.Add(Finding.Error(CirculationCodes.UnaskedInDebt, new FindingArg.Amount("owed", owed.Amount, owed.Currency.ToString()), new FindingArg.Amount("limit", most.Amount, most.Currency.ToString())));
        }
    }

    private static bool IsAwaited(WhileAwaited rule, in RenewalRequest request) => rule switch
    {
        WhileAwaited.Allowed => false,
        WhileAwaited.IfAnotherCopyServes => request.Waiting > request.OtherCopies,
        _ => request.Waiting > 0,
    };

    // Nothing is renewed unasked before it is due, unless the terms say how long before.
    private static Instant? Earliest(RenewalTerms renewal, in RenewalRequest request) =>
        (renewal.NotBefore ?? (request.IsAutomatic ? LoanPeriod.SameDay : null)) is { } before ? PeriodCount.MomentBefore(request.Due, before, request.Openings) : null;

    private static Instant? Base(RenewedFrom from, in RenewalRequest request) => from switch
    {
        RenewedFrom.Due => From(request.Due),
        RenewedFrom.DueUnlessOverdue when !request.Due.IsOverdue(request.At) => From(request.Due),
        _ => null,
    };

    // The end of a day is counted from that day, not from the next midnight.
    private static Instant From(DueMoment due) => due is DueMoment.EndOfDay ? due.LateFrom - Duration.FromTicks(1) : due.LateFrom;

    private static DueLimit Limit(LoanPeriod.Rolling ceiling, in RenewalRequest request)
    {
        var counted = PeriodCount.From(ceiling, new DayEnd.Midnight(), new DueRequest { At = request.LentAt, Openings = request.Openings }, out _);
        return new DueLimit(DueLimitKind.Ceiling, counted ?? new DueMoment.Never());
    }

    private static Finding Limited(string code, int count, int limit) =>
        Finding.Error(code, new FindingArg.Number("renewals", count), new FindingArg.Number("limit", limit)) with { Override = CirculationPermissions.ExceedRenewalLimit };
}
