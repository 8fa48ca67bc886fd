using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;
using static NodaTime.IsoDayOfWeek;
using Interval = NodaTime.Interval;

namespace MedLib.Domain.Tests.Time;

public class EmergencyClosingTests
{
    private static readonly LocalDate ThisMonday = new(2026, 3, 2);
    private static readonly OpeningCalendar Calendar = new()
    {
        Zone = DateTimeZone.Utc,
        Week = [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(static day => new WeeklyOpening(day, Hours(8, 19)))],
    };

    [Fact]
    public void An_afternoon_is_cut_off_and_the_calendar_before_it_is_kept()
    {
        var closed = Calendar.CloseFor(new Interval(At(ThisMonday, 14), At(ThisMonday.PlusDays(1), 10)), "burst pipe").Value!;

        Assert.Equal([Hours(8, 14)], closed.HoursOn(ThisMonday));
        Assert.Equal([Hours(10, 19)], closed.HoursOn(ThisMonday.PlusDays(1)));
        Assert.Equal([Hours(8, 19)], closed.HoursOn(ThisMonday.PlusDays(2)));
        Assert.Equal([Hours(8, 19)], Calendar.HoursOn(ThisMonday));
        Assert.Equal((1, 2), (Calendar.Version, closed.Version));
        Assert.All(closed.Exceptions, static exception => Assert.Equal("burst pipe", exception.Reason));
        Assert.Empty(new OpeningCalendarValidator().Validate(closed).Errors);
    }

    [Fact]
    public void A_night_keeps_what_is_left_of_it_on_both_of_its_days()
    {
        var nights = Calendar with { Week = [new WeeklyOpening(Monday, Hours(19, 6)), new WeeklyOpening(Tuesday, Hours(9, 17))] };

        var closed = nights.CloseFor(new Interval(At(ThisMonday, 22), At(ThisMonday.PlusDays(1), 2)), "alarm").Value!;

        Assert.Equal([Hours(19, 22)], closed.HoursOn(ThisMonday));
        Assert.Equal([Hours(2, 6), Hours(9, 17)], closed.HoursOn(ThisMonday.PlusDays(1)));
    }

    [Fact]
    public void A_vacation_that_it_falls_into_is_divided()
    {
        var vacation = new OpeningException(ThisMonday, [Hours(10, 12)]) { LastDay = ThisMonday.PlusDays(4), Layer = OpeningLayer.Staffed, Reason = "summer hours" };

        var closed = (Calendar with { Exceptions = [vacation] }).CloseFor(new Interval(At(ThisMonday.PlusDays(2), 0), At(ThisMonday.PlusDays(3), 0)), "storm").Value!;

        Assert.Equal([1, 1, 0, 1, 1, 1], Enumerable.Range(0, 6).Select(day => closed.HoursOn(ThisMonday.PlusDays(day)).Count));
        Assert.Equal([Hours(10, 12)], closed.HoursOn(ThisMonday.PlusDays(1)));
        Assert.Equal([Hours(10, 12)], closed.HoursOn(ThisMonday.PlusDays(3)));
        Assert.Equal([Hours(8, 19)], closed.HoursOn(ThisMonday.PlusDays(5)));
        Assert.Empty(new OpeningCalendarValidator().Validate(closed).Errors);
    }

    [Fact]
    public void A_closing_without_bounds_is_refused()
    {
        Assert.Equal(TimeCodes.ClosingUnbounded, Calendar.CloseFor(new Interval(At(ThisMonday, 8), null), "").Findings.SortedCodes());
        Assert.Equal(TimeCodes.ClosingUnbounded, Calendar.CloseFor(new Interval(null, At(ThisMonday, 8)), "").Findings.SortedCodes());
        Assert.Equal(TimeCodes.ClosingUnbounded, Calendar.CloseFor(new Interval(At(ThisMonday, 8), At(ThisMonday, 8)), "").Findings.SortedCodes());
        Assert.Equal(TimeCodes.ClosingUnbounded, Calendar.CloseFor(new Interval(At(ThisMonday, 8), At(ThisMonday.PlusDays(401), 8)), "").Findings.SortedCodes());
        Assert.Equal(
            "A closing needs a start and an end after it, at most 400 days later.",
            MedLibMessages.Render(Calendar.CloseFor(new Interval(null, null), "").Findings[0]));
    }

    [Property(Arbitrary = [typeof(Calendars)], MaxTest = 200)]
    public Property What_lies_outside_of_the_closing_stays_open_and_nothing_within_it(OpeningCalendar calendar) => Prop.ForAll(
        (from start in Calendars.Moment(DateTimeZone.Utc)
         from minutes in Gen.Choose(1, 6000)
         select new Interval(start, start + Duration.FromMinutes(minutes))).ToArbitrary(),
        closing =>
        {
            var utc = calendar with { Zone = DateTimeZone.Utc };
            var (before, after) = (utc.Openings(OpeningLayer.AcceptsReturns), utc.CloseFor(closing, "fire").Value!.Openings(OpeningLayer.AcceptsReturns));
            var (early, late) = (closing.Start - Duration.FromDays(3), closing.End + Duration.FromDays(3));

            Assert.Equal(Duration.Zero, after.OpenTime(closing.Start, closing.End));
            Assert.Equal(before.OpenTime(early, closing.Start), after.OpenTime(early, closing.Start));
            Assert.Equal(before.OpenTime(closing.End, late), after.OpenTime(closing.End, late));
        });

    [Property(Arbitrary = [typeof(Calendars)], MaxTest = 200)]
    public Property Nothing_is_open_within_the_closing_whatever_the_clocks_do(OpeningCalendar calendar) => Prop.ForAll(
        (from start in Calendars.Moment(calendar.Zone)
         from minutes in Gen.Choose(1, 3000)
         select new Interval(start, start + Duration.FromMinutes(minutes))).ToArbitrary(),
        closing =>
        {
            var after = calendar.CloseFor(closing, "fire").Value!.Openings(OpeningLayer.AcceptsReturns);

            Assert.Equal(Duration.Zero, after.OpenTime(closing.Start, closing.End));
        });

    private static OpeningHours Hours(int from, int until) => new(new LocalTime(from, 0), new LocalTime(until, 0));

    private static Instant At(LocalDate day, int hour) => day.At(new LocalTime(hour, 0)).InUtc().ToInstant();
}
