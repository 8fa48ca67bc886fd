using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>What a loan may not outlast.</summary>
public enum DueLimitKind
{
    /// <summary>The latest day that the terms name.</summary>
    Schedule = 0,

    /// <summary>The end of the borrower's registration.</summary>
    Registration = 1,

    /// <summary>The day by which the library that lent it wants it back.</summary>
    Lender = 2,

    /// <summary>A booking of the item.</summary>
    Booking = 3,

    /// <summary>The longest time that one borrower may keep it with all renewals.</summary>
    Ceiling = 4,
}

/// <summary>A moment that a loan may not outlast. One that names a day is compared by days.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Moment">Until when, at the latest.</param>
public readonly record struct DueLimit(DueLimitKind Kind, DueMoment Moment)
{
    internal bool IsPassedBy(DueMoment due) => Moment is DueMoment.EndOfDay day ? due.Day > day.Day : due.LateFrom > Moment.LateFrom;
}
