using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.DueDates.DueDateVectorTests;

namespace MedLib.Domain.Tests.Circulation.DueDates;

/// <summary>Each step of a due date with all that it says, and the edges of limits. Lent on Friday 6 March 2026 at nine.</summary>
public class DueDateStepTests
{
    private static readonly Instant Lent = Instant.FromUtc(2026, 3, 6, 9, 0);
    private static readonly DueTerms EightDays = new() { Period = LoanPeriod.Days(8) };
    private static readonly Openings Working = new OpeningCalendar
    {
        Zone = DateTimeZone.Utc,
        Week = [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(static day => new WeeklyOpening(day, new OpeningHours(new LocalTime(8, 0), new LocalTime(17, 0))))],
    }.Openings();

    [Fact]
    public void The_steps_say_from_where_to_where()
    {
        var request = Request(Open("UTC", "2026-03-14"));

        Assert.Equal(
            [
                Finding.Information("CIR-050", new FindingArg.Text("period", "8 days"), new FindingArg.Moment("from", Lent), Date("to", 14)),
                Finding.Information("CIR-052", Date("from", 14), Date("to", 15)),
            ],
            DueDate.Explain(EightDays, request));
        Assert.Equal([Finding.Information("CIR-020", Date("from", 14), Date("to", 15))], DueDate.Reckon(EightDays, request).Findings);
    }

    [Fact]
    public void The_first_step_tells_a_shorter_period_and_another_beginning()
    {
        var terms = EightDays with { PeriodWhenAwaited = LoanPeriod.Days(2) };
        var request = Request(Open("UTC")) with { From = Lent + Duration.FromDays(1), Awaited = true };

        Assert.Equal(
            [Finding.Information("CIR-051", new FindingArg.Text("period", "2 days"), new FindingArg.Moment("from", Lent + Duration.FromDays(1)), Date("to", 9))],
            DueDate.Explain(terms, request));
        Assert.Equal("CIR-050", DueDate.Explain(terms, request with { Awaited = false }).Codes());
    }

    [Theory]
    [InlineData(1, "2026-03-15T16:00:00Z")]
    [InlineData(30, "")]
    public void Before_the_doors_close_is_no_earlier_day(int hours, string expected)
    {
        var due = DueDate.Reckon(EightDays with { DayEnd = new DayEnd.Closing(Duration.FromHours(hours)), Period = LoanPeriod.Days(9) }, Request(Working)).Value;

        Assert.Equal((15, expected), (due!.Day.Day, due is DueMoment.At at ? NodaTime.Text.InstantPattern.General.Format(at.LateFrom) : ""));
    }

    [Theory]
    [InlineData(DueLimitKind.Schedule, "schedule")]
    [InlineData(DueLimitKind.Registration, "registration")]
    [InlineData(DueLimitKind.Lender, "lender")]
    [InlineData(DueLimitKind.Booking, "booking")]
    [InlineData(DueLimitKind.Ceiling, "ceiling")]
    public void A_limit_is_told_by_its_name(DueLimitKind kind, string word)
    {
        var request = Request(Open("UTC")) with { Limits = [new DueLimit(kind, EndOf(12))] };

        Assert.Equal(
            Finding.Information("CIR-053", new FindingArg.Text("limit", word), Date("until", 12), Date("to", 12)), DueDate.Explain(EightDays, request)[^1]);
        Assert.Empty(DueDate.Reckon(EightDays, request).Findings); // it was not closed that moved it
    }

    [Fact]
    public void A_loan_without_an_end_is_told_as_one()
    {
        var steps = DueDate.Explain(EightDays with { Period = new LoanPeriod.Indefinite() }, Request(Open("UTC")));

        Assert.Equal([Finding.Information("CIR-050", new FindingArg.Text("period", "without an end"), new FindingArg.Moment("from", Lent), new FindingArg.Text("to", "never"))], steps);
    }

    [Fact]
    public void Refusals_say_of_what()
    {
        var never = new OpeningCalendar { Zone = DateTimeZone.Utc, Week = [] }.Openings();
        var gone = Request(Open("UTC")) with { Limits = [new DueLimit(DueLimitKind.Lender, EndOf(5))] };

        Assert.Equal([Finding.Error("CIR-011", new FindingArg.Number("days", 400))], DueDate.Reckon(EightDays, Request(never)).Findings);
        Assert.Equal(
            [Finding.Error("CIR-040", new FindingArg.Number("count", 0), new FindingArg.Text("unit", "weeks"))],
            DueDate.Reckon(EightDays with { Period = new LoanPeriod.Rolling(0, LoanUnit.Weeks) }, Request(Open("UTC"))).Findings);
        Assert.Equal([Finding.Error("CIR-041", Date("day", 6))], DueDate.Reckon(EightDays with { Latest = new DueSchedule([]) }, Request(Open("UTC"))).Findings);
        Assert.Equal([Finding.Error("CIR-042", Date("due", 5))], DueDate.Reckon(EightDays, gone).Findings);
    }

    [Fact]
    public void A_limit_before_all_openings_leaves_none_whatever_other_limits_there_are()
    {
        var once = new OpeningCalendar { Zone = DateTimeZone.Utc, Week = [], Exceptions = [new OpeningException(new LocalDate(2026, 3, 14), [OpeningHours.AllDay])] }.Openings();
        var request = Request(once) with { Limits = [new DueLimit(DueLimitKind.Lender, EndOf(13)), new DueLimit(DueLimitKind.Booking, EndOf(12))] };

        Assert.Equal("CIR-011", DueDate.Reckon(EightDays, request).Findings.Codes());
        Assert.Equal(new LocalDate(2026, 3, 14), DueDate.Reckon(EightDays, request with { Limits = [] }).Value!.Day);
    }

    [Fact]
    public void What_is_due_at_its_limit_is_not_moved_by_it()
    {
        var terms = EightDays with { DayEnd = new DayEnd.TimeOfLending() };
        var at = new DueMoment.At(Lent + Duration.FromDays(8), "UTC");
        var request = Request(Open("UTC")) with { Limits = [new DueLimit(DueLimitKind.Booking, at)] };

        Assert.Equal(at, DueDate.Reckon(terms, request).Value);
        Assert.Equal("CIR-050", DueDate.Explain(terms, request).Codes());
    }

    [Fact]
    public void On_the_day_of_a_limit_it_is_due_before_the_doors_close()
    {
        var terms = EightDays with { DayEnd = new DayEnd.Closing(Duration.FromMinutes(45)) };
        var request = Request(Working) with { Limits = [new DueLimit(DueLimitKind.Registration, EndOf(12))] };

        Assert.Equal(new DueMoment.At(Instant.FromUtc(2026, 3, 12, 16, 15), "UTC"), DueDate.Reckon(terms, request).Value);
        Assert.Equal("CIR-050 CIR-054 CIR-053", DueDate.Explain(terms, request).Codes());
        Assert.Equal([new FindingArg.Moment("to", Instant.FromUtc(2026, 3, 14, 16, 15))], DueDate.Explain(terms, request)[1].Args);
    }

    [Fact]
    public void A_limit_holds_though_it_is_closed_then_where_closed_time_plays_no_part()
    {
        var request = Request(Open("UTC", "2026-03-12")) with { Limits = [new DueLimit(DueLimitKind.Registration, EndOf(12))] };

        Assert.Equal(EndOf(12), DueDate.Reckon(EightDays with { WhenClosed = new ClosedTimeStrategy.Keep() }, request).Value);
        Assert.Equal(EndOf(11), DueDate.Reckon(EightDays, request).Value);
    }

    [Fact]
    public void By_openings_a_limit_within_one_stays_and_any_other_is_left_by_the_last_closing()
    {
        var terms = EightDays with { WhenClosed = new ClosedTimeStrategy.EndOfPreviousOpening() };
        var (noon, night) = (new DueMoment.At(Instant.FromUtc(2026, 3, 12, 12, 0), "UTC"), new DueMoment.At(Instant.FromUtc(2026, 3, 12, 22, 0), "UTC"));

        Assert.Equal(noon, Limited(terms, Working, noon));
        Assert.Equal(new DueMoment.At(Instant.FromUtc(2026, 3, 12, 17, 0), "UTC"), Limited(terms, Working, night));
        Assert.Equal(new DueMoment.At(Instant.FromUtc(2026, 3, 12, 17, 0), "UTC"), Limited(terms, Working, EndOf(12)));
        Assert.Equal(EndOf(12), Limited(terms, Open("UTC", "2026-03-13"), EndOf(12))); // open up to midnight
    }

    [Theory]
    [InlineData("2026-03-06T06:00:00Z", "2026-03-06T15:00:00Z")]
    [InlineData("2026-03-06T14:59:00Z", "2026-03-06T15:00:00Z")]
    [InlineData("2026-03-06T15:00:00Z", "2026-03-07T15:00:00Z")]
    [InlineData("2026-03-06T23:00:00Z", "2026-03-07T15:00:00Z")]
    public void A_shift_ends_today_or_tomorrow(string at, string due)
    {
        var terms = new DueTerms { Period = new LoanPeriod.UntilEndOfShift(new OpeningHours(new LocalTime(7, 0), new LocalTime(15, 0))), WhenClosed = new ClosedTimeStrategy.Keep() };

        Assert.Equal(At(due), DueDate.Reckon(terms, new DueRequest { At = At(at), Openings = Open("UTC") }).Value!.LateFrom);
        Assert.Equal("CIR-042", DueDate.Reckon(terms, new DueRequest { At = Instant.MaxValue - Duration.FromHours(1), Openings = Open("UTC") }).Findings.Codes());
    }

    [Fact]
    public void Open_days_are_counted_from_the_day_of_lending()
    {
        var weekdays = OpeningCalendar.OpenOn(DateTimeZone.Utc, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday).Openings();

        Assert.Equal(EndOf(9), DueDate.Reckon(new DueTerms { Period = LoanPeriod.OpenDays(1) }, Request(weekdays)).Value);
        Assert.Equal(EndOf(13), DueDate.Reckon(new DueTerms { Period = LoanPeriod.OpenDays(5) }, Request(weekdays)).Value);
    }

    [Theory]
    [InlineData("2026-03-10T12:00:00Z", 12)] // the 10th is closed, and so is the 11th: later than it is due
    [InlineData("2026-03-04T12:00:00Z", 10)]
    public void A_recall_is_not_moved_past_the_due_moment_nor_before_now(string due, int day)
    {
        var recall = new RecallTerms { ReturnWithin = LoanPeriod.Days(4) };
        var request = new RecallRequest { LentAt = Lent, Due = new DueMoment.At(At("2026-03-11T12:00:00Z"), "UTC"), At = At(due) - Duration.FromDays(4), Openings = Open("UTC", "2026-03-10", "2026-03-11") };
        var kept = Recall.Reckon(recall, EightDays, request with { LentAt = request.At }).Value!;

        Assert.Equal(day == 12 ? request.Due : new DueMoment.EndOfDay(new LocalDate(2026, 3, 4), "UTC"), kept);
    }

    [Fact]
    public void A_recall_after_the_hour_by_which_it_would_be_due_today_changes_nothing()
    {
        var terms = EightDays with { DayEnd = new DayEnd.Closing(Duration.FromMinutes(45)) };
        var recall = new RecallTerms { Guaranteed = LoanPeriod.Days(1) };
        var request = new RecallRequest { LentAt = Lent, Due = EndOf(14), At = Instant.FromUtc(2026, 3, 9, 16, 0), Openings = Working };

        Assert.Equal(new DueMoment.At(Instant.FromUtc(2026, 3, 9, 16, 15), "UTC"), Recall.Reckon(recall, terms, request).Value);
        Assert.Equal(EndOf(14), Recall.Reckon(recall, terms, request with { At = Instant.FromUtc(2026, 3, 9, 16, 15) }).Value);
        Assert.Equal(EndOf(14), Recall.Reckon(recall, terms, request with { At = Instant.FromUtc(2026, 3, 9, 16, 30) }).Value);
    }

    [Fact]
    public void What_is_guaranteed_is_not_taken_by_a_closing_more_than_a_day_off()
    {
        var terms = EightDays with { DayEnd = new DayEnd.Closing(Duration.FromHours(30)) };
        var request = new RecallRequest { LentAt = Lent, Due = EndOf(14), At = Lent, Openings = Working };

        Assert.Equal(EndOf(9), Recall.Reckon(new RecallTerms { Guaranteed = LoanPeriod.Days(3) }, terms, request).Value);
    }

    [Fact]
    public void The_latest_day_of_the_terms_outranks_the_schedule_of_the_period()
    {
        var terms = new DueTerms { Period = new LoanPeriod.UntilScheduled(Until(20)), Latest = Until(15) };

        Assert.Equal(EndOf(15), DueDate.Reckon(terms, Request(Open("UTC"))).Value);
        Assert.Equal(EndOf(20), DueDate.Reckon(terms with { Latest = null }, Request(Open("UTC"))).Value);

        static DueSchedule Until(int day) => new([new ScheduledDue(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31), new LocalDate(2026, 3, day))]);
    }

    [Fact]
    public void A_recall_to_a_closed_day_stays_there_where_closed_time_plays_no_part()
    {
        var request = new RecallRequest { LentAt = Lent, Due = EndOf(14), At = Lent, Openings = Open("UTC", "2026-03-10") };
        var recall = new RecallTerms { ReturnWithin = LoanPeriod.Days(4) };

        Assert.Equal(EndOf(10), Recall.Reckon(recall, EightDays with { WhenClosed = new ClosedTimeStrategy.Keep() }, request).Value);
        Assert.Equal(EndOf(11), Recall.Reckon(recall, EightDays, request).Value);
    }

    private static DueMoment? Limited(DueTerms terms, Openings openings, DueMoment until) =>
        DueDate.Reckon(terms, Request(openings) with { Limits = [new DueLimit(DueLimitKind.Lender, until)] }).Value;

    private static DueRequest Request(Openings openings) => new() { At = Lent, Openings = openings };

    private static DueMoment.EndOfDay EndOf(int day) => new(new LocalDate(2026, 3, day), "UTC");

    private static FindingArg.Date Date(string name, int day) => new(name, new LocalDate(2026, 3, day));
}
