using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;
using Interval = NodaTime.Interval;

namespace MedLib.Domain.Tests.Circulation.Planning;

public class ClosingPlanTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly OpeningHours NineToFive = new(new LocalTime(9, 0), new LocalTime(17, 0));

    /// <summary>Monday to Friday, nine to five.</summary>
    private static readonly OpeningCalendar Calendar = new()
    {
        Zone = Berlin,
        Week = [.. Enumerable.Range(1, 5).Select(static day => new WeeklyOpening((IsoDayOfWeek)day, NineToFive))],
    };

    private static readonly DueTerms Days = new() { Period = LoanPeriod.Days(14) };

    /// <summary>Tuesday from noon to Wednesday evening.</summary>
    private static readonly Interval Flood = new(At(1, 12), At(2, 20));

    [Theory]
    [InlineData(0, null)] // due before it
    [InlineData(1, 3)] // the afternoon of the last day is gone
    [InlineData(2, 3)]
    [InlineData(3, null)] // open again on the day itself
    [InlineData(9, null)]
    public void What_could_be_brought_back_during_the_closing_is_due_on_the_next_open_day(int due, int? moved)
    {
        var plan = Plan(Lent(Due(due)));

        Assert.Equal(moved is { } day ? [Due(day)] : [], plan.Moves.Select(static move => move.To));
        Assert.Empty(plan.Left);
        Assert.Equal(2, plan.Calendar.Version);
    }

    [Fact]
    public void A_move_tells_how_it_came_about()
    {
        var move = Assert.Single(Plan(Lent(Due(1))).Moves);

        Assert.Equal(["CIR-265", "CIR-052"], move.Trace.Select(static step => step.Code), StringComparer.Ordinal);
        Assert.Equal((new ClosingSubject.OfLoan(Loan()), Due(1)), ((ClosingSubject.OfLoan)move.Subject, move.From));
    }

    [Fact]
    public void Whoever_had_come_in_time_anyway_gets_no_more() // due on a Sunday, closed from Saturday on
    {
        var closing = new Interval(At(5, 9), At(6, 20));

        Assert.Empty(Plan(closing, Lent(Due(6), new DueTerms { Period = LoanPeriod.Days(14), WhenClosed = new ClosedTimeStrategy.Keep() })).Moves);
    }

    public static TheoryData<string, string> Strategies => new()
    {
        { nameof(ClosedTimeStrategy.Keep), "2026-03-05" },
        { nameof(ClosedTimeStrategy.EndOfPreviousOpenDay), "2026-03-05" }, // it would be earlier
        { nameof(ClosedTimeStrategy.EndOfNextOpenDay), "2026-03-05" },
        { nameof(ClosedTimeStrategy.SameWeekday), "2026-03-11" },
        { nameof(ClosedTimeStrategy.EndOfPreviousOpening), "2026-03-05" },
        { nameof(ClosedTimeStrategy.EndOfFirstOpening), "2026-03-05" }, // the day of lending is long over
        { nameof(ClosedTimeStrategy.StartOfNextOpening), "2026-03-05" },
    };

    [Theory]
    [MemberData(nameof(Strategies))]
    public void The_loans_own_strategy_is_followed_where_it_leads_onwards(string strategy, string day)
    {
        var terms = new DueTerms { Period = LoanPeriod.Weeks(2), WhenClosed = Named(strategy) };

        Assert.Equal(day, Assert.Single(Plan(Lent(Due(2), terms)).Moves).To.Day.ToString("uuuu-MM-dd", formatProvider: null));
    }

    [Fact]
    public void A_loan_of_hours_gets_the_next_opening()
    {
        var terms = new DueTerms { Period = LoanPeriod.Hours(2), WhenClosed = new ClosedTimeStrategy.EndOfPreviousOpening() };
        var due = new DueMoment.At(At(1, 15), Berlin.Id);

        Assert.Equal(new DueMoment.At(At(3, 17), Berlin.Id), Assert.Single(Plan(Lent(due, terms)).Moves).To);
    }

    [Fact]
    public void What_is_due_before_the_doors_close_stays_so()
    {
        var terms = new DueTerms { Period = LoanPeriod.Days(14), DayEnd = new DayEnd.Closing(Duration.FromMinutes(30)) };
        var move = Assert.Single(Plan(Lent(new DueMoment.At(At(1, 16) + Duration.FromMinutes(30), Berlin.Id), terms)).Moves);

        Assert.Equal(new DueMoment.At(At(3, 16) + Duration.FromMinutes(30), Berlin.Id), move.To);
        Assert.Contains("CIR-054", move.Trace.Select(static step => step.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void A_limit_is_kept_and_told_where_it_leaves_nothing_later()
    {
        var limited = Lent(Due(1)) with { Limits = [new DueLimit(DueLimitKind.Registration, Due(2))] };
        var left = Assert.Single(Plan(limited).Left);

        Assert.Empty(Plan(limited).Moves);
        Assert.Equal((PlanningCodes.NoLaterMoment, Due(1)), (left.Reason.Code, left.Moment));
        Assert.Equal(Due(3), Assert.Single(Plan(Lent(Due(1)) with { Limits = [new DueLimit(DueLimitKind.Registration, Due(3))] }).Moves).To);
    }

    [Fact]
    public void A_loan_in_an_unknown_zone_stops_no_other()
    {
        var plan = Plan(Lent(new DueMoment.EndOfDay(Monday.PlusDays(1), "Nowhere/Land")), Lent(Due(1), loan: 2));

        Assert.Equal("TIM-005", Assert.Single(plan.Left).Reason.Code);
        Assert.Equal(new ClosingSubject.OfLoan(Loan(2)), Assert.Single(plan.Moves).Subject);
    }

    [Fact]
    public void Pickup_shelves_are_kept_longer_and_what_never_ends_is_left_alone()
    {
        var (early, late) = (new ClosingRequest(new RequestId(Key(1)), Due(2)), new ClosingRequest(new RequestId(Key(2)), Due(4)));
        var plan = ClosingPlan.For(Calendar, Flood, "flood", [Lent(new DueMoment.Never())], [late, early]).Value!;

        Assert.Equal(new ClosingMove(new ClosingSubject.OfRequest(early.Request), Due(2), Due(3), plan.Moves[0].Trace), Assert.Single(plan.Moves));
    }

    [Fact]
    public void A_closing_without_an_end_is_refused() =>
        Assert.Equal(TimeCodes.ClosingUnbounded, Assert.Single(ClosingPlan.For(Calendar, new Interval(Start, null), "flood", [], []).Findings).Code);

    [Fact]
    public void A_plan_is_taken_back_where_nobody_changed_anything_since()
    {
        var moves = Plan(Lent(Due(1)), Lent(Due(2), loan: 2), Lent(Due(1), loan: 3), Lent(Due(1), loan: 4)).Moves;
        var now = moves.ToDictionary(static move => move.Subject, static move => (DueMoment?)move.To);
        now[new ClosingSubject.OfLoan(Loan(3))] = Due(20); // renewed
        now[new ClosingSubject.OfLoan(Loan(4))] = null; // returned

        var back = ClosingPlan.Revert(moves, subject => now[subject], Start);

        Assert.Equal([(Due(3), Due(1)), (Due(3), Due(2))], back.Moves.Select(static move => ((DueMoment.EndOfDay)move.From, (DueMoment.EndOfDay)move.To)));
        Assert.Equal([PlanningCodes.ChangedSince, PlanningCodes.OverSince], back.Left.Select(static left => left.Reason.Code), StringComparer.Ordinal);
        Assert.Equal([PlanningCodes.OriginalIsPast, PlanningCodes.OriginalIsPast], ClosingPlan.Revert(moves, subject => now[subject], At(3, 9)).Left.Select(static left => left.Reason.Code).Take(2), StringComparer.Ordinal);
    }

    /// <summary>Nothing becomes earlier, what is moved can be brought back on its new last day, and all of it goes back.</summary>
    [Property(MaxTest = 300)]
    public Property No_moment_becomes_earlier(byte due, byte hour, byte strategy, byte from, byte hours)
    {
        var names = Strategies.Select(static row => row.Data.Item1).ToList();
        var terms = new DueTerms { Period = LoanPeriod.Weeks(1), WhenClosed = Named(names[strategy % names.Count]) };
        DueMoment moment = hour % 2 == 0 ? Due(due % 30) : new DueMoment.At(At(due % 30, hour % 24), Berlin.Id);
        var closing = new Interval(At(from % 20, hour % 24), At(from % 20, hour % 24) + Duration.FromHours(1 + hours));
        var plan = Plan(closing, Lent(moment, terms));
        var (before, after) = (Calendar.Openings(), plan.Calendar.Openings());
        var move = plan.Moves.SingleOrDefault();
        var lost = moment.LateFrom > closing.Start && before.OpenTime(closing.Start, moment.LateFrom) > Duration.Zero && after.OpenTime(closing.Start, moment.LateFrom) == Duration.Zero;

        return (move is not null == lost).Label("moved where all open time is lost")
            .And((move is null || move.To.LateFrom > moment.LateFrom).Label("later"))
            .And((move is null || after.OpenTime(closing.Start, move.To.LateFrom) > Duration.Zero || terms.WhenClosed is ClosedTimeStrategy.StartOfNextOpening).Label("open again by then"))
            .And((move is null || ClosingPlan.Revert(plan.Moves, _ => move.To, Instant.MinValue).Moves.Single().To == moment).Label("goes back"));
    }

    private static ClosedTimeStrategy Named(string strategy) => strategy switch
    {
        nameof(ClosedTimeStrategy.Keep) => new ClosedTimeStrategy.Keep(),
        nameof(ClosedTimeStrategy.EndOfPreviousOpenDay) => new ClosedTimeStrategy.EndOfPreviousOpenDay(),
        nameof(ClosedTimeStrategy.EndOfNextOpenDay) => new ClosedTimeStrategy.EndOfNextOpenDay(),
        nameof(ClosedTimeStrategy.SameWeekday) => new ClosedTimeStrategy.SameWeekday(),
        nameof(ClosedTimeStrategy.EndOfPreviousOpening) => new ClosedTimeStrategy.EndOfPreviousOpening(),
        nameof(ClosedTimeStrategy.EndOfFirstOpening) => new ClosedTimeStrategy.EndOfFirstOpening(),
        _ => new ClosedTimeStrategy.StartOfNextOpening(Duration.FromHours(1)),
    };

    private static ClosingLoan Lent(DueMoment due, DueTerms? terms = null, int loan = 1) => new(Loan(loan), Start - Duration.FromDays(14), due, terms ?? Days);

    private static ClosingPlan Plan(params ReadOnlySpan<ClosingLoan> loans) => Plan(Flood, loans);

    private static ClosingPlan Plan(Interval closing, params ReadOnlySpan<ClosingLoan> loans) => ClosingPlan.For(Calendar, closing, "flood", loans.ToArray(), []).Value!;

    private static DueMoment.EndOfDay Due(int day) => new(Monday.PlusDays(day), Berlin.Id);

    private static Instant At(int day, int hour) => Monday.PlusDays(day).AtMidnight().PlusHours(hour).InZoneLeniently(Berlin).ToInstant();
}
