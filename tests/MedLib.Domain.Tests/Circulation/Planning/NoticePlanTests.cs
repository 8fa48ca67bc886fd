using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Planning;

public class NoticePlanTests
{
    private static readonly Openings Openings = Profile.Calendar.Openings();
    private static readonly NoticeStep Soon = new("due soon") { Before = LoanPeriod.Days(3) };
    private static readonly NoticeStep Reminder = new("reminder") { After = LoanPeriod.Days(7), Every = LoanPeriod.Days(7), Most = 3 };
    private static readonly NoticeStep Bill = new("replacement bill") { After = LoanPeriod.Days(28), To = NoticeRecipient.Supervisor };
    private static readonly ValueList<NoticeStep> Steps = [Soon, Reminder, Bill];

    [Theory]
    [InlineData(-4, "")]
    [InlineData(-3, "due soon 1")]
    [InlineData(0, "due soon 1")]
    [InlineData(1, "")] // the day after: nothing more to come before it, and the first reminder a week later
    [InlineData(7, "")]
    [InlineData(8, "reminder 1")]
    [InlineData(21, "reminder 2")]
    [InlineData(22, "reminder 3")]
    [InlineData(29, "reminder 3, replacement bill 1")]
    [InlineData(400, "reminder 3, replacement bill 1")]
    public void The_newest_notice_of_each_step_whose_time_has_come(int day, string notices) =>
        Assert.Equal(notices, Text(Plan([Lent()], day)));

    [Fact]
    public void What_was_sent_is_not_sent_again_until_the_loan_is_renewed()
    {
        var sent = Plan([Lent()], 8).Select(static notice => notice.Key).ToHashSet();
        var renewed = Lent() with { Due = Due(14) };

        Assert.Empty(Plan([Lent()], 8, sent));
        Assert.Equal("reminder 2", Text(Plan([Lent()], 15, sent)));
        Assert.Empty(Plan([renewed], 8, sent));
        Assert.Equal("reminder 1", Text(Plan([renewed], 22, sent)));
    }

    [Fact]
    public void A_notice_that_could_not_be_sent_does_not_hold_up_the_others()
    {
        HashSet<NoticeKey> sent = [new NoticeKey(Loan(2), "reminder", Due(), 1)];

        Assert.Equal([Loan(1), Loan(3)], Plan([Lent(3), Lent(2), Lent()], 8, sent).Select(static notice => notice.Key.Loan));
    }

    [Fact]
    public void A_step_for_recalls_speaks_of_recalled_loans_only()
    {
        var step = new NoticeStep("wanted by others") { RecalledOnly = true };

        var plan = Notices(NoticePlan.For([Lent(), Lent(2) with { IsRecalled = true }], [step], Start + Duration.FromDays(1), static _ => Openings, static _ => false));

        Assert.Equal(Loan(2), Assert.Single(plan).Key.Loan);
    }

    [Fact]
    public void The_bill_goes_to_the_supervisor_and_hours_are_hours()
    {
        var hourly = new NoticeLoan(Loan(), Borrower(), new DueMoment.At(Start, "Europe/Berlin"));
        var step = new NoticeStep("late") { After = LoanPeriod.Hours(2), To = NoticeRecipient.Supervisor };

        Assert.Empty(Plan(hourly, step, Start + Duration.FromMinutes(119), Openings));
        Assert.Equal(
            new PlannedNotice(new NoticeKey(Loan(), "late", hourly.Due, 1), Borrower(), NoticeRecipient.Supervisor, Start + Duration.FromHours(2)),
            Assert.Single(Plan(hourly, step, Start + Duration.FromHours(2), Openings)));
    }

    [Fact]
    public void A_step_without_an_end_is_bounded_and_a_loan_without_an_end_gets_none()
    {
        var step = new NoticeStep("nagging") { Every = LoanPeriod.Minutes(1), Most = int.MaxValue };

        Assert.Equal(NoticePlan.MostOfOneStep, Assert.Single(Plan(Lent(), step, Start + Duration.FromDays(3000), Openings)).Key.Number);
        Assert.Empty(Plan(Lent() with { Due = new DueMoment.Never() }, step, Instant.MaxValue, Openings));
    }

    // Due by the end of a Friday, and it opens on weekdays. So a step one open day later goes when Monday is over, and one each open day after that.
    [Theory]
    [InlineData("2026-03-10T00:00:00", "")]
    [InlineData("2026-03-10T00:00:01", "1")]
    [InlineData("2026-03-11T00:00:01", "2")]
    [InlineData("2026-03-14T00:00:01", "5")]
    [InlineData("2026-03-16T23:00:00", "5")] // the weekend and Monday, which is not over
    [InlineData("2026-03-17T00:00:01", "6")]
    public void Open_days_are_counted_as_for_fines_and_losses(string now, string number)
    {
        var step = new NoticeStep("reminder") { After = LoanPeriod.OpenDays(1), Every = LoanPeriod.OpenDays(1), Most = 10 };
        var weekdays = OpeningCalendar.OpenOn(Openings.Zone, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday).Openings();
        var loan = Lent() with { Due = new DueMoment.EndOfDay(new LocalDate(2026, 3, 6), "Europe/Berlin") };
        var at = LocalDateTimePattern.ExtendedIso.Parse(now).Value.PlusSeconds(-1).InZoneStrictly(Openings.Zone).ToInstant();

        Assert.Equal(number, string.Join(' ', Plan(loan, step, at, weekdays).Select(static notice => notice.Key.Number)));
    }

    [Fact]
    public void A_step_some_days_before_or_after_keeps_the_time_of_day_of_what_is_due_at_one()
    {
        var hourly = Lent() with { Due = new DueMoment.At(Start, "Europe/Berlin") };
        var before = new NoticeStep("soon") { Before = LoanPeriod.Days(2) };
        var after = new NoticeStep("late") { After = LoanPeriod.Weeks(1) };

        Assert.Equal(Start - Duration.FromDays(2), Assert.Single(Plan(hourly, before, Start - Duration.FromDays(1), Openings)).At);
        Assert.Equal(Start + Duration.FromDays(7), Assert.Single(Plan(hourly, after, Start + Duration.FromDays(8), Openings)).At);
    }

    [Fact]
    public void Notices_of_one_moment_go_by_loan_and_step()
    {
        ValueList<NoticeStep> steps = [new("b"), new("c"), new("a")];

        Assert.Equal("1a 1b 1c 2a 2b 2c", string.Join(' ', Notices(NoticePlan.For([Lent(2), Lent()], steps, Start + Duration.FromDays(1), static _ => Openings, static _ => false))
            .Select(static notice => $"{(notice.Key.Loan == Loan(1) ? 1 : 2)}{notice.Key.Step}")));
    }

    [Fact]
    public void Loans_in_a_zone_that_nobody_knows_are_left_out_and_told()
    {
        var unheard = OpeningCalendar.OpenOn(new OpeningCalendarValidatorTests.Unheard(), IsoDayOfWeek.Monday).Openings();
        var elsewhere = Lent(2) with { Due = new DueMoment.EndOfDay(Monday, "Mars/Olympus_Mons") };

        var plan = NoticePlan.For([Lent(3), elsewhere, Lent()], Steps, Start + Duration.FromDays(8), loan => loan.Loan == Loan(3) ? unheard : Openings, static _ => false);

        Assert.Equal(Loan(1), Assert.Single(plan.Value!).Key.Loan);
        Assert.Equal("CIR-255 CIR-255", plan.Findings.Codes());
        Assert.Equal([new FindingArg.Identifier("loan", Loan(3).Value), new FindingArg.Text("zone", unheard.Zone.Id)], plan.Findings[0].Args);
        Assert.Equal([new FindingArg.Identifier("loan", Loan(2).Value), new FindingArg.Text("zone", "Mars/Olympus_Mons")], plan.Findings[1].Args);
    }

    [Property(MaxTest = Calendars.Cases / 3)]
    public Property CP21_the_plan_is_the_same_whatever_the_order_of_loans_and_each_notice_goes_once() => Prop.ForAll(
        (from dues in Gen.Choose(-40, 40).NonEmptyListOf()
         from seed in Gen.Choose(0, 1000)
         select (dues.ToList(), seed)).ToArbitrary(),
        drawn =>
        {
            var loans = drawn.Item1.Select(static (due, n) => new NoticeLoan(Loan(n + 1), Borrower(n + 1), Due(due))).ToList();
            HashSet<NoticeKey> sent = [];
            for (var day = 0; day < 40; day += 5)
            {
                var plan = Plan(loans, day, sent);

                Assert.Equal(plan, Plan([.. loans.OrderBy(loan => loan.Loan.Value.GetHashCode() ^ drawn.seed)], day, sent));
                Assert.All(plan, notice => Assert.True(sent.Add(notice.Key)));
            }
        });

    private static ValueList<PlannedNotice> Plan(IEnumerable<NoticeLoan> loans, int day, HashSet<NoticeKey>? sent = null) =>
        Notices(NoticePlan.For(loans, Steps, Start + Duration.FromDays(day), static _ => Openings, key => sent?.Contains(key) == true));

    private static ValueList<PlannedNotice> Notices(Result<ValueList<PlannedNotice>> plan)
    {
        Assert.Empty(plan.Findings);
        return plan.Value!;
    }

    private static ValueList<PlannedNotice> Plan(NoticeLoan loan, NoticeStep step, Instant now, Openings openings) =>
        Notices(NoticePlan.For([loan], [step], now, _ => openings, static _ => false));

    private static NoticeLoan Lent(int number = 1) => new(Loan(number), Borrower(number), Due());

    private static DueMoment.EndOfDay Due(int days = 0) => new(Monday.PlusDays(days), "Europe/Berlin");

    private static string Text(ValueList<PlannedNotice> plan) => string.Join(", ", plan.Select(static notice => $"{notice.Key.Step} {notice.Key.Number}"));
}
