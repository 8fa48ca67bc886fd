using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.DueDates.DueDateVectorTests;

namespace MedLib.Domain.Tests.Circulation.DueDates;

/// <summary>The CLS vectors: what FOLIO's tests say of closed time, restated. "23:59:59" there is the end of the day here.</summary>
public class ClosedTimeVectorTests
{
    private static readonly OpeningHours Morning = new(new LocalTime(8, 0), new LocalTime(12, 0));
    private static readonly OpeningHours Afternoon = new(new LocalTime(14, 0), new LocalTime(19, 0));

    [Theory]
    [InlineData("CLS-001", "2020-11-16T05:00:00Z")]
    [InlineData("CLS-002", "2020-11-16T14:00:00Z")]
    [InlineData("CLS-003", "2020-11-17T00:00:00Z")]
    [InlineData("CLS-004", "2020-11-17T04:00:00Z")]
    public void What_is_kept_is_due_by_the_end_of_the_day_in_the_librarys_zone(string id, string at)
    {
        var terms = new DueTerms { Period = LoanPeriod.SameDay, WhenClosed = new ClosedTimeStrategy.Keep() };
        var openings = new OpeningCalendar { Zone = DateTimeZoneProviders.Tzdb["America/New_York"], Week = [] }.Openings();

        var due = DueDate.Reckon(terms, new DueRequest { At = At(at), Openings = openings });

        Assert.True(due.Value! == new DueMoment.EndOfDay(new LocalDate(2020, 11, 16), "America/New_York"), id);
        Assert.Equal(At("2020-11-17T00:00:00-05:00"), due.Value!.LateFrom);
    }

    [Theory]
    [InlineData("CLS-005", "2018-12-14", "2018-12-17", true, "2018-12-15T10:00:00Z", "2018-12-14")]
    [InlineData("CLS-006", "2019-02-01", "2019-02-04", false, "2019-02-02T10:00:00Z", "2019-02-01")]
    [InlineData("CLS-009", "2018-12-11", "2018-12-13", false, "2018-12-12T23:59:59Z", "2018-12-11")]
    public void The_previous_open_day_is_due_by_its_end(string id, string first, string second, bool allDay, string provisional, string due)
    {
        var terms = new DueTerms { Period = LoanPeriod.Hours(72), WhenClosed = new ClosedTimeStrategy.EndOfPreviousOpenDay() };
        var request = new DueRequest { At = At(provisional) - Duration.FromHours(72), Openings = Days(allDay, first, second) };

        Assert.True(DueDate.Reckon(terms, request).Value! == new DueMoment.EndOfDay(Day(due), "UTC"), id);
    }

    [Theory]
    [InlineData("CLS-011", false, "2019-02-01", "2019-02-04", "2019-02-02T10:00:00Z", 300, 0, "2019-02-04T08:00:00Z")]
    [InlineData("CLS-012", true, "2018-12-14", "2018-12-17", "2018-12-15T10:00:00Z", 300, 0, "2018-12-17T00:00:00Z")]
    [InlineData("CLS-013", true, "2018-12-11", "2018-12-13", "2018-12-12T10:00:00Z", 300, 0, "2018-12-13T00:00:00Z")]
    [InlineData("CLS-014", true, "2018-12-14", "2018-12-17", "2018-12-15T10:00:00Z", 60, 180, "2018-12-17T03:00:00Z")]
    [InlineData("CLS-015", true, "2018-12-14", "2018-12-17", "2018-12-15T10:00:00Z", 60, 3, "2018-12-17T00:03:00Z")]
    [InlineData("CLS-016", false, "2019-02-01", "2019-02-04", "2019-02-02T10:00:00Z", 180, 120, "2019-02-04T10:00:00Z")]
    [InlineData("CLS-018", true, "2018-12-11", "2018-12-13", "2018-12-12T10:00:00Z", 60, 180, "2018-12-13T03:00:00Z")]
    [InlineData("CLS-019", true, "2018-12-11", "2018-12-13", "2018-12-12T10:00:00Z", 15, 20, "2018-12-13T00:20:00Z")]
    [InlineData("CLS-021", false, "2018-12-11", "2018-12-13", "2018-12-12T10:00:00Z", 1, 1, "2018-12-13T08:01:00Z")]
    [InlineData("CLS-022", false, "2018-12-13", "2018-12-13", "2018-12-13T05:00:00Z", 420, 1440, "2018-12-13T19:00:00Z")] // adapted: reckoned on a calendar without an end
    [InlineData("CLS-023", false, "2018-12-13", "2018-12-13", "2018-12-13T05:00:00Z", 420, 60, "2018-12-13T15:00:00Z")]
    [InlineData("CLS-024", true, "2019-02-01", "2019-02-09", "2019-02-01T23:30:00Z", 60, 1, "2019-02-09T00:01:00Z")] // rejected: a week of closed days is no reason to give up
    public void Some_time_after_the_next_opening_starts(string id, bool allDay, string first, string second, string at, int minutes, int after, string due)
    {
        var terms = new DueTerms
        {
            Period = LoanPeriod.Of(minutes, LoanUnit.Minutes).Value!,
            WhenClosed = new ClosedTimeStrategy.StartOfNextOpening(Duration.FromMinutes(after)),
        };

        Assert.True(DueDate.Reckon(terms, new DueRequest { At = At(at), Openings = Days(allDay, first, second) }).Value!.LateFrom == At(due), id);
    }

    [Fact]
    public void CLS_024_it_is_refused_where_no_opening_lies_within_the_horizon()
    {
        var terms = new DueTerms { Period = LoanPeriod.Hours(25), WhenClosed = new ClosedTimeStrategy.StartOfNextOpening(Duration.Zero) };

        var due = DueDate.Reckon(terms, new DueRequest { At = At("2019-02-01T06:00:00Z"), Openings = Days(true, "2019-02-01") });

        Assert.Equal(CirculationCodes.NoOpenDay, Assert.Single(due.Findings).Code);
    }

    [Theory]
    [InlineData("CLS-025", true, "2018-12-14T11:00:00Z", 1440, "2018-12-15T00:00:00Z", "2018-12-14", "2018-12-17")]
    [InlineData("CLS-027", false, "2019-02-04T11:00:00Z", 90, "2019-02-04T12:00:00Z", "2019-02-04", "2019-02-05")]
    [InlineData("a loan made while it is closed", false, "2019-02-04T13:00:00Z", 10, "2019-02-04T19:00:00Z", "2019-02-04", "2019-02-05")]
    public void The_opening_in_which_it_was_lent(string id, bool allDay, string at, int minutes, string due, params string[] days)
    {
        var terms = new DueTerms { Period = LoanPeriod.Of(minutes, LoanUnit.Minutes).Value!, WhenClosed = new ClosedTimeStrategy.EndOfFirstOpening() };

        Assert.True(DueDate.Reckon(terms, new DueRequest { At = At(at), Openings = Days(allDay, days) }).Value!.LateFrom == At(due), id);
    }

    // Rejected: the other system answers with 03:00, eight hours before the loan was made.
    [Fact]
    public void CLS_028_an_opening_over_midnight_never_makes_it_due_before_it_was_lent()
    {
        var calendar = new OpeningCalendar
        {
            Zone = DateTimeZone.Utc,
            Week = [],
            Exceptions =
            [
                new OpeningException(new LocalDate(2019, 2, 4), [new OpeningHours(new LocalTime(19, 0), new LocalTime(3, 0))]),
                new OpeningException(new LocalDate(2019, 2, 6), [Morning]),
            ],
        };
        var terms = new DueTerms { Period = LoanPeriod.Hours(18), WhenClosed = new ClosedTimeStrategy.EndOfFirstOpening() };

        Assert.Equal(At("2019-02-06T12:00:00Z"), Lent("2019-02-05T11:00:00Z").LateFrom);
        Assert.Equal(At("2019-02-05T03:00:00Z"), Lent("2019-02-04T23:00:00Z").LateFrom);

        DueMoment Lent(string at) => DueDate.Reckon(terms, new DueRequest { At = At(at), Openings = calendar.Openings() }).Value!;
    }

    [Theory]
    [InlineData("CLS-030", 8, "2019-02-02", "2019-02-01")]
    [InlineData("CLS-032", 8, "2019-02-04", "2019-02-04")]
    public void A_limit_turns_the_search_back(string id, int days, string limit, string due)
    {
        var request = new DueRequest
        {
            At = At("2019-01-25T10:00:00Z"),
            Openings = Days(false, "2019-02-01", "2019-02-04"),
            Limits = [new DueLimit(DueLimitKind.Schedule, new DueMoment.EndOfDay(Day(limit), "UTC"))],
        };

        Assert.True(DueDate.Reckon(new DueTerms { Period = LoanPeriod.Days(days) }, request).Value! == new DueMoment.EndOfDay(Day(due), "UTC"), id);
    }

    [Fact]
    public void CLS_031_the_day_of_a_schedule_is_its_own_limit()
    {
        var schedule = new DueSchedule([new ScheduledDue(new LocalDate(2019, 1, 1), new LocalDate(2019, 2, 2), new LocalDate(2019, 2, 2))]);
        var request = new DueRequest { At = At("2019-01-25T10:00:00Z"), Openings = Days(false, "2019-02-01", "2019-02-04") };

        var due = DueDate.Reckon(new DueTerms { Period = new LoanPeriod.UntilScheduled(schedule) }, request);

        Assert.Equal(new DueMoment.EndOfDay(new LocalDate(2019, 2, 1), "UTC"), due.Value);
    }

    // Openings on these days only: all day, or mornings and afternoons.
    private static Openings Days(bool allDay, params string[] days) => new OpeningCalendar
    {
        Zone = DateTimeZone.Utc,
        Week = [],
        Exceptions = [.. days.Distinct(StringComparer.Ordinal).Select(day => new OpeningException(Day(day), allDay ? [OpeningHours.AllDay] : [Morning, Afternoon]))],
    }.Openings();
}
