using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Domain.Tests.Circulation.Fees;

/// <summary>The FIN vectors: what tests of FOLIO, Koha and Evergreen say of fines, restated.</summary>
public class FineVectorTests
{
    private static readonly Instant Due = Instant.FromUtc(2020, 4, 8, 14, 0);

    [Theory]
    [InlineData("FIN-001", LoanUnit.Minutes, 5, 5)]
    [InlineData("FIN-002", LoanUnit.Hours, 300, 5)]
    [InlineData("FIN-004", LoanUnit.Weeks, 50_400, 5)]
    [InlineData("FIN-006", LoanUnit.Years, 2_628_000, 5)] // five years of 365 days; with the leap days of 2020 and 2024 it is still in its fifth
    [InlineData("FIN-011", LoanUnit.Days, 1441, 2)] // a part of an interval is charged as a whole one
    public void An_amount_per_interval(string id, LoanUnit unit, int minutes, decimal amount) =>
        Assert.Equal((id, Usd(amount)), (id, Assess(Folio(unit), minutes).Amount));

    [Fact]
    public void FIN_008_a_due_date_that_a_recall_moved_is_charged_by_the_recalls_terms()
    {
        var terms = Folio(LoanUnit.Days) with { WhenRecalled = Folio(LoanUnit.Days, rate: 3, most: 30) };
        var request = Late(7200) with { RecallDeadline = new DueMoment.At(Due, "UTC") };

        Assert.Equal(Usd(15), Fine.Assess(terms, request).Value!.Amount);
        Assert.Equal(Usd(30), Fine.Assess(terms, request with { Returned = Due + Duration.FromDays(15) }).Value!.Amount); // 45 without the limit
    }

    [Theory]
    [InlineData("FIN-012", "07:00-12:00 13:30-18:30", LateTime.Open, 1260)]
    [InlineData("FIN-016", "", LateTime.Open, 0)]
    public void Time_in_which_it_is_closed_does_not_count(string id, string hours, LateTime counts, int minutes)
    {
        var request = new FineRequest { Due = new DueMoment.At(Due, "UTC"), Returned = Instant.FromUtc(2020, 4, 10, 15, 0), Openings = Daily("UTC", hours).Openings() };

        var fine = Fine.Assess(Folio(LoanUnit.Minutes, most: 10_000) with { Counts = counts }, request).Value!;

        Assert.Equal((id, Duration.FromMinutes(minutes)), (id, fine.Parts[0].Time));
        Assert.Equal((id, minutes), (id, fine.Intervals));
    }

    // FOLIO closes a day that is open all day at 23:59 and so loses a minute at midnight: it says 2099.
    [Fact]
    public void FIN_014_rejected_no_minute_is_lost_at_midnight()
    {
        var calendar = Daily("Europe/London", "07:00-12:00 13:30-18:30");
        calendar = calendar with { Exceptions = [new OpeningException(new LocalDate(2020, 4, 9), [OpeningHours.AllDay])] };
        var request = new FineRequest { Due = new DueMoment.At(Due, "Europe/London"), Returned = Instant.FromUtc(2020, 4, 10, 15, 0), Openings = calendar.Openings() };

        // 15:00-18:30 in London, a whole day, 07:00-12:00 and 13:30-16:00.
        var minutes = (int)Fine.Assess(Folio(LoanUnit.Minutes) with { Counts = LateTime.Open }, request).Value!.Parts[0].Time.TotalMinutes;

        Assert.Equal((3 * 60) + 30 + (24 * 60) + (5 * 60) + (2 * 60) + 30, minutes);
        Assert.NotEqual(2099, minutes);
        Assert.Equal(2100, minutes);
    }

    [Fact]
    public void FIN_018_late_by_a_week_and_a_minute() =>
        Assert.Equal(Duration.FromMinutes(10_081), Assess(Folio(LoanUnit.Minutes), 10_081).Parts[0].Time);

    [Theory]
    [InlineData("FIN-019", 10, 5, LoanUnit.Minutes, 10)]
    [InlineData("FIN-021", 255, 4, LoanUnit.Hours, 255)]
    [InlineData("FIN-022", 255, 5, LoanUnit.Hours, 0)]
    [InlineData("FIN-024", 4350, 4, LoanUnit.Days, 0)]
    [InlineData("FIN-025", 20_200, 2, LoanUnit.Weeks, 20_200)]
    [InlineData("FIN-026", 20_200, 3, LoanUnit.Weeks, 0)]
    [InlineData("FIN-027", 44_700, 1, LoanUnit.Months, 44_700)] // 31 days and an hour: more than any month
    [InlineData("FIN-028", 44_700, 2, LoanUnit.Months, 0)]
    [InlineData("FIN-030", 10, 12, LoanUnit.Minutes, 0)]
    public void Grace_is_a_cliff(string id, int late, int grace, LoanUnit unit, int charged)
    {
        var terms = Folio(LoanUnit.Minutes, most: 100_000) with { Grace = new Grace.Cliff(Period(grace, unit)) };

        Assert.Equal((id, charged), (id, Assess(terms, late).Intervals));
    }

    [Fact]
    public void FIN_029_a_recall_may_know_no_grace()
    {
        var terms = Folio(LoanUnit.Minutes) with { Grace = new Grace.Cliff(LoanPeriod.Minutes(12)), WhenRecalled = Folio(LoanUnit.Minutes) };

        Assert.Equal(10, Fine.Assess(terms, Late(10) with { RecallDeadline = new DueMoment.At(Due, "UTC") }).Value!.Intervals);
        Assert.Equal(0, Assess(terms, 10).Intervals);
    }

    [Theory]
    [InlineData("FIN-031", "2000-01-30", 29)]
    [InlineData("FIN-034", "1999-12-30", 0)]
    public void Koha_charges_by_the_day(string id, string returned, int days)
    {
        var fine = OfDays(Koha(1), new LocalDate(2000, 1, 1), LocalDatePattern.Iso.Parse(returned).Value, Daily("UTC", "09:00-17:00").Openings());

        Assert.Equal((id, days, Usd(days)), (id, fine.Intervals, fine.Amount));
    }

    [Fact]
    public void FIN_035_at_the_end_of_an_interval_the_first_charge_is_on_its_last_day() =>
        Assert.Equal(7, Enumerable.Range(1, 30).First(day => Charges(ChargedAt.End, day) > 0));

    // "The second on day 7" is read as the first is: after day 7, when the second interval begins.
    [Fact]
    public void FIN_036_at_the_start_of_an_interval_the_first_charge_is_after_the_grace_and_the_second_after_the_interval()
    {
        Assert.Equal(2 + 1, Enumerable.Range(1, 30).First(day => Charges(ChargedAt.Start, day) == 1));
        Assert.Equal(7 + 1, Enumerable.Range(1, 30).First(day => Charges(ChargedAt.Start, day) == 2));
    }

    [Theory]
    [InlineData("FIN-037", LateTime.OpenDays, false, 13)]
    [InlineData("FIN-037", LateTime.Open, false, 13)]
    [InlineData("FIN-038", LateTime.OpenDays, true, 12)]
    [InlineData("FIN-038", LateTime.Open, true, 12)]
    [InlineData("FIN-038", LateTime.All, true, 13)]
    public void A_closed_day_is_not_charged_where_it_does_not_count(string id, LateTime counts, bool closed, int charges)
    {
        var calendar = Daily("America/New_York", "09:00-17:00");
        calendar = closed ? calendar with { Exceptions = [OpeningException.Closed(new LocalDate(2026, 3, 8))] } : calendar;

        var fine = OfDays(Koha(1) with { Counts = counts, ChargedAt = ChargedAt.Start }, new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 15), calendar.Openings());

        Assert.Equal((id, charges), (id, fine.Intervals));
    }

    [Fact]
    public void FIN_040_a_month_over_a_change_of_clocks_is_an_hour_shorter()
    {
        var from = new LocalDateTime(2017, 2, 14, 12, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["America/New_York"]).ToInstant();
        var due = new DueMoment.At(from, "America/New_York");

        Assert.Equal(1, Months(2_415_600));
        Assert.Equal(2, Months(2_415_601));

        int Months(int seconds) => Fine.Assess(Folio(LoanUnit.Months), new FineRequest
        {
            Due = due,
            Returned = from + Duration.FromSeconds(seconds),
            Openings = Daily("America/New_York", "09:00-17:00").Openings(),
        }).Value!.Intervals;
    }

    // Evergreen has 2,628,000 seconds for a month that begins nowhere. Here none begins nowhere: the same seconds are a month or none.
    [Fact]
    public void FIN_041_rejected_a_month_is_never_so_many_seconds_without_a_day_to_count_from()
    {
        var (february, july) = (Months(Instant.FromUtc(2017, 2, 14, 12, 0)), Months(Instant.FromUtc(2017, 7, 14, 12, 0)));

        Assert.Equal((2, 1), (february, july));

        static int Months(Instant from) => Fine.Assess(Folio(LoanUnit.Months), new FineRequest
        {
            Due = new DueMoment.At(from, "UTC"),
            Returned = from + Duration.FromSeconds(2_628_000),
            Openings = Daily("UTC", "09:00-17:00").Openings(),
        }).Value!.Intervals;
    }

    [Fact]
    public void FIN_042_a_loan_of_six_days_costs_six_times_the_rate_of_a_day()
    {
        var rental = Rental.Assess(
            new RentalTerms { Rate = Usd(1), Every = LoanPeriod.Days(1) },
            Instant.FromUtc(2026, 3, 2, 11, 0),
            new DueMoment.EndOfDay(new LocalDate(2026, 3, 8), "UTC"),
            Daily("UTC", "09:00-17:00").Openings());

        Assert.Equal(Usd(6), rental.Value);
    }

    [Fact]
    public void FIN_044_a_loan_of_96_hours_costs_96_times_the_rate_of_an_hour()
    {
        var rental = Rental.Assess(
            new RentalTerms { Rate = Usd(0.25m), Every = LoanPeriod.Hours(1) }, Due, new DueMoment.At(Due + Duration.FromHours(96), "UTC"), Daily("UTC", "09:00-17:00").Openings());

        Assert.Equal(Usd(24), rental.Value);
    }

    [Fact]
    public void FIN_046_a_discount_is_taken_off()
    {
        var rental = Rental.Assess(new RentalTerms { Rate = Usd(10), DiscountPercent = 15 }, Due, new DueMoment.Never(), Daily("UTC", "09:00-17:00").Openings());

        Assert.Equal(Usd(8.5m), rental.Value);
    }

    [Fact]
    public void EQP_003_the_first_hour_costs_less_than_those_that_follow()
    {
        var terms = Folio(LoanUnit.Hours) with { Most = null, Steps = [new FineStep(Usd(2), 1), new FineStep(Usd(5))] };

        var fine = Assess(terms, 180);

        Assert.Equal(Usd(12), fine.Amount);
        Assert.Equal([new FineStepCharge(1, Usd(2)), new FineStepCharge(2, Usd(5))], fine.Parts[0].Steps);
        Assert.Equal("CIR-160 CIR-165 CIR-165 CIR-190", Fine.Explain(terms, Late(180)).Codes());
    }

    internal static FineTerms Folio(LoanUnit unit, decimal rate = 1, decimal most = 10) =>
        new() { Every = Period(1, unit), Steps = [new FineStep(Usd(rate))], Most = Usd(most) };

    internal static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd).Value;

    internal static OpeningCalendar Daily(string zone, string hours) => new()
    {
        Zone = DateTimeZoneProviders.Tzdb[zone],
        Week =
        [
            .. from day in Enumerable.Range(1, 7)
               from span in hours.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               let times = span.Split('-').Select(static time => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value).ToArray()
               select new WeeklyOpening((IsoDayOfWeek)day, new OpeningHours(times[0], times[1])),
        ],
    };

    private static LoanPeriod.Rolling Period(int count, LoanUnit unit) => LoanPeriod.Of(count, unit).Value!;

    private static FineTerms Koha(int days) => new()
    {
        Every = LoanPeriod.Days(days),
        Steps = [new FineStep(Usd(1))],
        Counts = LateTime.OpenDays,
        ChargedAt = ChargedAt.End,
    };

    private static int Charges(ChargedAt at, int day) => OfDays(
        Koha(7) with { ChargedAt = at, Grace = new Grace.Cliff(LoanPeriod.Days(2)) },
        new LocalDate(2000, 1, 1),
        new LocalDate(2000, 1, 1).PlusDays(day),
        Daily("UTC", "09:00-17:00").Openings()).Intervals;

    private static FineAssessment OfDays(FineTerms terms, LocalDate due, LocalDate returned, Openings openings) => Fine.Assess(terms, new FineRequest
    {
        Due = new DueMoment.EndOfDay(due, openings.Zone.Id),
        Returned = (returned + new LocalTime(12, 0)).InZoneLeniently(openings.Zone).ToInstant(),
        Openings = openings,
    }).Value!;

    private static FineRequest Late(int minutes) => new()
    {
        Due = new DueMoment.At(Due, "UTC"),
        Returned = Due + Duration.FromMinutes(minutes),
        Openings = Daily("UTC", "09:00-17:00").Openings(),
    };

    private static FineAssessment Assess(FineTerms terms, int minutes) => Fine.Assess(terms, Late(minutes)).Value!;
}
