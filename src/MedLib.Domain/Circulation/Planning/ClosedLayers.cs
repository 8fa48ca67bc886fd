using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>The openings of a calendar as they were planned and as an unplanned closing leaves them, each made once.</summary>
internal sealed class ClosedLayers(OpeningCalendar planned, OpeningCalendar closed, Interval closing)
{
    private static readonly Duration Horizon = Duration.FromDays(OpeningCalendar.HorizonInDays);
    private readonly Dictionary<OpeningLayer, (Openings Planned, Openings Closed)> _openings = [];

    /// <summary>The closing, as a step.</summary>
    public Finding Told => Finding.Information(PlanningCodes.ClosedUnplanned, new FindingArg.Moment("from", closing.Start), new FindingArg.Moment("until", closing.End));

    /// <summary>The openings that the closing leaves.</summary>
    public Openings Closed(OpeningLayer layer) => Of(layer).Closed;

    /// <summary>Whether the closing takes all the open time away that was left up to a moment.</summary>
    public bool IsCutOff(DueMoment moment, OpeningLayer layer)
    {
        if (moment is DueMoment.Never || moment.LateFrom <= closing.Start)
        {
            return false;
        }

        // What lies beyond the horizon has open time before it, and is not measured.
        var end = Instant.MaxValue - closing.End > Horizon ? closing.End + Horizon : Instant.MaxValue;
        var until = Instant.Min(moment.LateFrom, end);
        var (before, after) = Of(layer);
        return after.OpenTime(closing.Start, until) == Duration.Zero && before.OpenTime(closing.Start, until) > Duration.Zero;
    }

    private (Openings Planned, Openings Closed) Of(OpeningLayer layer)
    {
        if (!_openings.TryGetValue(layer, out var both))
        {
            _openings.Add(layer, both = (planned.Openings(layer), closed.Openings(layer)));
        }

        return both;
    }
}
