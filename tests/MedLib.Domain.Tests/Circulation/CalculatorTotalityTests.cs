using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>Every calculator with terms, moments and calendars as wild as types allow: an answer with its reasons, never an exception.</summary>
[Properties(MaxTest = 1500, Arbitrary = [typeof(Wilderness)])]
public class CalculatorTotalityTests
{
    [Property]
    public void A_due_date_is_reckoned_and_explained(DueTerms terms, WildLoan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        var request = new DueRequest { At = loan.At, From = loan.From, Openings = loan.Openings, Awaited = loan.Flag, Limits = loan.Limits };
        var due = DueDate.Reckon(terms, request);

        Answered(due);
        Told(DueDate.Explain(terms, request));
        Assert.True(!due.Succeeded || due.Value.LateFrom > loan.At);
    }

    [Property]
    public void A_renewal_is_reckoned_and_decided(DueTerms terms, RenewalTerms renewal, WildLoan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        var request = new RenewalRequest
        {
            At = loan.At,
            LentAt = loan.LentAt,
            Due = loan.Due,
            Openings = loan.Openings,
            Renewals = loan.Count,
            Unseen = loan.Count,
            IsAutomatic = loan.Flag,
            Waiting = loan.Count,
            ValidUntil = loan.Day,
            Owed = loan.Money,
            Limits = loan.Limits,
        };
        var reckoned = Renewal.Reckon(renewal, terms, request);
        var decided = Renewal.Decide(renewal, terms, request, Stamp().Overriding([.. CheckOutTests.Everything, Domain.Circulation.CirculationPermissions.RenewAwaited, Domain.Circulation.CirculationPermissions.RenewEarly]));

        Answered(reckoned);
        Answered(decided);
        Assert.True(!reckoned.Succeeded || reckoned.Value == decided.Value);
        Assert.True(!decided.Succeeded || decided.Value.LateFrom > loan.Due.LateFrom);
        Assert.True(decided.Succeeded || decided.Findings.All(finding => finding.Override is null && reckoned.Findings.Contains(finding)));
    }

    [Property]
    public void A_recall_is_reckoned_and_withdrawn(DueTerms terms, RecallTerms recall, WildLoan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        var request = new RecallRequest { LentAt = loan.LentAt, Due = loan.Due, At = loan.At, Openings = loan.Openings, IsRecalled = loan.Flag, Limits = loan.Limits };
        var recalled = Recall.Reckon(recall, terms, request);

        Answered(recalled);
        if (recalled.Succeeded)
        {
            Assert.True(recalled.Value.LateFrom <= loan.Due.LateFrom || (loan.Due.IsOverdue(loan.At) && recall.ReturnOverdueWithin is not null));
            Assert.True(Recall.Withdraw(recall, loan.Due, recalled.Value).LateFrom >= recalled.Value.LateFrom);
        }
    }

    [Property]
    public void A_fine_is_assessed_and_explained(FineTerms terms, WildLoan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        var request = new FineRequest { Due = loan.Due, Returned = loan.At, Openings = loan.Openings, RecallDeadline = loan.Flag ? loan.Other : null, Price = loan.Money.IsNone ? null : loan.Money };
        var fine = Fine.Assess(terms, request);

        Answered(fine);
        Told(Fine.Explain(terms, request));
        Assert.True(!fine.Succeeded || !fine.Value.Amount.IsNegative);
    }

    [Property]
    public void A_suspension_is_assessed_and_explained(SuspensionTerms terms, WildLoan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        var request = new SuspensionRequest { Due = loan.Due, Returned = loan.At, Openings = loan.Openings, RunsUntil = loan.Day };

        Answered(Suspension.Assess(terms, request));
        Told(Suspension.Explain(terms, request));
    }

    [Property]
    public void A_rental_is_assessed(RentalTerms terms, WildLoan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        Answered(Rental.Assess(terms, loan.LentAt, loan.Due, loan.Openings));
    }

    [Property]
    public void A_loss_is_dated_billed_and_settled(LossTerms terms, WildLoan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        var lost = Loss.LostFrom(terms, loan.Due, loan.Flag, loan.Openings);
        var billed = Loss.BilledFrom(terms, loan.At, loan.Flag, loan.Openings);

        Assert.True(lost is null || lost > loan.Due.LateFrom);
        Assert.Equal(lost <= loan.At, Loss.Ages(terms, loan.Due, loan.Flag, loan.Openings, loan.At));
        Assert.True(billed is null || billed >= loan.At);
        Assert.True(Loss.OutcomeOf(terms, loan.LentAt, loan.At, loan.Openings) is var outcome && (outcome == terms.WhenReturned || outcome is LostItemReturn.Keep));
        Assert.All(Loss.ChargesFor(terms, loan.Money.IsNone ? null : loan.Money), static charge => Assert.True(charge.Amount.IsPositive));
    }

    [Property]
    public void Notices_are_planned_for_whatever_loans_there_are(WildLoan one, WildLoan other, ValueList<NoticeStep> steps)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        NoticeLoan[] loans = [new(Loan(1), Borrower(1), one.Due) { IsRecalled = one.Flag }, new(Loan(2), Borrower(2), other.Due)];
        var plan = NoticePlan.For(loans, steps, one.At, loan => loan.Loan == Loan(1) ? one.Openings : other.Openings, static _ => false);

        Answered(plan);
        Told(plan.Findings);
        Assert.All(plan.Value!, notice => Assert.True(notice.At <= one.At));
        Assert.DoesNotContain(plan.Value!, notice => plan.Findings.Any(finding => finding.Args.Contains(new FindingArg.Identifier("loan", notice.Key.Loan.Value))));
    }

    [Property]
    public void A_queue_answers_everything_and_keeps_who_is_in_it(ValueList<RequestCommand> commands, WildLoan loan, QueueOrder order)
    {
        ArgumentNullException.ThrowIfNull(loan);
        RequestQueue? queue = null;
        foreach (var command in commands)
        {
            var answer = RequestQueue.Decide(queue, command, new RequestContext { Terms = new RequestTerms { Expires = loan.Period, Most = loan.Count }, Openings = loan.Openings, OpenRequests = 1 });
            Answered(answer);
            if (answer.Succeeded)
            {
                Assert.Equal(answer.Value.State, answer.Value.Events.Aggregate(queue, RequestQueue.Evolve));
                queue = answer.Value.State;
            }
        }

        if (queue is not null && loan.Day is { } today)
        {
            var turns = QueuePick.Explain(queue, Requests.Waiting.Copy(), today, order);

            Assert.Equal(queue.Requests.Select(static request => request.Id).Order(Comparer<RequestId>.Create(static (x, y) => x.Value.CompareTo(y.Value))), turns.Select(static turn => turn.Request).Order(Comparer<RequestId>.Create(static (x, y) => x.Value.CompareTo(y.Value))));
            Assert.True(queue.Requests.SkipWhile(static request => request.IsInFulfilment).All(static request => !request.IsInFulfilment));
        }
    }

    private static void Answered<T>(Result<T> answer)
        where T : notnull
    {
        Told(answer.Findings);
        Assert.NotEqual(answer.Succeeded, answer.Findings.Any(static finding => finding.Severity == FindingSeverity.Error));
    }

    private static void Told(ValueList<Finding> findings) => Assert.All(findings, static finding =>
    {
        Assert.NotNull(MedLibMessages.Template(finding.Code));
        Assert.DoesNotContain('{', MedLibMessages.Render(finding));
    });

    /// <summary>All that a calculator may be given beside its terms.</summary>
    public sealed record WildLoan(Instant At, Instant LentAt, Instant? From, DueMoment Due, DueMoment Other, Openings Openings, bool Flag)
    {
        public int Count { get; init; }

        public LocalDate? Day { get; init; }

        public Money Money { get; init; }

        public LoanPeriod.Rolling? Period { get; init; }

        public ValueList<DueLimit> Limits { get; init; } = [];
    }

    internal static class Wilderness
    {
        private static readonly Gen<bool> Flags = Gen.Elements(true, false);
        private static readonly Gen<int> Counts = Gen.Elements(int.MinValue, -1, 0, 1, 2, 5, 14, 400, 100_000, int.MaxValue);
        private static readonly Gen<int> Percents = Gen.Elements(int.MinValue, -1, 0, 50, 100, 10_001, int.MaxValue);
        private static readonly Gen<LoanUnit> Units = Gen.Choose(-1, 7).Select(static unit => (LoanUnit)unit);
        private static readonly Gen<string> Zones = Gen.Frequency((8, Gen.Elements("UTC", "Europe/Berlin", "Pacific/Apia", "Pacific/Kiritimati")), (1, Gen.Elements("Mars/Olympus", "")));
        private static readonly Gen<Instant> Instants = Gen.Frequency(
            (5, Gen.Choose(-60 * 24, 60 * 24).Select(static hour => Start + Duration.FromHours(hour))),
            (1, Gen.Elements(Instant.MinValue, Instant.MaxValue, Instant.MaxValue - Duration.FromHours(30), Instant.MinValue + Duration.FromHours(30), default)));

        private static readonly Gen<LocalDate> Days = Gen.Frequency(
            (5, Gen.Choose(-60, 60).Select(static day => Monday.PlusDays(day))),
            (1, Gen.Elements(LocalDate.MinIsoValue, LocalDate.MaxIsoValue, LocalDate.MaxIsoValue.PlusDays(-2), new LocalDate(2011, 12, 30), new LocalDate(2024, 2, 29))));

        private static readonly Gen<LoanPeriod.Rolling> Periods = from count in Counts from unit in Units select new LoanPeriod.Rolling(count, unit);
        private static readonly Gen<DueMoment> Moments = Gen.Frequency(
            (5, from day in Days from zone in Zones select (DueMoment)new DueMoment.EndOfDay(day, zone)),
            (5, from at in Instants from zone in Zones select (DueMoment)new DueMoment.At(at, zone)),
            (1, Gen.Constant((DueMoment)new DueMoment.Never())));

        private static readonly Gen<Money> Amounts = Gen.Frequency(
            (1, Gen.Constant(default(Money))),
            (4, from amount in Gen.Elements(-5m, 0m, 0.01m, 7.5m, 1_000_000m) from currency in Gen.Elements("EUR", "EUR", "JPY") select Money.Of(amount, Currency.Parse(currency)).Value));

        private static readonly Gen<OpeningHours> Hours = from start in Gen.Choose(0, 23) from end in Gen.Choose(0, 23) select new OpeningHours(new LocalTime(start, 0), new LocalTime(end, 30));
        private static readonly Gen<Openings> Calendars =
            from zone in Gen.Frequency((8, Gen.Elements("UTC", "Europe/Berlin", "Pacific/Apia", "Pacific/Kiritimati").Select(static id => DateTimeZoneProviders.Tzdb[id])), (1, Gen.Constant((DateTimeZone)new OpeningCalendarValidatorTests.Unheard())))
            from week in (from day in Gen.Choose(0, 8) from hours in Hours from at in Gen.Elements(Enum.GetValues<OpeningLayer>()) select new WeeklyOpening((IsoDayOfWeek)day, hours, at)).ListOf()
            from exceptions in (from day in Days from last in OrNone(Days) from hours in Hours.ListOf() select new OpeningException(day, [.. hours.Take(2)]) { LastDay = last }).ListOf()
            from layer in Gen.Elements(Enum.GetValues<OpeningLayer>())
            select new OpeningCalendar { Zone = zone, Week = [.. week], Exceptions = [.. exceptions] }.Openings(layer);

        private static readonly Gen<Grace> Graces = Gen.OneOf(
            Gen.Constant((Grace)new Grace.None()), Periods.Select(static within => (Grace)new Grace.Cliff(within)), Periods.Select(static within => (Grace)new Grace.Deducted(within)));

        private static readonly Gen<DueLimit> Limits = from kind in Gen.Choose(-1, 5) from moment in Moments select new DueLimit((DueLimitKind)kind, moment);
        private static readonly Gen<ClosedTimeStrategy> Strategies = Gen.Elements<ClosedTimeStrategy>(
            new ClosedTimeStrategy.Keep(), new ClosedTimeStrategy.EndOfNextOpenDay(), new ClosedTimeStrategy.EndOfPreviousOpenDay(), new ClosedTimeStrategy.SameWeekday(), new ClosedTimeStrategy.EndOfPreviousOpening(),
            new ClosedTimeStrategy.EndOfFirstOpening(), new ClosedTimeStrategy.StartOfNextOpening(Duration.FromHours(2)), new ClosedTimeStrategy.StartOfNextOpening(Duration.MaxValue), new ClosedTimeStrategy.StartOfNextOpening(Duration.MinValue));

        private static readonly Gen<DayEnd> Ends = Gen.Elements<DayEnd>(
            new DayEnd.Midnight(), new DayEnd.TimeOfLending(), new DayEnd.Closing(Duration.Zero), new DayEnd.Closing(Duration.FromHours(-50)), new DayEnd.Closing(Duration.MaxValue), new DayEnd.Closing(Duration.MinValue));

        private static readonly Gen<DueSchedule> Schedules =
            from ranges in (from first in Days from last in Days from due in Days select new ScheduledDue(first, last, due)).ListOf()
            from gap in Gen.Choose(-1, 2)
            select new DueSchedule([.. ranges], (ScheduleGap)gap);

        private static readonly Gen<LoanPeriod> AnyPeriod = Gen.Frequency(
            (5, Periods.Select(static period => (LoanPeriod)period)),
            (1, Schedules.Select(static schedule => (LoanPeriod)new LoanPeriod.UntilScheduled(schedule))),
            (1, Hours.Select(static shift => (LoanPeriod)new LoanPeriod.UntilEndOfShift(shift))),
            (1, Gen.Constant((LoanPeriod)new LoanPeriod.Indefinite())));

        public static Arbitrary<DueTerms> DueTerms() => (
            from period in AnyPeriod
            from awaited in OrNull(AnyPeriod)
            from end in Ends
            from strategy in Strategies
            from latest in OrNull(Schedules)
            select new DueTerms { Period = period, PeriodWhenAwaited = awaited, DayEnd = end, WhenClosed = strategy, Latest = latest }).ToArbitrary();

        public static Arbitrary<RenewalTerms> RenewalTerms() => (
            from most in OrNone(Counts)
            from unseen in OrNone(Counts)
            from period in OrNull(AnyPeriod)
            from start in Gen.Choose(-1, 3)
            from notBefore in OrNull(Periods)
            from ceiling in OrNull(Periods)
            from awaited in Gen.Choose(-1, 3)
            from stopAfter in OrNull(Periods)
            from stopOn in OrNone(Days)
            from owed in OrNone(Amounts)
            from automatic in Flags
            select new RenewalTerms
            {
                Most = most,
                MostUnseen = unseen,
                Period = period,
                From = (RenewedFrom)start,
                NotBefore = notBefore,
                Ceiling = ceiling,
                WhileAwaited = (WhileAwaited)awaited,
                Automatic = automatic ? new AutomaticRenewalTerms { StopAfter = stopAfter, StopOn = stopOn, MostOwed = owed } : null,
            }).ToArbitrary();

        public static Arbitrary<RecallTerms> RecallTerms() => (
            from guaranteed in OrNull(Periods)
            from within in OrNull(Periods)
            from overdue in OrNull(Periods)
            from restored in Flags
            select new RecallTerms { Guaranteed = guaranteed, ReturnWithin = within, ReturnOverdueWithin = overdue, RestoredOnWithdrawal = restored }).ToArbitrary();

        public static Arbitrary<FineTerms> FineTerms() => (
            from fine in Fines(recalled: null)
            from recalled in OrNull(Fines(recalled: null))
            select fine with { WhenRecalled = recalled }).ToArbitrary();

        public static Arbitrary<SuspensionTerms> SuspensionTerms() => (
            from every in Periods
            from days in Counts
            from counts in Gen.Choose(-1, 3)
            from grace in Graces
            from most in OrNone(Counts)
            from openOnly in Flags
            from addsUp in Flags
            select new SuspensionTerms { Every = every, Days = days, Counts = (LateTime)counts, Grace = grace, Most = most, OpenDaysOnly = openOnly, AddsUp = addsUp }).ToArbitrary();

        public static Arbitrary<RentalTerms> RentalTerms() => (
            from rate in Amounts
            from every in OrNull(Periods)
            from counts in Gen.Choose(-1, 3)
            from discount in Percents
            select new RentalTerms { Rate = rate, Every = every, Counts = (LateTime)counts, DiscountPercent = discount }).ToArbitrary();

        public static Arbitrary<LossTerms> LossTerms() => (
            from after in OrNull(Periods)
            from recalled in OrNull(Periods)
            from billed in OrNull(Periods)
            from within in OrNull(Periods)
            from price in OrNone(Amounts)
            from fee in OrNone(Amounts)
            from returned in Gen.Choose(-1, 5)
            select new LossTerms { LostAfter = after, LostAfterWhenRecalled = recalled, BilledAfter = billed, RefundedWithin = within, ReplacementPrice = price, ProcessingFee = fee, WhenReturned = (LostItemReturn)returned }).ToArbitrary();

        public static Arbitrary<ValueList<NoticeStep>> Steps() => (
            from before in OrNull(Periods)
            from after in OrNull(Periods)
            from every in OrNull(Periods)
            from most in Counts
            select new NoticeStep("step") { Before = before, After = after, Every = every, Most = most }).ListOf().Select(static steps => (ValueList<NoticeStep>)[.. steps]).ToArbitrary();

        public static Arbitrary<QueueOrder> Orders() => (
            from keys in Gen.Choose(-1, 7).ListOf()
            select new QueueOrder([.. keys.Select(static key => (QueueKey)key)])).ToArbitrary();

        public static Arbitrary<WildLoan> Loans() => (
            from at in Instants
            from lent in Instants
            from start in OrNone(Instants)
            from due in Moments
            from other in Moments
            from openings in Calendars
            from flag in Flags
            from count in Counts
            from day in OrNone(Days)
            from money in Amounts
            from period in OrNull(Periods)
            from limits in Limits.ListOf()
            select new WildLoan(at, lent, start, due, other, openings, flag) { Count = count, Day = day, Money = money, Period = period, Limits = [.. limits.Take(3)] }).ToArbitrary();

        public static Arbitrary<ValueList<RequestCommand>> Commands() => Command().ListOf().Select(static commands => (ValueList<RequestCommand>)[.. commands]).ToArbitrary();

        private static Gen<RequestCommand> Command() =>
            from kind in Gen.Choose(0, 13)
            from number in Gen.Choose(1, 4)
            from item in Gen.Choose(1, 2)
            from at in Instants
            from day in Days
            from until in Moments
            from order in Gen.Shuffle([1, 2, 3, 4])
            let id = Requests.Waiting.Id(number)
            let stamp = StampAt(at)
            let queue = Requests.Waiting.Queue
            select kind switch
            {
                0 => new RequestCommand.Cancel(queue, id, default, stamp),
                1 => new RequestCommand.Suspend(queue, id, day, stamp),
                2 => new RequestCommand.Resume(queue, id, stamp),
                3 => new RequestCommand.Reorder(queue, [.. order.Take(number).Select(Requests.Waiting.Id)], stamp),
                4 or 5 => new RequestCommand.Allocate(queue, id, Item(item), stamp),
                6 => new RequestCommand.Ship(queue, id, stamp),
                7 => new RequestCommand.Arrive(queue, id, until, stamp),
                8 => new RequestCommand.Release(queue, id, stamp),
                9 => new RequestCommand.Fill(queue, id, Item(item), stamp),
                10 => new RequestCommand.Expire(queue, id, day, stamp),
                _ => (RequestCommand)(Requests.Waiting.Place(number, (RequestKind)(kind - 11), item == 1 ? null : new RequestScope.Copy(Item(item))) with { Expires = day, Urgency = number }),
            };

        private static Gen<FineTerms> Fines(FineTerms? recalled) =>
            from every in Periods
            from steps in (from rate in Amounts from intervals in OrNone(Counts) select new FineStep(rate, intervals)).ListOf()
            from counts in Gen.Choose(-1, 3)
            from charged in Gen.Choose(0, 1)
            from grace in Graces
            from most in OrNone(Amounts)
            from percent in OrNone(Percents)
            select new FineTerms { Every = every, Steps = [.. steps.Take(2)], Counts = (LateTime)counts, ChargedAt = (ChargedAt)charged, Grace = grace, Most = most, MostPercentOfPrice = percent, WhenRecalled = recalled };

        private static Gen<T?> OrNull<T>(Gen<T> some)
            where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (3, some.Select(static value => (T?)value)));

        private static Gen<T?> OrNone<T>(Gen<T> some)
            where T : struct => Gen.Frequency((1, Gen.Constant((T?)null)), (3, some.Select(static value => (T?)value)));
    }
}
