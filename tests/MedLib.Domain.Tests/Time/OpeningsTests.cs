using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.TimeZones;
using static NodaTime.IsoDayOfWeek;
using Interval = NodaTime.Interval;

namespace MedLib.Domain.Tests.Time;

public class OpeningsTests
{
    private static readonly LocalDate ThisMonday = new(2026, 3, 2);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Another_layer_has_the_staffed_hours_too()
    {
        var calendar = new OpeningCalendar
        {
            Zone = Berlin,
            Week =
            [
                new WeeklyOpening(Monday, Hours(9, 17)),
                new WeeklyOpening(Monday, Hours(17, 22), OpeningLayer.Unattended),
                new WeeklyOpening(Tuesday, OpeningHours.AllDay, OpeningLayer.AcceptsReturns),
            ],
        };

        Assert.Equal([Hours(9, 17)], calendar.HoursOn(ThisMonday));
        Assert.Equal([Hours(9, 22)], calendar.HoursOn(ThisMonday, OpeningLayer.Unattended));
        Assert.Equal([Hours(9, 17)], calendar.HoursOn(ThisMonday, OpeningLayer.AcceptsReturns));
        Assert.Equal([OpeningHours.AllDay], calendar.HoursOn(ThisMonday.PlusDays(1), OpeningLayer.AcceptsReturns));
        Assert.Empty(calendar.HoursOn(ThisMonday.PlusDays(1)));
    }

    [Fact]
    public void An_exception_for_a_layer_outranks_one_for_all_and_that_a_day_of_the_year()
    {
        var calendar = OpeningCalendar.OpenOn(Berlin, Monday) with
        {
            Exceptions = [new OpeningException(ThisMonday, []), new OpeningException(ThisMonday, [Hours(0, 6)]) { Layer = OpeningLayer.Unattended }],
            Yearly = [new YearlyException(new AnnualDate(3, 2), [Hours(10, 12)])],
        };

        Assert.Empty(calendar.HoursOn(ThisMonday));
        Assert.Equal([Hours(0, 6)], calendar.HoursOn(ThisMonday, OpeningLayer.Unattended));
        Assert.Equal([Hours(10, 12)], calendar.HoursOn(ThisMonday.PlusYears(1)));
    }

    [Fact]
    public void The_29th_of_February_is_a_day_of_leap_years_only()
    {
        var openings = (OpeningCalendar.OpenOn(Berlin, [.. Enum.GetValues<IsoDayOfWeek>().Skip(1)]) with { Yearly = [YearlyException.Closed(2, 29)] }).Openings();

        Assert.False(openings.IsOpenOn(new LocalDate(2028, 2, 29)));
        Assert.True(openings.IsOpenOn(new LocalDate(2027, 2, 28)));
    }

    [Fact]
    public void An_opening_over_midnight_is_one_and_belongs_to_its_first_day()
    {
        var openings = new OpeningCalendar { Zone = Berlin, Week = [new WeeklyOpening(Monday, Hours(19, 3))] }.Openings();
        var (opens, closes) = (At(ThisMonday, 19), At(ThisMonday.PlusDays(1), 3));

        Assert.Equal(new Interval(opens, closes), openings.OpeningAt(At(ThisMonday.PlusDays(1), 2)));
        Assert.Equal(new Interval(opens, closes), openings.NextOpening(At(ThisMonday, 8)));
        Assert.Equal(new Interval(opens, closes), openings.PreviousOpening(closes));
        Assert.Null(openings.OpeningAt(closes));
        Assert.True(openings.IsOpenOn(ThisMonday));
        Assert.False(openings.IsOpenOn(ThisMonday.PlusDays(1)));
        Assert.Equal(closes, openings.LastClosingOn(ThisMonday));
        Assert.Equal(Duration.FromHours(8), openings.OpenTime(At(ThisMonday, 0), At(ThisMonday.PlusDays(2), 0)));
        Assert.Equal(Duration.FromHours(2), openings.OpenTime(At(ThisMonday.PlusDays(1), 0), At(ThisMonday.PlusDays(1), 2)));
    }

    [Theory]
    [InlineData("2026-03-29", 7)] // clocks go forward at 02:00
    [InlineData("2026-10-25", 9)] // and back at 03:00
    [InlineData("2026-06-07", 8)]
    public void A_night_of_change_is_an_hour_shorter_or_longer(string sunday, int hours)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(sunday).Value;
        var openings = new OpeningCalendar { Zone = Berlin, Week = [new WeeklyOpening(Saturday, Hours(22, 6))] }.Openings();

        Assert.Equal(Duration.FromHours(hours), openings.OpenTime(At(day.PlusDays(-1), 0), At(day, 12)));
    }

    [Fact]
    public void Time_that_a_zone_leaves_out_is_not_open()
    {
        var apia = OpeningCalendar.OpenOn(DateTimeZoneProviders.Tzdb["Pacific/Apia"], Friday).Openings(); // Friday 30 December 2011 never was

        Assert.Equal(Duration.Zero, apia.OpenTime(Instant.FromUtc(2011, 12, 30, 0, 0), Instant.FromUtc(2011, 12, 31, 0, 0)));
        Assert.Equal(new LocalDate(2012, 1, 6), apia.DayOf(apia.NextOpening(Instant.FromUtc(2011, 12, 29, 12, 0))!.Value.Start));
    }

    [Property(Arbitrary = [typeof(Calendars)], MaxTest = 200)]
    public Property CP5_hours_of_a_day_are_sorted_and_cover_what_was_declared(OpeningCalendar calendar) => Prop.ForAll(
        Calendars.Moment(calendar.Zone).ToArbitrary(),
        at =>
        {
            var hours = calendar.HoursOn(calendar.Openings().DayOf(at), OpeningLayer.AcceptsReturns);
            var again = new OpeningCalendar { Zone = calendar.Zone, Week = [.. hours.Select(static opening => new WeeklyOpening(Monday, opening))] };

            Assert.Equal(hours.OrderBy(static opening => opening.From), hours);
            Assert.Equal(hours, again.HoursOn(ThisMonday));
        });

    [Property(Arbitrary = [typeof(Calendars)], MaxTest = 300)]
    public Property CP6_open_time_adds_up_and_is_what_a_walk_minute_by_minute_finds(OpeningCalendar calendar) => Prop.ForAll(
        (from start in Calendars.Moment(calendar.Zone)
         from first in Gen.Choose(0, 2000)
         from second in Gen.Choose(0, 2000)
         select (start, first, second)).ToArbitrary(),
        part =>
        {
            var openings = calendar.Openings(OpeningLayer.AcceptsReturns);
            var middle = part.start + Duration.FromMinutes(part.first);
            var end = middle + Duration.FromMinutes(part.second);
            var walked = Enumerable.Range(0, part.first).Count(minute => openings.IsOpenAt(part.start + Duration.FromMinutes(minute)));

            Assert.Equal(openings.OpenTime(part.start, end), openings.OpenTime(part.start, middle) + openings.OpenTime(middle, end));
            Assert.Equal(Duration.Zero, openings.OpenTime(end, part.start - Duration.Epsilon));
            Assert.Equal(Duration.FromMinutes(walked), openings.OpenTime(part.start, middle));
        });

    [Property(Arbitrary = [typeof(Calendars)], MaxTest = 300)]
    public Property Openings_are_found_before_at_and_after_a_moment(OpeningCalendar calendar) => Prop.ForAll(
        Calendars.Moment(calendar.Zone).ToArbitrary(),
        at =>
        {
            var openings = calendar.Openings();

            if (openings.NextOpening(at) is { } next)
            {
                Assert.True(next.Start >= at);
                Assert.True(openings.IsOpenAt(next.Start));

                // Two that overlap, one of the evening before and one of today, are one after the other.
                var until = at;
                while (until < next.Start && openings.OpeningAt(until) is { } now)
                {
                    until = Instant.Min(now.End, next.Start);
                }

                Assert.Equal(until - at, openings.OpenTime(at, next.Start));
            }

            if (openings.PreviousOpening(at) is { } previous)
            {
                Assert.True(previous.End <= at);
                Assert.True(openings.IsOpenAt(previous.End - Duration.FromTicks(1)));
            }
        });

    [Property(Arbitrary = [typeof(Calendars)], MaxTest = 200)]
    public Property Open_days_are_counted_as_they_are_added(OpeningCalendar calendar, byte count) => Prop.ForAll(
        Calendars.Moment(calendar.Zone).ToArbitrary(),
        at =>
        {
            var openings = calendar.Openings();
            var day = openings.DayOf(at);

            if (openings.AddOpenDays(day, count) is { } later)
            {
                Assert.Equal(count, openings.OpenDaysBetween(day, later));
                Assert.True(count == 0 || openings.IsOpenOn(later));
            }
            else
            {
                Assert.DoesNotContain(calendar.Week, static opening => opening.Layer is OpeningLayer.Staffed);
            }
        });

    private static OpeningHours Hours(int from, int until) => new(new LocalTime(from, 0), new LocalTime(until, 0));

    private static Instant At(LocalDate day, int hour) => day.At(new LocalTime(hour, 0)).InZone(Berlin, Resolvers.LenientResolver).ToInstant();
}
