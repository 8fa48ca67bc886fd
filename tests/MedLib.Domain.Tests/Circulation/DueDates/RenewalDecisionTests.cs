using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
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
        Assert.Equal("CIR-002 CIR-062 CIR-060 CIR-061 CIR-063", string.Join(' ', renewed.Findings.Select(static finding => ((FindingArg.Text)finding.Args[1]).Value)));
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

        Assert.Equal("CMD-006 CIR-020", renewed.Findings.Codes());
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

    [Theory]
    [InlineData("2018-03-11", CirculationCodes.UnaskedTooLate)]
    [InlineData("2018-03-10", CirculationCodes.UnaskedTooLate)]
    [InlineData("2018-03-12", "")]
    public void Nothing_is_renewed_unasked_on_the_day_on_which_it_stops_or_after_it(string stop, string codes)
    {
        var terms = Unasked with { Automatic = new AutomaticRenewalTerms { StopOn = DueDateVectorTests.Day(stop) } };
        var request = At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z") with { IsAutomatic = true };

        Assert.Equal(codes, Renewal.Reckon(terms, Month, request).Findings.SortedCodes());
        Assert.Equal(CirculationCodes.NotRenewedUnasked, Renewal.Reckon(terms with { Automatic = null }, Month, request).Findings.SortedCodes());
    }

    [Fact]
    public void Reasons_say_how_many_how_much_and_until_when()
    {
        var euro = Currency.Parse("EUR");
        var owing = Unasked with { Automatic = new AutomaticRenewalTerms { MostOwed = Money.Of(10m, euro).Value } };
        var request = At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z") with { IsAutomatic = true, Owed = Money.Of(15m, euro).Value };

        Assert.Equal([new FindingArg.Amount("owed", 15m, "EUR"), new FindingArg.Amount("limit", 10m, "EUR")], Renewal.Reckon(owing, Month, request).Findings[0].Args);
        Assert.Equal(
            [new FindingArg.Date("until", new LocalDate(2018, 3, 10))],
            Renewal.Reckon(Unasked, Month, request with { ValidUntil = new LocalDate(2018, 3, 10), Owed = default }).Findings[0].Args);
        Assert.Equal(
            [new FindingArg.Date("until", new LocalDate(2018, 3, 12))],
            Renewal.Reckon(Unasked, Month, request with { ValidUntil = new LocalDate(2018, 3, 12), Owed = default }).Findings[0].Args);
        Assert.Equal(
            [
                [new FindingArg.Number("renewals", 1), new FindingArg.Number("limit", 1)], [new FindingArg.Number("renewals", 1), new FindingArg.Number("limit", 1)],
                [], [new FindingArg.Number("waiting", 2)], [new FindingArg.Moment("earliest", Instant.FromUtc(2018, 3, 17, 12, 0))],
            ],
            Renewal.Reckon(Once, Month, Against).Findings.Select(static finding => finding.Args));
        Assert.Equal(
            [new FindingArg.Date("due", new LocalDate(2018, 3, 20))],
            Renewal.Reckon(Unasked with { Period = LoanPeriod.Days(1) }, Month, request with { Owed = default }).Findings[0].Args);
    }

    [Fact]
    public void A_ceiling_says_nothing_of_a_renewal_that_would_not_be_later_though_it_passes_it()
    {
        var terms = new RenewalTerms { Most = null, Ceiling = LoanPeriod.Days(10), Period = LoanPeriod.Days(3) };

        Assert.Equal(
            CirculationCodes.RenewalNotLater,
            Renewal.Reckon(terms, Month, At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z")).Findings.SortedCodes());
    }

    [Fact]
    public void A_renewal_is_shorter_while_others_wait_where_the_terms_say_so()
    {
        var (terms, month) = (new RenewalTerms { Most = null, WhileAwaited = WhileAwaited.Allowed }, Month with { PeriodWhenAwaited = LoanPeriod.Days(10) });
        var request = At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z");

        Assert.Equal(new LocalDate(2018, 4, 10), Renewal.Reckon(terms, month, request).Value!.Day);
        Assert.Equal(new LocalDate(2018, 3, 21), Renewal.Reckon(terms, month, request with { Waiting = 1 }).Value!.Day);
    }

    [Fact]
    public void From_the_end_of_a_day_means_from_that_day()
    {
        var terms = new RenewalTerms { Most = null, From = RenewedFrom.Due };
        var request = At("2018-03-01T12:00:00Z", "2018-03-20T12:00:00Z", "2018-03-11T12:00:00Z") with { Due = new DueMoment.EndOfDay(new LocalDate(2018, 3, 14), "UTC") };

        Assert.Equal(new DueMoment.EndOfDay(new LocalDate(2018, 3, 21), "UTC"), Renewal.Reckon(terms, new DueTerms { Period = LoanPeriod.Days(7) }, request).Value);
    }

    [Fact]
    public void A_zone_that_nobody_knows_refuses_a_renewal_and_a_recall()
    {
        var request = Against with { Due = new DueMoment.EndOfDay(new LocalDate(2018, 3, 14), "Mars/Olympus") };

        Assert.Equal([Finding.Error("TIM-005", new FindingArg.Text("zone", "Mars/Olympus"))], Renewal.Reckon(Once, Month, request).Findings);
        Assert.Equal("TIM-005", Recall.Reckon(new RecallTerms(), Month, new RecallRequest { LentAt = request.LentAt, At = request.At, Due = new DueMoment.At(request.At, "Mars/Olympus"), Openings = request.Openings }).Findings.Codes());
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
