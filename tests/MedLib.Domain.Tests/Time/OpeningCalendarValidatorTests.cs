using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Tests.Time;

public class OpeningCalendarValidatorTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly OpeningCalendar Sound = new()
    {
        Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        Week = [On(IsoDayOfWeek.Monday, 8, 12), On(IsoDayOfWeek.Monday, 12, 18), On(IsoDayOfWeek.Tuesday, 9, 0)],
        Exceptions = [OpeningException.Closed(Day), new OpeningException(Day.PlusDays(1), [Hours(8, 12), Hours(13, 0)])],
    };

    [Fact]
    public void Openings_may_touch_and_end_at_midnight() => Assert.Empty(Found(Sound));

    [Fact]
    public void An_opening_must_end_after_it_starts()
    {
        Assert.Equal(TimeCodes.HoursInverted, Found(Sound with { Week = [On(IsoDayOfWeek.Monday, 12, 12)] }));
        Assert.Equal(TimeCodes.HoursInverted, Found(Sound with { Exceptions = [new OpeningException(Day, [Hours(22, 22)])] }));
        Assert.Equal(TimeCodes.HoursInverted, Found(Sound with { Yearly = [new YearlyException(new AnnualDate(1, 1), [Hours(9, 9)])] }));
    }

    [Fact]
    public void An_opening_may_run_over_midnight_but_not_into_the_next()
    {
        Assert.Empty(Found(Sound with { Week = [On(IsoDayOfWeek.Monday, 19, 8), On(IsoDayOfWeek.Tuesday, 8, 12)] }));
        Assert.Empty(Found(Sound with { Exceptions = [new OpeningException(Day, [Hours(22, 2)])] }));
        Assert.Equal(TimeCodes.HoursOverlap, Found(Sound with { Week = [On(IsoDayOfWeek.Monday, 19, 9), On(IsoDayOfWeek.Tuesday, 8, 12)] }));
        Assert.Equal(TimeCodes.HoursOverlap, Found(Sound with { Week = [On(IsoDayOfWeek.Sunday, 19, 9), On(IsoDayOfWeek.Monday, 8, 12)] }));
    }

    [Fact]
    public void Layers_may_overlap()
    {
        var chute = new WeeklyOpening(IsoDayOfWeek.Monday, OpeningHours.AllDay, OpeningLayer.AcceptsReturns);

        Assert.Empty(Found(Sound with { Week = [On(IsoDayOfWeek.Monday, 8, 12), chute] }));
        Assert.Equal(TimeCodes.HoursOverlap, Found(Sound with { Week = [chute, chute] }));
    }

    [Fact]
    public void An_exception_must_not_end_before_it_begins()
    {
        Assert.Equal(TimeCodes.ExceptionInverted, Found(Sound with { Exceptions = [OpeningException.Closed(Day, Day.PlusDays(-1))] }));
        Assert.Empty(Found(Sound with { Exceptions = [OpeningException.Closed(Day, Day)] }));
    }

    [Fact]
    public void Openings_of_a_day_may_not_overlap()
    {
        Assert.Equal(TimeCodes.HoursOverlap, Found(Sound with { Week = [On(IsoDayOfWeek.Monday, 10, 14), On(IsoDayOfWeek.Monday, 8, 12)] }));
        Assert.Equal(TimeCodes.HoursOverlap, Found(Sound with { Exceptions = [new OpeningException(Day, [Hours(8, 0), Hours(23, 0)])] }));
        Assert.Empty(Found(Sound with { Week = [On(IsoDayOfWeek.Monday, 8, 12), On(IsoDayOfWeek.Friday, 8, 12)] }));
    }

    [Fact]
    public void A_week_must_have_an_opening()
    {
        Assert.Equal(TimeCodes.NeverOpen, Found(Sound with { Week = [] }));
        Assert.Equal(TimeCodes.NeverOpen, Found(Sound with { Week = [On(IsoDayOfWeek.None, 8, 12)] }));
    }

    [Fact]
    public void A_day_has_one_exception_in_a_layer()
    {
        var vacation = OpeningException.Closed(Day, Day.PlusDays(6));
        var yearly = YearlyException.Closed(12, 25);

        Assert.Equal(TimeCodes.ExceptionRepeated, Found(Sound with { Exceptions = [OpeningException.Closed(Day), OpeningException.Closed(Day, "flood")] }));
        Assert.Equal(TimeCodes.ExceptionRepeated, Found(Sound with { Exceptions = [OpeningException.Closed(Day.PlusDays(6)), vacation] }));
        Assert.Equal(TimeCodes.ExceptionRepeated, Found(Sound with { Yearly = [yearly, yearly with { Reason = "again" }] }));
        Assert.Empty(Found(Sound with { Exceptions = [vacation, OpeningException.Closed(Day) with { Layer = OpeningLayer.Unattended }], Yearly = [yearly] }));
    }

    [Fact]
    public void A_zone_must_have_an_id_that_due_moments_can_keep()
    {
        var found = new OpeningCalendarValidator().Check(Sound with { Zone = new Unheard() });

        Assert.Equal(TimeCodes.ZoneUnknown, found.SortedCodes());
        Assert.Equal("The zone Mars/Olympus is not in the tz database.", MedLibMessages.Render(found[0]));
        Assert.Empty(Found(Sound with { Zone = DateTimeZone.ForOffset(Offset.FromHours(5)) }));
    }

    private static string Found(OpeningCalendar calendar) => new OpeningCalendarValidator().Check(calendar).SortedCodes();

    private static WeeklyOpening On(IsoDayOfWeek day, int from, int until) => new(day, Hours(from, until));

    private static OpeningHours Hours(int from, int until) => new(new LocalTime(from, 0), new LocalTime(until, 0));

    internal sealed class Unheard() : DateTimeZone("Mars/Olympus", isFixed: true, Offset.Zero, Offset.Zero)
    {
        public override NodaTime.TimeZones.ZoneInterval GetZoneInterval(Instant instant) => Utc.GetZoneInterval(instant);
    }
}
