using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;
using static MedLib.Domain.Tests.Circulation.DueDates.RenewalVectorTests;

namespace MedLib.Domain.Tests.Circulation.DueDates;

/// <summary>Renewals that somebody may force, and those that nobody asked for.</summary>
public class RenewalDecisionTests
{
    private static readonly RenewalTerms Once = new() { Most = 1, NotBefore = LoanPeriod.Days(3), MostUnseen = 1 };
    private static readonly RenewalTerms Unasked = new() { Most = null, NotBefore = LoanPeriod.Days(30), Automatic = new AutomaticRenewalTerms() };
    private static readonly DueTerms Month = Lent(LoanPeriod.Days(30));

    // Lent on 1 March for 20 days, renewed on the 11th: too early, too often, unseen, recalled and awaited.
    private static readonly RenewalRequest Against =
        At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z") with { Renewals = 1, Unseen = 1, IsRecalled = true, Waiting = 2 };

    [Fact]
    public void A_renewal_that_nothing_speaks_against_is_decided_as_it_is_reckoned()
    {
        var request = Against with { Renewals = 0, Unseen = 0, IsRecalled = false, Waiting = 0, At = Instant.FromUtc(2018, 3, 19, 0, 0) };

        Assert.Equal(Renewal.Reckon(Once, Month, request), Renewal.Decide(Once, Month, request, Lending.Stamp()));
        Assert.Equal(new LocalDate(2018, 4, 18), Renewal.Decide(Once, Month, request, Lending.Stamp()).Value!.Day);
    }

    [Fact]
    public void Whoever_may_lifts_every_reason_and_each_is_told()
    {
        var renewed = Renewal.Decide(
            Once, Month, Against, Lending.Stamp().Overriding(CirculationPermissions.ExceedRenewalLimit, CirculationPermissions.RenewAwaited, CirculationPermissions.RenewEarly));

        Assert.Equal(new DueMoment.At(Instant.FromUtc(2018, 4, 10, 12, 0), "UTC"), renewed.Value);
        Assert.Equal(CommandCodes.Overridden, renewed.Findings.SortedCodes());
        Assert.Equal(
            [CirculationCodes.RenewalLimitReached, CirculationCodes.UnseenTooOften, CirculationCodes.Recalled, CirculationCodes.OthersWait, CirculationCodes.RenewalTooEarly],
            renewed.Findings.Select(static finding => ((FindingArg.Text)finding.Args[1]).Value));
    }

    [Fact]
    public void A_reason_that_stands_is_told_without_those_that_were_lifted()
    {
        var refused = Renewal.Decide(Once, Month, Against, Lending.Stamp().Overriding(CirculationPermissions.ExceedRenewalLimit, CirculationPermissions.RenewAwaited));

        Assert.Equal(CirculationCodes.RenewalTooEarly, refused.Findings.SortedCodes());
        Assert.Equal(CirculationPermissions.RenewEarly, refused.Findings[0].Override);
    }

    [Fact]
    public void Nobody_forces_a_due_moment_that_is_not_later()
    {
        var everything = Lending.Stamp().Overriding(CirculationPermissions.ExceedRenewalLimit, CirculationPermissions.RenewAwaited, CirculationPermissions.RenewEarly, CirculationPermissions.LendToExpired);
        var shorter = Once with { Period = LoanPeriod.Days(2) };

        var refused = Renewal.Decide(shorter, Month, Against, everything);

        Assert.Equal(CirculationCodes.RenewalNotLater, refused.Findings.SortedCodes());
        Assert.Equal(CirculationCodes.PeriodNotPositive, Renewal.Decide(Once with { Period = new LoanPeriod.Rolling(0, LoanUnit.Weeks) }, Month, Against, everything).Findings.SortedCodes());
    }

    [Fact]
    public void The_advisories_of_the_due_date_come_after_those_of_the_overrides()
    {
        var closed = OpeningCalendar.OpenOn(DateTimeZone.Utc, [IsoDayOfWeek.Monday]).Openings();
        var request = Against with { Openings = closed, Renewals = 1, Unseen = 0, IsRecalled = false, Waiting = 0, At = Instant.FromUtc(2018, 3, 19, 0, 0) };

        var renewed = Renewal.Decide(Once, new DueTerms { Period = LoanPeriod.Days(30) }, request, Lending.Stamp().Overriding(CirculationPermissions.ExceedRenewalLimit));

        Assert.Equal([CommandCodes.Overridden, CirculationCodes.DueDateMoved], renewed.Findings.Select(static finding => finding.Code));
        Assert.Equal(new LocalDate(2018, 4, 23), renewed.Value!.Day);
    }

    [Theory]
    [InlineData("2018-04-08T00:00:00Z", "2018-05-08")] // two days before the ceiling
    [InlineData("2018-04-12T00:00:00Z", "2018-05-12")] // overdue, and past it
    public void A_ceiling_that_leaves_nothing_is_told_as_such_and_may_be_exceeded(string at, string due)
    {
        var terms = new RenewalTerms { Most = null, Ceiling = LoanPeriod.Days(40) };
        var request = At("2018-03-01T12:00:00Z", "2018-04-11T00:00:00Z", at);

        var refused = Renewal.Reckon(terms, Month, request);
        var forced = Renewal.Decide(terms, Month, request, Lending.Stamp().Overriding(CirculationPermissions.ExceedRenewalLimit));

        Assert.Equal(CirculationCodes.RenewalCeilingReached, refused.Findings.SortedCodes());
        Assert.Equal([new FindingArg.Date("until", new LocalDate(2018, 4, 10))], refused.Findings[0].Args);
        Assert.Equal(CirculationPermissions.ExceedRenewalLimit, refused.Findings[0].Override);
        Assert.Equal((due, CommandCodes.Overridden), (LocalDatePattern.Iso.Format(forced.Value!.Day), forced.Findings.SortedCodes()));
    }

    [Fact]
    public void A_ceiling_is_no_reason_where_there_would_be_no_later_moment_without_it()
    {
        var terms = new RenewalTerms { Most = null, Ceiling = LoanPeriod.Days(40) };
        var request = At("2018-03-01T12:00:00Z", "2018-04-10T12:00:00Z", "2018-04-08T00:00:00Z") with
        {
            Limits = [new DueLimit(DueLimitKind.Registration, new DueMoment.EndOfDay(new LocalDate(2018, 4, 9), "UTC"))],
        };

        Assert.Equal(CirculationCodes.RenewalNotLater, Renewal.Reckon(terms, Month, request).Findings.SortedCodes());
    }

    [Fact]
    public void A_shorter_renewal_within_the_ceiling_is_no_refusal()
    {
        var terms = new RenewalTerms { Most = null, Ceiling = LoanPeriod.Days(40) };
        var request = At("2018-03-01T12:00:00Z", "2018-04-09T12:00:00Z", "2018-04-08T00:00:00Z");

        Assert.Equal(new DueMoment.EndOfDay(new LocalDate(2018, 4, 10), "UTC"), Renewal.Reckon(terms, Month, request).Value);
        Assert.Equal(Renewal.Reckon(terms, Month, request), Renewal.Decide(terms, Month, request, Lending.Stamp().Overriding(CirculationPermissions.ExceedRenewalLimit)));
    }

    [Theory]
    [InlineData(true, null, false, CirculationCodes.UnaskedOptedOut)]
    [InlineData(false, "2018-03-10", false, CirculationCodes.UnaskedExpired)] // the day before
    [InlineData(false, "2018-03-11", false, CirculationCodes.UnaskedOutlivesRegistration)]
    [InlineData(false, "2018-04-09", false, CirculationCodes.UnaskedOutlivesRegistration)]
    [InlineData(false, "2018-04-10", false, "")] // the day on which it would be due
    [InlineData(false, null, true, CirculationCodes.UnaskedUrgentWaiting)]
    [InlineData(true, "2018-03-10", true, $"{CirculationCodes.UnaskedOptedOut} {CirculationCodes.UnaskedExpired} {CirculationCodes.UnaskedUrgentWaiting}")]
    public void Nothing_is_renewed_unasked_against_the_borrower_the_registration_or_somebody_in_need(bool optedOut, string? validUntil, bool urgent, string codes)
    {
        var request = At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z") with
        {
            HasOptedOut = optedOut,
            ValidUntil = validUntil is null ? null : DueDateVectorTests.Day(validUntil),
            UrgentWaiting = urgent,
        };

        var unasked = Renewal.Reckon(Unasked, Month, request with { IsAutomatic = true });
        var asked = Renewal.Reckon(Unasked, Month, request);

        Assert.Equal(codes, unasked.Findings.SortedCodes());
        Assert.All(unasked.Findings, static finding => Assert.Null(finding.Override));
        Assert.True(asked.Succeeded);
    }

    [Fact]
    public void A_registration_that_limits_the_renewal_is_not_outlived_by_it()
    {
        var end = new LocalDate(2018, 4, 1);
        var request = At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z") with
        {
            IsAutomatic = true,
            ValidUntil = end,
            Limits = [new DueLimit(DueLimitKind.Registration, new DueMoment.EndOfDay(end, "UTC"))],
        };

        Assert.Equal(end, Renewal.Reckon(Unasked, Month, request).Value!.Day);
    }
}
