using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>Reckons by when a recalled loan must be back: never later than it was due, and never before the time that was guaranteed.</summary>
/// <remarks>
/// FOLIO's and Evergreen's formula: the later of check-out and the guaranteed time, and of the recall and the time to bring it back, if that is
/// earlier than the due moment. It is moved out of closed time by the loan's own strategy.
/// </remarks>
public static class Recall
{
    /// <summary>When the loan is due after the recall; the moment that it had where the recall changes nothing.</summary>
    /// <param name="recall">The terms of recalls.</param>
    /// <param name="terms">The loan's own terms.</param>
    /// <param name="request">The loan, and when it is recalled.</param>
    /// <returns>
    /// The moment; or <c>CIR-043</c> where the terms have neither period, which would make it due at once, <c>CIR-040</c> a period of no length,
    /// <c>CIR-011</c> no opening within the horizon, <c>TIM-005</c> a zone that a due moment cannot name; for an overdue loan also those of <see cref="DueDate.Reckon(DueTerms, in DueRequest)"/>.
    /// </returns>
    public static Result<DueMoment> Reckon(RecallTerms recall, DueTerms terms, in RecallRequest request)
    {
        ArgumentNullException.ThrowIfNull(recall);
        ArgumentNullException.ThrowIfNull(terms);
        if (Zones.Unknown(request.Openings, request.Due) is { IsEmpty: false } unknown)
        {
            return Result<DueMoment>.Refused(unknown);
        }

        if (recall is { Guaranteed: null, ReturnWithin: null })
        {
            return Finding.Error(CirculationCodes.RecallWithoutPeriod);
        }

        if (request.IsRecalled)
        {
            return request.Due;
        }

        if (request.Due.IsOverdue(request.At))
        {
            return recall.ReturnOverdueWithin is { } within ? Later(within, terms, request) : request.Due;
        }

        return FirstUncountable(recall) is { } period ? DueSteps.NotPositive(period) : Earlier(recall, terms, request);
    }

    /// <summary>When a loan is due once its recall is withdrawn: as before the recall, where the terms restore it.</summary>
    /// <param name="recall">The terms of recalls.</param>
    /// <param name="original">When it was due before the recall.</param>
    /// <param name="now">When it is due, recalled.</param>
    /// <returns>The one moment or the other. What an overdue borrower was given by the recall stays given: nobody is made late by what was withdrawn.</returns>
    public static DueMoment Withdraw(RecallTerms recall, DueMoment original, DueMoment now)
    {
        ArgumentNullException.ThrowIfNull(recall);
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(now);
        return recall.RestoredOnWithdrawal && original.LateFrom > now.LateFrom ? original : now;
    }

    private static Result<DueMoment> Earlier(RecallTerms recall, DueTerms terms, in RecallRequest request)
    {
        var guaranteed = After(recall.Guaranteed, request.LentAt, terms, request);
        var back = recall.ReturnWithin is null ? EndOfToday(request) : After(recall.ReturnWithin, request.At, terms, request);
        var wanted = guaranteed is not null && guaranteed.LateFrom > back.LateFrom ? guaranteed : back;
        if (wanted.LateFrom >= request.Due.LateFrom)
        {
            return request.Due;
        }

        if (ClosedTime.Move(wanted, request.LentAt, terms.WhenClosed, request.Openings) is not { } moved)
        {
            return DueSteps.NoOpening();
        }

        // A strategy that looks back may not take what was guaranteed, and one that looks ahead may not lengthen the loan.
        var kept = moved.LateFrom >= wanted.LateFrom ? moved : ClosedTime.Move(wanted, request.LentAt, Ahead, request.Openings) ?? request.Due;
        var closed = DueDate.Close(kept, terms.DayEnd, request.Openings);
        var due = closed.Day < wanted.Day ? kept : closed;
        return due.LateFrom < request.Due.LateFrom && due.LateFrom > request.At ? due : request.Due;
    }

    private static LoanPeriod.Rolling? FirstUncountable(RecallTerms recall) =>
        recall.Guaranteed is { CanBeLentFor: false } guaranteed ? guaranteed
        : recall.ReturnWithin is { CanBeLentFor: false } within ? within
        : null;

    private static readonly ClosedTimeStrategy Ahead = new ClosedTimeStrategy.EndOfNextOpenDay();

    // A limit that has come leaves no time to give: the loan stays as late as it is.
    private static Result<DueMoment> Later(LoanPeriod.Rolling within, DueTerms terms, in RecallRequest request)
    {
        var later = DueDate.Reckon(
            terms with { Period = within, PeriodWhenAwaited = null, Latest = null },
            new DueRequest { At = request.At, Openings = request.Openings, Limits = request.Limits });
        return later is { Succeeded: false, Findings: [{ Code: CirculationCodes.NoTimeLeft }] } ? request.Due : later;
    }

    // What leads out of the calendar, or past all openings, is later than any due moment.
    [return: NotNullIfNotNull(nameof(period))]
    private static DueMoment? After(LoanPeriod.Rolling? period, Instant from, DueTerms terms, in RecallRequest request) => period is null
        ? null
        : PeriodCount.From(period, terms.DayEnd, new DueRequest { At = from, Openings = request.Openings }, out _) ?? new DueMoment.Never();

    private static DueMoment.EndOfDay EndOfToday(in RecallRequest request) => new(request.Openings.DayOf(request.At), request.Openings.Zone.Id);
}
