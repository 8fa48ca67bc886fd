using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>Days of lending and the day on which what is lent on them is due.</summary>
/// <param name="First">The first day of lending, in the library's zone.</param>
/// <param name="Last">The last day of lending.</param>
/// <param name="Due">The day by the end of which it is due.</param>
public sealed record ScheduledDue(LocalDate First, LocalDate Last, LocalDate Due);

/// <summary>What holds on a day that no range of a schedule covers.</summary>
public enum ScheduleGap
{
    /// <summary>Nothing is lent: the schedule must be kept up to date.</summary>
    Refuse = 0,

    /// <summary>The next range after the day.</summary>
    UseNext = 1,
}

/// <summary>A schedule of due days, such as the ends of semesters. The order in which its ranges are written plays no part.</summary>
/// <param name="Ranges">The ranges; they do not overlap.</param>
/// <param name="Gap">What holds between them.</param>
public sealed record DueSchedule(ValueList<ScheduledDue> Ranges, ScheduleGap Gap = ScheduleGap.Refuse)
{
    /// <summary>The due day of what is lent on a day.</summary>
    /// <param name="day">The day of lending, in the library's zone.</param>
    /// <returns>The due day, or null where the schedule has none for it.</returns>
    public LocalDate? For(LocalDate day)
    {
        ScheduledDue? next = null;
        foreach (var range in Ranges)
        {
            if (day >= range.First && day <= range.Last)
            {
                return range.Due;
            }

            if (range.First > day && (next is null || range.First < next.First))
            {
                next = range;
            }
        }

        return Gap is ScheduleGap.UseNext ? next?.Due : null;
    }
}
