using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Domain.Tests.Circulation.DueDates;

/// <summary>One way to count, for due dates, lateness, losses and notices. It opens on weekdays; 6 March 2026 is a Friday.</summary>
public class PeriodAnchorTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Openings Weekdays = OpeningCalendar.OpenOn(
        Berlin, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday).Openings();

    [Theory]
    [InlineData("2026-03-06", 1, LoanUnit.OpenDays, "2026-03-09")]
    [InlineData("2026-03-06", 5, LoanUnit.OpenDays, "2026-03-13")]
    [InlineData("2026-03-07", 1, LoanUnit.OpenDays, "2026-03-09")]
    [InlineData("2026-03-08", 1, LoanUnit.OpenDays, "2026-03-09")]
    [InlineData("2026-03-09", 1, LoanUnit.OpenDays, "2026-03-10")]
    [InlineData("2026-03-06", 0, LoanUnit.Days, "2026-03-06")]
    [InlineData("2026-03-06", 3, LoanUnit.Days, "2026-03-09")]
    [InlineData("2026-03-28", 1, LoanUnit.Days, "2026-03-29")] // a day of 23 hours
    [InlineData("2026-03-06", 2, LoanUnit.Weeks, "2026-03-20")]
    [InlineData("2026-01-30", 1, LoanUnit.Months, "2026-02-27")] // from midnight to midnight: 31 January to the last of February
    [InlineData("2024-02-28", 1, LoanUnit.Years, "2025-02-27")]
    public void After_the_end_of_a_day_comes_the_end_of_a_day(string from, int count, LoanUnit unit, string to)
    {
        var due = new DueMoment.EndOfDay(Day(from), Berlin.Id);

        Assert.Equal(new DueMoment.EndOfDay(Day(to), Berlin.Id), PeriodAnchor.Of(due, Weekdays).After(new LoanPeriod.Rolling(count, unit)));
    }

    [Theory]
    [InlineData("2026-03-06T14:00:00", 1, LoanUnit.OpenDays, "2026-03-10T00:00:00")] // Monday is over
    [InlineData("2026-03-06T14:00:00", 3, LoanUnit.Days, "2026-03-09T14:00:00")]
    [InlineData("2026-03-28T14:00:00", 1, LoanUnit.Days, "2026-03-29T14:00:00")]
    [InlineData("2026-03-28T14:00:00", 24, LoanUnit.Hours, "2026-03-29T15:00:00")] // the clocks go on in the night
    [InlineData("2026-03-28T02:30:00", 1, LoanUnit.Days, "2026-03-29T03:30:00")] // there is no half past two
    [InlineData("2026-03-06T14:00:00", 30, LoanUnit.Minutes, "2026-03-06T14:30:00")]
    [InlineData("2026-01-31T14:00:00", 1, LoanUnit.Months, "2026-02-28T14:00:00")]
    public void After_a_time_of_day_comes_that_time_of_day_but_open_days_are_whole(string from, int count, LoanUnit unit, string to)
    {
        var period = new LoanPeriod.Rolling(count, unit);

        Assert.Equal(Local(to), PeriodAnchor.Of(Local(from), Weekdays).After(period)!.LateFrom);
        Assert.Equal(Local(to), PeriodAnchor.Of(new DueMoment.At(Local(from), Berlin.Id), Weekdays).After(period)!.LateFrom);
        Assert.Equal(Local(to), PeriodCount.MomentAfter(Local(from), period, Weekdays));
    }

    [Theory]
    [InlineData(1, LoanUnit.OpenDays, "2026-03-06T00:00:00", "2026-03-06T00:00:00")]
    [InlineData(3, LoanUnit.Days, "2026-03-06T00:00:00", "2026-03-06T14:00:00")]
    [InlineData(1, LoanUnit.Weeks, "2026-03-02T00:00:00", "2026-03-02T14:00:00")]
    [InlineData(1, LoanUnit.Months, "2026-02-09T00:00:00", "2026-02-09T14:00:00")]
    [InlineData(1, LoanUnit.Years, "2025-03-09T00:00:00", "2025-03-09T14:00:00")]
    [InlineData(2, LoanUnit.Hours, "2026-03-09T22:00:00", "2026-03-09T12:00:00")]
    public void Before_the_end_of_a_day_is_the_beginning_of_one_and_before_a_time_of_day_that_time(int count, LoanUnit unit, string beforeDay, string beforeTime)
    {
        var period = new LoanPeriod.Rolling(count, unit);

        Assert.Equal(Local(beforeDay), PeriodCount.MomentBefore(new DueMoment.EndOfDay(Day("2026-03-09"), Berlin.Id), period, Weekdays));
        Assert.Equal(Local(beforeTime), PeriodCount.MomentBefore(new DueMoment.At(Local("2026-03-09T14:00:00"), Berlin.Id), period, Weekdays));
        Assert.Null(PeriodCount.MomentBefore(new DueMoment.Never(), period, Weekdays));
    }

    [Theory]
    [InlineData(LoanUnit.Minutes)]
    [InlineData(LoanUnit.OpenDays)]
    [InlineData(LoanUnit.Days)]
    [InlineData(LoanUnit.Weeks)]
    [InlineData(LoanUnit.Months)]
    [InlineData(LoanUnit.Years)]
    public void Beyond_the_calendar_there_is_no_moment_and_before_it_the_first(LoanUnit unit)
    {
        var period = new LoanPeriod.Rolling(int.MaxValue, unit);
        var late = new DueMoment.EndOfDay(LocalDays.Last.PlusDays(-1), Berlin.Id);

        Assert.Null(PeriodAnchor.Of(late, Weekdays).After(period));
        Assert.Equal(unit is LoanUnit.Minutes ? Local("2026-03-07T00:00:00") - period.Length : Instant.MinValue, PeriodAnchor.Of(new DueMoment.EndOfDay(Day("2026-03-06"), Berlin.Id), Weekdays).Before(period));
        Assert.Null(PeriodAnchor.Of(late, Weekdays).After(new LoanPeriod.Rolling(-1, unit)));
        Assert.Null(PeriodAnchor.Of(late, Weekdays).After(new LoanPeriod.Rolling(0, LoanUnit.Weeks)));
        Assert.Null(PeriodAnchor.Of(late, Weekdays).After(new LoanPeriod.Rolling(1, (LoanUnit)99)));
    }

    [Fact]
    public void Fines_losses_and_notices_agree_on_the_end_of_an_open_day()
    {
        var due = new DueMoment.EndOfDay(Day("2026-03-06"), Berlin.Id);
        var openDay = LoanPeriod.OpenDays(1);
        var over = Local("2026-03-10T00:00:00");
        var grace = new FineTerms { Every = LoanPeriod.Days(1), Steps = [new FineStep(Owed(1))], Grace = new Grace.Deducted(openDay) };

        Assert.Equal(over, Loss.LostFrom(new LossTerms { LostAfter = openDay, WhenReturned = LostItemReturn.Keep }, due, recalled: false, Weekdays));
        Assert.Equal(0, Fine.Assess(grace, new FineRequest { Due = due, Returned = over - Duration.FromTicks(1), Openings = Weekdays }).Value!.Intervals);
        Assert.Equal(1, Fine.Assess(grace, new FineRequest { Due = due, Returned = over + Duration.FromDays(1), Openings = Weekdays }).Value!.Intervals);

        static MedLib.Domain.Finance.Money Owed(int amount) => MedLib.Domain.Finance.Money.Of(amount, MedLib.Domain.Finance.Currency.Parse("EUR")).Value;
    }

    [Fact]
    public void The_end_of_a_day_in_another_zone_is_counted_from_the_moment_it_is_here()
    {
        var tokyo = new DueMoment.EndOfDay(Day("2026-03-06"), "Asia/Tokyo"); // 16:00 of that day in Berlin

        Assert.Equal(Local("2026-03-09T16:00:00"), PeriodAnchor.Of(tokyo, Weekdays).After(LoanPeriod.Days(3))!.LateFrom);
        Assert.Equal(Day("2026-03-06"), PeriodAnchor.Of(tokyo, Weekdays).LastDay);
        Assert.Equal(new DueMoment.EndOfDay(Day("2026-03-09"), Berlin.Id), PeriodAnchor.Of(tokyo, Weekdays).After(LoanPeriod.Days(1), closedDaysCount: false));
    }

    [Fact]
    public void A_moment_at_midnight_lies_in_the_day_that_begins()
    {
        var midnight = new DueMoment.At(Local("2026-03-10T00:00:00"), Berlin.Id);

        Assert.Equal(Day("2026-03-10"), PeriodAnchor.Of(midnight, Weekdays).LastDay);
        Assert.Equal(new DueMoment.EndOfDay(Day("2026-03-11"), Berlin.Id), PeriodAnchor.Of(midnight, Weekdays).After(LoanPeriod.OpenDays(1)));
    }

    [Fact]
    public void Another_zone_of_the_same_hours_counts_the_same_days()
    {
        var paris = new DueMoment.EndOfDay(Day("2026-03-06"), "Europe/Paris");

        Assert.Equal(Day("2026-03-06"), PeriodAnchor.Of(paris, Weekdays).LastDay);
        Assert.Equal(new DueMoment.EndOfDay(Day("2026-03-09"), Berlin.Id), PeriodAnchor.Of(paris, Weekdays).After(LoanPeriod.OpenDays(1)));
    }

    [Fact]
    public void The_last_day_is_counted_to_and_so_is_the_first()
    {
        var utc = OpeningCalendar.OpenOn(DateTimeZone.Utc, IsoDayOfWeek.Monday).Openings();
        var late = PeriodAnchor.Of(LocalDays.Last.PlusDays(-5).AtMidnight().InUtc().ToInstant(), utc);
        var early = PeriodAnchor.Of(LocalDate.MinIsoValue.PlusDays(7).AtMidnight().InUtc().ToInstant(), utc);

        Assert.Equal(LocalDays.Last, late.DayAfter(LoanPeriod.Days(5)));
        Assert.Null(late.DayAfter(LoanPeriod.Days(6)));
        Assert.Equal(LocalDate.MinIsoValue.PlusDays(2).AtMidnight().InUtc().ToInstant(), early.Before(LoanPeriod.Days(5)));
        Assert.Equal(Instant.MinValue, early.Before(LoanPeriod.Days(6)));
        Assert.Equal(Instant.MinValue, late.Before(LoanPeriod.Years(20_000)));
        Assert.Equal(Instant.MinValue, late.Before(new LoanPeriod.Rolling(-1, LoanUnit.Hours)));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant Local(string text) => LocalDateTimePattern.ExtendedIso.Parse(text).Value.InZoneStrictly(Berlin).ToInstant();
}
