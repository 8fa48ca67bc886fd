using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Tests.Time;

/// <summary>Calendars at random: up to four openings a day, over midnight or not, holidays, and zones whose clocks do odd things.</summary>
public static class Calendars
{
    /// <summary>How many cases a property draws; fewer where it runs for each of many mutants.</summary>
    public const int Cases =
#if FEW_CASES
        30;
#else
        300;
#endif

    private static readonly string[] Zones =
        ["UTC", "Europe/Berlin", "Europe/Dublin", "America/St_Johns", "America/Havana", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia"];

    private static readonly LocalDate First = new(2010, 1, 1);

    public static Arbitrary<OpeningCalendar> Any() => Calendar(Week(0, 12)).ToArbitrary();

    /// <summary>Calendars that open on a day of each week at least, but for the exceptions.</summary>
    public static Arbitrary<OpeningCalendar> Opening() => Calendar(Week(1, 12)).ToArbitrary();

    /// <summary>Moments of some years, half of them about a change of clocks.</summary>
    public static Gen<Instant> Moment(DateTimeZone zone) => Gen.OneOf(
        Gen.Choose(0, 12 * 365 * 24 * 60).Select(minutes => First.AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(minutes)),
        from year in Gen.Choose(2010, 2021)
        from minutes in Gen.Choose(-120, 120)
        from second in Gen.Choose(0, 1)
        let changes = zone.GetZoneIntervals(Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year + 1, 1, 1, 0, 0)).Skip(1).ToList()
        select (changes.Count == 0 ? Instant.FromUtc(year, 6, 1, 0, 0) : changes[Math.Min(second, changes.Count - 1)].Start) + Duration.FromMinutes(minutes));

    private static Gen<OpeningCalendar> Calendar(Gen<List<WeeklyOpening>> week) =>
        from zone in Gen.Elements(Zones)
        from openings in week
        from exceptions in Exception().ListOf(3)
        from yearly in Gen.Choose(1, 28).Select(static day => YearlyException.Closed(1, day)).ListOf(1)
        select new OpeningCalendar { Zone = DateTimeZoneProviders.Tzdb[zone], Week = [.. openings], Exceptions = [.. exceptions], Yearly = [.. yearly] };

    private static Gen<List<WeeklyOpening>> Week(int fewest, int most) =>
        from count in Gen.Choose(fewest, most)
        from openings in Opened().ListOf(count)
        select openings.ToList();

    private static Gen<WeeklyOpening> Opened() =>
        from day in Gen.Choose(1, 7)
        from hours in Hours()
        from layer in Gen.Elements(OpeningLayer.Staffed, OpeningLayer.Staffed, OpeningLayer.AcceptsReturns)
        select new WeeklyOpening((IsoDayOfWeek)day, hours, layer);

    private static Gen<OpeningHours> Hours() =>
        from start in Gen.Choose(0, 47)
        from length in Gen.Choose(1, 24)
        select new OpeningHours(Half(start), Half(start + length));

    private static Gen<OpeningException> Exception() =>
        from day in Gen.Choose(0, 4380)
        from length in Gen.Choose(0, 20)
        from open in Gen.Elements(true, false)
        from hours in Hours()
        select new OpeningException(First.PlusDays(day), open ? [hours] : []) { LastDay = First.PlusDays(day + length) };

    private static LocalTime Half(int halves) => LocalTime.FromMinutesSinceMidnight(halves % 48 * 30);
}
