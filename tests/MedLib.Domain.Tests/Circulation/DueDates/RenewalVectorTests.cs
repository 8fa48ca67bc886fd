using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.DueDates.DueDateVectorTests;

namespace MedLib.Domain.Tests.Circulation.DueDates;

/// <summary>The REN vectors: what tests of FOLIO, Koha and Invenio say of renewals, restated.</summary>
public class RenewalVectorTests
{
    private static readonly RenewalTerms Unlimited = new() { Most = null };
    private static readonly DueSchedule January = new([new ScheduledDue(new LocalDate(2018, 1, 1), new LocalDate(2018, 1, 31), new LocalDate(2018, 1, 31))]);

    [Theory]
    [InlineData("REN-001", 1, LoanUnit.Months, "2018-07-01T21:32:11Z")]
    [InlineData("REN-002", 5, LoanUnit.Weeks, "2018-07-06T21:32:11Z")]
    [InlineData("REN-003", 100, LoanUnit.Days, "2018-09-09T21:32:11Z")]
    [InlineData("REN-004", 60, LoanUnit.Hours, "2018-06-04T09:32:11Z")]
    [InlineData("REN-005", 200, LoanUnit.Minutes, "2018-06-02T00:52:11Z")]
    public void A_renewal_counts_its_period_anew(string id, int count, LoanUnit unit, string due)
    {
        var renewed = Renewal.Reckon(Unlimited, Lent(LoanPeriod.Of(count, unit).Value!), At("2018-03-14T11:14:54Z", "2018-04-01T00:00:00Z", "2018-06-01T21:32:11Z"));

        Assert.Equal((id, DueDateVectorTests.At(due)), (id, renewed.Value!.LateFrom));
    }

    [Fact]
    public void REN_007_or_from_the_due_moment()
    {
        var terms = Lent(LoanPeriod.Days(6)) with { Latest = Months("2018-03") };
        var request = At("2018-03-11T16:21:43Z", "2018-03-17T16:21:43Z", "2018-03-15T00:00:00Z");

        var renewed = Renewal.Reckon(Unlimited with { From = RenewedFrom.Due }, terms, request);

        Assert.Equal(DueDateVectorTests.At("2018-03-23T16:21:43Z"), renewed.Value!.LateFrom);
    }

    [Theory]
    [InlineData("REN-035", "2018-03-15T12:00:00Z", "2018-03-24T12:00:00Z")] // not overdue: from the due moment
    [InlineData("REN-036", "2018-03-19T12:00:00Z", "2018-03-26T12:00:00Z")] // overdue by two days: from today
    public void Or_from_the_due_moment_unless_that_is_past(string id, string at, string due)
    {
        var renewed = Renewal.Reckon(
            Unlimited with { From = RenewedFrom.DueUnlessOverdue }, Lent(LoanPeriod.Days(7)), At("2018-03-10T12:00:00Z", "2018-03-17T12:00:00Z", at));

        Assert.Equal((id, DueDateVectorTests.At(due)), (id, renewed.Value!.LateFrom));
    }

    [Fact]
    public void REN_008_every_reason_is_told()
    {
        var terms = Lent(LoanPeriod.Months(1)) with { Latest = new DueSchedule([]) };

        var renewed = Renewal.Reckon(Unlimited, terms, At("2018-03-14T11:14:54Z", "2018-04-14T11:14:54Z", "2018-04-01T00:00:00Z") with { IsRecalled = true });

        Assert.Equal($"{CirculationCodes.OutsideSchedule} {CirculationCodes.Recalled}", renewed.Findings.SortedCodes());
    }

    [Fact]
    public void REN_009_a_due_moment_that_stays_is_no_renewal()
    {
        var renewed = Renewal.Reckon(
            Unlimited with { Period = LoanPeriod.Days(3) }, Lent(LoanPeriod.Days(30)), At("2018-01-01T13:45:21Z", "2018-01-17T13:45:21Z", "2018-01-14T13:45:21Z"));

        Assert.Equal(CirculationCodes.RenewalNotLater, renewed.Findings.SortedCodes());
    }

    [Fact]
    public void REN_011_a_renewal_may_have_a_schedule_of_its_own()
    {
        var year = new DueSchedule([new ScheduledDue(new LocalDate(2018, 1, 1), new LocalDate(2018, 12, 31), new LocalDate(2018, 12, 31))]);
        var request = At("2018-01-10T00:00:00Z", "2018-02-01T00:00:00Z", "2018-02-05T14:22:32Z");

        var renewed = Renewal.Reckon(Unlimited with { Period = new LoanPeriod.UntilScheduled(year) }, Lent(new LoanPeriod.UntilScheduled(January)), request);

        Assert.Equal(new DueMoment.EndOfDay(new LocalDate(2018, 12, 31), "UTC"), renewed.Value);
    }

    [Fact]
    public void REN_013_nor_is_an_earlier_one()
    {
        var request = At("2018-01-02T00:00:00Z", "2018-03-01T00:00:00Z", "2018-01-03T08:12:32Z");

        var renewed = Renewal.Reckon(Unlimited, Lent(new LoanPeriod.UntilScheduled(January)), request);

        Assert.Equal(CirculationCodes.RenewalNotLater, renewed.Findings.SortedCodes());
    }

    [Fact]
    public void REN_014_a_limit_and_a_schedule_refuse_together()
    {
        var request = At("2018-02-02T00:00:00Z", "2018-03-01T00:00:00Z", "2018-03-05T08:12:32Z") with { Renewals = 1 };

        var renewed = Renewal.Reckon(new RenewalTerms { Most = 1 }, Lent(new LoanPeriod.UntilScheduled(January)), request);

        Assert.Equal($"{CirculationCodes.RenewalLimitReached} {CirculationCodes.OutsideSchedule}", renewed.Findings.SortedCodes());
    }

    [Theory]
    [InlineData(6, 23, true)]
    [InlineData(7, 0, false)]
    [InlineData(14, 12, false)]
    public void REN_015_seven_days_before_it_is_due_it_may_be_renewed_and_not_earlier(int day, int hour, bool tooEarly)
    {
        var terms = Unlimited with { NotBefore = LoanPeriod.Days(7) };
        var request = new RenewalRequest
        {
            LentAt = Instant.FromUtc(2018, 2, 1, 0, 0),
            Due = new DueMoment.EndOfDay(new LocalDate(2018, 3, 14), "UTC"),
            At = Instant.FromUtc(2018, 3, day, hour, 59),
            Openings = Open("UTC"),
        };

        var renewed = Renewal.Reckon(terms, new DueTerms { Period = LoanPeriod.Days(30) }, request);

        Assert.Equal(tooEarly ? CirculationCodes.RenewalTooEarly : "", renewed.Findings.SortedCodes());
        Assert.All(renewed.Findings, static finding => Assert.Equal(new FindingArg.Moment("earliest", Instant.FromUtc(2018, 3, 7, 0, 0)), finding.Args[0]));
    }

    // Koha's CanBookBeRenewed: lent ten days ago, due in ten.
    [Theory]
    [InlineData("REN-016", null, 0, CirculationCodes.RenewalTooEarly)]
    [InlineData("REN-017", 9, null, $"{CirculationCodes.RenewalTooEarly} {CirculationCodes.UnaskedTooLate}")]
    [InlineData("REN-018", 10, null, $"{CirculationCodes.RenewalTooEarly} {CirculationCodes.UnaskedTooLate}")]
    [InlineData("REN-019", 11, 7, CirculationCodes.RenewalTooEarly)]
    [InlineData("REN-020", 11, 10, "")]
    public void Without_being_asked_from_some_days_before_until_a_last_day(string id, int? stopAfter, int? notBefore, string codes)
    {
        var now = Instant.FromUtc(2018, 3, 11, 12, 0);
        var terms = Unlimited with
        {
            NotBefore = notBefore is { } days ? LoanPeriod.Days(days) : null,
            Automatic = new AutomaticRenewalTerms { StopAfter = stopAfter is { } after ? LoanPeriod.Days(after) : null },
        };
        var request = new RenewalRequest
        {
            LentAt = now - Duration.FromDays(10),
            Due = new DueMoment.At(now + Duration.FromDays(10), "UTC"),
            At = now,
            Openings = Open("UTC"),
            IsAutomatic = true,
        };

        Assert.Equal((id, codes), (id, Renewal.Reckon(terms, Lent(LoanPeriod.Days(30)), request).Findings.SortedCodes()));
    }

    [Theory]
    [InlineData("REN-021", 5, "")]
    [InlineData("REN-022", 10, "")]
    [InlineData("REN-023", 15, CirculationCodes.UnaskedInDebt)]
    [InlineData("REN-025", 15, CirculationCodes.UnaskedInDebt)] // credits that are not counted are not in what the caller says is owed
    public void More_debt_than_allowed_stops_it(string id, int owed, string codes)
    {
        var terms = Unlimited with
        {
            NotBefore = LoanPeriod.Days(30),
            Automatic = new AutomaticRenewalTerms { MostOwed = Money.Of(10m, Currency.Parse("USD")).Value },
        };
        var request = At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z") with
        {
            IsAutomatic = true,
            Owed = Money.Of(owed, Currency.Parse("USD")).Value,
        };

        Assert.Equal((id, codes), (id, Renewal.Reckon(terms, Lent(LoanPeriod.Days(30)), request).Findings.SortedCodes()));
    }

    [Theory]
    [InlineData(false, CirculationCodes.UnseenTooOften)]
    [InlineData(true, "")]
    public void REN_027_it_must_be_seen_now_and_then(bool seen, string codes)
    {
        var request = At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z") with { Unseen = 2, IsSeen = seen };

        Assert.Equal(codes, Renewal.Reckon(Unlimited with { MostUnseen = 2 }, Lent(LoanPeriod.Days(30)), request).Findings.SortedCodes());
    }

    [Theory]
    [InlineData("REN-029", WhileAwaited.IfAnotherCopyServes, 2, 2, "")]
    [InlineData("one more than there are copies", WhileAwaited.IfAnotherCopyServes, 3, 2, CirculationCodes.OthersWait)]
    [InlineData("by the plain rule", WhileAwaited.Refused, 1, 2, CirculationCodes.OthersWait)]
    [InlineData("by a rule that does not care", WhileAwaited.Allowed, 5, 0, "")]
    public void Others_who_wait_may_be_served_by_other_copies(string id, WhileAwaited rule, int waiting, int copies, string codes)
    {
        var request = At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z") with { Waiting = waiting, OtherCopies = copies };

        Assert.Equal((id, codes), (id, Renewal.Reckon(Unlimited with { WhileAwaited = rule }, Lent(LoanPeriod.Days(30)), request).Findings.SortedCodes()));
    }

    [Fact]
    public void A_ceiling_shortens_the_last_renewal_and_refuses_the_one_after_it()
    {
        var terms = Unlimited with { Ceiling = LoanPeriod.Days(40) };
        var first = At("2018-03-01T12:00:00Z", "2018-03-31T12:00:00Z", "2018-03-30T12:00:00Z");

        var renewed = Renewal.Reckon(terms, Lent(LoanPeriod.Days(30)), first);
        var again = Renewal.Reckon(terms, Lent(LoanPeriod.Days(30)), first with { Due = renewed.Value!, At = Instant.FromUtc(2018, 4, 8, 0, 0) });

        Assert.Equal(new LocalDate(2018, 4, 10), renewed.Value!.Day);
        Assert.Equal(CirculationCodes.RenewalCeilingReached, again.Findings.SortedCodes());
        Assert.Equal([new FindingArg.Date("until", new LocalDate(2018, 4, 10))], again.Findings[0].Args);
    }

    internal static DueTerms Lent(LoanPeriod period) => new() { Period = period, DayEnd = new DayEnd.TimeOfLending(), WhenClosed = new ClosedTimeStrategy.Keep() };

    internal static RenewalRequest At(string lent, string due, string at) => new()
    {
        LentAt = DueDateVectorTests.At(lent),
        Due = new DueMoment.At(DueDateVectorTests.At(due), "UTC"),
        At = DueDateVectorTests.At(at),
        Openings = Open("UTC"),
    };

    private static DueSchedule Months(string month) =>
        new([new ScheduledDue(Day($"{month}-01"), Day($"{month}-31"), Day($"{month}-31"))]);
}
