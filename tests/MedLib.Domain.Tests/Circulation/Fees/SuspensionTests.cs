using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;

namespace MedLib.Domain.Tests.Circulation.Fees;

/// <summary>Suspension in place of money, with the SUS vectors.</summary>
[Properties(Arbitrary = [typeof(Calendars)])]
public class SuspensionTests
{
    private static readonly LocalDate Today = new(2026, 3, 25);
    private static readonly SuspensionTerms TwoForOne = new() { Every = LoanPeriod.Days(1), Days = 2, Most = 10 };

    [Fact]
    public void SUS_002_no_longer_than_the_most()
    {
        var suspension = Suspension.Assess(TwoForOne, Late(20)).Value!;

        Assert.Equal((20, 10, true, (LocalDate?)Today, (LocalDate?)Today.PlusDays(10)), (suspension.Intervals, suspension.Days, suspension.Limited, suspension.First, suspension.Last));
        Assert.Equal(40, Suspension.Assess(TwoForOne with { Most = null }, Late(20)).Value!.Days);
    }

    [Fact]
    public void SUS_003_a_day_for_each_hour_or_part_of_one_nights_excluded()
    {
        var terms = new SuspensionTerms { Every = LoanPeriod.Hours(1), Days = 1, Counts = LateTime.Open };
        var openings = Daily("UTC", "09:00-17:00").Openings();
        var due = new DueMoment.At(Instant.FromUtc(2026, 3, 2, 16, 30), "UTC");

        Assert.Equal(2, Days(Instant.FromUtc(2026, 3, 3, 9, 31))); // 61 minutes of opening
        Assert.Equal(1, Days(Instant.FromUtc(2026, 3, 3, 9, 30)));

        int Days(Instant returned) => Suspension.Assess(terms, new SuspensionRequest { Due = due, Returned = returned, Openings = openings }).Value!.Days;
    }

    [Theory]
    [InlineData(false, 5, 0, 10)]
    [InlineData(true, 5, 6, 15)]
    [InlineData(true, 0, 0, 10)] // one that ends today is followed from today on
    [InlineData(true, -3, 0, 10)]
    [InlineData(true, null, 0, 10)]
    public void It_follows_one_that_runs_or_runs_beside_it(bool addsUp, int? runsFor, int first, int last)
    {
        var request = Late(20) with { RunsUntil = runsFor is { } days ? Today.PlusDays(days) : null };

        var suspension = Suspension.Assess(TwoForOne with { AddsUp = addsUp }, request).Value!;

        Assert.Equal(((LocalDate?)Today.PlusDays(first), (LocalDate?)Today.PlusDays(last)), (suspension.First, suspension.Last));
    }

    [Fact]
    public void Its_days_may_be_open_days_only()
    {
        var weekdays = OpeningCalendar.OpenOn(DateTimeZone.Utc, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday).Openings();
        var request = Late(20) with { Openings = weekdays };

        Assert.Equal(new LocalDate(2026, 4, 6), Suspension.Assess(TwoForOne with { OpenDaysOnly = true, Most = 3 }, request).Value!.Last); // 30 and 31 March, 6 April
        var never = Late(20) with { Openings = OpeningCalendar.OpenOn(DateTimeZone.Utc).Openings() };
        Assert.Equal("CIR-011", Suspension.Assess(TwoForOne with { OpenDaysOnly = true }, never).Findings.Codes());
    }

    [Fact]
    public void There_is_none_within_grace_or_in_time()
    {
        var terms = TwoForOne with { Grace = new Grace.Cliff(LoanPeriod.Days(3)) };

        Assert.Equal((0, null, true), Of(Suspension.Assess(terms, Late(3)).Value!));
        Assert.Equal((8, Today.PlusDays(8), false), Of(Suspension.Assess(terms, Late(4)).Value!));
        Assert.Equal((0, null, false), Of(Suspension.Assess(terms, Late(0)).Value!));
        Assert.Equal("CIR-168", Suspension.Explain(terms, Late(3)).Codes());
        Assert.Equal("CIR-167", Suspension.Explain(terms, Late(4)).Codes());

        static (int Days, LocalDate? Last, bool WithinGrace) Of(SuspensionAssessment suspension) => (suspension.Days, suspension.Last, suspension.WithinGrace);
    }

    [Fact]
    public void What_is_needed_at_once_for_a_patient_is_never_held_back() =>
        Assert.True(Suspension.Assess(TwoForOne, Late(400)).Value!.SparesUrgentClinicalAccess);

    [Fact]
    public void Unsound_terms_are_refused_with_all_that_is_wrong()
    {
        var terms = new SuspensionTerms { Every = new LoanPeriod.Rolling(0, LoanUnit.Hours), Days = -1, Most = -1, Counts = LateTime.OpenDays };

        Assert.Equal("CIR-150 CIR-151 CIR-156", Suspension.Assess(terms, Late(1)).Findings.SortedCodes());
        Assert.Equal("CIR-150 CIR-151 CIR-156", Suspension.Explain(terms, Late(1)).SortedCodes());
    }

    [Property]
    public Property It_counts_the_same_time_as_a_fine(OpeningCalendar calendar) => Prop.ForAll(
        (from at in Calendars.Moment(calendar.Zone)
         from minutes in Gen.Choose(0, 60_000)
         from counts in Gen.Elements(LateTime.All, LateTime.Open, LateTime.OpenDays)
         select (at, minutes, counts)).ToArbitrary(),
        late =>
        {
            var (due, returned) = (new DueMoment.At(late.at, calendar.Zone.Id), late.at + Duration.FromMinutes(late.minutes));
            var suspension = Suspension.Assess(
                new SuspensionTerms { Every = LoanPeriod.Days(2), Days = 1, Counts = late.counts }, new SuspensionRequest { Due = due, Returned = returned, Openings = calendar.Openings() });
            var fine = Fine.Assess(
                Folio(LoanUnit.Days) with { Every = LoanPeriod.Days(2), Counts = late.counts }, new FineRequest { Due = due, Returned = returned, Openings = calendar.Openings() });

            Assert.Equal(fine.Value!.Intervals, suspension.Value!.Days);
        });

    private static SuspensionRequest Late(int days) => new()
    {
        Due = new DueMoment.EndOfDay(Today.PlusDays(-days), "UTC"),
        Returned = (Today + LocalTime.Noon).InUtc().ToInstant(),
        Openings = Daily("UTC", "09:00-17:00").Openings(),
    };
}
