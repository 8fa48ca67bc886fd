using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace MedLib.Domain.Tests.Time;

public class DueMomentTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-27", "2026-03-27T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-28", "2026-03-28T23:00:00Z")] // clocks go forward in the night that follows
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-29T22:00:00Z")] // a day of 23 hours
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-25T23:00:00Z")] // a day of 25 hours
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-04T03:00:00Z")] // midnight skipped: the next day starts at 01:00
    [InlineData("America/Sao_Paulo", "2018-02-17", "2018-02-18T03:00:00Z")] // 23:00 to 24:00 twice
    [InlineData("America/Havana", "2026-10-31", "2026-11-01T04:00:00Z")] // 00:00 to 01:00 twice, on the next day both times
    [InlineData("America/St_Johns", "2010-11-06", "2010-11-07T03:30:00Z")] // a minute into the next day, back to 23:01, and midnight again
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z")] // the next day never was
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")] // so it is over as soon as it would begin
    [InlineData("Australia/Lord_Howe", "2026-04-04", "2026-04-04T13:00:00Z")] // half an hour of daylight saving
    [InlineData("UTC", "2028-02-29", "2028-03-01T00:00:00Z")]
    public void Is_late_when_the_day_is_over(string zone, string day, string lateFrom)
    {
        var due = new DueMoment.EndOfDay(LocalDatePattern.Iso.Parse(day).Value, zone);
        var moment = InstantPattern.ExtendedIso.Parse(lateFrom).Value;

        Assert.Equal(moment, due.LateFrom);
        Assert.False(due.IsOverdue(moment - Duration.Epsilon));
        Assert.True(due.IsOverdue(moment));
    }

    [Fact]
    public void Counts_the_days_of_the_librarys_calendar()
    {
        var due = new DueMoment.EndOfDay(new LocalDate(2026, 3, 27), "Europe/Berlin");

        Assert.Equal(0, due.DaysOverdue(Instant.FromUtc(2026, 3, 1, 0, 0)));
        Assert.Equal(0, due.DaysOverdue(Instant.FromUtc(2026, 3, 27, 22, 59)));
        Assert.Equal(1, due.DaysOverdue(Instant.FromUtc(2026, 3, 27, 23, 0)));
        Assert.Equal(1, due.DaysOverdue(Instant.FromUtc(2026, 3, 28, 22, 59)));
        Assert.Equal(3, due.DaysOverdue(Instant.FromUtc(2026, 3, 30, 21, 59)));
        Assert.Equal(4, due.DaysOverdue(Instant.FromUtc(2026, 3, 30, 22, 0)));
    }

    [Fact]
    public void Is_judged_at_the_ends_of_time()
    {
        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC" })
        {
            var due = new DueMoment.EndOfDay(new LocalDate(2026, 3, 27), zone);

            Assert.Equal(0, due.DaysOverdue(Instant.MinValue));
            Assert.True(due.DaysOverdue(Instant.MaxValue) > 2_900_000);
            Assert.Equal(Instant.MaxValue, new DueMoment.EndOfDay(LocalDate.MaxIsoValue, zone).LateFrom);
            Assert.True(new DueMoment.EndOfDay(LocalDate.MinIsoValue, zone).IsOverdue(Instant.FromUtc(1, 1, 1, 0, 0)));
        }
    }

    [Fact]
    public void A_zone_that_never_was_is_told_when_asked() =>
        Assert.Throws<DateTimeZoneNotFoundException>(static () => new DueMoment.EndOfDay(new LocalDate(2026, 3, 27), "Mars/Olympus").LateFrom);

    /// <summary>In every zone, around its every change: before the moment comes some of the day or none, after it never again.</summary>
    [Property(MaxTest = 500, Arbitrary = [typeof(Changes)])]
    public void The_day_never_comes_back_after_it_is_over(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var zone = DateTimeZoneProviders.Tzdb[change.Zone];
        var due = new DueMoment.EndOfDay(change.At.InZone(zone).Date.PlusDays(change.Shift), change.Zone);
        var late = due.LateFrom;

        Assert.True((late - Duration.Epsilon).InZone(zone).Date <= due.Day);
        for (var minutes = 0; minutes <= 3 * 24 * 60; minutes += 7)
        {
            Assert.True((late + Duration.FromMinutes(minutes)).InZone(zone).Date > due.Day);
        }
    }

    public sealed record Change(string Zone, Instant At, int Shift);

    private static class Changes
    {
        private static readonly NodaTime.Interval Years = new(Instant.FromUtc(1850, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0));

        public static Arbitrary<Change> Change() => (
            from id in Gen.Elements<string>(DateTimeZoneProviders.Tzdb.Ids)
            let changes = DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(Years).Skip(1).Select(static interval => interval.Start).ToList()
            from at in changes.Count == 0 ? Gen.Constant(Years.Start) : Gen.Elements<Instant>(changes)
            from hours in Gen.Choose(-26, 26)
            from shift in Gen.Choose(-1, 1)
            select new Change(id, at + Duration.FromHours(hours), shift)).ToArbitrary();
    }
}
