using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;

namespace MedLib.Domain.Tests.Circulation.Fees;

/// <summary>Each step of a fine with all that it says, and what limits it. Due on Monday 2 March 2026 at noon.</summary>
public class FineStepTests
{
    private static readonly Instant Due = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Openings Open = Daily("UTC", "09:00-17:00").Openings();
    private static readonly FineTerms Ordinary = Days(1);
    private static readonly FineTerms Recalled = Days(3);

    [Fact]
    public void The_steps_say_what_was_counted_at_which_rate_and_what_is_owed()
    {
        var terms = Ordinary with { Grace = new Grace.Deducted(LoanPeriod.Days(1)), Most = Usd(2) };

        Assert.Equal(
            [
                Counted("CIR-160", "ordinary", 0, 5, 5 * 24 * 60),
                Finding.Information("CIR-164", new FindingArg.Text("grace", "1 days")),
                Finding.Information("CIR-165", new FindingArg.Number("intervals", 4), new FindingArg.Text("every", "1 days"), Amount("rate", 1), Amount("amount", 4)),
                Finding.Information("CIR-166", Amount("gross", 4), Amount("amount", 2)),
                Finding.Information("CIR-190", Amount("amount", 2)),
            ],
            Fine.Explain(terms, Late(5)));
    }

    [Fact]
    public void Within_grace_nothing_is_charged_and_that_is_said()
    {
        Assert.Equal(
            [Counted("CIR-160", "ordinary", 0, 2, 2 * 24 * 60), Finding.Information("CIR-163", new FindingArg.Text("grace", "3 days")), Finding.Information("CIR-191")],
            Fine.Explain(Ordinary with { Grace = new Grace.Cliff(LoanPeriod.Days(3)) }, Late(2)));
        Assert.Equal("CIR-160 CIR-163 CIR-191", Fine.Explain(Ordinary with { Grace = new Grace.Deducted(LoanPeriod.Days(3)) }, Late(2)).Codes());
        Assert.Equal("CIR-191", Fine.Explain(Ordinary, Late(0)).Codes());
    }

    [Fact]
    public void Open_time_and_open_days_are_told_as_such()
    {
        Assert.Equal(Counted("CIR-161", "ordinary", 0, 2, 2 * 8 * 60), Fine.Explain(Ordinary with { Counts = LateTime.Open }, Late(2))[0]);
        Assert.Equal(Counted("CIR-162", "ordinary", 0, 2, 2), Fine.Explain(Ordinary with { Counts = LateTime.OpenDays }, Late(2))[0]);
        Assert.Equal(0, Assess(Ordinary, Late(2)).Parts[0].OpenDays);
    }

    [Fact]
    public void What_lies_before_a_recalls_deadline_and_after_it_is_told_apart()
    {
        var steps = Fine.Explain(Ordinary with { WhenRecalled = Recalled }, Late(5) with { RecallDeadline = After(2) });

        Assert.Equal("CIR-160 CIR-165 CIR-160 CIR-165 CIR-190", steps.Codes());
        Assert.Equal(Counted("CIR-160", "ordinary", 0, 2, 2 * 24 * 60), steps[0]);
        Assert.Equal(Counted("CIR-160", "of the recall", 2, 5, 3 * 24 * 60), steps[2]);
    }

    // Two days before the deadline cost 2 dollars, three after it 9.
    [Theory]
    [InlineData(null, null, null, 11, FineLimit.None)]
    [InlineData(null, 5, null, 5, FineLimit.Amount)]
    [InlineData(null, 1, null, 2, FineLimit.Amount)] // takes back nothing that was owed before
    [InlineData(null, null, 50, 4, FineLimit.Price)]
    [InlineData(10, null, null, 9.80, FineLimit.Price)] // the days before it by a part of the price
    [InlineData(null, 11, null, 11, FineLimit.None)]
    public void The_limit_of_a_recall_holds_for_the_whole(int? percentBefore, int? most, int? percent, double owed, FineLimit by)
    {
        var recalled = Recalled with { Most = most is { } limit ? Usd(limit) : null, MostPercentOfPrice = percent };
        var request = Late(5) with { RecallDeadline = After(2), Price = Usd(8) };

        var fine = Assess(Ordinary with { WhenRecalled = recalled, MostPercentOfPrice = percentBefore }, request);

        Assert.Equal((Usd((decimal)owed), Usd(11), by), (fine.Amount, fine.Gross, fine.Limit));
        Assert.Equal(5, fine.Intervals);
    }

    [Theory]
    [InlineData(-3, 15)] // the deadline was before it was due: from the due moment on
    [InlineData(0, 15)]
    [InlineData(2, 11)]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    public void Terms_of_a_recall_hold_from_its_deadline_or_from_the_due_moment(int deadline, int owed)
    {
        var fine = Assess(Ordinary with { WhenRecalled = Recalled }, Late(5) with { RecallDeadline = After(deadline) });

        Assert.Equal(Usd(owed), fine.Amount);
        Assert.Equal(deadline <= 0, fine.Parts[0].Recalled);
    }

    [Fact]
    public void Steps_that_are_not_reached_are_not_told()
    {
        var terms = Ordinary with { Steps = [new FineStep(Usd(1), 2), new FineStep(Usd(2), 3), new FineStep(Usd(3))] };

        Assert.Equal([new FineStepCharge(2, Usd(1))], Assess(terms, Late(2)).Parts[0].Steps);
        Assert.Equal([new FineStepCharge(2, Usd(1)), new FineStepCharge(3, Usd(2)), new FineStepCharge(1, Usd(3))], Assess(terms, Late(6)).Parts[0].Steps);
        Assert.Empty(Assess(terms with { ChargedAt = ChargedAt.End, Every = LoanPeriod.Days(3) }, Late(2)).Parts[0].Steps);
        Assert.Empty(Assess(Ordinary with { ChargedAt = ChargedAt.End, Every = LoanPeriod.Days(3) }, Late(2)).Parts[0].Steps);
    }

    [Fact]
    public void A_price_in_another_currency_is_told_whichever_terms_look_at_it()
    {
        var request = Late(5) with { Price = Money.Of(8, Currency.Eur).Value };
        Finding[] told = [Finding.Error("CIR-155", new FindingArg.Text("expected", "USD"), new FindingArg.Text("actual", "EUR"))];

        Assert.Equal(told, Fine.Assess(Ordinary with { MostPercentOfPrice = 50 }, request).Findings);
        Assert.Equal(told, Fine.Assess(Ordinary with { WhenRecalled = Recalled with { MostPercentOfPrice = 50 } }, request).Findings);
        Assert.True(Fine.Assess(Ordinary, request).Succeeded);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void A_part_of_the_price_lies_between_nothing_and_a_hundred_times_it(int percent, bool sound) =>
        Assert.Equal(sound, Fine.Assess(Ordinary with { MostPercentOfPrice = percent }, Late(1)).Succeeded);

    [Fact]
    public void Terms_of_a_recall_without_a_rate_are_of_no_currency_and_sound()
    {
        Assert.True(Fine.Assess(Ordinary with { WhenRecalled = Recalled with { Steps = [] } }, Late(1)).Succeeded);
        Assert.True(Fine.Assess(Ordinary with { Steps = [new FineStep(Money.Of(Money.MaxAmount, Currency.Usd).Value)] }, Late(1)).Succeeded);
    }

    // 400 days over both changes of clocks: the walk agrees with the wall clock day by day.
    [Theory]
    [InlineData("Europe/Berlin", "2026-01-10T02:30:00", LoanUnit.Days)]
    [InlineData("Europe/Berlin", "2026-01-10T00:00:00", LoanUnit.Days)]
    [InlineData("Europe/Berlin", "2026-03-22T02:30:00", LoanUnit.Weeks)]
    [InlineData("Europe/Berlin", "2026-01-31T02:30:00", LoanUnit.Months)]
    [InlineData("Australia/Lord_Howe", "2026-01-10T02:15:00", LoanUnit.Days)]
    [InlineData("America/St_Johns", "2026-01-10T23:59:00", LoanUnit.Days)]
    [InlineData("America/Havana", "2026-01-10T00:30:00", LoanUnit.Days)]
    [InlineData("UTC", "2026-01-10T12:00:00", LoanUnit.Days)]
    public void The_boundaries_of_a_walk_are_those_of_the_wall_clock(string zone, string from, LoanUnit unit)
    {
        var openings = Daily(zone, "09:00-17:00").Openings();
        var local = NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(from).Value;
        DueMoment[] dues = [new DueMoment.At(local.InZoneLeniently(openings.Zone).ToInstant(), zone), new DueMoment.EndOfDay(local.Date, zone), new DueMoment.At(local.InZoneLeniently(openings.Zone).ToInstant() + Duration.FromNanoseconds(7), zone)];
        foreach (var due in dues)
        {
            var anchor = PeriodAnchor.Of(due, openings);
            var (up, down) = (new LateBoundaries(anchor, unit), new LateBoundaries(anchor, unit));
            for (var units = 1; units <= 400; units++)
            {
                Assert.Equal((units, anchor.After(units, unit)), (units, up.After(units)));
                Assert.Equal((units, anchor.After(401 - units, unit)), (units, down.After(401 - units)));
            }

            Assert.Equal(Instant.MaxValue, up.After(unit is LoanUnit.Days ? 4_000_000 : 600_000));
        }
    }

    [Theory]
    [InlineData(ChargedAt.End, LateTime.All, 22, 0)] // the day after, but not yet a day
    [InlineData(ChargedAt.End, LateTime.All, 24, 1)]
    [InlineData(ChargedAt.Start, LateTime.All, 24, 1)]
    [InlineData(ChargedAt.End, LateTime.Open, 24, 1)]
    [InlineData(ChargedAt.End, LateTime.Open, 23, 0)]
    [InlineData(ChargedAt.Start, LateTime.Open, 32, 2)] // a day, and five hours of opening
    public void A_day_is_counted_when_it_has_passed_or_when_it_begins(ChargedAt at, LateTime counts, int hours, int intervals) => Assert.Equal(
        intervals, Assess(Ordinary with { ChargedAt = at, Counts = counts }, Late(0) with { Returned = Due + Duration.FromHours(hours) }).Intervals);

    [Theory]
    [InlineData(ChargedAt.Start, 17, 27, 1)] // from closing to closing: what follows until eight in the evening is closed
    [InlineData(ChargedAt.Start, 18, 2, 0)]
    [InlineData(ChargedAt.End, 18, 2, 0)]
    public void A_day_without_opening_is_none_where_only_open_time_counts(ChargedAt at, int dueHour, int hours, int intervals)
    {
        var due = Instant.FromUtc(2026, 3, 2, dueHour, 0);
        var request = new FineRequest { Due = new DueMoment.At(due, "UTC"), Returned = due + Duration.FromHours(hours), Openings = Open };

        Assert.Equal(intervals, Assess(Ordinary with { ChargedAt = at, Counts = LateTime.Open }, request).Intervals);
    }

    [Fact]
    public void Grace_in_hours_moves_the_day_and_grace_in_days_the_hours()
    {
        var hours = Ordinary with { Grace = new Grace.Deducted(LoanPeriod.Hours(12)) };
        var days = Ordinary with { Every = LoanPeriod.Hours(1), Counts = LateTime.Open, Grace = new Grace.Deducted(LoanPeriod.Days(1)) };

        Assert.Equal(1, Assess(hours, Late(0) with { Returned = Due + Duration.FromHours(30) }).Intervals);
        Assert.Equal(2, Assess(hours, Late(0) with { Returned = Due + Duration.FromHours(37) }).Intervals);
        Assert.Equal(3, Assess(days, Late(2)).Intervals); // Tuesday is grace; on Wednesday it is open from nine to noon
    }

    [Fact]
    public void The_largest_amount_can_be_split()
    {
        var most = Money.Of(Money.MaxAmount, Currency.Usd).Value;

        Assert.Equal([most], EvenSplit.Over(most, [most]).Value!);
    }

    [Fact]
    public void A_suspension_says_how_many_intervals_and_until_when()
    {
        var terms = new SuspensionTerms { Every = LoanPeriod.Days(1), Days = 2, Most = 10 };
        var request = new SuspensionRequest { Due = new DueMoment.At(Due, "UTC"), Returned = Due + Duration.FromDays(5), Openings = Open };

        Assert.Equal(
            [Finding.Information("CIR-167", new FindingArg.Number("intervals", 5), new FindingArg.Text("every", "1 days"), new FindingArg.Number("days", 10), new FindingArg.Date("last", new LocalDate(2026, 3, 17)))],
            Suspension.Explain(terms, request));
        Assert.False(Suspension.Assess(terms, request).Value!.Limited);
        Assert.True(Suspension.Assess(terms with { Most = 9 }, request).Value!.Limited);
        Assert.Equal(
            [Finding.Error("CIR-011", new FindingArg.Number("days", 400))],
            Suspension.Assess(terms with { OpenDaysOnly = true }, request with { Openings = new OpeningCalendar { Zone = DateTimeZone.Utc, Week = [] }.Openings() }).Findings);
    }

    [Fact]
    public void A_suspension_ends_within_the_calendar_or_not_at_all()
    {
        var terms = new SuspensionTerms { Every = LoanPeriod.Days(1), Days = 3 };
        var returned = LocalDays.Last.PlusDays(-3).AtMidnight().InUtc().ToInstant() + Duration.FromHours(1);
        var request = new SuspensionRequest { Due = new DueMoment.At(returned - Duration.FromHours(2), "UTC"), Returned = returned, Openings = Open };

        Assert.Equal(LocalDays.Last, Suspension.Assess(terms, request).Value!.Last);
        Assert.Equal("CIR-011", Suspension.Assess(terms with { Days = 4 }, request).Findings.Codes());
    }

    [Fact]
    public void Each_term_of_suspensions_and_rentals_is_told_that_is_wrong_alone()
    {
        var (suspension, rental) = (new SuspensionTerms { Every = LoanPeriod.Days(1), Days = 1 }, new RentalTerms { Rate = Usd(1), Every = LoanPeriod.Days(1) });
        var none = new LoanPeriod.Rolling(0, LoanUnit.Hours);
        var (suspensions, rentals) = (new SuspensionTermsValidator(), new RentalTermsValidator());

        Assert.Equal("", suspensions.Check(suspension).Codes());
        Assert.Equal("CIR-150", suspensions.Check(suspension with { Every = none }).Codes());
        Assert.Equal("CIR-150", suspensions.Check(suspension with { Grace = new Grace.Cliff(none) }).Codes());
        Assert.Equal("CIR-151", suspensions.Check(suspension with { Every = LoanPeriod.Hours(1), Counts = LateTime.OpenDays }).Codes());
        Assert.Equal("CIR-156", suspensions.Check(suspension with { Days = -1 }).Codes());
        Assert.Equal("CIR-156", suspensions.Check(suspension with { Most = -1 }).Codes());
        Assert.Equal("", rentals.Check(rental).Codes());
        Assert.Equal("CIR-157", rentals.Check(rental with { Rate = Usd(-1) }).Codes());
        Assert.Equal("CIR-157", rentals.Check(rental with { DiscountPercent = 101 }).Codes());
        Assert.Equal("CIR-150", rentals.Check(rental with { Every = none }).Codes());
        Assert.Equal("CIR-151", rentals.Check(rental with { Every = LoanPeriod.Hours(1), Counts = LateTime.OpenDays }).Codes());
    }

    [Fact]
    public void More_than_all_can_take_is_told_with_both_amounts() =>
        Assert.Equal([Finding.Error("CIR-184", Amount("amount", 5), Amount("limit", 3))], EvenSplit.Over(Usd(5), [Usd(1), Usd(2)]).Findings);

    private static FineTerms Days(int rate) => new() { Every = LoanPeriod.Days(1), Steps = [new FineStep(Usd(rate))] };

    private static FineRequest Late(int days) => new() { Due = new DueMoment.At(Due, "UTC"), Returned = Due + Duration.FromDays(days), Openings = Open };

    private static DueMoment.At After(int days) => new(Due + Duration.FromDays(days), "UTC");

    private static FineAssessment Assess(FineTerms terms, in FineRequest request) => Fine.Assess(terms, request).Value!;

    private static FindingArg.Amount Amount(string name, decimal amount) => new(name, Usd(amount).Amount, "USD");

    private static Finding Counted(string code, string terms, int from, int until, long count) => Finding.Information(
        code,
        new FindingArg.Text("terms", terms),
        new FindingArg.Moment("from", Due + Duration.FromDays(from)),
        new FindingArg.Moment("until", Due + Duration.FromDays(until)),
        new FindingArg.Number("count", count));
}
