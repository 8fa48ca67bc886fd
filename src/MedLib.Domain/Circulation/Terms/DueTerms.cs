using System.Text.Json.Serialization;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>How a due moment is reckoned.</summary>
public sealed record DueTerms
{
    /// <summary>Terms by midnight, and by the next open day.</summary>
    public DueTerms()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal DueTerms(DayEnd? dayEnd = null, ClosedTimeStrategy? whenClosed = null)
        : this() =>
        (DayEnd, WhenClosed) = (dayEnd ?? DayEnd, whenClosed ?? WhenClosed);

    /// <summary>For how long it is lent.</summary>
    public required LoanPeriod Period { get; init; }

    /// <summary>For how long while others wait for it; null where that makes no difference.</summary>
    public LoanPeriod? PeriodWhenAwaited { get; init; }

    /// <summary>By when on the due day; plays no part where the moment is one of hours, minutes or a shift.</summary>
    public DayEnd DayEnd { get; init; } = new DayEnd.Midnight();

    /// <summary>What is done where the library is closed then.</summary>
    public ClosedTimeStrategy WhenClosed { get; init; } = new ClosedTimeStrategy.EndOfNextOpenDay();

    /// <summary>The openings that count: those with staff, or those at which returns are taken.</summary>
    public OpeningLayer Layer { get; init; } = OpeningLayer.Staffed;

    /// <summary>The latest days on which it may be due, by the day of lending; null where there are none.</summary>
    public DueSchedule? Latest { get; init; }

    /// <summary>Whether it may be due after the borrower's registration has ended.</summary>
    public bool MayOutliveRegistration { get; init; }
}
