using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;

namespace MedLib.Domain.Tests.Circulation.Fees;

/// <summary>Property CP9 of fines, over calendars, zones, terms and moments at random.</summary>
[Properties(Arbitrary = [typeof(Calendars)], MaxTest = Calendars.Cases)]
public class FinePropertyTests
{
    [Property]
    public Property CP9_a_later_return_never_costs_less_and_never_more_than_the_limits(OpeningCalendar calendar) => Prop.ForAll(
        (from late in Late(calendar.Zone)
         from more in Gen.Choose(0, 20_000)
         select (late.Terms, late.Due, late.Returned, late.Recall, Later: late.Returned + Duration.FromMinutes(more))).ToArbitrary(),
        late =>
        {
            var request = new FineRequest { Due = late.Due, Returned = late.Returned, Openings = calendar.Openings(), RecallDeadline = late.Recall, Price = Usd(20) };
            var (fine, later) = (Amount(late.Terms, request), Amount(late.Terms, request with { Returned = late.Later }));

            Assert.True(fine <= later);
            Assert.False(fine.IsNegative);
            Assert.True(later <= Most(late.Terms) || later <= Most(late.Terms.WhenRecalled));
        });

    [Property]
    public Property CP9_nothing_is_owed_within_grace(OpeningCalendar calendar) => Prop.ForAll(
        (from late in Late(calendar.Zone)
         from grace in Gen.Choose(1, 60)
         from part in Gen.Choose(0, 3600)
         select (late.Terms, late.Due, grace, part)).ToArbitrary(),
        late =>
        {
            var terms = late.Terms with { Grace = new Grace.Cliff(LoanPeriod.Days(late.grace)), WhenRecalled = null };
            var openings = calendar.Openings();
            var end = PeriodAnchor.Of(late.Due, openings).After(late.grace, LoanUnit.Days)!.Value; // in Apia a day may last no time
            var request = new FineRequest { Due = late.Due, Returned = Instant.Min(end, late.Due.LateFrom + Duration.FromSeconds(late.part * 24L * late.grace)), Openings = openings };

            Assert.True(Amount(terms, request).IsZero);
            Assert.True(Amount(terms with { Grace = new Grace.Deducted(LoanPeriod.Days(late.grace)) }, request).IsZero);
        });

    [Property]
    public Property CP9_charged_day_by_day_it_comes_to_the_same(OpeningCalendar calendar) => Prop.ForAll(
        Late(calendar.Zone).ToArbitrary(),
        late =>
        {
            var request = new FineRequest { Due = late.Due, Returned = late.Returned, Openings = calendar.Openings(), RecallDeadline = late.Recall, Price = Usd(20) };
            var posted = new List<Money>();
            for (var night = late.Due.LateFrom; night < late.Returned; night += Duration.FromDays(1))
            {
                Post(request with { Returned = night });
            }

            Post(request);
            Assert.Equal(Amount(late.Terms, request), Money.Sum(posted, Currency.Usd));

            // What a nightly job does: it charges what is owed by then beyond what it has charged, and never takes anything back.
            void Post(FineRequest upTo) => posted.Add(Money.Max(Usd(0), Amount(late.Terms, upTo) - Money.Sum(posted, Currency.Usd)));
        });

    [Property]
    public Property CP9_it_does_not_depend_on_how_the_calendar_is_written(OpeningCalendar calendar) => Prop.ForAll(
        Late(calendar.Zone).ToArbitrary(),
        late =>
        {
            var request = new FineRequest { Due = late.Due, Returned = late.Returned, Openings = calendar.Openings(), RecallDeadline = late.Recall };
            var rewritten = calendar with { Week = [.. calendar.Week.Reverse().SelectMany(Halves)], Exceptions = [.. calendar.Exceptions.Select(Halved)] };

            Assert.Equal(Fine.Assess(late.Terms, request), Fine.Assess(late.Terms, request with { Openings = rewritten.Openings() }));
        });

    [Property]
    public Property The_measure_of_open_units_agrees_with_asking_unit_by_unit(OpeningCalendar calendar) => Prop.ForAll(
        (from begun in Calendars.Moment(calendar.Zone)
         from minutes in Gen.Choose(1, 100_000)
         from unit in Gen.Elements(LoanUnit.Days, LoanUnit.Weeks, LoanUnit.Months)
         from endOfDay in Gen.Elements(true, false)
         select (begun, minutes, unit, endOfDay)).ToArbitrary(),
        late =>
        {
            var openings = calendar.Openings();
            DueMoment due = late.endOfDay ? new DueMoment.EndOfDay(openings.DayOf(late.begun), calendar.Zone.Id) : new DueMoment.At(late.begun, calendar.Zone.Id);
            var until = due.LateFrom + Duration.FromMinutes(late.minutes);
            var anchor = PeriodAnchor.Of(due, openings);
            var (passed, started) = (0, 0);
            for (var unit = 0; anchor.After(unit, late.unit) < until; unit++)
            {
                var (begin, end) = (anchor.After(unit, late.unit)!.Value, anchor.After(unit + 1, late.unit)!.Value);
                if (openings.OpenTime(begin, Instant.Min(end, until)) > Duration.Zero)
                {
                    (passed, started) = (passed + (end <= until ? 1 : 0), started + 1);
                }
            }

            Assert.Equal((passed, started), new LateSpan(due, until, openings, LateTime.Open, late.unit).Count(late.unit));
            Assert.Equal((passed, started), new LateSpan(due, until, openings, LateTime.Open, LoanUnit.Hours).Count(late.unit));
            Assert.Equal(openings.OpenTime(due.LateFrom, until), new LateSpan(due, until, openings, LateTime.Open, late.unit).Time);
        });

    private static Money Amount(FineTerms terms, FineRequest request) => Fine.Assess(terms, request) is { Succeeded: true, Value.Amount: var amount } ? amount : throw new InvalidOperationException("unsound");

    private static Money Most(FineTerms? terms) => terms is null ? Usd(0) : terms.MostPercentOfPrice is { } percent ? Money.Min(terms.Most!.Value, Usd(20m * percent / 100)) : terms.Most!.Value;

    private static IEnumerable<WeeklyOpening> Halves(WeeklyOpening opening) => Halves(opening.Hours).Select(hours => opening with { Hours = hours });

    private static OpeningException Halved(OpeningException exception) => exception with { Hours = [.. exception.Hours.SelectMany(Halves)] };

    // One opening that does not run over midnight is two that touch: the first half is written twice over.
    private static IEnumerable<OpeningHours> Halves(OpeningHours hours)
    {
        if (hours.RunsOverMidnight || hours.Until == LocalTime.Midnight || hours.From >= hours.Until)
        {
            return [hours];
        }

        var middle = LocalTime.FromTicksSinceMidnight((hours.From.TickOfDay + hours.Until.TickOfDay) / 2);
        return [new OpeningHours(middle, hours.Until), new OpeningHours(hours.From, middle), hours];
    }

    private static Gen<(FineTerms Terms, DueMoment Due, Instant Returned, DueMoment? Recall)> Late(DateTimeZone zone) =>
        from terms in Terms()
        from recalled in Gen.OneOf(Gen.Constant((FineTerms?)null), Terms().Select(static terms => (FineTerms?)terms))
        from at in Calendars.Moment(zone)
        from due in Gen.Elements<DueMoment>(new DueMoment.At(at, zone.Id), new DueMoment.EndOfDay(at.InZone(zone).Date, zone.Id))
        from minutes in Gen.OneOf(Gen.Choose(-10, 3000), Gen.Choose(0, 130_000))
        from recall in Gen.Choose(-100, 20_000)
        from isRecalled in Gen.Elements(true, false)
        select (terms with { WhenRecalled = recalled }, due, due.LateFrom + Duration.FromMinutes(minutes),
            isRecalled ? (DueMoment?)new DueMoment.At(due.LateFrom + Duration.FromMinutes(recall), zone.Id) : null);

    private static Gen<FineTerms> Terms() =>
        from counts in Gen.Elements(LateTime.All, LateTime.Open, LateTime.OpenDays)
        from unit in Gen.Elements(Enum.GetValues<LoanUnit>().Where(unit => counts is not LateTime.OpenDays || unit is not (LoanUnit.Minutes or LoanUnit.Hours)))
        from every in Gen.Choose(1, 40)
        from at in Gen.Elements(ChargedAt.Start, ChargedAt.End)
        from grace in GraceOf(counts, unit)
        from first in Gen.Choose(0, 300)
        from then in Gen.Choose(0, 300)
        from most in Gen.Choose(0, 4000)
        from percent in Gen.Elements<int?>(null, 10, 50, 150)
        select new FineTerms
        {
            Every = LoanPeriod.Of(every, unit).Value!,
            Counts = counts,
            ChargedAt = at,
            Grace = grace,
            Steps = [new FineStep(Usd(first / 100m), 3), new FineStep(Usd(then / 100m))],
            Most = Usd(most / 100m),
            MostPercentOfPrice = percent,
        };

    private static Gen<Grace> GraceOf(LateTime counts, LoanUnit every) =>
        from count in Gen.Choose(1, 20)
        from unit in Gen.Elements(Enum.GetValues<LoanUnit>().Where(static unit => unit is not LoanUnit.Years))
        let period = LoanPeriod.Of(count, unit).Value!
        from grace in Gen.Elements<Grace>(new Grace.None(), new Grace.Cliff(period), new Grace.Deducted(period))
        select FineRules.GoTogether(LoanPeriod.Of(1, every).Value!, counts, grace) ? grace : new Grace.None();
}
