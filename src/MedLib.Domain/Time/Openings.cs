using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>The openings of a calendar in one layer, ready to be searched and measured. Immutable: made once, kept, and shared by threads.</summary>
/// <remarks>
/// An opening is the time from the moment at which the wall clock shows its start up to, and not including, the one at which it shows
/// its end. Where a change of clocks skips such a time, that is the change; where the time comes twice, the first. So an opening over a night of
/// change lasts an hour more or less, as it does for the staff. Openings are looked for within <see cref="OpeningCalendar.HorizonInDays"/> days.
/// </remarks>
public sealed partial class Openings
{
    private readonly OpeningCalendar _calendar;
    private readonly OpeningRun[] _runs;
    private readonly int[] _yearly;

    /// <param name="calendar">The calendar.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="alone">Without the staffed hours, where the layer is another.</param>
    internal Openings(OpeningCalendar calendar, OpeningLayer layer, bool alone = false) => (_calendar, Layer, _runs, _yearly) =
        (calendar, layer, OpeningRun.Of(calendar, layer, alone), [.. calendar.Yearly.Select(static yearly => DayOfYear(yearly.Day.Month, yearly.Day.Day))]);

    /// <summary>The zone in which the hours are kept.</summary>
    public DateTimeZone Zone => _calendar.Zone;

    /// <summary>Which layer's they are.</summary>
    public OpeningLayer Layer { get; }

    /// <summary>Which version of which calendar they are of.</summary>
    public CalendarVersion Calendar => new(_calendar.Code, _calendar.Version);

    /// <summary>The local day of an instant.</summary>
    /// <param name="at">The instant.</param>
    public LocalDate DayOf(Instant at) => LocalDays.At(at, Zone).Date;

    /// <summary>The time of day of an instant, on the clock of the service point.</summary>
    /// <param name="at">The instant.</param>
    public LocalTime TimeOf(Instant at) => LocalDays.At(at, Zone).TimeOfDay;

    /// <summary>The hours of a day, sorted, and joined where they touch or overlap.</summary>
    /// <param name="day">The day on which they start.</param>
    public ValueList<OpeningHours> HoursOn(LocalDate day) => On(DayNumber.Of(day)).ToHours();

    /// <summary>Whether an opening starts on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsOpenOn(LocalDate day) => !On(DayNumber.Of(day)).IsEmpty;

    /// <summary>Whether an ordinary week has an opening on a weekday.</summary>
    /// <param name="weekday">The weekday.</param>
    public bool OpensWeekly(IsoDayOfWeek weekday) =>
        _calendar.OfWeekday(weekday, OpeningLayer.Staffed).Concat(_calendar.OfWeekday(weekday, Layer)).Any(static hours => hours.Lasts);

    /// <summary>Whether it is open at an instant.</summary>
    /// <param name="at">The instant.</param>
    public bool IsOpenAt(Instant at) => OpeningAt(at) is not null;

    /// <summary>Whether a due moment can name the zone.</summary>
    internal bool ZoneIsKnown => _calendar.ZoneIsKnown;

    internal Finding ZoneUnknown() => _calendar.ZoneUnknown();

    internal DayOpenings On(int day) => On(day, _runs[RunOf(day)]);

    /// <summary>The same, for a walk over days: the run that is given holds until the day that is given, both of which are kept up to date.</summary>
    internal DayOpenings On(int day, ref OpeningRun? run, ref int until)
    {
        if (run is null || day >= until || day < run.First)
        {
            var place = RunOf(day);
            run = _runs[place];
            until = place + 1 < _runs.Length ? _runs[place + 1].First : int.MaxValue;
        }

        return On(day, run);
    }

    private static int DayOfYear(int month, int day) => (month << 5) | day;

    private DayOpenings On(int day, OpeningRun run)
    {
        if (_yearly.Length > 0)
        {
            var (month, dayOfMonth) = DayNumber.MonthAndDay(day);
            var yearly = _yearly.AsSpan().IndexOf(DayOfYear(month, dayOfMonth));
            if (yearly >= 0)
            {
                return run.Yearly[yearly];
            }
        }

        return run.Week[DayNumber.Weekday(day)];
    }

    private int RunOf(int day)
    {
        var (low, high) = (0, _runs.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _runs[middle].First <= day ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
