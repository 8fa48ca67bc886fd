using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>What an unplanned closing moves: a plan that the host carries out one by one, and that can be taken back.</summary>
/// <remarks>
/// A moment is moved where there was open time between the beginning of the closing and the moment, and the closing leaves none of it: whoever waited for the last day cannot
/// come any more. Nothing becomes earlier. The host gives every move as a command of its own, and keeps the plan to take it back.
/// </remarks>
public sealed record ClosingPlan
{
    private static readonly ClosedTimeStrategy NextOpenDay = new ClosedTimeStrategy.EndOfNextOpenDay();

    private ClosingPlan(OpeningCalendar calendar, ValueList<ClosingMove> moves, ValueList<ClosingLeft> left) => (Calendar, Moves, Left) = (calendar, moves, left);

    /// <summary>The next version of the calendar, in which the closing stands.</summary>
    public OpeningCalendar Calendar { get; }

    /// <summary>What is moved: loans first, each in the order of their ids.</summary>
    public ValueList<ClosingMove> Moves { get; }

    /// <summary>What should have been moved and is not, and why: somebody must look at it.</summary>
    public ValueList<ClosingLeft> Left { get; }

    /// <summary>Plans what an unplanned closing moves.</summary>
    /// <param name="planned">The calendar as it was planned.</param>
    /// <param name="closing">From when, and up to but not including when.</param>
    /// <param name="reason">Why, such as <c>burst pipe</c>.</param>
    /// <param name="loans">The open loans that go by the calendar.</param>
    /// <param name="requests">The requests on the pickup shelves that go by it.</param>
    /// <returns>
    /// The plan, in which <c>CIR-266</c> no later moment is allowed, <c>CIR-011</c> no opening within the horizon, <c>CIR-041</c> a day that the schedule does not know and
    /// <c>TIM-005</c> a moment in a zone that is not known are told of what is left; or <c>TIM-005</c>, <c>TIM-006</c> of the calendar and the closing themselves.
    /// </returns>
    public static Result<ClosingPlan> For(
        OpeningCalendar planned, Interval closing, string reason, IEnumerable<ClosingLoan> loans, IEnumerable<ClosingRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(loans);
        ArgumentNullException.ThrowIfNull(requests);
        if (!planned.ZoneIsKnown)
        {
            return planned.ZoneUnknown();
        }

        return planned.CloseFor(closing, reason).Then<ClosingPlan>(closed =>
        {
            var layers = new ClosedLayers(planned, closed, closing);
            var (moves, left) = (new List<ClosingMove>(), new List<ClosingLeft>());
            foreach (var loan in loans.OrderBy(static loan => loan.Loan.Value))
            {
                Sort(layers, new ClosingSubject.OfLoan(loan.Loan), loan.Due, loan.Terms.Layer, trace => Later(loan, layers, trace), moves, left);
            }

            foreach (var request in requests.OrderBy(static request => request.Request.Value))
            {
                Sort(layers, new ClosingSubject.OfRequest(request.Request), request.Until, OpeningLayer.Staffed, _ => Later(request, layers), moves, left);
            }

            return new ClosingPlan(closed, [.. moves], [.. left]);
        });
    }

    /// <summary>Plans how moves that were made are taken back, as where the closing was called off.</summary>
    /// <param name="applied">The moves that were made.</param>
    /// <param name="current">The moment that a loan or a request has now; null where it is over.</param>
    /// <param name="at">As of when.</param>
    /// <returns>
    /// The moves back. Left are <c>CIR-267</c> what somebody gave another moment since, <c>CIR-268</c> whose moment before is past, and <c>CIR-269</c> what is over.
    /// </returns>
    public static ClosingReversal Revert(ValueList<ClosingMove> applied, Func<ClosingSubject, DueMoment?> current, Instant at)
    {
        ArgumentNullException.ThrowIfNull(current);
        var (moves, left) = (new List<ClosingMove>(), new List<ClosingLeft>());
        foreach (var move in applied)
        {
            var now = current(move.Subject);
            if (now is null)
            {
                left.Add(new ClosingLeft(move.Subject, Moment: null, Finding.Information(PlanningCodes.OverSince)));
            }
            else if (now != move.To)
            {
                left.Add(new ClosingLeft(move.Subject, now, Finding.Information(PlanningCodes.ChangedSince)));
            }
            else if (move.From.IsOverdue(at))
            {
                left.Add(new ClosingLeft(move.Subject, now, Finding.Warning(PlanningCodes.OriginalIsPast)));
            }
            else
            {
                moves.Add(new ClosingMove(move.Subject, move.To, move.From, []));
            }
        }

        return new ClosingReversal([.. moves], [.. left]);
    }

    private static void Sort(
        ClosedLayers layers, ClosingSubject subject, DueMoment moment, OpeningLayer layer, Func<List<Finding>, Result<DueMoment>> later, List<ClosingMove> moves, List<ClosingLeft> left)
    {
        if (DueZones.Unknown(moment) is { } unknown)
        {
            left.Add(new ClosingLeft(subject, moment, unknown));
            return;
        }

        if (!layers.IsCutOff(moment, layer))
        {
            return;
        }

        var trace = new List<Finding> { layers.Told };
        var result = later(trace);
        if (!result.Succeeded)
        {
            left.Add(new ClosingLeft(subject, moment, result.Findings[0]));
        }
        else if (result.Value.LateFrom <= moment.LateFrom)
        {
            left.Add(new ClosingLeft(subject, moment, Finding.Warning(PlanningCodes.NoLaterMoment)));
        }
        else
        {
            moves.Add(new ClosingMove(subject, moment, result.Value, [.. trace]));
        }
    }

    // The loan's own strategy where it leads onwards; one that would leave it or go back gives way to the next open day, or the next opening.
    private static Result<DueMoment> Later(ClosingLoan loan, ClosedLayers layers, List<Finding> trace)
    {
        var openings = layers.Closed(loan.Terms.Layer);
        var own = ClosedTime.Move(loan.Due, loan.LentAt, loan.Terms.WhenClosed, openings);
        var later = own is not null && own.LateFrom > loan.Due.LateFrom ? own : Onwards(loan.Due, loan.Terms.WhenClosed.ChoosesOpening, openings);
        if (later is null)
        {
            return DueSteps.NoOpening();
        }

        trace.Add(DueSteps.Moved(loan.Due, later));
        var closed = DueDate.Close(later, loan.Terms.DayEnd, openings);
        if (closed != later)
        {
            trace.Add(DueSteps.Closes(closed));
        }

        var request = new DueRequest { At = loan.LentAt, Openings = openings, Limits = loan.Limits };
        return DueLimits.Keep(closed, loan.Terms.Period, loan.Terms, NextOpenDay, request, trace, out var refusal) is { } kept ? kept : refusal!;
    }

    private static Result<DueMoment> Later(ClosingRequest request, ClosedLayers layers) =>
        Onwards(request.Until, byOpening: request.Until is DueMoment.At, layers.Closed(OpeningLayer.Staffed)) is { } later ? later : DueSteps.NoOpening();

    // Whoever had to come at an hour gets the whole of the next opening; whoever had to come on a day gets the next open day.
    private static DueMoment? Onwards(DueMoment moment, bool byOpening, Openings openings)
    {
        if (byOpening)
        {
            var opening = openings.OpeningAt(moment.LateFrom) ?? openings.NextOpening(moment.LateFrom);
            return opening is { } next ? new DueMoment.At(next.End, openings.Zone.Id) : null;
        }

        return moment.Day < LocalDays.Last && openings.NextOpenDay(moment.Day.PlusDays(1)) is { } day ? new DueMoment.EndOfDay(day, openings.Zone.Id) : null;
    }
}

/// <summary>How moves of a <see cref="ClosingPlan"/> are taken back.</summary>
/// <param name="Moves">The moves back, in the order of the moves.</param>
/// <param name="Left">What stays as it is, and why.</param>
public sealed record ClosingReversal(ValueList<ClosingMove> Moves, ValueList<ClosingLeft> Left);
