using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;
using static NodaTime.IsoDayOfWeek;

namespace MedLib.Domain.Tests.Time;

/// <summary>The CAL vectors: what tests of Koha, FOLIO and Invenio say of calendars, restated.</summary>
public class CalendarVectorTests
{
    // Koha's t/Calendar.t: closed at weekends, two days of every year, two single ones; open on one Sunday.
    private static readonly Openings Koha = (OpeningCalendar.OpenOn(DateTimeZone.Utc, Monday, Tuesday, Wednesday, Thursday, Friday) with
    {
        Yearly = [YearlyException.Closed(1, 1), YearlyException.Closed(12, 25)],
        Exceptions = [OpeningException.Closed(Day("2011-06-01")), OpeningException.Closed(Day("2012-07-04")), new OpeningException(Day("2012-11-11"), [OpeningHours.AllDay])],
    }).Openings();

    private static readonly Openings WithoutWednesdays = OpeningCalendar.OpenOn(DateTimeZone.Utc, Monday, Tuesday, Thursday, Friday, Saturday, Sunday).Openings();

    // FOLIO's LibraryTimetableConverterTest.
    [Theory]
    [InlineData("CAL-002", "2-4", "2-4")]
    [InlineData("CAL-003", "2-4 4-6", "2-6")]
    [InlineData("CAL-004", "2-4 4-6 6-8", "2-8")]
    [InlineData("CAL-005", "2-4 4-6 7-8", "2-6 7-8")]
    [InlineData("CAL-006", "2-4 5-6 6-8", "2-4 5-8")]
    [InlineData("CAL-007", "2-3 3-4 5-6 7-8 8-9", "2-4 5-6 7-9")]
    [InlineData("CAL-052", "8-12 10-14", "8-14")] // adapted: what touches or overlaps is joined; a validator reports the overlap
    public void Openings_that_touch_are_one(string id, string declared, string joined)
    {
        var calendar = new OpeningCalendar { Zone = DateTimeZone.Utc, Week = [.. Hours(declared).Select(static hours => new WeeklyOpening(Monday, hours))] };

        Assert.True(Hours(joined).SequenceEqual(calendar.HoursOn(new LocalDate(2026, 3, 2))), id);
    }

    [Theory]
    [InlineData("CAL-008", "2012-07-03", 1, "2012-07-05")]
    [InlineData("CAL-010", "2012-07-23", 7, "2012-07-30")]
    public void Days_are_counted_and_then_pushed_off_closed_ones(string id, string from, int days, string open) =>
        Assert.True(Koha.NextOpenDay(Day(from).PlusDays(days)) == Day(open), id);

    [Theory]
    [InlineData("CAL-014", "2012-07-23", 7, "2012-08-01")]
    [InlineData("CAL-015", "2012-12-26", -1, "2012-12-24")]
    public void Only_open_days_are_counted(string id, string from, int days, string open) => Assert.True(Koha.AddOpenDays(Day(from), days) == Day(open), id);

    [Fact]
    public void CAL_018_days_of_the_calendar_do_not_ask_the_openings() => Assert.False(Koha.IsOpenOn(Day("2012-11-24").PlusDays(1)));

    [Fact]
    public void CAL_020_open_days_between_two_are_the_same_both_ways()
    {
        Assert.Equal(40, Koha.OpenDaysBetween(Day("2012-07-23"), Day("2012-09-17")));
        Assert.Equal(40, Koha.OpenDaysBetween(Day("2012-09-17"), Day("2012-07-23")));
    }

    [Fact]
    public void CAL_021_an_exception_beats_the_week() => Assert.True(Koha.IsOpenOn(Day("2012-11-11")));

    [Fact]
    public void CAL_022_an_opening_beats_a_holiday()
    {
        var calendar = OpeningCalendar.OpenOn(DateTimeZone.Utc, Saturday) with
        {
            Yearly = [YearlyException.Closed(7, 7)],
            Exceptions = [new OpeningException(Day("2012-07-07"), [OpeningHours.AllDay])],
        };

        Assert.True(calendar.Openings().IsOpenOn(Day("2012-07-07")));
        Assert.False(calendar.Openings().IsOpenOn(Day("2018-07-07"))); // the next Saturday on that date
    }

    [Theory]
    [InlineData("CAL-023", 1, 3, true)]
    [InlineData("CAL-024", 1, 2, false)]
    [InlineData("CAL-026", 1, 5, true)]
    [InlineData("CAL-028", 1, 1, false)]
    public void An_open_day_may_lie_between_two(string id, int first, int second, bool between)
    {
        var openings = OpeningCalendar.OpenOn(DateTimeZone.Utc, Monday, Tuesday, Thursday, Friday).Openings();

        Assert.True(openings.NextOpenDay(new LocalDate(2024, 1, first + 1)) < new LocalDate(2024, 1, second) == between, id);
    }

    // Adapted: Koha takes 24 hours off for each closed day; with all-day hours ours is exact and gives the same.
    [Theory]
    [InlineData("CAL-032", "2019-11-07T12:34:56", 24)]
    [InlineData("CAL-033", "2019-11-12T12:34:56", 144)]
    [InlineData("CAL-034", "2019-11-15T12:34:56", 192)]
    public void Time_is_measured_without_closed_days(string id, string until, int hours) => Assert.True(OpenHours(until) == Duration.FromHours(hours), id);

    // Adapted: within a closed day Koha's subtraction is not exact; open time is, 11:25:04 until Tuesday's midnight.
    [Theory]
    [InlineData("CAL-035", "2019-11-06T12:34:56", "11:25:04")]
    [InlineData("CAL-036", "2019-11-07T09:34:56", "21:00:00")]
    [InlineData("CAL-038", "2019-11-06T09:34:56", "11:25:04")] // rejected: Koha gives less than nothing here
    public void Time_on_a_closed_day_is_not_measured(string id, string until, string open) =>
        Assert.Equal((id, open), (id, DurationPattern.CreateWithInvariantCulture("HH:mm:ss").Format(OpenHours(until))));

    // Invenio's test_closures.py.
    [Theory]
    [InlineData("CAL-040", 1, 1, 6)]
    [InlineData("CAL-041", 1, 4, 6)]
    [InlineData("CAL-042", 1, 6, 6)]
    [InlineData("CAL-044", 1, 9, 25)]
    [InlineData("CAL-045", 1, 13, 25)]
    [InlineData("CAL-046", 1, 26, 26)]
    [InlineData("CAL-047", 1, 27, 29)]
    [InlineData("CAL-048", 1, 30, 30)]
    [InlineData("CAL-049", 2, 5, 7)]
    public void A_long_exception_is_passed_over(string id, int month, int from, int open)
    {
        var openings = (OpeningCalendar.OpenOn(DateTimeZone.Utc, Monday, Tuesday, Wednesday, Thursday, Friday) with
        {
            Exceptions =
            [
                OpeningException.Closed(Day("2000-01-03"), Day("2000-01-05")),
                OpeningException.Closed(Day("2000-01-09"), Day("2000-01-22")),
                OpeningException.Closed(Day("2000-01-24")),
                OpeningException.Closed(Day("2000-01-27"), Day("2000-01-28")),
                new OpeningException(Day("2000-01-29"), [OpeningHours.AllDay]) { LastDay = Day("2000-01-30") },
            ],
        }).Openings();

        Assert.True(openings.NextOpenDay(new LocalDate(2000, month, from)) == new LocalDate(2000, month, open), id);
    }

    private static Duration OpenHours(string until) => WithoutWednesdays.OpenTime(At("2019-11-05T12:34:56"), At(until));

    private static OpeningHours[] Hours(string text) => [.. text.Split(' ').Select(static span => span.Split('-'))
        .Select(static span => new OpeningHours(LocalTime.FromHoursSinceMidnight(int.Parse(span[0], null)), LocalTime.FromHoursSinceMidnight(int.Parse(span[1], null))))];

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant At(string text) => LocalDateTimePattern.ExtendedIso.Parse(text).Value.InUtc().ToInstant();
}
