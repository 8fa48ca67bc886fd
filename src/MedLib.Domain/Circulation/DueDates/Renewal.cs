using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
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
    /// <c>CIR-061</c> others wait, <c>CIR-062</c> not seen for too long, <c>CIR-063</c> too early, <c>CIR-064</c> to <c>CIR-066</c> and <c>CIR-251</c>
    /// to <c>CIR-254</c> not renewed without being asked, <c>CIR-250</c> out for as long as the terms allow, and those of
    /// <see cref="DueDate.Reckon(DueTerms, in DueRequest)"/> that applies.
    /// </returns>
    public static Result<DueMoment> Reckon(RenewalTerms renewal, DueTerms terms, in RenewalRequest request)
    {
        var (due, reasons) = Weigh(renewal, terms, request);
        return reasons.IsEmpty ? due : Result<DueMoment>.Refused(reasons);
    }

    /// <summary>When the loan is due once it is renewed, though reasons speak against it that an override lifts.</summary>
    /// <param name="renewal">The terms of renewals.</param>
    /// <param name="terms">The loan's own terms.</param>
    /// <param name="request">The loan, and what plays a part. Its moment counts, not that of the stamp.</param>
    /// <param name="stamp">Who renews, and what is overridden.</param>
    /// <returns>
    /// The moment, later than the one before, with <c>CMD-006</c> for each reason that was lifted and what
    /// <see cref="DueDate.Reckon(DueTerms, in DueRequest)"/> advises; or the reasons of <see cref="Reckon"/> that stand. What leaves no later
    /// moment stands whoever asks; the longest time that one borrower may keep it does not.
    /// </returns>
    public static Result<DueMoment> Decide(RenewalTerms renewal, DueTerms terms, in RenewalRequest request, CommandStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        var (due, reasons) = Weigh(renewal, terms, request);
        var settled = stamp.Settle(reasons);
        return due.Succeeded && settled.Standing.IsEmpty
            ? Result.Of(due.Value, [.. settled.Advisories, .. due.Findings])
            : Result<DueMoment>.Refused(settled.Standing);
    }

    // The moment is the one that holds once every reason is lifted that a permission lifts.
    private static (Result<DueMoment> Due, ValueList<Finding> Reasons) Weigh(RenewalTerms renewal, DueTerms terms, in RenewalRequest request)
    {
        ArgumentNullException.ThrowIfNull(renewal);
        ArgumentNullException.ThrowIfNull(terms);
        if (Zones.Unknown(request.Openings, request.Due) is { IsEmpty: false } unknown)
        {
            return (unknown[0], unknown);
        }

        var reasons = new List<Finding>();
        AddReasons(reasons, renewal, request);
        var due = DueWithin(renewal, terms, request, reasons);
        if (!due.Succeeded)
        {
            reasons.AddRange(due.Findings);
        }
        else if (!IsLater(due, request))
        {
            reasons.Add(Finding.Error(CirculationCodes.RenewalNotLater, new FindingArg.Date("due", request.Due.Day)));
        }

        if (request.IsAutomatic)
        {
            AutomaticRenewal.AddReasonsToStop(reasons, renewal.Automatic, request, due.Succeeded ? due.Value : null);
        }

        return (due, [.. reasons]);
    }

    // A ceiling that leaves a shorter renewal shortens it; one that leaves none is a reason, if without it there were one.
    private static Result<DueMoment> DueWithin(RenewalTerms renewal, DueTerms terms, in RenewalRequest request, List<Finding> reasons)
    {
        var due = DueFor(renewal, terms, request, request.Limits);
        if (renewal.Ceiling is not { } period || !due.Succeeded)
        {
            return due;
        }

        var ceiling = Limit(period, request);
        if (!ceiling.IsPassedBy(due.Value) || !IsLater(due, request))
        {
            return due;
        }

        var within = DueFor(renewal, terms, request, [.. request.Limits, ceiling]);
        if (IsLater(within, request))
        {
            return within;
        }

        reasons.Add(DueSteps.CeilingReached(ceiling) with { Override = CirculationPermissions.ExceedRenewalLimit });
        return due;
    }

    private static Result<DueMoment> DueFor(RenewalTerms renewal, DueTerms terms, in RenewalRequest request, ValueList<DueLimit> limits) =>
        DueDate.Reckon(terms with { Period = renewal.Period ?? terms.Period }, new DueRequest
        {
            At = request.At,
            From = Base(renewal.From, request),
            Openings = request.Openings,
            Awaited = request.Waiting > 0,
            Limits = limits,
        });

    private static bool IsLater(Result<DueMoment> due, in RenewalRequest request) => due.Succeeded && due.Value.LateFrom > request.Due.LateFrom;

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
