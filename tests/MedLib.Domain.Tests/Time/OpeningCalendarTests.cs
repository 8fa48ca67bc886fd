using FsCheck.Xunit;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;
using static NodaTime.IsoDayOfWeek;

namespace MedLib.Domain.Tests.Time;

public class OpeningCalendarTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);
    private static readonly OpeningCalendar Weekdays = OpeningCalendar.OpenOn(Zone("Europe/Berlin"), IsoDayOfWeek.Monday, Tuesday, Wednesday, Thursday, Friday);

    [Fact]
    public void Is_open_on_the_weekdays_it_was_given()
    {
        var open = Enumerable.Range(0, 7).Where(ahead => Weekdays.Openings().IsOpenOn(Monday.PlusDays(ahead)));

        Assert.Equal([0, 1, 2, 3, 4], open);
    }

    [Fact]
    public void An_exception_outranks_the_week_both_ways()
    {
        var calendar = Weekdays with
        {
            Exceptions =
            [
                OpeningException.Closed(Monday, "inventory"),
                new OpeningException(Monday.PlusDays(5), [new OpeningHours(new LocalTime(10, 0), new LocalTime(12, 0))]),
            ],
        };

        Assert.False(calendar.Openings().IsOpenOn(Monday));
        Assert.True(calendar.Openings().IsOpenOn(Monday.PlusDays(5)));
        Assert.False(calendar.Openings().IsOpenOn(Monday.PlusDays(6)));
        Assert.True(calendar.Openings().IsOpenOn(Monday.PlusDays(7)));
    }

    [Theory]
    [InlineData("2026-03-02T07:59:59", false)]
    [InlineData("2026-03-02T08:00:00", true)]
    [InlineData("2026-03-02T11:59:59", true)]
    [InlineData("2026-03-02T12:00:00", false)]
    [InlineData("2026-03-02T14:00:00", true)]
    [InlineData("2026-03-02T23:59:59", true)]
    [InlineData("2026-03-03T00:00:00", false)]
    public void Hours_are_half_open_and_midnight_is_the_end_of_the_day(string local, bool open)
    {
        var calendar = new OpeningCalendar
        {
            Zone = Zone("America/New_York"),
            Week =
            [
                new WeeklyOpening(IsoDayOfWeek.Monday, new OpeningHours(new LocalTime(8, 0), new LocalTime(12, 0))),
                new WeeklyOpening(IsoDayOfWeek.Monday, new OpeningHours(new LocalTime(14, 0), LocalTime.Midnight)),
            ],
        };

        Assert.Equal(open, calendar.Openings().IsOpenAt(At(local, calendar.Zone)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-01T23:30:00Z", "2026-03-02")]
    [InlineData("America/New_York", "2026-03-02T04:30:00Z", "2026-03-01")]
    [InlineData("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    public void The_day_is_the_librarys_own(string zone, string instant, string day) =>
        Assert.Equal(Day(day), OpeningCalendar.OpenOn(Zone(zone), Saturday).Openings().DayOf(InstantPattern.ExtendedIso.Parse(instant).Value));

    [Fact]
    public void The_first_open_day_may_be_the_day_itself()
    {
        Assert.Equal(Monday, Weekdays.Openings().NextOpenDay(Monday));
        Assert.Equal(Monday.PlusDays(7), Weekdays.Openings().NextOpenDay(Monday.PlusDays(5)));
    }

    [Theory]
    [InlineData(OpeningCalendar.HorizonInDays, true)]
    [InlineData(OpeningCalendar.HorizonInDays + 1, false)]
    public void No_open_day_is_sought_beyond_the_horizon(int ahead, bool found)
    {
        var calendar = new OpeningCalendar
        {
            Zone = DateTimeZone.Utc,
            Week = [],
            Exceptions = [new OpeningException(Monday.PlusDays(ahead), [OpeningHours.AllDay])],
        };

        Assert.Equal(found ? Monday.PlusDays(ahead) : null, calendar.Openings().NextOpenDay(Monday));
    }

    [Fact]
    public void A_calendar_ends_with_the_calendar()
    {
        var openings = Weekdays.Openings();

        Assert.Null(openings.NextOpenDay(LocalDate.MaxIsoValue));
        Assert.Null(openings.PreviousOpenDay(LocalDate.MinIsoValue));
        Assert.Null(openings.AddOpenDays(Monday, int.MaxValue));
        Assert.Null(openings.AddOpenDays(Monday, int.MinValue));
        Assert.Null(openings.NextOpening(Instant.MaxValue));
        Assert.Null(openings.PreviousOpening(Instant.MinValue));
        Assert.True(openings.OpenTime(Instant.MinValue, Instant.MaxValue) > Duration.FromDays(2_000_000));
        Assert.NotNull(openings.NextOpenDay(LocalDate.MinIsoValue.PlusDays(3)));
    }

    [Property]
    public void The_first_open_day_is_found_as_by_walking(int start, uint closed, byte pattern)
    {
        var from = Monday.PlusDays(start % 100_000);
        var calendar = OpeningCalendar.OpenOn(
            DateTimeZone.Utc, [.. Enumerable.Range(0, 7).Where(day => (pattern >> day & 1) == 1).Select(static day => (IsoDayOfWeek)(day + 1))]) with
        {
            Exceptions = [.. Enumerable.Range(0, 32).Where(day => (closed >> day & 1) == 1).Select(day => OpeningException.Closed(from.PlusDays(day)))],
        };
        LocalDate? expected = null;
        for (var ahead = 400; ahead >= 0; ahead--)
        {
            var weekday = (pattern >> ((int)from.PlusDays(ahead).DayOfWeek - 1) & 1) == 1;
            expected = weekday && !(ahead < 32 && (closed >> ahead & 1) == 1) ? from.PlusDays(ahead) : expected;
        }

        Assert.Equal(expected, calendar.Openings().NextOpenDay(from));
    }

    [Property(Arbitrary = [typeof(Calendars)], MaxTest = 200)]
    public void The_hours_of_a_day_are_those_of_the_compiled_openings(OpeningCalendar calendar, OpeningLayer layer, ushort ahead)
    {
        var openings = calendar.Openings(layer);
        foreach (var day in calendar.Exceptions.SelectMany(static exception => new[] { exception.Day, exception.LastDay ?? exception.Day }).Append(new LocalDate(2009, 12, 1).PlusDays(ahead % 5000)))
        {
            for (var near = -1; near <= 1; near++)
            {
                Assert.Equal(openings.HoursOn(day.PlusDays(near)), calendar.HoursOn(day.PlusDays(near), layer));
            }
        }
    }

    [Fact]
    public void Exceptions_before_all_days_and_after_them_are_told_like_others()
    {
        var calendar = Weekdays with
        {
            Exceptions = [OpeningException.Closed(LocalDate.MinIsoValue, LocalDate.MinIsoValue), OpeningException.Closed(Monday, LocalDate.MaxIsoValue), OpeningException.Closed(Monday.PlusDays(9), Monday)],
        };

        Assert.True(calendar.Openings().IsOpenOn(Monday.PlusDays(-7)));
        Assert.False(calendar.Openings().IsOpenOn(Monday));
        Assert.Null(calendar.Openings().NextOpenDay(LocalDate.MaxIsoValue.PlusDays(-20)));
    }

    // Once it took time by the square of the exceptions: a hundred thousand of them were minutes.
    [Fact]
    public void A_calendar_of_very_many_exceptions_is_compiled_in_no_time()
    {
        var many = Weekdays with { Exceptions = [.. Enumerable.Range(0, 100_000).Select(static day => OpeningException.Closed(new LocalDate(1900, 1, 1).PlusDays(2 * day)))] };
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var openings = many.Openings();

        Assert.False(openings.IsOpenOn(new LocalDate(1900, 1, 1).PlusDays(150_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant At(string text, DateTimeZone zone) => LocalDateTimePattern.ExtendedIso.Parse(text).Value.InZoneStrictly(zone).ToInstant();
}
