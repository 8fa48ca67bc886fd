using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Moves moments out of closed time, as a strategy says.</summary>
internal static class ClosedTime
{
    /// <summary>The moment as the strategy has it; null where the openings do not reach so far.</summary>
    /// <param name="moment">Reckoned without openings.</param>
    /// <param name="since">When the loan was made.</param>
    /// <param name="strategy">What to do.</param>
    /// <param name="openings">When it is open.</param>
    public static DueMoment? Move(DueMoment moment, Instant since, ClosedTimeStrategy strategy, Openings openings)
    {
        if (moment is DueMoment.Never || strategy is ClosedTimeStrategy.Keep)
        {
            return moment;
        }

        return strategy.ChoosesOpening
            ? IsOpen(moment, openings) ? moment : ByOpening(moment.LateFrom, since, strategy, openings)
            : openings.IsOpenOn(moment.Day) ? moment : ByDay(moment.Day, strategy, openings);
    }

    /// <summary>The last moment that is not later than a limit and that the strategy allows; null where there is none.</summary>
    public static DueMoment? MoveBack(DueMoment limit, ClosedTimeStrategy strategy, Openings openings)
    {
        if (limit is DueMoment.Never || strategy is ClosedTimeStrategy.Keep)
        {
            return limit;
        }

        return strategy.ChoosesOpening
            ? IsOpen(limit, openings) ? limit : At(openings.PreviousOpening(limit.LateFrom)?.End, openings)
            : openings.IsOpenOn(limit.Day) ? limit : EndOf(openings.PreviousOpenDay(limit.Day), openings);
    }

    private static DueMoment.EndOfDay? ByDay(LocalDate day, ClosedTimeStrategy strategy, Openings openings) => EndOf(
        strategy switch
        {
            ClosedTimeStrategy.EndOfPreviousOpenDay => openings.PreviousOpenDay(day),
            ClosedTimeStrategy.SameWeekday => SameWeekday(day, openings) ?? openings.NextOpenDay(day),
            _ => openings.NextOpenDay(day),
        },
        openings);

    private static LocalDate? SameWeekday(LocalDate day, Openings openings)
    {
        for (var ahead = 7; ahead <= OpeningCalendar.HorizonInDays && openings.OpensWeekly(day.DayOfWeek) && ahead < Period.DaysBetween(day, LocalDays.Last); ahead += 7)
        {
            if (openings.IsOpenOn(day.PlusDays(ahead)))
            {
                return day.PlusDays(ahead);
            }
        }

        return null;
    }

    private static DueMoment.At? ByOpening(Instant moment, Instant since, ClosedTimeStrategy strategy, Openings openings) => At(
        strategy switch
        {
            ClosedTimeStrategy.EndOfPreviousOpening => openings.PreviousOpening(moment)?.End,
            ClosedTimeStrategy.StartOfNextOpening next => After(openings.NextOpening(moment)?.Start, next.After, openings),
            _ => (openings.OpeningAt(since) ?? openings.NextOpening(since))?.End,
        },
        openings);

    private static Instant? After(Instant? start, Duration after, Openings openings)
    {
        if (start is not { } at || Moments.After(at, after) is not { } moment)
        {
            return null;
        }

        return openings.IsOpenAt(moment) ? moment : openings.PreviousOpening(moment)?.End;
    }

    // The end of a day is open time when the doors are open up to it.
    private static bool IsOpen(DueMoment moment, Openings openings) =>
        openings.IsOpenAt(moment is DueMoment.EndOfDay ? moment.LateFrom - Duration.FromTicks(1) : moment.LateFrom);

    private static DueMoment.EndOfDay? EndOf(LocalDate? day, Openings openings) => day is { } on ? new(on, openings.Zone.Id) : null;

    private static DueMoment.At? At(Instant? at, Openings openings) => at is { } moment ? new(moment, openings.Zone.Id) : null;
}
