using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.DueDates.DueDateVectorTests;

namespace MedLib.Domain.Tests.Circulation.DueDates;

/// <summary>The REC vectors: what tests and source of FOLIO, Koha and Evergreen say of recalls, restated. L is Thursday 1 March 2018, noon.</summary>
public class RecallVectorTests
{
    private static readonly Instant L = Instant.FromUtc(2018, 3, 1, 12, 0);

    [Theory]
    [InlineData("REC-002", 21, 14, LoanUnit.Days, 2, LoanUnit.Months, 0, 21)]
    [InlineData("REC-003", 21, 14, LoanUnit.Days, 7, LoanUnit.Days, 0, 14)]
    [InlineData("REC-004", 21, 0, LoanUnit.Days, 7, LoanUnit.Days, 0, 7)]
    [InlineData("REC-009", 21, 0, LoanUnit.Days, 2, LoanUnit.Months, 0, 21)]
    [InlineData("REC-013", 21, 14, LoanUnit.Days, 2, LoanUnit.Months, 22, 21)] // overdue: as late as it is
    [InlineData("REC-019", 28, 14, LoanUnit.Days, 5, LoanUnit.Days, 0, 14)]
    [InlineData("guaranteed longer than the loan", 2, 10, LoanUnit.Days, 5, LoanUnit.Days, 1, 2)]
    public void The_later_of_what_is_guaranteed_and_the_time_to_bring_it_back(
        string id, int days, int guaranteed, LoanUnit guaranteedUnit, int back, LoanUnit backUnit, int recalledAfter, int due)
    {
        var terms = new RecallTerms
        {
            Guaranteed = guaranteed == 0 ? null : LoanPeriod.Of(guaranteed, guaranteedUnit).Value,
            ReturnWithin = LoanPeriod.Of(back, backUnit).Value,
        };

        Assert.Equal((id, L + Duration.FromDays(due)), (id, Reckon(terms, days, recalledAfter).LateFrom));
    }

    [Fact]
    public void REC_007_the_end_of_the_guaranteed_day_in_the_librarys_zone()
    {
        var terms = new RecallTerms { Guaranteed = LoanPeriod.Days(5) };
        var lent = At("2020-01-24T08:34:21Z");
        var stockholm = Open("Europe/Stockholm");
        var days = new DueTerms { Period = LoanPeriod.Days(14), WhenClosed = new ClosedTimeStrategy.Keep() };
        var due = DueDate.Reckon(days, new DueRequest { At = lent, Openings = stockholm }).Value!;

        var recalled = Recall.Reckon(terms, days, new RecallRequest { LentAt = lent, Due = due, At = lent + Duration.FromDays(3), Openings = stockholm });

        Assert.Equal(At("2020-01-30T00:00:00+01:00"), recalled.Value!.LateFrom);
    }

    [Theory]
    [InlineData("REC-011", 7)]
    [InlineData("REC-012", 15)]
    public void A_second_recall_changes_nothing(string id, int recalledAfter)
    {
        var due = new DueMoment.At(L + Duration.FromDays(14), "UTC");
        var terms = new RecallTerms { Guaranteed = LoanPeriod.Weeks(2), ReturnWithin = LoanPeriod.Weeks(1), ReturnOverdueWithin = LoanPeriod.Weeks(3) };
        var request = new RecallRequest { LentAt = L, Due = due, At = L + Duration.FromDays(recalledAfter), Openings = Open("UTC"), IsRecalled = true };

        Assert.True(Recall.Reckon(terms, Lent(21), request).Value == due, id);
    }

    // Adapted: an overdue loan is given time only where the terms say so.
    [Fact]
    public void REC_014_an_overdue_borrower_may_be_given_time()
    {
        var terms = new RecallTerms { ReturnWithin = LoanPeriod.Weeks(1), ReturnOverdueWithin = LoanPeriod.Weeks(3) };

        Assert.Equal(L + Duration.FromDays(8 + 21), Reckon(terms, 7, 8).LateFrom);
        Assert.Equal(L + Duration.FromDays(7), Reckon(terms with { ReturnOverdueWithin = null }, 7, 8).LateFrom);
    }

    [Theory]
    [InlineData(40, 29)] // far off: the three weeks that the terms give
    [InlineData(20, 20)]
    [InlineData(8, 7)] // over when it is recalled: as late as it is
    [InlineData(3, 7)]
    public void Time_that_an_overdue_borrower_is_given_ends_with_what_the_loan_may_not_outlast(int limit, int due)
    {
        var terms = new RecallTerms { ReturnWithin = LoanPeriod.Weeks(1), ReturnOverdueWithin = LoanPeriod.Weeks(3) };
        var request = new RecallRequest
        {
            LentAt = L,
            Due = new DueMoment.At(L + Duration.FromDays(7), "UTC"),
            At = L + Duration.FromDays(8),
            Openings = Open("UTC"),
            Limits = [new DueLimit(DueLimitKind.Booking, new DueMoment.At(L + Duration.FromDays(limit), "UTC"))],
        };

        Assert.Equal(new DueMoment.At(L + Duration.FromDays(due), "UTC"), Recall.Reckon(terms, Lent(7), request).Value);
    }

    [Fact]
    public void A_recall_that_cannot_give_time_for_another_reason_says_so() => Assert.Equal(
        CirculationCodes.PeriodNotPositive,
        Recall.Reckon(
            new RecallTerms { ReturnWithin = LoanPeriod.Weeks(1), ReturnOverdueWithin = new LoanPeriod.Rolling(0, LoanUnit.Weeks) },
            Lent(7),
            new RecallRequest { LentAt = L, Due = new DueMoment.At(L, "UTC"), At = L, Openings = Open("UTC") }).Findings.SortedCodes());

    [Theory]
    [InlineData(true, 21, 7, 21)] // shortened, and restored
    [InlineData(false, 21, 7, 7)]
    [InlineData(true, 7, 29, 29)] // overdue and given time, which stays given
    [InlineData(false, 7, 29, 29)]
    [InlineData(true, 7, 7, 7)]
    public void Withdrawing_a_recall_restores_the_loan_where_the_terms_say_so(bool restored, int original, int now, int due)
    {
        var moment = Recall.Withdraw(new RecallTerms { RestoredOnWithdrawal = restored }, Moment(original), Moment(now));

        Assert.Equal(Moment(due), moment);
        Assert.True(new RecallTerms().RestoredOnWithdrawal);

        static DueMoment Moment(int days) => new DueMoment.At(L + Duration.FromDays(days), "UTC");
    }

    // Rejected: five days from today by default, even for a loan that is due tomorrow. Ours is never due later than before.
    [Fact]
    public void REC_017_a_recall_never_lengthens_a_loan() =>
        Assert.Equal(L + Duration.FromDays(7), Reckon(new RecallTerms { ReturnWithin = LoanPeriod.Days(5) }, 7, 6).LateFrom);

    // Adapted: from the moment of the recall, at the time of day of the loan.
    [Fact]
    public void REC_018_days_to_bring_it_back_count_from_the_recall() =>
        Assert.Equal(L + Duration.FromDays(5), Reckon(new RecallTerms { ReturnWithin = LoanPeriod.Days(3) }, 21, 2).LateFrom);

    [Fact]
    public void Terms_that_give_no_time_are_refused() => Assert.Equal(
        CirculationCodes.RecallWithoutPeriod,
        Recall.Reckon(new RecallTerms(), Lent(21), new RecallRequest { LentAt = L, Due = new DueMoment.Never(), At = L, Openings = Open("UTC") }).Findings.SortedCodes());

    [Fact]
    public void What_is_guaranteed_is_not_taken_by_a_strategy_that_looks_back()
    {
        var terms = new RecallTerms { Guaranteed = LoanPeriod.Days(8) };
        var lent = At("2019-01-25T10:00:00Z");
        var openings = Open("UTC", "2019-02-02", "2019-02-03");
        var days = new DueTerms { Period = LoanPeriod.Weeks(3), WhenClosed = new ClosedTimeStrategy.EndOfPreviousOpenDay() };
        var request = new RecallRequest { LentAt = lent, Due = new DueMoment.EndOfDay(Day("2019-02-15"), "UTC"), At = lent, Openings = openings };

        Assert.Equal(Day("2019-02-04"), Recall.Reckon(terms, days, request).Value!.Day);
    }

    [Theory]
    [InlineData(9000, LoanUnit.Years)]
#if !FEW_CASES
    [InlineData(2_000_000, LoanUnit.OpenDays)]
#endif
    public void A_guarantee_beyond_the_calendar_is_a_guarantee(int count, LoanUnit unit) =>
        Assert.Equal(L + Duration.FromDays(21), Reckon(new RecallTerms { Guaranteed = LoanPeriod.Of(count, unit).Value, ReturnWithin = LoanPeriod.Days(1) }, 21, 1).LateFrom);

    [Fact]
    public void A_recalled_loan_is_due_before_the_doors_close_where_others_are()
    {
        var terms = new DueTerms { Period = LoanPeriod.Weeks(3), DayEnd = new DayEnd.Closing(Duration.FromMinutes(45)) };
        var openings = new OpeningCalendar
        {
            Zone = DateTimeZone.Utc,
            Week = [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(static day => new WeeklyOpening(day, new OpeningHours(new LocalTime(8, 0), new LocalTime(17, 0))))],
        }.Openings();
        var request = new RecallRequest { LentAt = L, Due = new DueMoment.EndOfDay(new LocalDate(2018, 3, 22), "UTC"), At = L, Openings = openings };

        Assert.Equal(new DueMoment.At(Instant.FromUtc(2018, 3, 8, 16, 15), "UTC"), Recall.Reckon(new RecallTerms { ReturnWithin = LoanPeriod.Days(7) }, terms, request).Value);
    }

    [Property(Arbitrary = [typeof(Calendars)], MaxTest = Calendars.Cases)]
    public Property CP8_not_later_than_before_and_not_before_what_is_guaranteed(OpeningCalendar calendar, OpeningLayer layer) => Prop.ForAll(
        (from lent in Calendars.Moment(calendar.Zone)
         from days in Gen.Choose(1, 60)
         from hours in Gen.Choose(0, 1200)
         from guaranteed in Gen.Choose(1, 20)
         from back in Gen.Choose(1, 20)
         from end in DueDatePropertyTests.Ends
         from strategy in Gen.Elements<ClosedTimeStrategy>(
             new ClosedTimeStrategy.Keep(), new ClosedTimeStrategy.EndOfNextOpenDay(), new ClosedTimeStrategy.EndOfPreviousOpenDay(), new ClosedTimeStrategy.EndOfPreviousOpening())
         from limit in DueDatePropertyTests.Limit(lent, calendar.Zone)
         select (lent, days, hours, guaranteed, back, end, strategy, limit)).ToArbitrary(),
        loan =>
        {
            var openings = calendar.Openings(layer);
            var terms = new DueTerms { Period = LoanPeriod.Days(loan.days), WhenClosed = loan.strategy, DayEnd = loan.end, Layer = layer };
            var recall = new RecallTerms { Guaranteed = LoanPeriod.Days(loan.guaranteed), ReturnWithin = LoanPeriod.Days(loan.back) };
            if (DueDate.Reckon(terms, new DueRequest { At = loan.lent, Openings = openings }).Value is not { } due)
            {
                return;
            }

            var request = new RecallRequest { LentAt = loan.lent, Due = due, At = loan.lent + Duration.FromHours(loan.hours), Openings = openings, Limits = [loan.limit] };
            if (Recall.Reckon(recall, terms, request).Value is { } recalled)
            {
                Assert.True(recalled.LateFrom <= due.LateFrom);
                Assert.True(recalled == due || recalled.Day >= openings.DayOf(loan.lent).PlusDays(loan.guaranteed));
                Assert.Equal(recalled, Recall.Reckon(recall, terms, request with { Due = recalled, IsRecalled = true }).Value);
                Assert.Equal(due, Recall.Withdraw(recall, due, recalled));
            }

            // With time for who is overdue: later than now, within the limit, or as late as it was.
            if (due.IsOverdue(request.At) && Recall.Reckon(recall with { ReturnOverdueWithin = LoanPeriod.Days(loan.back) }, terms, request).Value is { } given && given != due)
            {
                Assert.True(given.LateFrom > request.At && !loan.limit.IsPassedBy(given));
                Assert.Equal(given, Recall.Withdraw(recall, due, given));
            }
        });

    private static DueTerms Lent(int days) =>
        new() { Period = LoanPeriod.Days(days), DayEnd = new DayEnd.TimeOfLending(), WhenClosed = new ClosedTimeStrategy.Keep() };

    private static DueMoment Reckon(RecallTerms terms, int days, int recalledAfter) => Recall.Reckon(terms, Lent(days), new RecallRequest
    {
        LentAt = L,
        Due = new DueMoment.At(L + Duration.FromDays(days), "UTC"),
        At = L + Duration.FromDays(recalledAfter),
        Openings = Open("UTC"),
    }).Value!;
}
