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
[Properties(Arbitrary = [typeof(Calendars)], MaxTest = Calendars.Cases)]
public class DueDatePropertyTests
{
    private static readonly ClosedTimeStrategy[] ByDay =
        [new ClosedTimeStrategy.EndOfNextOpenDay(), new ClosedTimeStrategy.EndOfPreviousOpenDay(), new ClosedTimeStrategy.SameWeekday()];

    private static readonly ClosedTimeStrategy[] ByOpening =
    [
        new ClosedTimeStrategy.EndOfPreviousOpening(), new ClosedTimeStrategy.EndOfFirstOpening(),
        new ClosedTimeStrategy.StartOfNextOpening(Duration.Zero), new ClosedTimeStrategy.StartOfNextOpening(Duration.FromHours(2)),
    ];

    /// <summary>By when on its day a loan may be due.</summary>
    internal static Gen<DayEnd> Ends { get; } = Gen.Elements<DayEnd>(
        new DayEnd.Midnight(), new DayEnd.TimeOfLending(), new DayEnd.Closing(Duration.Zero), new DayEnd.Closing(Duration.FromMinutes(45)), new DayEnd.Closing(Duration.FromHours(30)));

    /// <summary>A limit about a loan: a day, or a moment of one.</summary>
    internal static Gen<DueLimit> Limit(Instant lent, DateTimeZone zone) =>
        from kind in Gen.Elements(Enum.GetValues<DueLimitKind>())
        from minutes in Gen.Choose(-2 * 24 * 60, 40 * 24 * 60)
        from byDay in Gen.Elements(true, false)
        let moment = lent + Duration.FromMinutes(minutes)
        select new DueLimit(kind, byDay ? new DueMoment.EndOfDay(moment.InZone(zone).Date, zone.Id) : new DueMoment.At(moment, zone.Id));

    [Property]
    public Property CP1_due_after_lending_within_limits_and_when_it_is_open(OpeningCalendar calendar, OpeningLayer layer) => Prop.ForAll(
        (from lent in Lending(calendar.Zone)
         from limits in Limit(lent.At, calendar.Zone).ListOf()
         select (lent.Terms, lent.At, limits)).ToArbitrary(),
        lent =>
        {
            var openings = calendar.Openings(layer);
            var request = new DueRequest { At = lent.At, Openings = openings, Limits = [.. lent.limits] };

            if (DueDate.Reckon(lent.Terms with { Layer = layer }, request) is not { Succeeded: true, Value: { } due })
            {
                return;
            }

            Assert.True(due.LateFrom > lent.At);
            Assert.All(lent.limits, limit => Assert.False(limit.IsPassedBy(due)));
            if (ByDay.Contains(lent.Terms.WhenClosed))
            {
                Assert.True(openings.IsOpenOn(due.Day) || IsBeforeClosing(due, openings));
            }
            else if (ByOpening.Contains(lent.Terms.WhenClosed))
            {
                Assert.True(openings.IsOpenAt(due.LateFrom) || openings.IsOpenAt(due.LateFrom - Duration.FromTicks(1)) || IsBeforeClosing(due, openings));
            }
        });

    [Property]
    public Property Before_the_doors_close_means_so_long_before_the_last_closing_of_the_day(OpeningCalendar calendar, OpeningLayer layer, byte minutes) => Prop.ForAll(
        (from at in Calendars.Moment(calendar.Zone)
         from days in Gen.Choose(1, 40)
         select (at, days)).ToArbitrary(),
        lent =>
        {
            var openings = calendar.Openings(layer);
            var terms = new DueTerms { Period = LoanPeriod.Days(lent.days), Layer = layer };
            var request = new DueRequest { At = lent.at, Openings = openings };
            if (DueDate.Reckon(terms, request).Value is not { } midnight || DueDate.Reckon(terms with { DayEnd = new DayEnd.Closing(Duration.FromMinutes(minutes)) }, request).Value is not { } closing)
            {
                return;
            }

            // Doors that close in the small hours would have it back on the day before: then the day's end stands.
            var before = openings.LastClosingOn(midnight.Day)!.Value - Duration.FromMinutes(minutes);
            Assert.Equal(openings.DayOf(before) < midnight.Day ? midnight.LateFrom : before, closing.LateFrom);
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
    public Property CP3_a_longer_period_and_a_later_loan_are_not_due_earlier(OpeningCalendar calendar, OpeningLayer layer, byte more, byte hours) => Prop.ForAll(
        (from at in Calendars.Moment(calendar.Zone)
         from days in Gen.Choose(0, 60)
         from strategy in Gen.Elements<ClosedTimeStrategy>(new ClosedTimeStrategy.Keep(), ByDay[0], ByDay[1])
         from end in Ends.Where(static end => end is not DayEnd.TimeOfLending)
         from limits in Limit(at, calendar.Zone).ListOf()
         select (at, days, strategy, end, limits)).ToArbitrary(),
        lent =>
        {
            var openings = calendar.Openings(layer);
            var terms = new DueTerms { Period = LoanPeriod.Days(lent.days), WhenClosed = lent.strategy, DayEnd = lent.end, Layer = layer };
            var due = Day(terms, lent.at);

            Assert.True(Day(terms with { Period = LoanPeriod.Days(lent.days + more) }, lent.at) is not { } longer || due is null || longer >= due);
            Assert.True(Day(terms, lent.at + Duration.FromHours(hours)) is not { } later || due is null || later >= due);

            LocalDate? Day(DueTerms terms, Instant at) => DueDate.Reckon(terms, new DueRequest { At = at, Openings = openings, Limits = [.. lent.limits] }).Value?.Day;
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

    // Terms that take off more than a day from the closing end before the opening, on another day.
    private static bool IsBeforeClosing(DueMoment due, Openings openings) => due is DueMoment.At at && Enumerable.Range(0, 3)
        .Any(ahead => openings.LastClosingOn(openings.DayOf(at.Moment).PlusDays(ahead - 1)) is { } last && (last - at.Moment == Duration.Zero || last - at.Moment == Duration.FromMinutes(45) || last - at.Moment == Duration.FromHours(30)));

    private static Gen<(DueTerms Terms, Instant At)> Lending(DateTimeZone zone) =>
        from at in Calendars.Moment(zone)
        from count in Gen.Choose(1, 40)
        from unit in Gen.Elements(Enum.GetValues<LoanUnit>().Where(static unit => unit is not LoanUnit.Years))
        from end in Ends
        from strategy in Gen.Elements<ClosedTimeStrategy>([.. ByDay, .. ByOpening, new ClosedTimeStrategy.Keep()])
        select (new DueTerms { Period = LoanPeriod.Of(count, unit).Value!, DayEnd = end, WhenClosed = strategy }, at);
}
