using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation.DueDates;

/// <summary>Properties CP1 to CP4 of due dates, over calendars, zones and moments at random.</summary>
[Properties(Arbitrary = [typeof(Calendars)], MaxTest = 300)]
public class DueDatePropertyTests
{
    private static readonly ClosedTimeStrategy[] ByDay =
        [new ClosedTimeStrategy.EndOfNextOpenDay(), new ClosedTimeStrategy.EndOfPreviousOpenDay(), new ClosedTimeStrategy.SameWeekday()];

    private static readonly ClosedTimeStrategy[] ByOpening =
    [
        new ClosedTimeStrategy.EndOfPreviousOpening(), new ClosedTimeStrategy.EndOfFirstOpening(),
        new ClosedTimeStrategy.StartOfNextOpening(Duration.Zero), new ClosedTimeStrategy.StartOfNextOpening(Duration.FromHours(2)),
    ];

    [Property]
    public Property CP1_due_after_lending_within_limits_and_when_it_is_open(OpeningCalendar calendar) => Prop.ForAll(
        (from lent in Lending(calendar.Zone)
         from limit in Gen.Choose(-2, 40)
         select (lent.Terms, lent.At, limit)).ToArbitrary(),
        lent =>
        {
            var openings = calendar.Openings();
            var until = LocalDates(lent.At, openings, lent.limit);
            var request = new DueRequest { At = lent.At, Openings = openings, Limits = [new DueLimit(DueLimitKind.Registration, new DueMoment.EndOfDay(until, calendar.Zone.Id))] };

            if (DueDate.Reckon(lent.Terms, request) is not { Succeeded: true, Value: { } due } answer)
            {
                return;
            }

            Assert.True(due.LateFrom > lent.At);
            Assert.True(due.Day <= until || (due is DueMoment.At at && openings.DayOf(at.Moment - Duration.FromTicks(1)) <= until));
            if (ByDay.Contains(lent.Terms.WhenClosed))
            {
                Assert.True(openings.IsOpenOn(due.Day));
            }
            else if (ByOpening.Contains(lent.Terms.WhenClosed))
            {
                Assert.True(openings.IsOpenAt(due.LateFrom) || openings.IsOpenAt(due.LateFrom - Duration.FromTicks(1)));
            }
        });

    [Property]
    public Property CP2_moving_out_of_closed_time_again_moves_nothing(OpeningCalendar calendar) => Prop.ForAll(
        Lending(calendar.Zone).ToArbitrary(),
        lent =>
        {
            var openings = calendar.Openings();
            var moment = new DueMoment.At(lent.At + Duration.FromHours(30), calendar.Zone.Id);

            if (ClosedTime.Move(moment, lent.At, lent.Terms.WhenClosed, openings) is { } moved
                && (ByDay.Contains(lent.Terms.WhenClosed) || openings.IsOpenAt(moved.LateFrom)))
            {
                Assert.Equal(moved, ClosedTime.Move(moved, lent.At, lent.Terms.WhenClosed, openings));
            }
        });

    [Property]
    public Property CP2_backwards_is_not_later_and_forwards_not_earlier(OpeningCalendar calendar) => Prop.ForAll(
        Lending(calendar.Zone).ToArbitrary(),
        lent =>
        {
            var openings = calendar.Openings();
            var day = new DueMoment.EndOfDay(openings.DayOf(lent.At), calendar.Zone.Id);
            var back = ClosedTime.Move(day, lent.At, ByDay[1], openings);
            var forward = ClosedTime.Move(day, lent.At, ByDay[0], openings);

            Assert.True(back is null || back.Day <= day.Day);
            Assert.True(forward is null || forward.Day >= day.Day);
            if (openings.IsOpenOn(day.Day))
            {
                Assert.All(ByDay, strategy => Assert.Equal(day, ClosedTime.Move(day, lent.At, strategy, openings)));
            }
        });

    [Property]
    public Property CP3_a_longer_period_and_a_later_loan_are_not_due_earlier(OpeningCalendar calendar, byte more, byte hours) => Prop.ForAll(
        (from at in Calendars.Moment(calendar.Zone)
         from days in Gen.Choose(0, 60)
         from strategy in Gen.Elements<ClosedTimeStrategy>(new ClosedTimeStrategy.Keep(), ByDay[0], ByDay[1])
         select (at, days, strategy)).ToArbitrary(),
        lent =>
        {
            var openings = calendar.Openings();
            var terms = new DueTerms { Period = LoanPeriod.Days(lent.days), WhenClosed = lent.strategy };
            var due = Day(terms, lent.at);

            Assert.True(Day(terms with { Period = LoanPeriod.Days(lent.days + more) }, lent.at) is not { } longer || due is null || longer >= due);
            Assert.True(Day(terms, lent.at + Duration.FromHours(hours)) is not { } later || due is null || later >= due);

            LocalDate? Day(DueTerms terms, Instant at) => DueDate.Reckon(terms, new DueRequest { At = at, Openings = openings }).Value?.Day;
        });

    [Property]
    public Property CP4_the_end_of_a_day_is_late_exactly_from_the_next_day_on(OpeningCalendar calendar) => Prop.ForAll(
        Calendars.Moment(calendar.Zone).ToArbitrary(),
        at =>
        {
            var due = new DueMoment.EndOfDay(calendar.Openings().DayOf(at), calendar.Zone.Id);

            Assert.False(due.IsOverdue(at));
            Assert.True(calendar.Openings().DayOf(due.LateFrom) > due.Day);
        });

    [Property]
    public Property The_explanation_ends_with_the_answer(OpeningCalendar calendar) => Prop.ForAll(
        Lending(calendar.Zone).ToArbitrary(),
        lent =>
        {
            var request = new DueRequest { At = lent.At, Openings = calendar.Openings() };
            var due = DueDate.Reckon(lent.Terms, request);
            var steps = DueDate.Explain(lent.Terms, request);

            var last = steps[^1];
            if (due.Succeeded)
            {
                var to = last.Args.Single(static arg => arg.Name is "to");
                Assert.True(to is FindingArg.Date { Value: var day } ? day == due.Value.Day : to is FindingArg.Moment { Value: var moment } && moment == due.Value.LateFrom);
            }
            else
            {
                Assert.Equal(due.Findings[^1], last);
            }
        });

    private static LocalDate LocalDates(Instant at, Openings openings, int days) => openings.DayOf(at).PlusDays(days);

    private static Gen<(DueTerms Terms, Instant At)> Lending(DateTimeZone zone) =>
        from at in Calendars.Moment(zone)
        from count in Gen.Choose(1, 40)
        from unit in Gen.Elements(Enum.GetValues<LoanUnit>().Where(static unit => unit is not LoanUnit.Years))
        from end in Gen.Elements<DayEnd>(new DayEnd.Midnight(), new DayEnd.TimeOfLending())
        from strategy in Gen.Elements<ClosedTimeStrategy>([.. ByDay, .. ByOpening, new ClosedTimeStrategy.Keep()])
        select (new DueTerms { Period = LoanPeriod.Of(count, unit).Value!, DayEnd = end, WhenClosed = strategy }, at);
}
